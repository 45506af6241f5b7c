package faq

import "strings"

// Words are the words of an audience, as authors and pages write them: with spaces or
// commas between.
func Words(audience string) []string {
	return strings.FieldsFunc(audience, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' || r == '\n' })
}

// IsFor reports whether an entry is shown to an audience: one that has a word of the
// entry's Audience, or any if that has none.
func (e *Entry) IsFor(audience []string) bool {
	own := Words(e.Audience)
	for _, its := range own {
		for _, word := range audience {
			if word == its {
				return true
			}
		}
	}
	return len(own) == 0
}

// Narrow removes the entries that are not for an audience, and topics that this leaves
// empty. It returns the slugs of the removed entries.
func (c *Corpus) Narrow(audience []string) map[string]bool {
	out := map[string]bool{}
	topics := c.Topics[:0]
	for _, t := range c.Topics {
		entries := t.Entries[:0]
		for _, e := range t.Entries {
			if e.IsFor(audience) {
				entries = append(entries, e)
			} else {
				out[e.Slug] = true
			}
		}
		if t.Entries = entries; len(entries) > 0 {
			topics = append(topics, t)
		}
	}
	c.Topics = topics
	return out
}
