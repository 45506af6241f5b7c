package scan

import "strings"

// Element splits s, which begins with the tag of an element, into the content of
// the element and the text after its end.
func Element(s string) (inner, rest string, ok bool) {
	if s == "" {
		return "", "", false
	}
	name, _ := TagName(s)
	open, end := strings.IndexByte(s, '>'), IndexFold(s, "</"+name)
	if open < 0 || end <= open {
		return "", "", false
	}
	return s[open+1 : end], strings.TrimSpace(AfterString(s[end:], ">")), true
}

// IndexFold is strings.Index regardless of the case of ASCII letters.
func IndexFold(s, text string) int {
	for i := 0; i+len(text) <= len(s); i++ {
		if HasPrefixFold(s[i:], text) {
			return i
		}
	}
	return -1
}

// HasPrefixFold is strings.HasPrefix regardless of the case of ASCII letters. The
// case folding of package strings would bring its tables along.
func HasPrefixFold(s, head string) bool {
	if len(s) < len(head) {
		return false
	}
	for i := range len(head) {
		if Lower(s[i]) != Lower(head[i]) {
			return false
		}
	}
	return true
}

// Lower is an ASCII letter in lower case, and every other byte as it is.
func Lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c |= 0x20
	}
	return c
}

// Attribute reads name="value", 'value' or a bare value from a tag, which may
// take several lines.
func Attribute(tag, name string) string {
	_, rest, ok := strings.Cut(Replace(tag, "\n", " ", "\t", " "), " "+name+"=")
	if !ok || rest == "" {
		return ""
	}
	if quote := rest[:1]; quote == "\"" || quote == "'" {
		value, _, _ := strings.Cut(rest[1:], quote)
		return value
	}
	if end := strings.IndexAny(rest, " >"); end >= 0 {
		rest = rest[:end]
	}
	return strings.TrimSuffix(rest, "/")
}

// WithoutTags drops the tags from s. What is not a tag, "a < b", stays.
func WithoutTags(s string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			break
		}
		name, _ := TagName(s[i:])
		j := strings.IndexByte(s[i:], '>')
		if j < 0 {
			break
		}
		b.WriteString(s[:i])
		if name == "" && !strings.HasPrefix(s[i:], "<!--") {
			b.WriteByte('<')
			j = 0
		}
		s = s[i+j+1:]
	}
	b.WriteString(s)
	return b.String()
}

// TagName reads the name of the tag that s begins with, in lower case.
func TagName(s string) (name string, closing bool) {
	s, closing = strings.CutPrefix(s[1:], "/")
	end := strings.IndexFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-')
	})
	if end < 0 {
		end = len(s)
	}
	return strings.ToLower(s[:end]), closing
}

// AfterElement is the part of s after the end tag of a name, "" if there is none.
func AfterElement(s, name string) string {
	i := IndexFold(s, "</"+name) // not in strings.ToLower(s), which may be longer: lower-case Ⱥ has three bytes
	if i < 0 {
		return ""
	}
	return AfterString(s[i:], ">")
}

// MaxTag is how many bytes are searched for the end of a tag.
const MaxTag = 2000
