package faq

import (
	"strings"
	"testing"
)

func TestNarrow(t *testing.T) {
	for audience, want := range map[string]string{"": "a | d", "admin": "a b c | d", "staff": "a c | d", "guest": "a | d | e", "admin guest": "a b c | d | e", "ADMIN": "a | d"} {
		c := &Corpus{Topics: []Topic{
			{Entries: []*Entry{{Slug: "a"}, {Slug: "b", Audience: "admin"}, {Slug: "c", Audience: "admin staff"}}},
			{Entries: []*Entry{{Slug: "d"}}},
			{Entries: []*Entry{{Slug: "e", Audience: "guest"}}},
		}}
		out := c.Narrow(strings.Fields(audience))
		var topics []string
		for _, topic := range c.Topics {
			var slugs []string
			for _, e := range topic.Entries {
				slugs = append(slugs, e.Slug)
				if out[e.Slug] {
					t.Errorf("%q: %s is shown, and said to be left out", audience, e.Slug)
				}
			}
			topics = append(topics, strings.Join(slugs, " "))
		}
		if got := strings.Join(topics, " | "); got != want || len(out)+c.Len() != 5 {
			t.Errorf("%q is shown %s, want %s; left out are %v", audience, got, want, out)
		}
	}
}
