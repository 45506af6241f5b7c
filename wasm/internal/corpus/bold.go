package corpus

import "strings"

// boldMarks open and close bold text, the last two what is merely stressed.
var boldMarks = [][2]string{{"***", "***"}, {"**", "**"}, {"__", "__"}, {"<b>", "</b>"}, {"<strong>", "</strong>"}, {"*", "*"}, {"_", "_"}}

// cutBold takes the bold text off the head of s.
func cutBold(s string) (inner, rest string, ok bool) {
	for _, pair := range boldMarks {
		if after, found := strings.CutPrefix(s, pair[0]); found {
			inner, rest, ok = strings.Cut(after, pair[1])
			weak := len(pair[0]) == 1
			if weak && (!readsLikeQuestion(inner) || strings.TrimSpace(rest) != "") {
				return "", "", false // stress is a question's only when all of the line is stressed
			}
			return strings.TrimSpace(inner), strings.TrimSpace(rest), ok && inner != ""
		}
	}
	return "", "", false
}

// isOpenBold reports whether the bold text at the head of s goes on on the next line.
func isOpenBold(s string) bool {
	for _, pair := range boldMarks {
		if after, found := strings.CutPrefix(s, pair[0]); found {
			return !strings.Contains(after, pair[1])
		}
	}
	return false
}

// summaryText is what a <summary> says as inline Markdown, without the marks of
// a heading or of bold text around all of it.
func summaryText(inner string) string {
	s := strings.TrimSpace(strings.TrimLeft(strings.Join(strings.Fields(htmlToMarkdown(inner)), " "), "# "))
	if bold, rest, ok := cutBold(s); ok && rest == "" {
		return bold
	}
	return s
}
