package main

import (
	"fmt"
	"os"
	"path/filepath"

	"faqwidget/wasm/internal/disk"
)

// save writes all files beneath dir. If one of them exists and force is
// false, it writes none, and the error names the way out. Links in dir are
// not followed out of it.
func save(dir string, files []disk.File, force bool, wayOut string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return fmt.Errorf("cannot write %s: %w", dir, err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", dir, err)
	}
	defer root.Close()
	for _, f := range files {
		if _, err := root.Lstat(f.Name); err == nil && !force {
			return fmt.Errorf("%s exists; nothing was written (%s)", filepath.Join(dir, filepath.FromSlash(f.Name)), wayOut)
		}
	}
	for _, f := range files {
		if err := saveFile(root, f, force); err != nil {
			return fmt.Errorf("cannot write %s: %w", dir, err)
		}
	}
	return nil
}

// saveFile writes a file, which must not exist unless force is true.
func saveFile(root *os.Root, f disk.File, force bool) error {
	if err := root.MkdirAll(filepath.Dir(filepath.FromSlash(f.Name)), 0o777); err != nil {
		return err
	}
	flags := os.O_WRONLY | os.O_CREATE | os.O_EXCL
	if force {
		flags = os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	}
	file, err := root.OpenFile(f.Name, flags, 0o666)
	if err != nil {
		return err
	}
	_, err = file.Write(f.Data)
	if closed := file.Close(); err == nil {
		err = closed
	}
	return err
}
