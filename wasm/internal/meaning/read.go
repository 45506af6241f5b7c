package meaning

import (
	"fmt"
	"path/filepath"

	"faqwidget/wasm/internal/disk"
)

// Read reads a table from a file.
func Read(name string) (*Table, error) {
	real, err := filepath.EvalSymlinks(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %s (make the table with make meaning, or take it from a release)", name, disk.Reason(err))
	}
	dir, base := filepath.Split(real)
	root, err := disk.OpenRoot(filepath.Clean(dir))
	if err != nil {
		return nil, fmt.Errorf("%s: %s", name, disk.Reason(err))
	}
	root.Show(base)
	data, err := root.ReadFile(base)
	if err != nil {
		return nil, fmt.Errorf("%s: %s", name, disk.Reason(err))
	}
	t, err := Decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return t, nil
}
