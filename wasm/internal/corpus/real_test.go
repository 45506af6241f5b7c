package corpus

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/hostile"
	"faqwidget/wasm/internal/html"
	"faqwidget/wasm/internal/markdown"
)

// realCounts are the numbers of questions that a person counted in the FAQ files
// of known projects, by part of the file's name.
var realCounts = map[string]int{
	"ZeroNet+Documentation__docs_en": 20, "ZeroNet+Documentation__docs_fr": 19, "ZeroNet+Documentation__docs_zh": 19,
	"Homebrew": 28, "PowerShell": 7, "RSS-Bridge": 3, "SerenityOS": 8, "textual__docs_FAQ": 10, "center-middle": 1, "argo-cd": 26,
	"electron": 10, "etcd": 21, "freeCodeCamp": 14, "content_de_docs": 18, "website__content_en_docs_faq": 18, "content_he": 18,
	"content_ja": 15, "content_ru": 18, "content_si": 18, "content_zh-tw": 15, "imgui": 34, "paperless": 11, "docs_main_faq": 4,
	"wireguard": 5, "poetry": 12, "de-DE": 126, "en-US": 126, "ja-JP": 126, "ko-KR": 126, "zh-CN": 126, "index.de": 31, "index.en": 30,
	"index.ja": 33, "index.zh-cn": 39, "standard__README": 26, "README-ja": 26, "vuejs+docs": 13, "docs-ar": 12, "docs-zh-cn": 13, "youtube-dl": 28,
}

// TestRealFiles reads FAQ files as their projects publish them. It counts the
// questions, checks what is shown against what answers may hold, and looks for
// every word of the source in a question, an answer, a lead, a section or a title.
func TestRealFiles(t *testing.T) {
	files := publicFiles(t)
	if len(files) == 0 {
		t.Skip("no FAQ files of other projects are here; testdata/public.tsv says where they come from")
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			c, _ := Parse([]File{{Name: filepath.Base(file), Text: string(text)}}, nil)
			for name, want := range realCounts {
				if strings.Contains(file, name) && c.Len() != want {
					t.Errorf("%d questions, want %d", c.Len(), want)
				}
			}
			checkReal(t, c)
			checkParts(t, string(text))
			if !strings.Contains(file, "youtube-dl") { // the FAQ is only a part of it
				for _, word := range lost(string(text), c) {
					t.Errorf("lost: %q", word)
				}
			}
		})
	}
}

// publicFiles are the files of testdata/public.tsv that are present, in the
// folder faqdocs of FAQ_PUBLIC or of ../shared. It logs which are missing or
// differ.
func publicFiles(t *testing.T) (files []string) {
	t.Helper()
	dir := os.Getenv("FAQ_PUBLIC")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "..", "shared")
	}
	for line := range strings.Lines(readFile(t, filepath.Join("testdata", "public.tsv"))) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || fields[0] == "file" || len(fields) != 6 {
			continue
		}
		name := filepath.Join(dir, "faqdocs", fields[0])
		text, err := os.ReadFile(name)
		switch sum := fmt.Sprintf("%x", sha256.Sum256(text)); {
		case err != nil:
			t.Logf("missing: %s, which is %s of %s at %s", fields[0], fields[2], fields[1], fields[3])
			continue
		case sum != fields[5]:
			t.Errorf("%s is not the one of testdata/public.tsv: its hash is %s", name, sum)
		}
		files = append(files, name)
	}
	t.Logf("%d files of other projects are read", len(files))
	return files
}

// TestOwnFiles reads FAQ files written for this project in the shapes that
// people use. Each has the questions that a person listed in a file next to it,
// and loses no word.
func TestOwnFiles(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "files", "*.md"))
	if err != nil || len(files) < 10 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, want := readFile(t, file), readFile(t, strings.TrimSuffix(file, ".md")+".txt")
			c, faults := Parse([]File{{Name: filepath.Base(file), Text: text}}, nil)
			var got strings.Builder
			for _, e := range c.Entries() {
				got.WriteString(e.Question + "\n")
			}
			if got.String() != want {
				t.Errorf("questions:\n%s\nwant:\n%s", got.String(), want)
			}
			checkReal(t, c)
			checkParts(t, text)
			if strings.Contains(file, "readme") { // the FAQ is only a part of it
				if len(faults) != 1 || faults[0].Kind != faq.KindOutsideFAQ {
					t.Errorf("faults %v, want one that says that only a part is read", faults)
				}
				return
			}
			for _, fault := range faults {
				t.Error(fault)
			}
			for _, word := range lost(text, c) {
				if !label.MatchString(word) {
					t.Errorf("lost: %q", word)
				}
			}
		})
	}
}

// label matches a label before the words of a question.
var label = regexp.MustCompile(`^(question|q?\d*)$`)

func readFile(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func checkReal(t *testing.T, c *faq.Corpus) {
	t.Helper()
	r := NewRenderer(c, markdown.Labels{})
	for _, e := range c.Entries() {
		if strings.TrimSpace(e.Question) == "" || strings.TrimSpace(Text(e)) == "" {
			t.Errorf("line %d: question %q, answer %q", e.Line, e.Question, Text(e))
		}
		for _, fault := range append(hostile.Answer.Fragment(r.Answer(e)), hostile.Question.Fragment(html.Styled(e.Question, e.Styles))...) {
			t.Errorf("%s: %s", e.Slug, fault)
		}
	}
}

// Parts of a source that are not for readers.
var unread = regexp.MustCompile(`(?s)\A---\n.*?\n---\n|<!--.*?-->|\{[{%#:].*?\}|(?m:^import .*|^ *(?:[-*]|\d+\.) .*\]\(#.*$|^.*<li><a href="#.*$|^\[.*\]\(#.*$|^\[[^\]]+\]:.*$)|` +
	`<h2>Table of Contents.*|</?[a-zA-Z][^>]*>|\]\([^)]*\)|<https?:[^>]*>`)

// tag matches a tag, which may be all that separates two words.
var tag = regexp.MustCompile(`<[^>]*>`)

// lost lists the words of source that occur less often in the parts of c, except
// labels of answers and, in a file with front matter, headings of level 1.
func lost(source string, c *faq.Corpus) []string {
	left := map[string]int{"a": 99, "answer": 99, "info": 99}
	add := func(text string) {
		for _, word := range wordsOf(text) {
			left[word]++
		}
	}
	above := ""
	for _, topic := range c.Topics {
		add(topic.Title)
		for _, e := range topic.Entries {
			add(tag.ReplaceAllString(html.Styled(e.Question, e.Styles), " ") + " " + e.Lead + " " + e.Answer)
			if section := strings.Join(e.Sections, " "); section != above {
				above = section
				add(section)
			}
		}
	}
	if strings.HasPrefix(source, "---\n") {
		source = regexp.MustCompile(`(?m)^# .*|^Q$`).ReplaceAllStringFunc(source, func(line string) string {
			if strings.Contains(line, "<a ") {
				return line // a section
			}
			return ""
		})
	}
	var missing []string
	for _, word := range wordsOf(unread.ReplaceAllString(source, " ")) {
		if left[word]--; left[word] < 0 {
			missing = append(missing, word)
		}
	}
	return missing
}

func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) })
}
