package build

import (
	"cmp"
	"fmt"
	"net/url"
	"strings"

	"faqwidget/wasm/internal/convert"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/disk"
)

// What programs read that ask for Markdown, by the proposal of llmstxt.org.
const (
	llmsName     = "llms.txt"      // lists the questions
	llmsFullName = "llms-full.txt" // has their answers too
)

// fullLimit is the size in bytes from which on the file with all answers names
// the rest instead.
const fullLimit = 4 << 20

// texts are the questions of a language as Markdown: a file next to the page of
// each, the list of these, and one file with as many answers as fit.
func (p *page) texts() (files []disk.File, err error) {
	var list, full strings.Builder
	for _, b := range []*strings.Builder{&list, &full} {
		fmt.Fprintf(b, "# %s\n\n> %s\n", convert.OneLine(p.title), convert.OneLine(p.about(p.all)))
	}
	n, left := 0, 0
	for _, topic := range p.corpus.Topics {
		heading := fmt.Sprintf("\n## %s\n", convert.OneLine(p.nameOf(topic)))
		list.WriteString(heading + "\n")
		if left == 0 {
			full.WriteString(heading)
		}
		for _, e := range topic.Entries {
			name := p.questionPath(e) + textSuffix
			text, err := p.answerText(n, cmp.Or(p.public, up(name)))
			if err != nil {
				return nil, err
			}
			files = append(files, disk.File{Name: name, Data: fmt.Appendf(nil, "# %s\n\n%s\n", convert.OneLine(e.Question), text)})
			if left == 0 && p.public == "" { // its links lead from another folder
				if text, err = p.answerText(n, up(p.folder)); err != nil {
					return nil, err
				}
			}
			fmt.Fprintf(&list, "- [%s](%s): %s\n", convert.OneLine(e.Question), p.reach(name), convert.OneLine(shortened(corpus.Text(e))))
			if full.Len()+len(text) <= fullLimit && left == 0 {
				fmt.Fprintf(&full, "\n### %s\n\n%s\n", convert.OneLine(e.Question), text)
			} else {
				left++
			}
			n++
		}
	}
	if left > 0 {
		fmt.Fprintf(&full, "\nSo far %d of %d questions; [the list](%s) leads to all.\n", n-left, n, p.reach(p.folder+llmsName))
	}
	fmt.Fprintf(&list, "\n## Optional\n\n- [%s](%s)\n", llmsFullName, p.reach(p.folder+llmsFullName))
	for _, o := range p.alternates {
		if o != p {
			fmt.Fprintf(&list, "- [%s](%s)\n", convert.OneLine(ownName(o.lang)), p.reach(o.folder+llmsName))
		}
	}
	return append(files, disk.File{Name: p.folder + llmsName, Data: []byte(list.String())}, disk.File{Name: p.folder + llmsFullName, Data: []byte(full.String())}), nil
}

// answerText is an answer as Markdown, with what leads to the output before its relative addresses.
func (p *page) answerText(n int, output string) (string, error) {
	return convert.Markdown(prefixed(p.linked(p.Answers[n], "", nil), output))
}

// reach is the address of a file of the output, seen from the folder of the language.
func (p *page) reach(name string) string {
	address := (&url.URL{Path: name}).EscapedPath()
	if p.public != "" {
		return p.public + address
	}
	return up(p.folder) + address
}
