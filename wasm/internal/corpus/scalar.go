package corpus

import "strings"

// listItem gives the text of a line "- text".
func listItem(line string) (string, bool) {
	if line == "-" {
		return "", true
	}
	item, ok := strings.CutPrefix(line, "- ")
	return strings.TrimSpace(item), ok
}

// cutKey splits "key: value"; the key may be quoted.
func cutKey(line string) (key, value string, ok bool) {
	if line[0] == '"' || line[0] == '\'' {
		end := strings.IndexByte(line[1:], line[0])
		if end < 0 || !strings.HasPrefix(line[end+2:], ":") {
			return "", "", false
		}
		return line[1 : end+1], line[end+3:], true
	}
	if key, ok := strings.CutSuffix(line, ":"); ok && !strings.Contains(key, ": ") {
		return key, "", true
	}
	return strings.Cut(line, ": ")
}

// uncomment drops a "# comment" that follows white space, outside quotes.
func uncomment(s string) string {
	var quote byte
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case (c == '"' || c == '\'') && strings.TrimSpace(s[:i]) == "":
			quote = c
		case c == '#' && (i == 0 || s[i-1] == ' ' || s[i-1] == '\t'):
			return s[:i]
		}
	}
	return s
}

// splitList splits the inside of [a, "b, c"] at the commas outside quotes.
func splitList(s string) []string {
	var parts []string
	var quote byte
	start := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == ',':
			parts = append(parts, s[start:i])
			start = i + 1
		}
	}
	return append(parts, s[start:])
}

// scalar reads one value: quoted, or plain if it does not begin with a sign that
// has a meaning in YAML.
func scalar(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if s == "" {
		return "", true
	}
	switch s[0] {
	case '\'':
		inner, ok := strings.CutSuffix(s[1:], "'")
		return strings.ReplaceAll(inner, "''", "'"), ok
	case '"':
		inner, ok := strings.CutSuffix(s[1:], "\"")
		return unescapeDouble(inner), ok
	case '&', '*', '!', '|', '>', '{', '%', '@', '`':
		return "", false
	}
	return s, true
}

// unescapeDouble undoes the escapes of a double-quoted scalar. Unknown escapes
// stay as they are.
func unescapeDouble(s string) string {
	var b strings.Builder
	for {
		before, after, escaped := strings.Cut(s, `\`)
		b.WriteString(before)
		if !escaped {
			return b.String()
		}
		c := byte('\\')
		if after != "" {
			switch after[0] {
			case 'n':
				c, after = '\n', after[1:]
			case 't':
				c, after = '\t', after[1:]
			case '"', '/', '\\':
				c, after = after[0], after[1:]
			}
		}
		b.WriteByte(c)
		s = after
	}
}
