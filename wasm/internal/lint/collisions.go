package lint

import (
	"path"
	"regexp"
	"strconv"
	"strings"

	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
)

// checkCollisions finds the files that answers lead to but a build cannot take
// along, since it writes files of the same names, and files whose
// names differ only in case. It looks at the links found so far.
func (c *checker) checkCollisions() faq.Faults {
	var faults faq.Faults
	written := map[string]bool{}
	for _, name := range c.built() {
		written[name] = true
	}
	for _, l := range c.linked {
		if c.collides(l.name, written) {
			f := l.at
			f.Kind, f.Target, f.Message, f.Fix = faq.KindNameCollision, l.name, strconv.Quote(l.name)+" is the name of a file that the build writes", "give the file another name"
			faults = append(faults, f)
		}
	}
	return append(faults, c.checkCase(written)...)
}

// built are the names of the files that a build writes next to those that answers
// lead to.
func (c *checker) built() []string {
	names := []string{disk.PageName, disk.MissingPage, disk.QuestionsName, disk.TopicsName, disk.OfflinePage, disk.ScriptName, disk.OfflineName, disk.LicencesName, disk.SitemapName, disk.ManifestName}
	for _, t := range c.Translations {
		names = append(names, t.Lang+"/"+disk.PageName)
	}
	return names
}

// assets matches a folder of assets, as a build names it, and the files in it.
var assets = regexp.MustCompile(`^` + disk.AssetsPrefix + `[0-9a-f]{16}(/|$)`)

// collides reports whether a file has the place of a built one, needs a folder
// with the name of one, or has the name of another file's compressed form.
func (c *checker) collides(name string, written map[string]bool) bool {
	if written[name] || assets.MatchString(name) {
		return true
	}
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if written[dir] {
			return true
		}
	}
	stem := strings.TrimSuffix(strings.TrimSuffix(name, ".br"), ".gz")
	return stem != name && (written[stem] || c.isLinked[stem])
}

// checkCase warns of names that differ only in capital letters, among the files
// of the content, those that it leads to and those that a build writes.
func (c *checker) checkCase(written map[string]bool) faq.Faults {
	var faults faq.Faults
	known := map[string]string{}
	for name := range written {
		known[strings.ToLower(name)] = name
	}
	check := func(at faq.Fault, name string) {
		low := strings.ToLower(name)
		other, taken := known[low]
		if !taken {
			known[low] = name
		} else if other != name {
			at.Kind, at.Target, at.Warning = faq.KindCaseCollision, name, true
			at.Message, at.Fix = strconv.Quote(name)+" and "+strconv.Quote(other)+" differ only in case, and are one file on many systems", "give one another name"
			faults = append(faults, at)
		}
	}
	for _, f := range c.Files {
		check(faq.Fault{File: f.Name}, f.Name)
	}
	for _, l := range c.linked {
		check(l.at, l.name)
	}
	return faults
}
