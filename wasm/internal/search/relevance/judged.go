package relevance

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Judged holds queries about an FAQ whose entries are elsewhere: a Set without
// entries, whose queries have one form each.
type Judged struct{ Set }

// voices are the ways of asking in a file of judged queries, in the order of variants.
var voices = []string{"asked", "mistyped", "half"}

// nobody is the slug of the entry that answers queries about something else.
const nobody = "-"

// ReadJudged reads a file of judged queries. A line "= SLUG" names an entry, "= -"
// none. The queries that it answers follow, one a line: VOICE, a tab, QUERY and,
// where other entries answer too, a tab and their slugs with spaces between. Empty
// lines and lines that begin with # are skipped.
func ReadJudged(file string) (*Judged, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("faq: %w", err)
	}
	name := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
	j := &Judged{Set{Name: name, Lang: "en"}}
	slug := ""
	for i, line := range strings.Split(string(text), "\n") {
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "= "):
			slug = line[2:]
		case slug == "":
			return nil, fmt.Errorf("faq: %s:%d: a query before the first entry (write a line = SLUG above it)", file, i+1)
		default:
			if err := j.add(slug, strings.Split(line, "\t")); err != nil {
				return nil, fmt.Errorf("faq: %s:%d: %w", file, i+1, err)
			}
		}
	}
	return j, nil
}

// add adds the query of a line, split at its tabs.
func (j *Judged) add(slug string, fields []string) error {
	form := slices.Index(voices, fields[0])
	if form < 0 || len(fields) < 2 || len(fields) > 3 {
		return fmt.Errorf("this is no query (write one of %s, a tab and the query)", strings.Join(voices, ", "))
	}
	if slug == nobody {
		j.Foreign = append(j.Foreign, fields[1])
		return nil
	}
	q := Query{Relevant: []string{slug}}
	if len(fields) == 3 {
		q.Relevant = append(q.Relevant, strings.Fields(fields[2])...)
	}
	*[]*string{&q.Text, &q.Typo, &q.Prefix}[form] = fields[1]
	j.Queries = append(j.Queries, q)
	return nil
}

// Unknown lists the slugs of right answers that are not among ids, each once.
func (j *Judged) Unknown(ids []string) []string {
	var unknown []string
	for _, q := range j.Queries {
		for _, id := range q.Relevant {
			if !slices.Contains(ids, id) && !slices.Contains(unknown, id) {
				unknown = append(unknown, id)
			}
		}
	}
	return unknown
}
