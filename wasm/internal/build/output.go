package build

import (
	"errors"
	"path/filepath"
	"strings"

	"faqwidget/wasm/internal/author"
)

// CheckOutput is an error when building into out would mix output with
// content: when out is the folder of the content or holds some of it.
func CheckOutput(c *author.Content, out string) error {
	dir, err := filepath.Abs(c.Dir)
	if err != nil {
		return err
	}
	if out, err = filepath.Abs(out); err != nil {
		return err
	}
	rel, err := filepath.Rel(real(dir), real(out))
	if err != nil || !filepath.IsLocal(rel) {
		return nil // elsewhere
	}
	rel = filepath.ToSlash(rel)
	for _, f := range c.Files {
		if rel == "." || strings.HasPrefix(f.Name, rel+"/") {
			return errors.New("the content is in it (choose another folder with -out)")
		}
	}
	return nil
}

// real is a path with its symbolic links resolved, as far as it exists.
func real(name string) string {
	if resolved, err := filepath.EvalSymlinks(name); err == nil {
		return resolved
	}
	if parent := filepath.Dir(name); parent != name {
		return filepath.Join(real(parent), filepath.Base(name))
	}
	return name
}
