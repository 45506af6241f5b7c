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

// Keep says what stays of earlier builds, for pages that are still open.
type Keep struct {
	Builds    int    // how many of their folders of assets
	Published []File // such folders as a site has them, newest first, for an output that may lack them
}

// next is the manifest of a build into out, and all files that are to be
// written: those of the build, and those of the folders of assets of earlier
// builds that are to be kept. A published one comes before one that only out has.
func (m Manifest) next(out string, files []File, keep Keep) (Manifest, []File) {
	next := manifestOf(files)
	next.Builds = folders(files)
	if len(next.Builds) == 0 {
		return next, files
	}
	wanted := func(folder string) bool {
		return len(next.Builds) <= keep.Builds && !slices.Contains(next.Builds, folder)
	}
	all := slices.Clip(files)
	for _, folder := range folders(keep.Published) {
		if !wanted(folder) {
			continue
		}
		next.Builds = append(next.Builds, folder)
		for _, f := range keep.Published {
			if strings.HasPrefix(f.Name, folder+"/") {
				next.Files[f.Name] = assetOf(f)
				all = append(all, f)
			}
		}
	}
	for _, folder := range m.Builds {
		if wanted(folder) && Assets.MatchString(folder) && next.take(m, out, folder) {
			next.Builds = append(next.Builds, folder)
		}
	}
	return next, all
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
