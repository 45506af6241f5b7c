package convert

import (
	"slices"
	"strings"

	"github.com/JohannesKaufmann/html-to-markdown/v2/converter"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// ofRendered turns HTML rendered by the widget into Markdown, with task boxes.
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

// Markdown turns an answer rendered by the widget back into Markdown:
// CommonMark, with variables filled in and the addresses of the HTML. Buttons,
// words for screen readers and the links between footnotes, which are useless
// in a text, are left out.
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

// signs escapes the signs that may be markup in a line.
var signs = strings.NewReplacer("\\", "\\\\", "[", "\\[", "]", "\\]", "<", "\\<", "`", "\\`", "*", "\\*", "_", "\\_", "&", "\\&", "#", "\\#", "!", "\\!", "|", "\\|", "~", "\\~", "{", "\\{")
