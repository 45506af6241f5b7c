package lint

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
)

// TestWild reads inputs in which questions were once lost, each a file NAME.md
// or a folder NAME. It compares what is found with NAME.expected.txt, which a
// person wrote in plain words: see [expectation]. The inputs are in the folder
// wild of FAQ_PUBLIC or of ../shared, outside of the repository.
func TestWild(t *testing.T) {
	dir := os.Getenv("FAQ_PUBLIC")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "..", "shared")
	}
	wanted, _ := filepath.Glob(filepath.Join(dir, "wild", "*.expected.txt"))
	if len(wanted) == 0 {
		t.Skipf("no inputs with NAME.expected.txt are in %s", filepath.Join(dir, "wild"))
	}
	for _, file := range wanted {
		name := strings.TrimSuffix(file, ".expected.txt")
		t.Run(filepath.Base(name), func(t *testing.T) {
			words, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			expected := expect(string(words))
			source := name
			if m := checkedFile.FindStringSubmatch(string(words)); m != nil {
				source = filepath.Join(filepath.Dir(name), m[1])
			} else if _, err := os.Stat(name + ".md"); err == nil {
				source += ".md"
			}
			expected.hold(t, author.Read(source))
		})
	}
}

// An expectation is what a person expects of an input.
type expectation struct {
	count     int // of questions, -1 if not stated
	questions []expected
	title     string
	sections  map[string]bool // named at all
	lead      string
	unshown   []string // texts that readers must not see
	silent    bool     // no fault
	warned    bool     // at least one fault
}

// An expected question has what the expectation states; the rest is empty.
type expected struct{ question, section, answer, slug string }

var (
	checkedFile   = regexp.MustCompile(`"faq check ([^" ]+)"`)
	countSaid     = regexp.MustCompile(`(\d+) questions?(?: in (?:section )?"([^"]*)")?`)
	questionSaid  = regexp.MustCompile(`^[,:]?(?: and)? *"([^"]*)"(?: \(([^)]*)\))?`)
	sectionSaid   = regexp.MustCompile(`"([^"]*)" \(([^)]*)\)`)
	titleSaid     = regexp.MustCompile(`(?:^|: )(?:title|topic) "([^"]*)"`)
	leadSaid      = regexp.MustCompile(`Lead: "([^"]*)"`)
	quoted        = regexp.MustCompile(`"([^"]*)"`)
	silenceSaid   = regexp.MustCompile(`\bno fault\b|"faq check" (is silent|says nothing)`)
	complaintSaid = regexp.MustCompile(`"faq check" warns|with a warning`)
)

// expect reads the words of a person: "2 questions in section "X": "Q?" (Its
// answer.), "R?" (slug r); no ":::" is shown".
func expect(words string) expectation {
	x := expectation{count: -1, sections: map[string]bool{}, silent: silenceSaid.MatchString(words), warned: complaintSaid.MatchString(words)}
	if m := titleSaid.FindStringSubmatch(words); m != nil {
		x.title = m[1]
	}
	if m := leadSaid.FindStringSubmatch(words); m != nil {
		x.lead = m[1]
	}
	for clause := range strings.SplitSeq(words, "; ") {
		if strings.HasPrefix(clause, "no \"") || strings.HasPrefix(clause, "neither ") {
			for _, m := range quoted.FindAllStringSubmatch(clause, -1) {
				x.unshown = append(x.unshown, m[1])
			}
		}
	}
	at := countSaid.FindStringSubmatchIndex(words)
	if at == nil {
		return x
	}
	x.count, _ = strconv.Atoi(words[at[2]:at[3]])
	section := ""
	if at[4] >= 0 {
		section = words[at[4]:at[5]]
		x.sections[section] = true
	}
	rest := words[at[1]:]
	if named, ok := strings.CutPrefix(rest, ", sections "); ok {
		for _, m := range sectionSaid.FindAllStringSubmatch(named, -1) {
			x.sections[m[1]] = true
			for question := range strings.SplitSeq(m[2], ", ") {
				x.questions = append(x.questions, expected{question: question, section: m[1]})
			}
		}
	}
	for strings.HasPrefix(rest, ":") || len(x.questions) > 0 {
		m := questionSaid.FindStringSubmatch(rest)
		if m == nil {
			break
		}
		q := expected{question: m[1], section: section}
		if slug, ok := strings.CutPrefix(m[2], "slug "); ok {
			q.slug = slug
		} else if strings.HasSuffix(m[2], ".") {
			q.answer = m[2]
		}
		x.questions, rest = append(x.questions, q), rest[len(m[0]):]
	}
	return x
}

// hold reports where content differs from the expectation.
func (x expectation) hold(t *testing.T, c *author.Content) {
	entries := c.Corpus.Entries()
	if x.count >= 0 && len(entries) != x.count {
		t.Errorf("%d questions, want %d", len(entries), x.count)
	}
	if x.title != "" && c.Corpus.Topics[0].Title != x.title {
		t.Errorf("title %q, want %q", c.Corpus.Topics[0].Title, x.title)
	}
	seen := ""
	for i, e := range entries {
		lead := spaced(corpus.Text(&faq.Entry{Answer: e.Lead}))
		seen += e.Question + "\n" + lead + "\n" + corpus.Text(e) + "\n"
		if x.lead != "" && i == 0 && lead != x.lead {
			t.Errorf("lead %q, want %q", lead, x.lead)
		}
		if section := strings.Join(e.Sections, " > "); len(x.sections) > 0 && !x.sections[section] {
			t.Errorf("section %q, want one of %v", section, x.sections)
		}
		if i < len(x.questions) {
			x.questions[i].hold(t, e)
		}
	}
	for _, sign := range x.unshown {
		if strings.Contains(seen, sign) {
			t.Errorf("%q is shown in %q", sign, seen)
		}
	}
	faults := Check(c)
	if x.silent && len(faults) > 0 || x.warned && len(faults) == 0 {
		t.Errorf("faults %v, want some: %t", faults, x.warned)
	}
}

func (q expected) hold(t *testing.T, e *faq.Entry) {
	if named(e.Question) != named(q.question) {
		t.Errorf("question %q, want %q", e.Question, q.question)
	}
	if answer := spaced(corpus.Text(e)); q.answer != "" && answer != q.answer {
		t.Errorf("%s: answer %q, want %q", e.Question, answer, q.answer)
	}
	if q.slug != "" && e.Slug != q.slug {
		t.Errorf("%s: slug %q, want %q", e.Question, e.Slug, q.slug)
	}
	if section := strings.Join(e.Sections, " > "); q.section != "" && section != q.section {
		t.Errorf("%s: section %q, want %q", e.Question, section, q.section)
	}
}

// named is a question without the emoji before it.
func named(question string) string {
	return strings.TrimLeftFunc(question, func(r rune) bool { return unicode.Is(unicode.So, r) || unicode.IsSpace(r) })
}

func spaced(text string) string { return strings.Join(strings.Fields(text), " ") }

// TestExpectations: words of a person, and the expectation read from them.
func TestExpectations(t *testing.T) {
	x := expect("title \"Boats\", 2 questions in section \"Sails\": \"Why?\" (So.), \"When?\" (slug when); no \":::\" is shown; \"faq check\" is silent")
	want := []expected{{question: "Why?", section: "Sails", answer: "So."}, {question: "When?", section: "Sails", slug: "when"}}
	if x.count != 2 || len(x.questions) != 2 || x.questions[0] != want[0] || x.questions[1] != want[1] {
		t.Errorf("got %+v, want %+v", x.questions, want)
	}
	if x.title != "Boats" || len(x.unshown) != 1 || x.unshown[0] != ":::" || !x.silent || x.warned {
		t.Errorf("got %+v", x)
	}
	parted := expect("2 questions, sections \"A\" (One?) and \"B\" (Two?).")
	if len(parted.questions) != 2 || parted.questions[1] != (expected{question: "Two?", section: "B"}) {
		t.Errorf("got %+v", parted.questions)
	}
}
