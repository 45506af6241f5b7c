package bundle

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"time"

	"faqwidget/wasm/internal/disk"
)

// Zip packs files into an archive. Their time is the earliest that the format
// allows, so that no clock gets in. Compressed forms are stored as they are.
func Zip(files []disk.File) ([]byte, error) {
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for _, f := range files {
		header := zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)}
		header.SetMode(0o644)
		if strings.HasSuffix(f.Name, ".br") || strings.HasSuffix(f.Name, ".gz") {
			header.Method = zip.Store
		}
		w, err := archive.CreateHeader(&header)
		if err != nil {
			return nil, err
		}
		if _, err = io.Copy(w, bytes.NewReader(f.Data)); err != nil {
			return nil, err
		}
	}
	err := archive.Close()
	return out.Bytes(), err
}
