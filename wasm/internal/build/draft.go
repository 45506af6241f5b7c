package build

import (
	"bytes"
	"fmt"
	"path"
	"slices"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/disk"
)

// Draft makes the project's own files for people working on them: uncompressed,
// without the offline script, and with script in each page, which gets the
// version as data-version. The version changes when any of the files does.
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

// inHead inserts a script at the end of a page's head, or at the end of a
// page without a </head>.
func inHead(page, script []byte) []byte {
	at := bytes.Index(page, []byte("</head>"))
	if at < 0 {
		at = len(page)
	}
	return slices.Concat(page[:at], script, page[at:])
}
