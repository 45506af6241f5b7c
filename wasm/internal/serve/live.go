package serve

import (
	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/build"
	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/faq"
)

// A Live serves content while it is being written: Refresh reads it again, and
// pages that are open reload themselves when something has changed.
type Live struct {
	reloader
	name  string // of the content
	dist  bundle.Folder
	types []string // of files that are published in addition to the usual ones

	Prepare func(c *author.Content) // called with the content once it is read; may be nil

	Audience []string // whose entries are shown in addition to those for everyone
}

// NewLive makes a server for a folder or file of content, with the engine
// and scripts of dist and the policy csp, or ContentCSP when csp is empty.
// Files of the given types are published in addition to the usual ones.
// Nothing is served before the first Refresh.
func NewLive(name string, dist bundle.Folder, csp string, types ...string) *Live {
	if csp == "" {
		csp = ContentCSP
	}
	return &Live{reloader: reloader{csp: csp}, name: name, dist: dist, types: types}
}

// Refresh reads the content and serves it from now on, faults and all. It
// returns the content with its faults; the error is about the engine.
func (l *Live) Refresh() (*author.Content, faq.Faults, error) {
	c := author.Read(l.name)
	c.Publish(l.types...)
	if l.Prepare != nil {
		l.Prepare(c)
	}
	p, err := build.Build{Content: c, Dist: l.dist, Audience: l.Audience}.Preview(reloadFile)
	if err != nil {
		return c, p.Faults, err
	}
	l.show(p.Files, p.Version)
	return c, p.Faults, nil
}
