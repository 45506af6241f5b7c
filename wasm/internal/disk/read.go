package disk

import (
	"errors"
	"io"
	"io/fs"
)

// ReadFile reads a file of at most [MaxFile] bytes. A file that changes
// while it is read is read again, up to five times in all.
func (r *Root) ReadFile(name string) ([]byte, error) {
	const tries = 5
	err := ErrChanging
	for range tries {
		var data []byte
		if data, err = r.readOnce(name); !errors.Is(err, ErrChanging) {
			return data, err
		}
	}
	return nil, err
}

func (r *Root) readOnce(name string) ([]byte, error) {
	f, err := r.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	before, err := f.Stat()
	if err == nil {
		err = ofSize(name, before)
	}
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(f, MaxFile+1))
	if err != nil {
		return nil, err
	}
	after, err := f.Stat()
	switch {
	case err != nil:
		return nil, err
	case len(data) > MaxFile:
		return nil, pathError("read", name, ErrTooLarge)
	case after.Size() != before.Size() || !after.ModTime().Equal(before.ModTime()) || int64(len(data)) != after.Size():
		return nil, pathError("read", name, ErrChanging)
	}
	return data, nil
}

// CheckFile is the error that makes [Root.ReadFile] refuse a file before it reads any of it.
func (r *Root) CheckFile(name string) error {
	f, err := r.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	return ofSize(name, info)
}

// ofSize is an error when a file is a folder, or larger than [MaxFile].
func ofSize(name string, info fs.FileInfo) error {
	switch {
	case info.IsDir():
		return pathError("read", name, ErrNotFile)
	case info.Size() > MaxFile:
		return pathError("read", name, ErrTooLarge)
	}
	return nil
}
