package build

import (
	"bytes"
	"fmt"
	"path"
	"slices"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/disk"
)

// Draft makes the project's own files as they are needed while somebody works
// on them: uncompressed, without what is for pages on a disk, and with a script
// in each page that gets the version as data-version. The version changes with
// any of the files.
func Draft(src bundle.Sources, script disk.File) (files []disk.File, version string, err error) {
	src.Draft = true
	files, err = src.Files()
	if err != nil {
		return nil, "", err
	}
	version = hashOf(files)
	head := fmt.Appendf(nil, "<script src=\"/%s\" data-version=\"%s\" defer></script>\n", script.Name, version)
	for i, f := range files {
		if path.Ext(f.Name) == ".html" {
			files[i].Data = inHead(f.Data, head)
		}
	}
	return append(files, script), version, nil
}

// inHead puts a script into a page: where its head ends, or at the end of a
// page that leaves that out.
func inHead(page, script []byte) []byte {
	at := bytes.Index(page, []byte("</head>"))
	if at < 0 {
		at = len(page)
	}
	return slices.Concat(page[:at], script, page[at:])
}
