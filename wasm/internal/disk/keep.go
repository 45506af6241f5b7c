package disk

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Assets matches the name of a folder of assets, which holds what one build's pages load.
var Assets = regexp.MustCompile(`^` + AssetsPrefix + `[0-9a-f]{16}$`)

// folders are the folders of assets that files lie in, in their order.
func folders(files []File) (list []string) {
	for _, f := range files {
		if name, _, beneath := strings.Cut(f.Name, "/"); beneath && Assets.MatchString(name) && !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	return list
}

// next is the manifest of a build into out: of its files, and of those that
// earlier builds wrote into their folders of assets, as many as are to be kept.
func (m Manifest) next(out string, files []File, keep int) Manifest {
	next := manifestOf(files)
	next.Builds = folders(files)
	if len(next.Builds) == 0 {
		return next
	}
	for _, folder := range m.Builds {
		if len(next.Builds) > keep || slices.Contains(next.Builds, folder) || !Assets.MatchString(folder) {
			continue
		}
		kept := false
		for name, asset := range m.Files {
			if !strings.HasPrefix(name, folder+"/") || !filepath.IsLocal(filepath.FromSlash(name)) {
				continue
			}
			if info, err := os.Lstat(filepath.Join(out, filepath.FromSlash(name))); err == nil && info.Mode().IsRegular() {
				next.Files[name], kept = asset, true
			}
		}
		if kept {
			next.Builds = append(next.Builds, folder)
		}
	}
	return next
}
