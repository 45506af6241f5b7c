package hostile

import (
	_ "embed"
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

//go:embed allowed.txt
var table string

// Allowed is what HTML may hold: by the name of each element, the patterns of its
// attributes by their names. Any other element is not allowed.
type Allowed map[string]map[string]*regexp.Regexp

// The lists of allowed.txt; each includes the one before it.
var (
	Question = allowed("question") // the heading of a question
	Answer   = allowed("answer")   // the answer beneath it
	Lists    = allowed("lists")    // the lists of the widget, with answers in them
	Page     = allowed("page")     // the static page of a built FAQ
)

// patterns are the regular expressions of words in allowed.txt.
var patterns = map[string]string{
	"*":     `(?s).*`,
	"URL":   `(?is)(https?|mailto|tel):.*|:.*|[^:]*([/?#].*)?`,
	"IMAGE": `(?is)https?:.*|data:image/(png|jpeg|gif|webp|avif)[;,].*|:.*|[^:]*([/?#].*)?`,
}

// allowed reads the lists of allowed.txt up to the one named.
func allowed(upTo string) Allowed {
	sources := map[string]map[string][]string{}
	list := ""
	for line := range strings.SplitSeq(table, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if name, ok := strings.CutPrefix(line, "= "); ok {
			if list == upTo {
				break
			}
			list = name
			continue
		}
		element := ""
		for _, word := range strings.Fields(line) {
			name, pattern, ok := strings.Cut(word, "=")
			if !ok {
				element = word
				if sources[element] == nil {
					sources[element] = map[string][]string{}
				}
				continue
			}
			sources[element][name] = append(sources[element][name], expression(pattern))
		}
	}
	return compile(sources)
}

func expression(pattern string) string {
	parts := strings.Split(pattern, "|")
	for i, part := range parts {
		if stands, ok := patterns[part]; ok {
			parts[i] = stands
		}
	}
	return "(?:" + strings.Join(parts, "|") + ")"
}

func compile(sources map[string]map[string][]string) Allowed {
	a := Allowed{}
	for element, attributes := range sources {
		a[element] = map[string]*regexp.Regexp{}
		for name, expressions := range attributes {
			a[element][name] = regexp.MustCompile("^(?:" + strings.Join(expressions, "|") + ")$")
		}
	}
	return a
}

// Fragment lists what source, as the content of a <div> in a <details>, holds
// beyond what is allowed, or the fault that it breaks out of there.
func (a Allowed) Fragment(source string) []string {
	const before, after = `<details><div>`, `</div></details><p></p>`
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(before+source+after), body)
	if err != nil {
		return []string{err.Error()}
	}
	if len(nodes) != 2 || nodes[1].Data != "p" || nodes[1].FirstChild != nil {
		return []string{"it does not stay where it was put"}
	}
	if box := nodes[0].FirstChild; box == nil || box.Data != "div" || box.NextSibling != nil {
		return []string{"it does not stay where it was put"}
	}
	return a.beneath(nodes[0].FirstChild)
}

// Document lists what a whole page holds beyond what is allowed.
func (a Allowed) Document(source string) []string {
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return []string{err.Error()}
	}
	return a.beneath(root)
}

func (a Allowed) beneath(root *html.Node) (faults []string) {
	for n := range root.Descendants() {
		switch n.Type {
		case html.CommentNode:
			faults = append(faults, "<!--"+n.Data+"-->")
		case html.ElementNode:
			faults = append(faults, a.element(n)...)
		}
	}
	return faults
}

func (a Allowed) element(n *html.Node) (faults []string) {
	attributes, ok := a[n.Data]
	if !ok || n.Namespace != "" {
		return []string{"<" + strings.TrimSpace(n.Namespace+" "+n.Data) + ">"}
	}
	for _, attribute := range n.Attr {
		text := attribute.Val
		if attribute.Key == "href" || attribute.Key == "src" {
			text = asURL(text)
		}
		if pattern, ok := attributes[attribute.Key]; !ok || !pattern.MatchString(text) {
			faults = append(faults, fmt.Sprintf("<%s %s=%q>", n.Data, attribute.Key, attribute.Val))
		}
	}
	return faults
}

// asURL removes what browsers ignore in an address:
// https://url.spec.whatwg.org/#url-parsing
func asURL(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool { return r <= ' ' })
	return strings.NewReplacer("\t", "", "\n", "", "\r", "").Replace(s)
}
