package build

import (
	"fmt"
	"slices"
	"strings"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/wasmfile"
)

// An online is what a page needs to know about the files that it loads from a server.
type online struct {
	folder string    // of the assets
	engine []byte    // without an FAQ
	sums   [3]string // integrity of a page's script, style and widget, computed once for all pages
}

// online makes what a page loads: the assets, the script that points to
// them from anywhere, and the files that answers link to. The page takes
// its own script from the assets, so the two always match.
func (b Build) online(d dist, corpora []Corpus, pages []*page) (o online, files []disk.Recipe, err error) {
	if o.engine, err = b.bare(d.part(disk.EngineName).Data); err != nil {
		return o, nil, err
	}
	shell, err := bundle.Embed(d.part(disk.ShellName).Data, bundle.CorporaMark, listed(corpora, func(c Corpus) string { return c.Served().Name }))
	if err != nil {
		return o, nil, fmt.Errorf("%s: %w", b.Dist.Path(disk.ShellName), err)
	}
	script := bundle.PointUp(d.script(corpora))
	style := []byte(styleOf(b.Content))
	o.sums = [3]string{disk.Integrity([]byte(siteScript)), disk.Integrity(style), disk.Integrity(script.Data)}
	assets := []disk.File{{Name: styleName, Data: style}, {Name: siteName, Data: []byte(siteScript)}, {Name: iconName, Data: []byte(siteIcon)}, {Name: disk.EngineName, Data: o.engine}, {Name: disk.ShellName, Data: shell}, script}
	for _, c := range corpora {
		assets = append(assets, c.File)
		if c.Root != nil {
			assets = append(append(assets, *c.Root), c.Shards...)
		}
	}
	built := d.asBuilt(assets)
	assets = append(assets, built...)
	o.folder = disk.AssetsPrefix + hashOf(assets)
	for _, a := range assets {
		files = append(files, disk.Ready(disk.File{Name: o.folder + "/" + a.Name, Data: a.Data}))
	}
	files = append(files, b.linked(shown(pages), logos(pages))...)
	for _, name := range []string{disk.RepairName, disk.ScriptName} { // what may be cached anywhere comes last
		part := d.part(name)
		if name == disk.ScriptName {
			part = d.script(corpora)
		}
		pointed, err := bundle.PointTo(part, o.folder)
		if err != nil {
			return o, nil, err
		}
		files = append(files, disk.Ready(pointed))
	}
	return o, append(files, disk.AllReady(d.forms(o.folder, built))...), nil
}

// asBuilt are the parts that go into the assets unchanged, under their own
// names: all that are not stable and not in made.
func (d dist) asBuilt(made []disk.File) (files []disk.File) {
	for _, p := range bundle.Parts {
		switch {
		case strings.HasSuffix(p.Name, "/"):
			files = append(files, d.locales...)
		case !p.Stable && !slices.ContainsFunc(made, func(f disk.File) bool { return f.Name == p.Name }):
			files = append(files, d.part(p.Name))
		}
	}
	return files
}

// bare is the engine of the built folder without the FAQ that it carries.
func (b Build) bare(engine []byte) ([]byte, error) {
	bare, err := wasmfile.Without(engine, wasmfile.CorpusSection)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", b.Dist.Path(disk.EngineName), err)
	}
	return bare, nil
}

// carried is the offline script with the FAQs inside.
func (d dist) carried(engine []byte, corpora []Corpus) ([]byte, error) {
	script, err := bundle.EmbedPrograms(d.offline, bundle.Gzip(engine), d.gzip(disk.MarkdownName), d.gzip(disk.JoinerName))
	if err != nil {
		return nil, err
	}
	return bundle.Embed(script, bundle.CorporaMark, listed(corpora, func(c Corpus) string { return bundle.Base64(bundle.Gzip(c.File.Data)) }))
}

// gzip is the gzip of a part. It is made again when the one that was built is not of this part.
func (d dist) gzip(name string) []byte {
	packed := d.packed[name+".gz"]
	if data, err := bundle.Gunzip(packed); err != nil || string(data) != string(d.part(name).Data) {
		return bundle.Gzip(d.part(name).Data)
	}
	return packed
}
