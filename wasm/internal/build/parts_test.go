package build

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// TestParts: a long list of questions continues on pages of its own. Each of
// them links to the others, and each question is linked to from one of them.
func TestParts(t *testing.T) {
	for _, row := range []struct {
		name, content string
		pages         []string // of the topic "long", in their order
	}{
		{"one topic, a part", topicOf("long", partOf), []string{"index.html"}},
		{"one topic, and one more", topicOf("long", partOf+1), []string{"index.html", "topics/2/index.html"}},
		{"two topics", topicOf("long", 2*partOf+1) + topicOf("short", 1),
			[]string{"topics/topic-long/index.html", "topics/topic-long/2/index.html", "topics/topic-long/3/index.html"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := buildOf(t, row.content, "https://help.example/")
			asked := regexp.MustCompile(`<li><a href="(?:\.\./)*(q/why-long-\d+/index\.html)">`)
			led := map[string]int{}
			for i, name := range row.pages {
				list := asked.FindAllStringSubmatch(got[name], -1)
				if len(list) == 0 || len(list) > partOf {
					t.Errorf("%s lists %d questions", name, len(list))
				}
				for _, m := range list {
					led[m[1]]++
				}
				for k, other := range row.pages {
					way := fmt.Sprintf(`href="%s%s"`, strings.Repeat("../", strings.Count(name, "/")), other)
					switch k {
					case i - 1:
						way += ` rel="prev"`
					case i:
						way += ` aria-current="page"`
					case i + 1:
						way += ` rel="next"`
					}
					if !strings.Contains(got[name], way+fmt.Sprintf(">%d</a>", k+1)) && len(row.pages) > 1 {
						t.Errorf("%s lacks the way %s", name, way)
					}
				}
				address := "https://help.example/" + strings.TrimSuffix(name, "index.html")
				if !strings.Contains(got["sitemap.xml"], "<loc>"+address+"</loc>") || !strings.Contains(got[name], `<link rel="canonical" href="`+address+`">`) {
					t.Errorf("%s is not in the sitemap, or has not its own address", name)
				}
			}
			for name, n := range led {
				if n != 1 || got[name] == "" {
					t.Errorf("%s is led to %d times, and has %d bytes", name, n, len(got[name]))
				}
			}
			if want := strings.Count(row.content, "Why long"); len(led) != want {
				t.Errorf("%d questions are led to, want %d", len(led), want)
			}
			if strings.Contains(row.pages[0], "topics") {
				return
			}
			if n := len(asked.FindAllString(got["404.html"], -1)); n > partOf {
				t.Errorf("404.html lists %d questions", n)
			}
		})
	}
}

// TestFirstPageIsBounded: ten times as many questions add nothing to it.
func TestFirstPageIsBounded(t *testing.T) {
	size := func(n int) int {
		var b strings.Builder
		b.WriteString("-- faq.md --\n")
		for i := range n {
			fmt.Fprintf(&b, "## Why is it so that %04d?\nSo.\n", i)
		}
		return len(buildOf(t, b.String(), "")["index.html"])
	}
	few, many := size(partOf+1), size(10*partOf)
	if ways := 9 * 60; many > few+ways {
		t.Errorf("the first page has %d bytes with %d questions, %d with %d", few, partOf+1, many, 10*partOf)
	}
}
