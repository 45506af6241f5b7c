package build

import (
	"fmt"
	"slices"
	"strings"

	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/html"
	"faqwidget/wasm/internal/lint"
)

// A Preview is a build of content that is still being written:
// uncompressed, with the faults at the head of each page.
type Preview struct {
	Files   []disk.File
	Faults  faq.Faults // of the content, as lint finds them
	Version string     // changes with anything that a page shows
}

// Preview makes the pages with script in each, which gets the version as
// data-version. An error is about the engine; the faults are found all the same.
func (b Build) Preview(script disk.File) (Preview, error) {
	d, err := readDist(b.Dist)
	if err != nil {
		return Preview{Faults: lint.Check(b.Content)}, err
	}
	p := Preview{Faults: lint.Check(b.Content)}
	b.Content = b.Content.For(b.Audience)
	pages := b.pages(d)
	out, recipes, err := b.online(d, corpora(b.Content, "", b.Shards), pages)
	if err != nil {
		return p, err
	}
	files, err := disk.MakeAll(recipes)
	if err != nil {
		return p, err
	}
	seen := slices.Clone(files)
	for _, page := range pages {
		page.notice = notice(p.Faults)
		seen = append(seen, disk.File{Name: page.folder + disk.PageName, Data: []byte(page.title + page.notice + joined(page.list()) + fmt.Sprint(page.site))})
	}
	p.Version = hashOf(seen)
	p.Files = append(files, script)
	for _, page := range pages {
		head := fmt.Sprintf("<script src=\"%s%s\" data-version=\"%s\" defer></script>\n", up(page.folder), script.Name, p.Version)
		p.Files = append(p.Files, disk.File{Name: page.folder + disk.PageName, Data: page.online(&out, head)})
	}
	head := fmt.Sprintf("<script src=\"/%s\" data-version=\"%s\" defer></script>\n", script.Name, p.Version)
	inner, err := disk.MakeAll(b.inner(&out, pages, head))
	p.Files = append(p.Files, inner...)
	return p, err
}

// notice shows faults at the head of a page.
func notice(faults faq.Faults) string {
	if len(faults) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("<ul class=\"faults\" role=\"alert\">\n")
	for _, f := range faults {
		if f.Warning {
			f.Message = "warning: " + f.Message
		}
		b.WriteString("<li>" + html.Escape(f.String()) + "</li>\n")
	}
	return b.String() + "</ul>\n"
}
