package main

import (
	"bytes"
	"os"
	"testing"
	"time"

	"faqwidget/wasm/internal/author"

	"faqwidget/wasm/internal/fixture"
)

func TestProgress(t *testing.T) {
	var out bytes.Buffer
	tick, stop := make(chan time.Time), make(chan struct{})
	go func() {
		tick <- time.Time{}
		tick <- time.Time{}
		close(stop)
	}()
	report(&output{w: &out}, "building public", tick, stop)
	if got, want := out.String(), "\rbuilding public … 1 s\rbuilding public … 2 s\r\x1b[K"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	out.Reset()
	report(&output{w: &out}, "quick", nil, stop)
	progress(&output{w: &out}, "no terminal")()
	if out.Len() > 0 {
		t.Errorf("what is quick, or no terminal, is told of %q", &out)
	}
}

func TestColors(t *testing.T) {
	terminal, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		fixture.Lacking(t, "there is no pseudoterminal: %v", err)
	}
	defer terminal.Close()
	// Each row: NO_COLOR, TERM, and whether output on a terminal has colours.
	for _, row := range []struct {
		noColor, term string
		want          bool
	}{
		{"", "xterm", true}, {"1", "xterm", false}, {"", "dumb", false},
	} {
		t.Setenv("NO_COLOR", row.noColor)
		t.Setenv("TERM", row.term)
		if got := colored(&output{w: terminal}); got != row.want {
			t.Errorf("NO_COLOR=%q TERM=%q: %v, want %v", row.noColor, row.term, got, row.want)
		}
		if colored(&output{w: &bytes.Buffer{}}) {
			t.Error("colours are written to what is no terminal")
		}
	}
}

func TestMarksOnATerminal(t *testing.T) {
	f := author.Finding{Count: 1, Hits: []author.Found{{
		Slug: "why", Question: "Why so?", Snippet: "Because it is so.",
		QuestionMarks: []author.Mark{{4, 6}}, SnippetMarks: []author.Mark{{14, 16}},
	}}}
	for color, want := range map[bool][]string{
		true:  {"\x1b[1mWhy \x1b[0m\x1b[1;33mso\x1b[0m\x1b[1m?\x1b[0m", "Because it is \x1b[1;33mso\x1b[0m."},
		false: {"Why so?", "Because it is so."},
	} {
		var out bytes.Buffer
		p := printer{w: &output{w: &out}, color: color}
		p.finding(f, false)
		for _, part := range want {
			if !bytes.Contains(out.Bytes(), []byte(part)) {
				t.Errorf("colour %v: %q lacks %q", color, &out, part)
			}
		}
	}
}
