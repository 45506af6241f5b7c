package corpus

import "strings"

// boldMarks open and close bold text; the last two pairs, emphasis.
var boldMarks = [][2]string{{"***", "***"}, {"**", "**"}, {"__", "__"}, {"<b>", "</b>"}, {"<strong>", "</strong>"}, {"<u>", "</u>"}, {"*", "*"}, {"_", "_"}}

// cutBold takes the bold text off the head of s.
func cutBold(s string) (inner, rest string, ok bool) {
	for _, pair := range boldMarks {
		if after, bold := strings.CutPrefix(s, pair[0]); bold {
			inner, rest, ok = strings.Cut(after, pair[1])
			weak := len(pair[0]) == 1
			if weak && (!readsLikeQuestion(inner) || strings.TrimSpace(rest) != "") {
				return "", "", false // emphasis marks a question only around a whole line
			}
			inner, rest = strings.TrimSpace(inner), strings.TrimSpace(rest)
			for _, sign := range []string{"?", "？", "؟"} { // "**How**?"
				if after, asks := strings.CutPrefix(rest, sign); asks {
					inner, rest = inner+sign, strings.TrimSpace(after)
				}
			}
			return inner, rest, ok && inner != ""
		}
	}
	return "", "", false
}

// isOpenBold reports whether the bold text at the head of s continues on the next line.
func isOpenBold(s string) bool {
	for _, pair := range boldMarks {
		if after, bold := strings.CutPrefix(s, pair[0]); bold {
			return !strings.Contains(after, pair[1])
		}
	}
	return false
}
