package convert

import (
	"slices"
	"strings"

	"github.com/JohannesKaufmann/html-to-markdown/v2/converter"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// ofRendered makes Markdown of what the widget rendered, with the boxes of tasks.
var ofRendered = func() *converter.Converter {
	c := newConversion()
	c.Register.RendererFor("input", converter.TagTypeInline, taskBox, converter.PriorityEarly)
	return c
}()

func taskBox(_ converter.Context, w converter.Writer, n *html.Node) converter.RenderStatus {
	if slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "checked" }) {
		w.WriteString("[x]")
	} else {
		w.WriteString("[ ]")
	}
	return converter.RenderSuccess
}

// Markdown is an answer that the widget rendered as Markdown again: variables
// are filled in, dialects are CommonMark, and addresses are those of the HTML.
// Buttons and words for screen readers are left out, and the links between
// footnotes, which lead to nothing in a text.
func Markdown(rendered string) (string, error) {
	nodes, err := html.ParseFragment(strings.NewReader(rendered), &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
	if err != nil {
		return "", err
	}
	n := container(nodes...)
	for _, d := range findAll(n, named("button", "span", "a")) {
		class := " " + attr(d, "class") + " "
		switch {
		case d.Data == "button", strings.Contains(class, " external "), strings.Contains(class, " footnote-backref "):
			remove(d)
		case strings.Contains(class, " footnote-ref "):
			unwrap(d)
		}
	}
	escapeBars(n)
	text, err := ofRendered.ConvertNode(n)
	return strings.TrimSpace(string(text)), err
}

// OneLine is plain text as a line of Markdown that reads as it does.
func OneLine(text string) string {
	return signs.Replace(strings.Join(strings.Fields(text), " "))
}

// signs are what may be markup in a line.
var signs = strings.NewReplacer("\\", "\\\\", "[", "\\[", "]", "\\]", "<", "\\<", "`", "\\`", "*", "\\*", "_", "\\_", "&", "\\&", "#", "\\#", "!", "\\!", "|", "\\|", "~", "\\~", "{", "\\{")
