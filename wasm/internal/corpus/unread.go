package corpus

import (
	"slices"
	"strings"

	"faqwidget/wasm/internal/markdown"
)

// What only authors need, and no browser: what of a file did not become a
// question, or is left out of the answers.

// An Aside is a heading or a fold that stands among questions and is none.
type Aside struct {
	Line int    // of the file, from 1
	Name string // what it is called
	Why  string // it is no question
	Fix  string // what makes it one; may be empty
}

// Asides finds in a file the headings and other shapes that stand where its
// questions do and became none.
func Asides(f File, vars Vars) []Aside {
	text := withLineFeeds(strings.TrimPrefix(f.Text, "\uFEFF"))
	if _, bad := unreadable(f.Name, text); bad {
		return nil
	}
	r := &sourceReader{parser: &parser{}, file: f}
	r.expand(text, vars)
	stages := r.outlining()
	last := len(stages) - 1
	for _, stage := range stages[:last] {
		finish(stage())
	}
	shapes := slices.Clone(r.page.shapes)
	finish(stages[last]())
	if r.outline.read(&r.doc); len(r.doc.sections) == 0 {
		return nil
	}
	list := append(r.unaskedNodes(), r.unaskedShapes(shapes)...)
	slices.SortFunc(list, func(a, b Aside) int { return a.Line - b.Line })
	return list
}

// unaskedNodes are the siblings of the questions that are none.
func (r *sourceReader) unaskedNodes() (list []Aside) {
	read, above := map[int]bool{}, map[string]bool{}
	for _, s := range r.doc.sections {
		read[s.line] = true
		for _, name := range s.above {
			above[name] = true
		}
	}
	for _, n := range r.outline.nodes {
		name := markdown.InlineText(withoutLabel(n.heading))
		if n.level != r.outline.level || n == r.outline.title || read[n.line] || above[name] || name == "" {
			continue
		}
		aside := whyUnasked(n)
		aside.Line, aside.Name = r.line+n.line, name
		list = append(list, aside)
	}
	return list
}

func whyUnasked(n *node) Aside {
	switch {
	case n.aside == 'i':
		return Aside{Why: "it is taken for an introduction, whose text goes above the next question", Fix: "give it another name to make it one"}
	case n.aside != 0:
		return Aside{Why: "it is taken for what follows the questions, and left out", Fix: "give it another name to make it one"}
	case n.worth || len(n.kids) > 0 || n.last > n.body+1:
		return Aside{Why: "what is beneath it only leads around the page"}
	}
	return Aside{Why: "nothing is beneath it", Fix: "write its answer there"}
}

// unaskedShapes are the folds of a construct that was not settled on as one of
// questions, where others of it ask.
func (r *sourceReader) unaskedShapes(shapes []mark) (list []Aside) {
	asks, kept, read := map[string]bool{}, map[int]bool{}, [kinds]bool{}
	for _, n := range r.outline.nodes {
		read[n.kind] = true
	}
	for _, m := range r.page.shapes {
		kept[m.line] = true
		asks[m.construct] = asks[m.construct] || m.asks
	}
	for _, m := range shapes {
		if !kept[m.line] && asks[m.construct] && read[m.kind] {
			list = append(list, Aside{r.line + m.line, markdown.InlineText(m.heading), "it does not ask, and nor do most of its kind", "end it with a question mark to make it one"})
		}
	}
	return list
}

// A Call is one to a template engine, which is left out of what readers see.
type Call struct {
	Line int    // of the file, from 1
	Text string // as written, its white space as single spaces
}

// Calls finds the calls that are left out of a file.
func Calls(f File) (list []Call) {
	_, text, first, _ := splitFrontMatter(f.Name, withLineFeeds(strings.TrimPrefix(f.Text, "\uFEFF")))
	text = withoutComments(text)
	eachCall(text, func(at, n int, kept string) {
		if kept == "" {
			list = append(list, Call{first + strings.Count(text[:at], "\n"), strings.Join(strings.Fields(text[at:at+n]), " ")})
		}
	})
	return list
}

// Unpaired are the names of files that say by a language in their name that they
// translate another, which is not there, and what it would be called.
func Unpaired(files []File) map[string]string {
	count := map[string]int{}
	for _, f := range files {
		path, _ := cutLanguage(f.Name)
		count[path]++
	}
	alone := map[string]string{}
	for _, f := range files {
		path, tag := cutLanguage(f.Name)
		if dir, _ := splitName(path); tag != "" && count[path] == 1 && len(files) > 1 && strings.HasPrefix(f.Name, dir) && strings.Count(f.Name, "/") == strings.Count(path, "/") {
			alone[f.Name] = path
		}
	}
	return alone
}
