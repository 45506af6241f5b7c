package disk

import (
	"iter"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Assets matches the name of a folder of assets, which holds what one build's pages load.
var Assets = regexp.MustCompile(`^` + AssetsPrefix + `[0-9a-f]{16}$`)

// folders are the folders of assets that files lie in, in the order of their names.
func folders(names iter.Seq[string]) (list []string) {
	for name := range names {
		if folder, _, beneath := strings.Cut(name, "/"); beneath && Assets.MatchString(folder) && !slices.Contains(list, folder) {
			list = append(list, folder)
		}
	}
	return list
}

// Keep says what stays of earlier builds, for pages that are still open.
type Keep struct {
	Builds    int    // how many of their folders of assets
	Published []File // such folders as a site has them, newest first, for an output that may lack them
}

// keep adds those folders of assets of earlier builds that are to be kept to what
// was put. A published one comes before one that only the output has.
func (s *stage) keep(keep Keep) error {
	s.next.Builds = folders(each(s.put, func(e entry) string { return e.name }))
	if len(s.next.Builds) == 0 {
		return nil
	}
	wanted := func(folder string) bool {
		return len(s.next.Builds) <= keep.Builds && !slices.Contains(s.next.Builds, folder)
	}
	for _, folder := range folders(each(keep.Published, func(f File) string { return f.Name })) {
		if !wanted(folder) {
			continue
		}
		s.next.Builds = append(s.next.Builds, folder)
		for _, f := range keep.Published {
			if strings.HasPrefix(f.Name, folder+"/") {
				if err := s.take(math.MaxInt, f); err != nil {
					return err
				}
			}
		}
	}
	for _, folder := range s.before.Builds {
		if wanted(folder) && Assets.MatchString(folder) && s.next.take(s.before, s.out, folder) {
			s.next.Builds = append(s.next.Builds, folder)
		}
	}
	return nil
}

// each are the names of a list of things that have one.
func each[T any](list []T, name func(T) string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, one := range list {
			if !yield(name(one)) {
				return
			}
		}
	}
}

// take adds the files that an earlier build wrote into a folder and that are
// there, and reports whether there are any.
func (m Manifest) take(earlier Manifest, out, folder string) (any bool) {
	for name, asset := range earlier.Files {
		if !strings.HasPrefix(name, folder+"/") || !filepath.IsLocal(filepath.FromSlash(name)) {
			continue
		}
		if info, err := os.Lstat(filepath.Join(out, filepath.FromSlash(name))); err == nil && info.Mode().IsRegular() {
			m.Files[name], any = asset, true
		}
	}
	return any
}
