package serve

import (
	"path/filepath"

	"faqwidget/wasm/internal/build"
	"faqwidget/wasm/internal/bundle"
)

// A Draft serves the project itself while it is being worked on: Refresh
// bundles it again, and pages that are open reload themselves when something
// has changed.
type Draft struct {
	reloader
	sources bundle.Sources
}

// NewDraft makes a server of the project, with the strictest policy that works.
// Nothing is served before the first Refresh.
func NewDraft(sources bundle.Sources) *Draft {
	return &Draft{reloader: reloader{csp: CSP}, sources: sources}
}

// Refresh bundles the project and serves it from now on. After an error it
// goes on with what it served before.
func (d *Draft) Refresh() error {
	files, version, err := build.Draft(d.sources, reloadFile)
	if err != nil {
		return err
	}
	d.show(files, version)
	return nil
}

// Watched names the folders and files that Refresh reads, except those of
// the engine, which is compiled first.
func (d *Draft) Watched() []string {
	widget := d.sources.Widget
	watched := []string{filepath.Join(widget, "index.js")} // and what lies in its folder
	for _, room := range []string{"page", "shell", "locales"} {
		watched = append(watched, filepath.Join(widget, room))
	}
	return append(watched, d.sources.Static)
}
