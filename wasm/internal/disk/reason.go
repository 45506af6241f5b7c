package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
)

// Reason is what went wrong with a file, without the path, which the fault
// names anyhow, and the system call, which nobody asks for.
func Reason(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "no such file or folder"
	case errors.Is(err, fs.ErrPermission):
		return "permission denied"
	case errors.As(err, &path):
		return path.Err.Error()
	case errors.As(err, &link):
		return link.Err.Error()
	}
	return err.Error()
}

// Unwritten is why files could not be written, without the folder.
type Unwritten string

// Error implements error.
func (u Unwritten) Error() string { return string(u) }

func unwritten(err error) error {
	if err == nil {
		return nil
	}
	return Unwritten(Reason(err))
}

// refuse is an error when files are there that no build wrote.
func refuse(foreign []string) error {
	if len(foreign) == 0 {
		return nil
	}
	slices.Sort(foreign)
	foreign = slices.Compact(foreign)
	what, them := foreign[0]+" exists", "it"
	if len(foreign) > 1 {
		what, them = fmt.Sprintf("%s and %d more exist", foreign[0], len(foreign)-1), "them"
	}
	return fmt.Errorf("%s, but no build wrote %s (move %[2]s away, or choose another folder with -out)", what, them)
}
