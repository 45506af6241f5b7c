package build

import (
	"bytes"
	"cmp"
	"fmt"
	"net/url"

	"faqwidget/wasm/internal/convert"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/disk"
)

// Files for programs that ask for Markdown, as llmstxt.org proposes.
const (
	llmsName     = "llms.txt"      // lists the questions
	llmsFullName = "llms-full.txt" // has their answers too
)

// fullLimit is the size in bytes above which the file with all answers
// links to the list instead.
const fullLimit = 4 << 20

// texts are the questions of a language as Markdown: a file next to the page
// of each, a list of these files, and one file with as many answers as fit.
func (p *page) texts() (files []disk.Recipe) {
	for n, e := range p.all {
		name := p.questionPath(e) + textSuffix
		files = append(files, disk.Recipe{Name: name, Make: func() ([]byte, error) {
			text, err := p.answerText(n, cmp.Or(p.public, up(name)))
			return fmt.Appendf(nil, "# %s\n\n%s\n", convert.OneLine(e.Question), text), err
		}})
	}
	return append(files, disk.Made(p.folder+llmsName, p.listText), disk.Recipe{Name: p.folder + llmsFullName, Make: p.fullText})
}

// beginText begins a list of questions.
func (p *page) beginText(b *bytes.Buffer) {
	fmt.Fprintf(b, "# %s\n\n> %s\n", convert.OneLine(p.title), convert.OneLine(p.about(p.all)))
}

// listText lists the questions, and the lists of other languages.
func (p *page) listText() []byte {
	var b bytes.Buffer
	p.beginText(&b)
	for _, topic := range p.corpus.Topics {
		fmt.Fprintf(&b, "\n## %s\n\n", convert.OneLine(p.nameOf(topic)))
		for _, e := range topic.Entries {
			fmt.Fprintf(&b, "- [%s](%s): %s\n", convert.OneLine(e.Question), p.reach(p.questionPath(e)+textSuffix), convert.OneLine(shortened(corpus.Text(e))))
		}
	}
	fmt.Fprintf(&b, "\n## Optional\n\n- [%s](%s)\n", llmsFullName, p.reach(p.folder+llmsFullName))
	for _, o := range p.alternates {
		if o != p {
			fmt.Fprintf(&b, "- [%s](%s)\n", convert.OneLine(ownName(o.lang)), p.reach(o.folder+llmsName))
		}
	}
	return b.Bytes()
}

// fullText has as many answers as fit into fullLimit.
func (p *page) fullText() ([]byte, error) {
	var b bytes.Buffer
	p.beginText(&b)
	n := 0
	for _, topic := range p.corpus.Topics {
		fmt.Fprintf(&b, "\n## %s\n", convert.OneLine(p.nameOf(topic)))
		for _, e := range topic.Entries {
			text, err := p.answerText(n, cmp.Or(p.public, up(p.folder)))
			if err != nil {
				return nil, err
			}
			if b.Len()+len(text) > fullLimit {
				fmt.Fprintf(&b, "\nThis file has %d of %d questions; [the list](%s) links to all.\n", n, len(p.all), p.reach(p.folder+llmsName))
				return b.Bytes(), nil
			}
			fmt.Fprintf(&b, "\n### %s\n\n%s\n", convert.OneLine(e.Question), text)
			n++
		}
	}
	return b.Bytes(), nil
}

// answerText is an answer as Markdown, with output, the path or address of
// the output, before its relative addresses.
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
