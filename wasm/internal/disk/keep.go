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

// Assets matches the name of an asset folder, which holds what one build's pages load.
var Assets = regexp.MustCompile(`^` + AssetsPrefix + `[0-9a-f]{16}$`)

// folders lists the asset folders of the named files, in the order in which they first appear.
func folders(names iter.Seq[string]) (list []string) {
	for name := range names {
		if folder, _, beneath := strings.Cut(name, "/"); beneath && Assets.MatchString(folder) && !slices.Contains(list, folder) {
			list = append(list, folder)
		}
	}
	return list
}

// Keep says what to keep of earlier builds, for pages that are still open.
type Keep struct {
	Builds    int    // how many of their asset folders
	Published []File // the files of such folders on a site, newest first, for an output that may lack them
}

// keep adds the asset folders of earlier builds that are to be kept.
// Published ones come before those that only the output has.
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

// each yields the names of the things in a list.
func each[T any](list []T, name func(T) string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, one := range list {
			if !yield(name(one)) {
				return
			}
		}
	}
}

// take adds the files that an earlier build wrote into a folder and that
// are still there, and reports whether there are any.
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
