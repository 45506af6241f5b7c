package convert

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// columnNames are the words by which a table's header names its columns.
var columnNames = map[string][]string{
	"question": {"question", "questions", "q", "frage", "fragen", "pregunta", "preguntas", "domanda", "pergunta", "vraag", "pytanie", "вопрос", "質問", "问题", "問題", "السؤال", "title", "titel", "titre", "name", "faq"},
	"answer":   {"answer", "answers", "a", "antwort", "antworten", "réponse", "réponses", "reponse", "respuesta", "respuestas", "risposta", "resposta", "antwoord", "odpowiedź", "ответ", "回答", "答案", "الجواب", "body", "text", "content", "inhalt", "description"},
	"section":  {"section", "category", "categories", "topic", "group", "folder", "kategorie", "thema", "abschnitt", "catégorie", "categoría", "sección", "categoria", "рубрика", "категория", "分类", "カテゴリ"},
	"tags":     {"tags", "tag", "labels", "label", "keywords", "schlagwörter", "stichwörter", "mots-clés", "etiquetas", "теги", "标签"},
}

// columns map what a cell holds to its index in a row, from 0; -1 if there is none.
type columns map[string]int

// table reads rows of questions and answers.
func (im *importer) table(name, text string) error {
	delimiter, err := im.delimiter(text, name)
	if err != nil {
		return err
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = delimiter, -1, true
	doc := &document{source: name}
	var cols columns
	for row := 0; ; row++ {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return fmt.Errorf("line %d: %w", row+1, err)
		}
		line, _ := r.FieldPos(0)
		if row == 0 {
			var header bool
			if cols, header, err = im.columns(cells); err != nil {
				return err
			}
			im.guess(name, fmt.Sprintf("a table with %q between cells, %s, %s", delimiter, cols.said(), map[bool]string{true: "the first row names the columns", false: "no header"}[header]))
			if header {
				continue
			}
		}
		im.row(doc, cells, cols, line)
	}
	im.docs = append(im.docs, doc)
	return nil
}

func (im *importer) row(doc *document, cells []string, cols columns, line int) {
	question, answer := cols.cell(cells, "question"), cols.cell(cells, "answer")
	if strings.TrimSpace(strings.Join(cells, "")) == "" {
		return
	}
	if strings.TrimSpace(question) == "" {
		im.noteLine(doc.source, line, "this row has no question", "its other cells are left out")
		return
	}
	it := &item{source: doc.source, question: inlineCell(question), section: oneLine(cols.cell(cells, "section"))}
	it.answer, it.text = nil, answerCell(answer)
	if isMarkup(answer) {
		it.answer, it.text = parseFragment(answer), ""
	}
	for tag := range strings.FieldsFuncSeq(cols.cell(cells, "tags"), func(r rune) bool { return strings.ContainsRune(",;|", r) }) {
		it.tags = append(it.tags, tag)
	}
	doc.items = append(doc.items, it)
}

// delimiter is the sign between cells: the one asked for, or the one that cuts
// the first rows into the same number of cells, at least two.
func (im *importer) delimiter(text, name string) (rune, error) {
	if d := im.options.Delimiter; d != "" {
		if d == `\t` || d == "tab" {
			return '\t', nil
		}
		r, size := utf8.DecodeRuneInString(d)
		if size != len(d) || strings.ContainsRune("\"\r\n", r) || r == utf8.RuneError {
			return 0, fmt.Errorf("the delimiter %q is not one character", d)
		}
		return r, nil
	}
	best, most := ',', 0
	for _, d := range []rune{'\t', ';', ',', '|'} {
		if fit := fitness(text, d); fit > most {
			best, most = d, fit
		}
	}
	if most == 0 {
		return 0, fmt.Errorf("%s: no sign divides its rows into a question and an answer (say -delimiter)", name)
	}
	return best, nil
}

// fitness is how many of the first rows have the most common number of cells, if
// that is at least two.
func fitness(text string, delimiter rune) int {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = delimiter, -1, true
	rows := map[int]int{}
	for range 50 {
		cells, err := r.Read()
		if err != nil {
			break
		}
		rows[len(cells)]++
	}
	most := 0
	for cells, n := range rows {
		if cells > 1 {
			most = max(most, n)
		}
	}
	return most
}

// columns finds what the columns hold, and whether the first row names them.
func (im *importer) columns(first []string) (columns, bool, error) {
	cols := columns{"question": -1, "answer": -1, "section": -1, "tags": -1}
	found := 0
	for i, cell := range first {
		word := strings.ToLower(oneLine(cell))
		for what, names := range columnNames {
			if cols[what] < 0 && slices.Contains(names, word) {
				cols[what] = i
				found++
			}
		}
	}
	header := found > 0 && (cols["question"] >= 0 || cols["answer"] >= 0)
	if !header {
		cols = columns{"question": 0, "answer": 1, "section": -1, "tags": -1}
		if len(first) > 2 && isNumber(first[0]) {
			cols["question"], cols["answer"] = 1, 2
		}
	}
	switch im.options.Header {
	case "yes":
		header = true
	case "no":
		header = false
	case "":
	default:
		return nil, false, fmt.Errorf("-header is yes or no, not %q", im.options.Header)
	}
	if err := cols.overrule(im.options.Columns); err != nil {
		return nil, false, err
	}
	cols.complete(len(first))
	return cols, header, nil
}

// complete takes the first free column for a question or an answer that the
// header does not name.
func (c columns) complete(width int) {
	for _, what := range []string{"question", "answer"} {
		for i := 0; c[what] < 0 && i < width; i++ {
			if i != c["question"] && i != c["answer"] && i != c["section"] && i != c["tags"] {
				c[what] = i
			}
		}
	}
}

// overrule sets the columns that an author states: "question=2, answer=3".
func (c columns) overrule(said string) error {
	for pair := range strings.FieldsFuncSeq(said, func(r rune) bool { return r == ',' || r == ' ' }) {
		what, number, _ := strings.Cut(pair, "=")
		n, err := strconv.Atoi(number)
		if _, known := c[what]; !known || err != nil || n < 1 {
			return fmt.Errorf("-columns has %q; write it as question=1,answer=2,section=3,tags=4", pair)
		}
		c[what] = n - 1
	}
	return nil
}

func (c columns) cell(cells []string, what string) string {
	if i := c[what]; i >= 0 && i < len(cells) {
		return cells[i]
	}
	return ""
}

func (c columns) said() string {
	var parts []string
	for _, what := range []string{"question", "answer", "section", "tags"} {
		if c[what] >= 0 {
			parts = append(parts, fmt.Sprintf("%s=%d", what, c[what]+1))
		}
	}
	return "columns " + strings.Join(parts, ",")
}

func isNumber(s string) bool {
	s = strings.TrimSpace(s)
	return s != "" && strings.Trim(s, "0123456789.#") == ""
}
