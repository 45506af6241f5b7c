package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// What tells a question, its label and an FAQ from other text.

// readsLikeQuestion looks for a question mark of any script that ends a word:
// one inside a word or before a bracket is code.
func readsLikeQuestion(s string) bool {
	for i, r := range s {
		if r != '?' && (r < 0x80 || !strings.ContainsRune("？؟՞", r)) {
			continue
		}
		rest := strings.TrimLeft(s[i+len(string(r)):], "?!？！؟.…:*_\"'`)]’”」』）")
		if rest == "" || r != '?' || rest[0] == ' ' || rest[0] >= 0x80 {
			return true
		}
	}
	return false
}

// labels of questions and answers, as in "Q: How do I pay?" and "Q1. …".
var (
	questionLabels = []string{"Question", "Q", "Frage", "Pregunta", "Pergunta", "Domanda", "Вопрос", "вопрос", "问题", "问", "問題", "問", "질문"}
	answerLabels   = []string{"Answer", "A", "Antwort", "Respuesta", "Resposta", "Risposta", "Ответ", "ответ", "答案", "答", "回答", "답변"}
)

// cutLabel takes a label, its number and its colon off the head of s: what
// stands behind them, or s and false.
func cutLabel(s string, labels []string) (string, bool) {
	for _, label := range labels {
		if len(s) <= len(label) || !scan.HasPrefixFold(s, label) {
			continue
		}
		rest := strings.TrimLeft(s[len(label):], "0123456789*_")
		if len(label) > 1 {
			rest = strings.TrimLeft(s[len(label):], " 0123456789*_")
		}
		for _, end := range []string{":", "：", ".", ")", "、"} {
			after, ok := strings.CutPrefix(rest, end)
			if ok && (end != "." || after == "" || strings.ContainsAny(after[:1], " *_")) {
				return strings.TrimLeft(after, " \t"), true
			}
		}
	}
	return s, false
}

// withoutLabel drops "Q:" before a question, outside or inside of emphasis.
func withoutLabel(s string) string {
	text := strings.TrimLeft(s, "*_")
	emphasis := s[:len(s)-len(text)]
	rest, ok := cutLabel(text, questionLabels)
	switch {
	case !ok || strings.Trim(rest, "*_ ") == "":
		return s
	case emphasis != "" && strings.HasPrefix(rest, emphasis): // "**Q:** How?"
		return strings.TrimSpace(rest[len(emphasis):])
	case emphasis != "" && !strings.HasSuffix(rest, emphasis): // "**Q**: How?"
		return rest
	}
	return emphasis + rest
}

// withoutAnswerLabel drops "A:" before an answer, outside or inside of emphasis,
// and "A." where the question is labelled too: else it may be a name.
func withoutAnswerLabel(s string, labelled bool) string {
	if item := strings.TrimLeft(s, "\n"); labelled && scan.IsListMarker(item) && scan.MarkerLength(item) == 1 {
		inner := strings.TrimLeft(item[1:], " ")
		if _, ok := cutLabel(strings.TrimLeft(inner, "*_"), answerLabels); ok {
			s = s[:len(s)-len(item)] + inner // "- Q: …" above "- A: …"
		}
	}
	text := strings.TrimLeft(s, "*_")
	rest, ok := cutLabel(text, answerLabels)
	if !ok || strings.TrimSpace(rest) == "" || !labelled && strings.HasSuffix(strings.TrimRight(text[:len(text)-len(rest)], " *_"), ".") {
		return s
	}
	emphasis := s[:len(s)-len(text)]
	if emphasis == "" {
		return rest
	}
	if after, closed := strings.CutPrefix(rest, emphasis); closed {
		return strings.TrimLeft(after, " ")
	}
	if label := text[:len(text)-len(rest)]; strings.Contains(label, emphasis) {
		return rest
	}
	return emphasis + rest
}

// faqNames are what FAQs are called, in lower case.
var faqNames = []string{"faq", "frequently asked", "common questions", "q&a", "häufige fragen", "häufig gestellte", "foire aux questions",
	"questions fréquentes", "preguntas frecuentes", "perguntas frequentes", "domande frequenti", "veelgestelde vragen", "často kladené",
	"najczęściej zadawane", "często zadawane", "sıkça sorulan", "sık sorulan", "vanliga frågor", "ofte stilte", "usein kysyt", "gyakori kérdések",
	"часто задаваемые", "поширені запитання", "частые вопросы", "常见问题", "常見問題", "よくある質問", "자주 묻는", "الأسئلة ال", "שאלות נפוצות",
	"câu hỏi thường gặp", "คำถามที่พบบ่อย", "pertanyaan umum", "सामान्य प्रश्न"}

// isFAQName tells whether a title says that questions follow.
func isFAQName(title string) bool {
	title = strings.ToLower(title)
	for _, name := range faqNames {
		if strings.Contains(title, name) {
			return true
		}
	}
	return false
}
