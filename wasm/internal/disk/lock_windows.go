package disk

import (
	"errors"
	"path/filepath"
	"syscall"
)

// Arguments and an error of CreateFile.
const (
	accessDelete     = 0x00010000
	deleteOnClose    = 0x04000000
	sharingViolation = syscall.Errno(32)
)

// tryLock opens a file that nobody else can open meanwhile, and that is
// deleted when it is closed.
func tryLock(dir string) (unlock func(), err error) {
	name, err := syscall.UTF16PtrFromString(filepath.Join(dir, BesidePrefix+"lock"))
	if err != nil {
		return nil, err
	}
	file, err := syscall.CreateFile(name, syscall.GENERIC_WRITE|accessDelete, 0, nil, syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL|deleteOnClose, 0)
	if errors.Is(err, sharingViolation) {
		return nil, errLocked
	}
	if err != nil {
		return nil, err
	}
	return func() { syscall.CloseHandle(file) }, nil
}
