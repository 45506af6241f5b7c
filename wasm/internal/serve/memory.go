package serve

import (
	"bytes"
	"io/fs"
	"time"

	"faqwidget/wasm/internal/disk"
)

// A memory is a file system of files that were just built.
type memory struct {
	files map[string][]byte
	at    time.Time // when all of them were built
}

func newMemory(files []disk.File, at time.Time) memory {
	m := memory{files: make(map[string][]byte, len(files)), at: at}
	for _, f := range files {
		m.files[f.Name] = f.Data
	}
	return m
}

// Open implements fs.FS. Folders cannot be opened.
func (m memory) Open(name string) (fs.File, error) {
	data, ok := m.files[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &memoryFile{Reader: bytes.NewReader(data), name: name, at: m.at}, nil
}

// A memoryFile is an open file and its own fs.FileInfo.
type memoryFile struct {
	*bytes.Reader
	name string
	at   time.Time
}

func (f *memoryFile) Stat() (fs.FileInfo, error) { return f, nil }
func (f *memoryFile) Close() error               { return nil }
func (f *memoryFile) Name() string               { return f.name }
func (f *memoryFile) Size() int64                { return f.Reader.Size() }
func (f *memoryFile) Mode() fs.FileMode          { return 0o444 }
func (f *memoryFile) ModTime() time.Time         { return f.at }
func (f *memoryFile) IsDir() bool                { return false }
func (f *memoryFile) Sys() any                   { return nil }
