package lint

import (
	"io/fs"
	"path"
	"regexp"
	"strings"

	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
)

var (
	foldedHTML = regexp.MustCompile(`(?i)<details\b|<dt\b|FAQPage|<h[1-6][^>]*>[^<]*[?？؟]\s*<`)
	askingLine = regexp.MustCompile(`(?m)[?？؟][*_ ]*\r?$`)
)

// checkFiles finds the files of a folder that seem to hold questions but are
// not read, because of their name or type. Files that answers lead to are not
// meant as content.
func (c *checker) checkFiles() (faults faq.Faults) {
	if !c.Folder {
		return nil
	}
	c.eachFile(".", func(name string) {
		message, fix, looks := "", "", askingLine
		switch ending := strings.ToLower(path.Ext(name)); ending {
		case ".html", ".htm":
			message, fix, looks = "the file is HTML, and not read", "faq import makes Markdown of it", foldedHTML
		case ".txt", ".text", ".rst", ".adoc", ".asciidoc", ".org", ".mdown", ".mkd", ".mkdn":
			message, fix = "the file is not read: only names that end in .md, .mdx and .markdown are", "write it as Markdown, and name it so"
		case ".md":
			if strings.EqualFold(path.Base(name), "readme.md") {
				message, fix = "the file is not read: a README speaks of the folder", "give it another name"
			}
		}
		if message == "" || c.isLinked[name] {
			return
		}
		if text, err := c.Root.ReadFile(name); err == nil && looks.Match(text) {
			faults = append(faults, faq.Fault{File: name, Kind: faq.KindNotQuestion, Warning: true, Message: message, Fix: fix})
		}
	})
	return faults
}

// eachFile calls do with the files of a folder and its subfolders that are not
// content, except hidden ones and the author's search tests.
func (c *checker) eachFile(dir string, do func(name string)) {
	entries, err := c.Root.ReadDir(dir)
	if err != nil {
		return // reported in reading
	}
	for _, entry := range entries {
		name := path.Join(dir, entry.Name())
		switch {
		case strings.ContainsAny(entry.Name()[:1], "._") || name == "queries.txt" || entry.Type()&fs.ModeSymlink != 0:
		case entry.IsDir():
			c.eachFile(name, do)
		case corpus.IsContent(entry.Name()):
		default:
			do(name)
		}
	}
}
