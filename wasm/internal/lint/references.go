package lint

import (
	"cmp"
	"errors"
	"html"
	"io/fs"
	"net/url"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
)

// slugAttribute matches the slug chosen on a heading.
var slugAttribute = regexp.MustCompile(`\{#([^}]*)\}\s*$`)

// References finds the links and images of the content whose files a build cannot
// take along: those that are missing, and those that are not published.
func References(content *author.Content) faq.Faults {
	c := &checker{Content: content}
	var faults faq.Faults
	for _, corpus := range c.Corpora() {
		for _, p := range c.passages(corpus) {
			faults = append(faults, c.checkReferences(p)...)
		}
	}
	return sorted(c.Name(append(faults, c.checkCollisions()...)))
}

// checkReferences finds relative links and images that lead to no published
// file, and links to headings that their file lacks. They are written in the
// passage, or anywhere in the file as reference definitions.
func (c *checker) checkReferences(p passage) faq.Faults {
	var faults faq.Faults
	seen := map[string]bool{}
	for _, match := range author.Reference.FindAllStringSubmatch(p.rendered, -1) {
		image, address := match[1] == "src", html.UnescapeString(match[2])
		if seen[match[2]] || strings.Contains(address, "%7B%7B") { // an unknown variable, which is a fault already
			continue
		}
		seen[match[2]] = true
		if c.isDeadDefinition(p, address) {
			faults = append(faults, c.referenceFault(p, address, faq.Fault{Kind: faq.KindBrokenLink, Target: address,
				Message: "no question has the link " + address, Fix: "copy the slug from the question's heading"}))
			continue
		}
		name, err := author.LocalReference(match[2])
		file := false
		if name != "" && err == nil {
			file, err = c.CheckLinked(name)
		}
		if page := c.pageAt(p.file, match[2]); page != "" && !image && errors.Is(err, fs.ErrNotExist) {
			faults = append(faults, c.checkFragment(p, page, address)...)
			continue
		}
		switch {
		case err != nil:
			faults = append(faults, c.referenceFault(p, address, brokenReference(cmp.Or(name, address), image, err)))
		case file:
			c.link(p, name, address)
			faults = append(faults, c.checkFragment(p, name, address)...)
		}
	}
	return faults
}

// isDeadDefinition reports whether an address is that of a reference definition
// which leads into the page and to no question. Links written in the text itself
// are checked in reading.
func (c *checker) isDeadDefinition(p passage, address string) bool {
	return len(address) > 1 && address[0] == '#' && strings.Contains(p.rendered, `<a href="`+html.EscapeString(address)+`"`) &&
		slices.ContainsFunc(p.references, func(r faq.Reference) bool { return r.Destination == address })
}

// pageAt is the file whose page a site shows at an address without an ending,
// or "".
func (c *checker) pageAt(file, address string) string {
	for _, name := range author.PageFiles(file, address) {
		if info, err := c.Root.Stat(name); err == nil && !info.IsDir() {
			return name
		}
	}
	return ""
}

// brokenReference is the fault of a link or an image, made of the error about its
// file or address.
func brokenReference(name string, image bool, err error) faq.Fault {
	f := faq.Fault{Kind: faq.KindBrokenLink, Message: "there is no file " + strconv.Quote(name), Fix: "mend the link, or set base in the front matter"}
	switch {
	case !errors.Is(err, fs.ErrNotExist):
		f = author.FaultOf(err)
		f.Message = strconv.Quote(name) + " " + f.Message
		f.Warning = f.Kind == faq.KindOutsideFolder && !image && strings.HasPrefix(name, "..") // the page may exist on the site around the FAQ
	case image:
		f.Kind, f.Message, f.Fix = faq.KindMissingImage, "there is no image "+strconv.Quote(name), "put it there, or set base in the front matter"
	}
	f.Target = name
	return f
}

// checkFragment finds a link to a heading or a named element that the file lacks.
func (c *checker) checkFragment(p passage, name, address string) faq.Faults {
	u, err := url.Parse(address)
	if err != nil || u.Fragment == "" || u.Fragment == "top" {
		return nil
	}
	anchors, known := c.anchorsOf(name)
	if !known || slices.ContainsFunc(anchors, func(a string) bool { return loosely(a) == loosely(u.Fragment) }) {
		return nil
	}
	fix := "copy the name from the heading"
	if near := nearest(u.Fragment, anchors); near != "" {
		fix = "did you mean " + strconv.Quote("#"+near) + "?"
	}
	return faq.Faults{c.referenceFault(p, path.Base(u.Path)+"#"+u.Fragment, faq.Fault{Kind: faq.KindBrokenLink, Target: name + "#" + u.Fragment,
		Message: strconv.Quote(name) + " has no heading #" + u.Fragment, Fix: fix})}
}

// judgeHeadings finds, among broken links, those to a heading of their own file
// that belongs to no question, such as one of a README. They lead to the page
// that base names. Without one, the fault becomes a warning that the widget
// does not show the heading.
func (c *checker) judgeHeadings(faults faq.Faults) faq.Faults {
	sources := map[string]*faq.Source{} // by the file's name in faults
	for _, corpus := range c.Corpora() {
		for _, e := range corpus.Entries() {
			sources[filepath.Join(c.Dir, filepath.FromSlash(e.Source.File))] = e.Source
		}
	}
	var kept faq.Faults
	for _, f := range faults {
		heading, inPage := strings.CutPrefix(f.Target, "#")
		if source := sources[f.File]; source != nil && inPage && f.Column == 0 {
			f.Line, f.Column = c.nearestLink(source.File, f.Target, f.Line)
		}
		if source := sources[f.File]; source != nil && inPage && f.Kind == faq.KindBrokenLink && c.hasHeading(source.File, heading) {
			if markdown.NamesPage(source.Base) {
				continue
			}
			f.Message, f.Warning = "#"+heading+" is a heading outside the FAQ, which the widget does not show", true
			f.Fix = "set base in the front matter to the address of a page that shows it"
		}
		kept = append(kept, f)
	}
	return kept
}

// nearestLink is the place of the link to a target that is nearest to a line.
func (c *checker) nearestLink(file, target string, line int) (nearLine, column int) {
	c.line(file, 1) // makes c.lines
	nearLine = line
	for _, at := range c.places(file, 1, len(c.lines[file]), regexp.MustCompile(regexp.QuoteMeta(target)+`\b`)) {
		if start := addressAt(c.line(file, at.line-1), c.line(file, at.line), at.column, false); start > 0 && (column == 0 || abs(at.line-line) < abs(nearLine-line)) {
			nearLine, column = at.line, start
		}
	}
	return nearLine, column
}

func abs(n int) int { return max(n, -n) }

// hasHeading reports whether a file has a heading or an element of a name,
// which may be percent-encoded.
func (c *checker) hasHeading(file, name string) bool {
	if plain, err := url.PathUnescape(name); err == nil {
		name = plain
	}
	anchors, _ := c.anchorsOf(file)
	return slices.ContainsFunc(anchors, func(a string) bool { return strings.EqualFold(strings.Trim(a, "-"), strings.Trim(name, "-")) })
}

var (
	atxHeading    = regexp.MustCompile(`(?m)^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$`)
	setextHeading = regexp.MustCompile(`(?m)^ {0,3}(\S.*)\n {0,3}(?:=+|-+)[ \t]*$`)
	namedElement  = regexp.MustCompile(`<[A-Za-z][^<>]*\b(?:id|name)\s*=\s*["']?([^"'\s>]+)`)
	headingMarkup = regexp.MustCompile("[*`]|\\]\\([^)]*\\)|<[^>]*>")
)

// anchorsOf are the names that a link can lead to in a file of Markdown or
// HTML; for other files, known is false.
func (c *checker) anchorsOf(name string) (list []string, known bool) {
	if list, known = c.anchors[name]; known {
		return list, true
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".md", ".mdx", ".markdown", ".html", ".htm":
	default:
		return nil, false
	}
	data, err := c.Root.ReadFile(name)
	if err != nil {
		return nil, false
	}
	text := strings.ReplaceAll(string(data), "\r\n", "\n")
	for _, e := range c.Corpus.Entries() {
		if e.Source.File == name {
			list = append(list, e.Slug)
		}
	}
	for _, heading := range []*regexp.Regexp{atxHeading, setextHeading} {
		for _, m := range heading.FindAllStringSubmatch(text, -1) {
			if chosen := slugAttribute.FindStringSubmatch(m[1]); chosen != nil {
				list = append(list, chosen[1])
			}
			list = append(list, corpus.Slug(headingMarkup.ReplaceAllString(slugAttribute.ReplaceAllString(m[1], ""), "")))
		}
	}
	for _, m := range namedElement.FindAllStringSubmatch(text, -1) {
		list = append(list, html.UnescapeString(m[1]))
	}
	if c.anchors == nil {
		c.anchors = map[string][]string{}
	}
	c.anchors[name] = list
	return list, true
}

// loosely reduces a name to what all Markdown processors agree on: its letters
// and digits.
func loosely(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}
