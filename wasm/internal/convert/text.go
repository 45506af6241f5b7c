package convert

import (
	"cmp"
	"errors"
	"fmt"
	"path"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// decode is data as UTF-8: as it is, from UTF-16 with its byte order mark, or
// from the encoding that a page states.
func decode(data []byte) (string, error) {
	s := string(data)
	switch {
	case strings.HasPrefix(s, "\xff\xfe"), strings.HasPrefix(s, "\xfe\xff"):
		return fromUTF16(s), nil
	case utf8.ValidString(s):
		return strings.TrimPrefix(s, "\ufeff"), nil
	case strings.IndexByte(s, 0) >= 0:
		return "", errors.New("this is not text")
	}
	encoding, name, certain := charset.DetermineEncoding(data[:min(len(data), 1024)], "")
	if !certain && name != "windows-1252" {
		return "", errors.New("its encoding cannot be told (save it as UTF-8)")
	}
	return encoding.NewDecoder().String(s)
}

func fromUTF16(s string) string {
	big := s[0] == 0xfe
	units := make([]uint16, 0, len(s)/2)
	for i := 2; i+1 < len(s); i += 2 {
		low, high := s[i], s[i+1]
		if big {
			low, high = high, low
		}
		units = append(units, uint16(low)|uint16(high)<<8)
	}
	return string(utf16.Decode(units))
}

// oneLine is s with each run of white space as one space.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '\u00a0' || r == '\u200b' }), " ")
}

// folded is a question in the form in which questions are compared.
func folded(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// asks reports whether a line reads like a question.
func asks(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("*_)\"'»”", r) })
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("??؟;՞፧", last) && last != utf8.RuneError && last != ';' || strings.HasPrefix(s, "¿")
}

// naturally compares names as people number them: 2 before 10.
func naturally(a, b string) int {
	for a != "" && b != "" {
		na, nb := digits(a), digits(b)
		if na > 0 && nb > 0 {
			x, y := strings.TrimLeft(a[:na], "0"), strings.TrimLeft(b[:nb], "0")
			if c := cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(x, y)); c != 0 {
				return c
			}
			a, b = a[na:], b[nb:]
			continue
		}
		if a[0] != b[0] {
			return cmp.Compare(a[0], b[0])
		}
		a, b = a[1:], b[1:]
	}
	return cmp.Compare(len(a), len(b))
}

func digits(s string) int {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return i
		}
	}
	return len(s)
}

// escapeText makes plain text safe as Markdown without changing how it reads:
// tags are shown as typed.
func escapeText(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if s[i] == '<' && i+1 < len(s) && (s[i+1] == '/' || s[i+1] == '!' || s[i+1] == '?' || isLetter(s[i+1])) {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func questions(n int) string {
	if n == 1 {
		return "1 question"
	}
	return fmt.Sprintf("%d questions", n)
}

// withoutHash is a Notion name without its 32 hexadecimal digits.
func withoutHash(name string) string {
	words := strings.Fields(name)
	if last := len(words) - 1; last > 0 && len(words[last]) == 32 && strings.Trim(words[last], "0123456789abcdef") == "" {
		words = words[:last]
	}
	return strings.Join(words, " ")
}

// formatOf is the format that belongs to the ending of a name, or "".
func formatOf(name string) string {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return "html"
	case ".csv", ".tsv", ".tab":
		return "table"
	case ".json":
		return "json"
	}
	return ""
}

// counted matches the number or letter at the beginning of a list item.
var counted = regexp.MustCompile(`^\s*[0-9a-zA-Z]{1,4}[.)]`)
