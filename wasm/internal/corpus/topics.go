package corpus

import (
	"slices"
	"strings"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/scan"
)

// assemble makes the corpus of all parts.
func (p *parser) assemble() {
	p.corpus.Topics = p.topics()
	if p.corpus.Title = p.folders[""]; p.corpus.Title == "" && len(p.parts) > 0 {
		p.corpus.Title = p.parts[0].topic.Title
	}
	if p.corpus.Len() == 0 {
		p.fault(faq.Fault{File: p.name, Kind: faq.KindNoQuestion, Message: "no question found",
			Fix: "write each question as a heading with its answer beneath"})
	}
}

// topics orders the parts by the `order` of their front matter, those without one
// last, and makes topics of them. The files of a folder that are one question
// each become one topic, named after the folder; folders inside it are its
// sections. A file without a title takes that of its folder, or its own name.
func (p *parser) topics() []faq.Topic {
	parts := p.parts
	for i := 1; i < len(parts); i++ {
		for j := i; j > 0 && parts[j].order < parts[j-1].order; j-- {
			parts[j], parts[j-1] = parts[j-1], parts[j]
		}
	}
	beQuestions(parts)
	parts = p.withoutIndexes(parts)
	var topics []faq.Topic
	gathered := map[string]int{} // by outermost folder: 1 + the index of its topic
	for _, part := range parts {
		topic := part.topic
		switch {
		case len(p.parts) == 1:
		case part.single:
			first, rest, _ := strings.Cut(part.dir, "/")
			topic.Title = ""
			if first != "" {
				topic.Title = p.folderTitle(first + "/")
			}
			e := topic.Entries[0]
			for at := len(first) + 1; rest != ""; {
				name, after, _ := strings.Cut(rest, "/")
				at += len(name) + 1
				e.Sections, rest = append(e.Sections, p.folderTitle(part.dir[:at])), after
			}
			if n := gathered[first]; n > 0 {
				topics[n-1].Entries = append(topics[n-1].Entries, e)
				continue
			}
			gathered[first] = len(topics) + 1
		case part.dir != "" && (topic.Title == "" || isFAQName(topic.Title)):
			topic.Title = p.folderTitle(part.dir)
		case topic.Title == "" && !isFAQName(part.file) && part.file != "index":
			topic.Title = humanize(part.file)
		}
		topic.Slug = p.slugs.topic(p.plain.of(topic.Title), part.file)
		topics = append(topics, topic)
	}
	return topics
}

// beQuestions makes one question of each file that may be one, if most files of
// its folder are one each.
func beQuestions(parts []part) {
	single, count := map[string]int{}, map[string]int{}
	for _, part := range parts {
		count[part.dir]++
		if part.single {
			single[part.dir]++
		}
	}
	for i := range parts {
		if part := &parts[i]; part.entire != nil && 2*single[part.dir] > count[part.dir] {
			part.topic, part.single = part.entire(), true
		}
	}
}

// withoutIndexes takes out the index files of folders that have other files. Each
// titles its folder, and its text goes above the folder's first question.
func (p *parser) withoutIndexes(parts []part) []part {
	rest := parts[:0:0]
	for i := len(parts) - 1; i >= 0; i-- { // outer folders come last, so their texts are first
		index := parts[i]
		first := slices.IndexFunc(parts, func(other part) bool { return !other.index && strings.HasPrefix(other.dir, index.dir) })
		if !index.index || first < 0 {
			rest = append(rest, index)
			continue
		}
		p.folders[index.dir] = index.topic.Title
		e := parts[first].topic.Entries[0]
		e.Lead = strings.TrimRight(index.topic.Entries[0].Answer+"\n\n"+e.Lead, "\n")
	}
	slices.Reverse(rest)
	return rest
}

// folderTitle is what a folder's index file calls it, or its name made readable.
func (p *parser) folderTitle(dir string) string {
	if title := p.folders[dir]; title != "" {
		return title
	}
	name := strings.TrimSuffix(dir, "/")
	return humanize(name[strings.LastIndexByte(name, '/')+1:])
}

// humanize makes words of a name in a path: "02-getting_started" → "Getting started".
func humanize(name string) string {
	if rest := strings.TrimLeft(name, "0123456789"); rest != "" && strings.ContainsAny(rest[:1], "-_. ") {
		name = rest[1:]
	}
	name = scan.Replace(name, "-", " ", "_", " ")
	for _, r := range name {
		return strings.ToUpper(string(r)) + name[len(string(r)):]
	}
	return name
}

// splitName splits the path of a file into its folder, "" for an address, and
// its name without extension.
func splitName(path string) (dir, file string) {
	slash := strings.LastIndexByte(path, '/') + 1
	if file = path[slash:]; strings.IndexByte(file, '.') > 0 {
		file = file[:strings.IndexByte(file, '.')]
	}
	if dir = strings.TrimPrefix(path[:slash], "./"); scan.SchemeOf(path) != "" || strings.HasPrefix(dir, "/") || strings.HasPrefix(dir, "..") {
		dir = ""
	}
	return dir, strings.TrimLeft(file, "_")
}

// missing are the sections of a file that are not in its translation, which was
// read before it. Sections are recognised by their slugs, so a translation must
// keep some.
func (p *parser) missing(sections []section) (rest []section, after []string) {
	have := map[string]bool{}
	for _, e := range p.parts[len(p.parts)-1].topic.Entries {
		have[e.Slug] = true
	}
	last := ""
	for _, s := range sections {
		slug := s.slug
		if slug == "" {
			slug = Slug(markdown.InlineText(s.heading))
		}
		if have[slug] {
			last = slug
			continue
		}
		rest, after = append(rest, s), append(after, last)
		last = slug
	}
	if len(rest) == len(sections) {
		return nil, nil
	}
	return rest, after
}

// fill inserts entries into the last topic read, each after the entry whose slug
// is in after.
func (p *parser) fill(entries []*faq.Entry, after []string) {
	topic := &p.parts[len(p.parts)-1].topic
	for i, e := range entries {
		at := 0
		for k := range topic.Entries {
			if topic.Entries[k].Slug == after[i] {
				at = k + 1
			}
		}
		topic.Entries = append(topic.Entries, nil)
		copy(topic.Entries[at+1:], topic.Entries[at:])
		topic.Entries[at] = e
	}
}
