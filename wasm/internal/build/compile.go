package build

import (
	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/markdown"
)

// A Compilation is an author's FAQ alone, for a bundler that has the package's
// scripts. Every name except the engine's contains a hash of what it names.
type Compilation struct {
	Engine  disk.File   // without an FAQ of its own
	Corpora []Corpus    // the language of the content first
	Linked  []disk.File // files that answers show or link to, in their own folder
}

// Files returns all files, named as they are written into one folder.
func (c Compilation) Files() []disk.File {
	files := []disk.File{c.Engine}
	for _, one := range c.Corpora {
		files = append(files, one.File)
	}
	return append(files, c.Linked...)
}

// Compile makes the FAQ alone. Pages look for the files that answers show
// or link to at base, the address at which the compiled folder is
// published. An empty base is the address of the page.
func (b Build) Compile(base string) (Compilation, error) {
	content, err := narrowed(b.Content, b.Audience)
	if err != nil {
		return Compilation{}, err
	}
	b.Content = content
	engine, err := b.Dist.Read(disk.EngineName)
	if err == nil {
		engine, err = b.bare(engine)
	}
	if err != nil {
		return Compilation{}, err
	}
	var shown []author.Renderings
	for _, corpus := range b.Content.Corpora() {
		shown = append(shown, b.Content.Render(corpus, markdown.Labels{}))
	}
	linked, err := disk.MakeAll(b.linked(shown, nil))
	if err != nil {
		return Compilation{}, err
	}
	c := Compilation{Engine: disk.File{Name: disk.EngineName, Data: engine}}
	if len(linked) == 0 {
		base = "" // relative links lead to files of the page
	} else {
		folder := "faq-" + hashOf(linked) + "/"
		for _, f := range linked {
			c.Linked = append(c.Linked, disk.File{Name: folder + f.Name, Data: f.Data})
		}
		base += folder
	}
	c.Corpora = corpora(b.Content, base, ShardsOff)
	return c, nil
}
