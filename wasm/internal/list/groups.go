package list

import "faqwidget/wasm/internal/faq"

// A Group is a part of the FAQ with a heading: a topic, or a section if there is
// only one topic. Its questions have the numbers From to To, To excluded.
type Group struct {
	Title    string // plain text; "" for questions without a heading
	From, To int

	topics bool // the group is a topic
}

// Groups divides a corpus into groups to browse.
func Groups(c *faq.Corpus) []Group {
	var groups []Group
	n := 0
	for i := range c.Topics {
		entries := c.Topics[i].Entries
		if len(c.Topics) > 1 {
			groups = append(groups, Group{Title: c.Topics[i].Title, From: n, To: n + len(entries), topics: true})
			n += len(entries)
			continue
		}
		for j := range entries {
			title := first(entries[j].Sections)
			if len(groups) == 0 || groups[len(groups)-1].Title != title {
				groups = append(groups, Group{Title: title, From: j})
			}
			groups[len(groups)-1].To = j + 1
		}
	}
	return groups
}

// Of is the number of the group in which entry n is, or -1.
func Of(groups []Group, n int) int {
	for i := range groups {
		if n >= groups[i].From && n < groups[i].To {
			return i
		}
	}
	return -1
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}
