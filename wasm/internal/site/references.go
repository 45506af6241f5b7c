package site

import (
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
	"unicode/utf8"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
)

// reference matches the addresses in the HTML of an answer.
var reference = regexp.MustCompile(` (src|href)="([^"]+)"`)

// localReference is the path within the content that an address in an answer
// means, or "" for one that leads elsewhere.
func localReference(address string) string {
	u, err := url.Parse(html.UnescapeString(address))
	if err != nil || u.Scheme != "" || u.Host != "" || u.Path == "" || strings.HasPrefix(u.Path, "/") {
		return ""
	}
	name := path.Clean(u.Path)
	if !fs.ValidPath(name) || name == "." {
		return ""
	}
	return name
}

// checkReferences finds relative links and images that lead to no file, and
// links to headings that their file has not. They are written in the
// passage, or at any place of the file as reference definitions.
func (c *Content) checkReferences(p passage) faq.Faults {
	var faults faq.Faults
	seen := map[string]bool{}
	for _, match := range reference.FindAllStringSubmatch(p.rendered, -1) {
		name := localReference(match[2])
		if name == "" || seen[match[2]] {
			continue
		}
		seen[match[2]] = true
		info, err := fs.Stat(c.fsys, name)
		switch {
		case err != nil && match[1] == "src":
			faults = append(faults, c.referenceFault(p, path.Base(name), "missing-image", "there is no image "+strconv.Quote(name),
				"put it there, or set base in the front matter"))
		case err != nil:
			faults = append(faults, c.referenceFault(p, path.Base(name), "broken-link", "there is no file "+strconv.Quote(name),
				"mend the link, or set base in the front matter"))
		case info.Mode().IsRegular():
			faults = append(faults, c.checkFragment(p, name, match[2])...)
		}
	}
	return faults
}

// checkFragment finds a link to a heading, or to an element with a name, that
// is not in the file.
func (c *Content) checkFragment(p passage, name, address string) faq.Faults {
	u, err := url.Parse(html.UnescapeString(address))
	if err != nil || u.Fragment == "" || u.Fragment == "top" {
		return nil
	}
	anchors, known := c.anchors(name)
	if !known || slices.ContainsFunc(anchors, func(a string) bool { return loosely(a) == loosely(u.Fragment) }) {
		return nil
	}
	fix := "copy the name from the heading"
	if near := nearest(u.Fragment, anchors); near != "" {
		fix = "did you mean " + strconv.Quote("#"+near) + "?"
	}
	return faq.Faults{c.referenceFault(p, path.Base(name)+"#"+u.Fragment, "broken-link", strconv.Quote(name)+" has no heading #"+u.Fragment, fix)}
}

// judgeHeadings finds among broken links those to a heading of their own file
// that is no question's, as a README has beside its FAQ. They lead to the page
// that base names; without one the author is warned that readers of the widget
// get nowhere by them.
func (c *Content) judgeHeadings(faults faq.Faults) faq.Faults {
	sources := map[string]*faq.Source{} // by the file as faults name it
	for _, corpus := range c.corpora() {
		for _, e := range corpus.Entries() {
			sources[filepath.Join(c.dir, filepath.FromSlash(e.Source.File))] = e.Source
		}
	}
	var kept faq.Faults
	for _, f := range faults {
		_, heading, inPage := strings.Cut(f.Message, "#")
		if source := sources[f.File]; source != nil && inPage && f.Kind == "broken-link" && c.hasHeading(source.File, heading) {
			if markdown.NamesPage(source.Base) {
				continue
			}
			f.Message, f.Warning = "#"+heading+" is a heading beside the FAQ, which the widget does not show", true
			f.Fix = "set base in the front matter to the address of a page that shows it"
		}
		kept = append(kept, f)
	}
	return kept
}

// hasHeading tells whether a file has a heading or an element of that name,
// which may be percent-encoded.
func (c *Content) hasHeading(file, name string) bool {
	if plain, err := url.PathUnescape(name); err == nil {
		name = plain
	}
	anchors, _ := c.anchors(file)
	return slices.ContainsFunc(anchors, func(a string) bool { return strings.EqualFold(strings.Trim(a, "-"), strings.Trim(name, "-")) })
}

// referenceFault is a fault at the first place that names the file so.
func (c *Content) referenceFault(p passage, name, kind, message, fix string) faq.Fault {
	what := regexp.MustCompile(regexp.QuoteMeta(name))
	f := c.faultAt(p, what)
	if f.Column == 0 {
		if line, column := c.locate(f.File, 1, len(c.lines[f.File]), what); line > 0 {
			f.Line, f.Column = line, column
		}
	}
	f.Kind, f.Message, f.Fix = kind, message, fix
	return f
}

var (
	atxHeading    = regexp.MustCompile(`(?m)^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$`)
	setextHeading = regexp.MustCompile(`(?m)^ {0,3}(\S.*)\n {0,3}(?:=+|-+)[ \t]*$`)
	namedElement  = regexp.MustCompile(`<[A-Za-z][^<>]*\b(?:id|name)\s*=\s*["']?([^"'\s>]+)`)
	headingMarkup = regexp.MustCompile("[*`]|\\]\\([^)]*\\)|<[^>]*>")
)

// anchors are the names that a link can lead to in a file of Markdown or HTML;
// of other files they are not known.
func (c *Content) anchors(name string) (list []string, known bool) {
	if list, known = c.anchorsOf[name]; known {
		return list, true
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".md", ".mdx", ".markdown", ".html", ".htm":
	default:
		return nil, false
	}
	data, err := fs.ReadFile(c.fsys, name)
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
			list = append(list, markdown.Slug(headingMarkup.ReplaceAllString(slugAttribute.ReplaceAllString(m[1], ""), "")))
		}
	}
	for _, m := range namedElement.FindAllStringSubmatch(text, -1) {
		list = append(list, html.UnescapeString(m[1]))
	}
	if c.anchorsOf == nil {
		c.anchorsOf = map[string][]string{}
	}
	c.anchorsOf[name] = list
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

// nearest is the name that somebody may have meant who wrote another: fewest
// edits away, at most a third of its letters; "" when none is as near.
func nearest(name string, names []string) string {
	return faq.Nearest(name, names, utf8.RuneCountInString(name)/3)
}
