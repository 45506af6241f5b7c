package author

import (
	"maps"
	"slices"

	"faqwidget/wasm/internal/corpus"
)

// With is the content as it would be with other texts in some of its files, by
// their names; missing files are added. Nothing is written, and faults of
// reading the folder are not repeated.
func (c *Content) With(texts map[string]string) *Content {
	draft := &Content{Folder: c.Folder, Vars: c.Vars, Root: c.Root, Dir: c.Dir, types: c.types, Files: slices.Clone(c.Files)}
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		at := slices.IndexFunc(draft.Files, func(f corpus.File) bool { return f.Name == name })
		switch {
		case name == QueriesName:
		case at < 0:
			draft.Files = append(draft.Files, corpus.File{Name: name, Text: texts[name]})
		default:
			draft.Files[at].Text = texts[name]
		}
	}
	draft.Files = withHanForms(draft.Files)
	queries, there := texts[QueriesName]
	if !there {
		queries, there = c.Written(QueriesName)
	}
	return draft.compile(queries, there)
}

// Written is the text of a file as its author wrote it; there reports whether
// it can be read.
func (c *Content) Written(name string) (text string, there bool) {
	data, err := c.Root.ReadFile(name)
	return string(data), err == nil
}
