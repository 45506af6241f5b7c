package convert

import (
	"net/url"
	"path"
	"strconv"
	"strings"

	"faqwidget/wasm/internal/corpus"
)

// place gives every document a file and every item a name for links, and records
// their addresses in the source.
func (im *importer) place() {
	names, slugs := map[string]bool{}, map[string]bool{}
	for _, doc := range im.docs {
		doc.name = fileName(doc)
		if doc.translation {
			doc.name += "." + doc.lang
		}
		doc.name = unique(names, doc.name, "-")
		for _, it := range doc.items {
			it.doc = doc
			own := corpus.Slug(plain(it.question))
			if it.translates != nil {
				it.slug = it.translates.slug
			} else {
				it.slug = unique(slugs, own, "-")
			}
			it.chosen = it.slug != own
			im.address(it)
		}
	}
}

// address records the addresses of an item in the source.
func (im *importer) address(it *item) {
	for _, id := range it.ids {
		key := id
		if strings.HasPrefix(id, "#") {
			key = it.source + id
		}
		if im.targets[key] == nil {
			im.targets[key] = it
		}
	}
	if im.targets[it.source] == nil {
		im.targets[it.source] = it
	}
}

// unique is name, with a number if it is taken.
func unique(taken map[string]bool, name, between string) string {
	one := name
	for n := 2; taken[strings.ToLower(one)]; n++ {
		one = name + between + strconv.Itoa(n)
	}
	taken[strings.ToLower(one)] = true
	return one
}

// fileName is the name of the file that is written for a document, without
// its ending: that of its source, as a slug, in the same folders.
func fileName(doc *document) string {
	name := doc.name
	if name == "" {
		name = strings.TrimSuffix(doc.source, path.Ext(doc.source))
	}
	var parts []string
	for part := range strings.SplitSeq(name, "/") {
		if slug := corpus.Slug(withoutHash(part)); slug != "" && part != "." {
			parts = append(parts, strings.Trim(slug, "-_"))
		}
	}
	if len(parts) == 0 {
		return "faq"
	}
	return strings.Join(parts, "/")
}

// lookUp is the item that an address in an answer leads to, or nil. A web
// address is also looked up without query and fragment, and by the number of an
// article in it.
func (im *importer) lookUp(from *item, address string) *item {
	u, err := url.Parse(address)
	if err != nil {
		return nil
	}
	if base, err := url.Parse(from.base); err == nil && from.base != "" && u.Path != "" {
		if it := im.lookUpWeb(base.ResolveReference(u)); it != nil {
			return it
		}
	}
	if u.Host != "" {
		return im.lookUpWeb(u)
	}
	page := from.source
	if u.Path != "" {
		page = path.Join(path.Dir(from.source), u.Path)
	}
	if u.Fragment != "" {
		if it := im.targets[page+"#"+u.Fragment]; it != nil {
			return it
		}
	}
	if u.Path == "" {
		return nil
	}
	if it := im.targets[page]; it != nil {
		return it
	}
	return im.targets[articleNumber(u.Path)]
}

func (im *importer) lookUpWeb(u *url.URL) *item {
	if it := im.targets[u.String()]; it != nil {
		return it
	}
	bare := url.URL{Scheme: u.Scheme, Host: u.Host, Path: u.Path}
	if it := im.targets[bare.String()]; it != nil {
		return it
	}
	return im.targets[articleNumber(bare.Path)]
}
