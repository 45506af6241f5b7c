package author

import (
	"os"
	"path/filepath"
	"testing"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/fixture"
)

const head = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">`

// Each row: the content of an SVG image, and whether it is harmless.
var drawings = []struct {
	inside string
	fine   bool
}{
	{`<circle r="1" fill="url(#a)"/><text>on and href</text><!-- <script> --><title><![CDATA[<script>]]></title>`, true},
	{`<style>circle { fill: red }</style><use href="#a"/><use xlink:href="#a"/>`, true},
	{`<image href="data:image/png;base64,AAAA"/><image href="a.png"/><a href="https://a.example/"/><a href="b.html"/>`, true},
	{`<animate attributeName="r" to="2"/><set attributeName="fill" to="red"/>`, true},
	{`<metadata><x:y xmlns:x="https://editor.example/ns" x:role="z"/></metadata>`, true},
	{`<script>a()</script>`, false},
	{`<SCRIPT>a()</SCRIPT>`, false},
	{`<x:script xmlns:x="http://www.w3.org/1999/xhtml">a()</x:script>`, false},
	{`<g><x:img xmlns:x="http://www.w3.org/1999/xhtml" src="x"/></g>`, false},
	{`<script href="data:text/javascript,a()"/>`, false},
	{`<foreignObject/>`, false},
	{`<circle onload="a()"/>`, false},
	{`<circle ONclick="a()"/>`, false},
	{`<a href="javascript:a()"/>`, false},
	{`<a xlink:href=" JavaScript:a()"/>`, false},
	{"<a href=\"java&#10;script:a()\"/>", false},
	{`<a href="data:text/html,a"/>`, false},
	{`<use href="other.svg#a"/>`, false},
	{`<use href="data:image/svg+xml,a"/>`, false},
	{`<image href="data:image/svg+xml,a"/>`, false},
	{`<a><animate attributeName="href" to="javascript:a()"/></a>`, false},
	{`<set attributeName="onclick" to="a()"/>`, false},
	{`<animate attributeName="x" values="javascript:a()"/>`, false},
	{`<handler>a()</handler>`, false},
	{`<iframe src="x"/>`, false},
	{`<g xml:base="https://evil.example/"/>`, false},
	{`<?xml-stylesheet href="a.xsl"?>`, false},
	{`<circle`, false},
	{`&undeclared;`, false},
}

func TestDrawings(t *testing.T) {
	for _, row := range drawings {
		if err := checkSVG([]byte(head + row.inside + "</svg>")); (err == nil) != row.fine {
			t.Errorf("%s: error %v", row.inside, err)
		}
	}
	for _, whole := range []string{
		"", "no XML", "\xff\xfe<\x00s\x00v\x00g\x00/\x00>\x00",
		`<html xmlns="http://www.w3.org/1999/xhtml"><svg/></html>`, `<feed/>`,
		`<!DOCTYPE svg [<!ENTITY a "b">]>` + head + `</svg>`,
		`<?xml-stylesheet href="a.xsl"?>` + head + `</svg>`,
	} {
		if checkSVG([]byte(whole)) == nil {
			t.Errorf("%q is harmless", whole)
		}
	}
	const editors = `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">`
	if err := checkSVG([]byte(editors + head + "</svg>")); err != nil {
		t.Errorf("what editors write: %v", err)
	}
}

// FuzzDrawings holds that the check ends for every file.
func FuzzDrawings(f *testing.F) {
	for _, row := range drawings {
		f.Add(head + row.inside + "</svg>")
	}
	f.Fuzz(func(t *testing.T, text string) { _ = checkSVG([]byte(text)) })
}

// Each row: a file that an answer leads to, and why it is not published; "" if it is.
var types = []struct {
	name string
	want faq.Kind
}{
	{"a.png", ""}, {"a.PNG", ""}, {"a.pdf", ""}, {"a.txt", ""}, {"a.docx", ""}, {"a.mp4", ""}, {"LICENSE", ""}, {"deep/a.csv", ""}, {"plain.svg", ""},
	{"a.html", faq.KindUnpublishedType}, {"a.js", faq.KindUnpublishedType}, {"a.mjs", faq.KindUnpublishedType}, {"a.xml", faq.KindUnpublishedType},
	{"a.pem", faq.KindUnpublishedType}, {"id_rsa", faq.KindUnpublishedType}, {"a.png.key", faq.KindUnpublishedType}, {"a.", faq.KindUnpublishedType},
	{"alias.png", faq.KindUnpublishedType}, {"drawn.svg", faq.KindUnsafeSVG},
	{"picture.png", faq.KindUnsafeSVG}, {"twice.png", faq.KindUnsafeSVG}, {"vector.svg", faq.KindUnsafeSVG}, {"harmless.png", ""},
}

// links are the files of those rows that are links, and their targets.
var links = map[string]string{
	"alias.png": "a.pem", "picture.png": "drawn.svg", "twice.png": "picture.png", "vector.svg": "a.png", "harmless.png": "plain.svg",
}

func TestPublishedTypes(t *testing.T) {
	dir := t.TempDir()
	for _, row := range types {
		if links[row.name] == "" {
			fixture.Put(t, dir, row.name, nil)
		}
	}
	fixture.Put(t, dir, "faq.md", []byte("## Why?\nSo.\n"))
	fixture.Put(t, dir, "plain.svg", []byte(head+"</svg>"))
	fixture.Put(t, dir, "drawn.svg", []byte(head+"<script/></svg>"))
	for link, target := range links {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			fixture.Lacking(t, "this system makes no symbolic links: %v", err)
		}
	}
	c := Read(dir)
	kind := func(err error) faq.Kind {
		if err == nil {
			return ""
		}
		return FaultOf(err).Kind
	}
	for _, row := range types {
		_, looked := c.CheckLinked(row.name)
		_, read := c.Linked(row.name)
		if kind(looked) != row.want || kind(read) != row.want {
			t.Errorf("%s: looking finds %v, reading %v, want %q", row.name, looked, read, row.want)
		}
	}
	c.Publish("html", ".JS", "svg")
	for _, name := range []string{"a.html", "a.js", "a.mjs", "drawn.svg"} {
		if _, err := c.Linked(name); err != nil {
			t.Errorf("%s was asked for: %v", name, err)
		}
	}
	if _, err := c.Linked("a.pem"); err == nil {
		t.Error("nobody asked for a.pem")
	}
}

func TestUnreadableExtras(t *testing.T) {
	for _, name := range []string{"vars.yml", "queries.txt"} {
		dir := fixture.Write(t, "-- a.md --\n## Why?\nSo.\n-- "+name+"/x --\n")
		for _, content := range []string{dir, filepath.Join(dir, "a.md")} {
			if name == "vars.yml" && content == dir {
				continue // a folder among others
			}
			if err := Read(content).Faults.Err(); err == nil {
				t.Errorf("%s: %s is a folder, and that is no fault", content, name)
			}
		}
	}
}

func TestEmptyFiles(t *testing.T) {
	for archive, want := range map[string]int{
		"-- a.md --\n## Why?\nSo.\n-- b.md --\n":       1,
		"-- a.md --\n## Why?\nSo.\n-- b.md --\n \n\n":  1,
		"-- a.md --\n## Why?\nSo.\n-- b.md --\nText\n": 0,
		"-- a.md --\n": 0,
	} {
		got := 0
		for _, f := range Read(fixture.Write(t, archive)).Faults {
			if f.Kind == faq.KindEmptyFile && f.Warning {
				got++
			}
		}
		if got != want {
			t.Errorf("%q: %d warnings, want %d", archive, got, want)
		}
	}
}
