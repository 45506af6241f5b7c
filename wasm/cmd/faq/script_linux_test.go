package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"

	"github.com/rogpeppe/go-internal/testscript"
)

// nobody is the user who owns nothing.
const nobody = 65534

// other runs a command as a user who may read the script's files except
// sealed/b.md, and may not write in the folder readonly.
func other(ts *testscript.TestScript, neg bool, args []string) {
	for dir := ts.MkAbs("."); dir != "/" && dir != os.TempDir(); dir = filepath.Dir(dir) {
		ts.Check(os.Chmod(dir, 0o755))
	}
	ts.Check(os.Chown(ts.MkAbs("sealed"), nobody, nobody))
	ts.Check(os.Chmod(ts.MkAbs("sealed/b.md"), 0))
	c := exec.Command(readable(ts, args[0]), args[1:]...)
	c.Dir, c.Env, c.Stdout, c.Stderr = ts.MkAbs("."), append(os.Environ(), "NO_COLOR=1"), ts.Stdout(), ts.Stderr()
	c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	err := c.Run()
	if exit := new(exec.ExitError); err != nil && !errors.As(err, &exit) {
		ts.Fatalf("the program did not run: %v", err)
	}
	if (err != nil) != neg {
		ts.Fatalf("as somebody else: %v", err)
	}
}

// readable is a copy of one of our programs where everybody may run it. Another
// process writes it: a program that a script starts meanwhile may inherit what this
// process has open for writing, and a file that is open for writing cannot be run.
func readable(ts *testscript.TestScript, name string) string {
	program, err := exec.LookPath(name)
	ts.Check(err)
	copied := filepath.Join(ts.MkAbs(".bin"), name)
	ts.Check(os.MkdirAll(filepath.Dir(copied), 0o755))
	ts.Check(exec.Command("cp", program, copied).Run())
	ts.Check(os.Chmod(copied, 0o755))
	return copied
}

// pipe makes a pipe without a writer.
func pipe(name string) error { return syscall.Mkfifo(name, 0o666) }

// mount mounts a disk of a megabyte, enough for one output of a script, at a folder.
func mount(dir string) error { return syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=1m") }

// canMount reports whether this process may mount a disk.
func canMount() bool {
	dir, err := os.MkdirTemp("", "faq-disk-")
	if err != nil {
		return false
	}
	defer os.Remove(dir)
	return mount(dir) == nil && syscall.Unmount(dir, 0) == nil
}

// smallDisk makes a folder that is a small disk of its own until the script ends.
func smallDisk(ts *testscript.TestScript, neg bool, args []string) {
	dir := ts.MkAbs(args[0])
	ts.Check(os.Mkdir(dir, 0o777))
	ts.Check(mount(dir))
	ts.Defer(func() { ts.Check(syscall.Unmount(dir, 0)) })
}

// fill takes all the room on the disk that holds a folder.
func fill(ts *testscript.TestScript, neg bool, args []string) {
	f, err := os.Create(filepath.Join(ts.MkAbs(args[0]), "filler"))
	ts.Check(err)
	defer f.Close()
	for err == nil {
		_, err = f.Write(make([]byte, 1<<10))
	}
}
