package list

import (
	"strconv"
	"strings"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/html"
)

// few is the number of groups above which a panel lists only the groups at first.
const few = 3

// room is what the HTML of most questions needs, in bytes.
const room = 384

// Collapsed reports whether groups begin closed, as a list of topics: if there
// are more than a few and the widget is not inline, or if there are too many
// questions.
func Collapsed(groups []Group, inline bool) bool {
	return len(groups) > few && !inline || len(groups) > 1 && groups[len(groups)-1].To > Portion
}

// Browse is the whole FAQ: its groups, each a heading with its questions or, if
// collapsed, a button with their number. A group without a title is never closed.
// The container of group i has the id "g" and i.
func (w *Writer) Browse(collapsed bool) string {
	var b strings.Builder
	for i := range w.Groups {
		g := &w.Groups[i]
		id := strconv.Itoa(i)
		b.WriteString(`<section class="topic">`)
		switch {
		case g.Title == "":
			b.WriteString(`<div id="g` + id + `">` + w.Questions(*g, 0) + "</div>")
		case collapsed:
			b.WriteString(`<h2 class="heading"><button type="button" class="group" id="h` + id + `" aria-expanded="false" aria-controls="g` + id +
				`" data-group="` + id + `"><span` + w.content(w.Entries[g.From]) + `>` + html.Escape(g.Title) + `</span> <span class="count">` +
				strconv.Itoa(g.To-g.From) + `</span></button></h2><div id="g` + id + `" hidden></div>`)
		default:
			b.WriteString(`<h2 class="heading" id="h` + id + `" tabindex="-1"` + w.content(w.Entries[g.From]) + `>` + html.Escape(g.Title) +
				`</h2><div id="g` + id + `">` + w.Questions(*g, 0) + "</div>")
		}
		b.WriteString("</section>")
	}
	return b.String()
}

// Questions is the next portion of a group's questions, from its skip-th on. As
// in the WAI-ARIA accordion pattern, each is a heading with a button, below the
// heading of its section. The containers of answers are empty and closed. The
// ids of button, answer and lead are "q", "a" and "l" with the number of the
// question. If questions remain, a button for them follows; its data-skip is
// where they begin.
func (w *Writer) Questions(g Group, skip int) string {
	var b strings.Builder
	before, level := "", 2
	if g.Title != "" {
		level = 3
	}
	end := min(g.To, g.From+skip+Portion)
	b.Grow(room * max(0, end-g.From-skip))
	for n := g.From + skip; n < end; n++ {
		e := w.Entries[n]
		below := w.section(g, e)
		if below != before && below != "" {
			b.WriteString("<h" + digit(level) + ` class="section"` + w.content(e) + `>` + html.Escape(below) + "</h" + digit(level) + ">")
		}
		before = below
		if e.Lead != "" {
			put(&b, `<div class="prose" id="l`, strconv.Itoa(n), `">`, w.Lead(n), "</div>")
		}
		w.entry(&b, n, w.Level(g, n))
	}
	if end < g.To {
		b.WriteString(`<button type="button" class="more" data-skip="` + strconv.Itoa(end-g.From) + `">` + w.phrase("more") + "</button>")
	}
	return b.String()
}

// section is the heading above e, below that of the group, or "".
func (w *Writer) section(g Group, e *faq.Entry) string {
	sections := e.Sections
	if !g.topics && len(sections) > 0 {
		sections = sections[1:]
	}
	return strings.Join(sections, " › ")
}

// Level is the level of the heading of question n in its group: one below those
// of its topic and section, so no level is skipped.
func (w *Writer) Level(g Group, n int) int {
	level := 2
	if g.Title != "" {
		level++
	}
	if w.section(g, w.Entries[n]) != "" {
		level++
	}
	return level
}

func (w *Writer) entry(b *strings.Builder, n, level int) {
	id, tag := strconv.Itoa(n), "h"+digit(level)
	closed := "hidden"
	if w.Closed != "" {
		closed += `="` + w.Closed + `"`
	}
	put(b, "<", tag, ` part="question" class="ask"><button type="button" class="question" id="q`, id,
		`" aria-expanded="false" aria-controls="a`, id, `" data-entry="`, id, `"><span`, w.content(w.Entries[n]), ">", w.question(w.Entries[n]),
		"</span></button></", tag, `><div class="answer" id="a`, id, `" `, closed, "></div>")
}

func digit(n int) string { return string(rune('0' + n)) }
