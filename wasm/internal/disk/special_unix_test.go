//go:build unix

package disk

import (
	"net"
	"os"
	"path/filepath"
	"syscall"
)

// special puts a pipe without a writer and a socket into a folder.
func special(dir string) error {
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.png"), 0o666); err != nil {
		return err
	}
	l, err := net.ListenUnix("unix", &net.UnixAddr{Name: filepath.Join(os.TempDir(), filepath.Base(filepath.Dir(dir))+".sock")})
	if err != nil {
		return err
	}
	l.SetUnlinkOnClose(false)
	defer l.Close()
	return os.Rename(l.Addr().String(), filepath.Join(dir, "socket.png"))
}
