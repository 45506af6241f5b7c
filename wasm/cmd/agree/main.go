// Command agree prints, as JSON, what the engine's packages find and write when
// they run natively. It does so over the built-in FAQ and the named files: for
// judged queries, for the questions themselves, and for every answer. The browser
// tests agreement and programs-agree compare it with the engine that ships.
//
//	agree QUERIES PHRASES URL [FILE...]
//
//	agree read [FILE...]
//
// The second form prints a line for each Markdown file: the file compiled, and its answers rendered.
//
// QUERIES is a file of judged queries, PHRASES one of an interface language, URL
// the address that the files are served from.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"faqwidget/content"
	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/list"
	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/search"
	"faqwidget/wasm/internal/search/relevance"
)

// hits is how many hits are asked for.
const hits = 10

// A record is what is found and written for one source.
type record struct {
	Source  string   `json:"source"` // a path beneath the URL, or "" for the FAQ built in
	Queries []found  `json:"queries"`
	Answers []answer `json:"answers"`
}

// A found query has the slugs of its hits in order, and their HTML.
type found struct {
	Query string   `json:"query"`
	Slugs []string `json:"slugs"`
	HTML  string   `json:"html"`
}

// An answer is the page of an entry.
type answer struct {
	Slug string `json:"slug"`
	HTML string `json:"html"`
}

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "agree:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	if len(args) > 0 && args[0] == "read" {
		return readAll(args[1:], out)
	}
	if len(args) < 3 {
		return fmt.Errorf("usage: agree QUERIES PHRASES URL [FILE...], agree read [FILE...]")
	}
	judged, err := relevance.ReadJudged(args[0])
	if err != nil {
		return err
	}
	text, err := phrases(args[1])
	if err != nil {
		return err
	}
	files, vars, faults := corpus.ReadFS(content.FS())
	if err := faults.Err(); err != nil {
		return err
	}
	records := []record{recordOf("", corpus.Select(files, ""), vars, asked(judged), text)}
	for _, name := range args[3:] {
		source, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		at := args[2] + filepath.Base(name)
		records = append(records, recordOf(filepath.Base(name), []corpus.File{{Name: at, Text: string(source)}}, corpus.Vars{}, nil, text))
	}
	return json.NewEncoder(out).Encode(records)
}

// phrases reads an interface language.
func phrases(name string) (list.Text, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	words := map[string]string{}
	if err := json.Unmarshal(data, &words); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return func(key string) string { return words[key] }, nil
}

// asked lists all queries of a judged set.
func asked(judged *relevance.Judged) (queries []string) {
	for _, q := range judged.Queries {
		queries = append(queries, q.Text+q.Typo+q.Prefix) // a judged query has one of the three
	}
	return append(queries, judged.Foreign...)
}

// recordOf runs the queries on some files, then each of their questions, whole and halved.
func recordOf(source string, files []corpus.File, vars corpus.Vars, queries []string, text list.Text) record {
	c, _ := corpus.Parse(files, vars)
	compiled.Rebase(c, "")
	r := record{Source: source}
	labels := markdown.Labels{External: text("external"), Copy: text("copy"), Table: text("table"), Task: text("task")}
	renderer := corpus.NewRenderer(c, labels)
	w := &list.Writer{Corpus: c, Entries: c.Entries(), Groups: list.Groups(c), Text: text, Lang: "en", Linked: true}
	ix := search.ForCorpus(c)
	for _, topic := range c.Topics {
		for _, e := range topic.Entries {
			ix.Add(search.NewDocument(e, topic.Title, corpus.Text(e)))
		}
	}
	for n, e := range w.Entries {
		queries = append(queries, e.Question, half(e.Question))
		page := w.Page(list.OpenAnswer{Number: n, Answer: renderer.Answer(e)}, ix.Related(n, 3))
		r.Answers = append(r.Answers, answer{e.Slug, page})
	}
	for _, query := range queries {
		r.Queries = append(r.Queries, find(ix, w, query))
	}
	return r
}

// half is the first half of the letters of a question.
func half(question string) string {
	letters := []rune(question)
	return strings.TrimSpace(string(letters[:(len(letters)+1)/2]))
}

func find(ix *search.Index, w *list.Writer, query string) found {
	result := ix.Search(query, hits)
	f := found{Query: query, Slugs: []string{}, HTML: w.Hits(result)}
	for _, h := range result.Hits {
		f.Slugs = append(f.Slugs, w.Entries[h.Doc].Slug)
	}
	return f
}
