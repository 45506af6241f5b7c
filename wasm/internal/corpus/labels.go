package corpus

import (
	"strings"
	"unicode"

	"faqwidget/wasm/internal/scan"
)

// Labels of questions and answers.

// Labels, as in "Q: How do I pay?" and "Q1. …". The single letters of other
// languages are labels only before a colon: of a question only if it asks, of an
// answer only if its question has a label.
var (
	questionLabels = []string{"Question", "Q", "Ｑ", "Frage", "Pregunta", "Pergunta", "Domanda", "Vraag", "Pytanie", "Soru", "Fråga", "Spørgsmål", "Spørsmål",
		"Kysymys", "Otázka", "Ot", "Вопрос", "вопрос", "Питання", "Запитання", "问题", "问", "問題", "問", "質問", "질문", "سؤال", "שאלה",
		"ถาม", "प्रश्न", "Hỏi", "Tanya", "Ερώτηση"}
	answerLabels = []string{"Answer", "A", "Ａ", "Antwort", "Réponse", "Reponse", "Respuesta", "Resposta", "Risposta", "Antwoord", "Odpowiedź", "Odp", "Cevap", "Yanıt", "Svar",
		"Vastaus", "Odpověď", "Ответ", "ответ", "Відповідь", "答案", "答", "回答", "답변", "답", "جواب", "תשובה",
		"ตอบ", "उत्तर", "Đáp", "Jawab", "Απάντηση"}
	questionLetters = []string{"F", "P", "D", "V", "S", "K", "O", "В", "З", "П", "س", "ש", "문"}
	answerLetters   = []string{"R", "O", "C", "Y", "S", "V", "О", "В", "ج", "ת"}
)

// cutLabel takes a label, its number and its colon off the head of s. It returns
// what follows, or s and false. Emoji and a list number may precede the label.
func cutLabel(s string, labels []string) (string, bool) {
	bare := strings.TrimLeft(withoutSigns(s), "[【")
	for _, label := range labels {
		if len(bare) <= len(label) || !scan.HasPrefixFold(bare, label) {
			continue
		}
		marks := "0123456789*_"
		if len(label) > 1 {
			marks = " 0123456789*_"
		}
		rest := strings.TrimLeft(afterNumberSign(bare[len(label):]), marks)
		if number := bare[len(label) : len(bare)-len(rest)]; strings.ContainsAny(number, "0123456789") {
			for _, dash := range []string{"- ", "– ", "— "} { // "Q1 - How?"
				if after, ok := strings.CutPrefix(strings.TrimLeft(rest, " "), dash); ok {
					return after, true
				}
			}
		}
		for _, end := range []string{":", " :", "\u00a0:", "：", ".", ")", "、", "．", "]", "】"} {
			after, ok := strings.CutPrefix(rest, end)
			if ok && (end != "." && end != "]" || after == "" || strings.ContainsAny(after[:1], " *_") || end == "." && readsLikeQuestion(after)) {
				return strings.TrimLeft(after, " \t"), true
			}
		}
	}
	return s, false
}

// numberSigns come before the number of a label: "Question n° 3: …", "Q#4: …".
var numberSigns = []string{"#", "№", "n°", "nº", "no.", "nr.", "núm.", "č."}

// afterNumberSign drops a number sign at the head of s, if a number follows.
func afterNumberSign(s string) string {
	bare := strings.TrimLeft(s, " ")
	for _, sign := range numberSigns {
		if !scan.HasPrefixFold(bare, sign) {
			continue
		}
		if number := strings.TrimLeft(bare[len(sign):], " "); number != "" && number[0] >= '0' && number[0] <= '9' {
			return number
		}
	}
	return s
}

// withoutSigns drops decoration before the first word of a line: emoji, and then
// a number as in a list.
func withoutSigns(s string) string {
	if len(s) > 1 && s[0] <= '9' { // "1️⃣"
		if at := strings.Index(s[:min(len(s), 8)], "\u20E3"); at > 0 {
			s = strings.TrimLeft(s[at:], "\u20E3 ")
		}
	}
	for i, r := range s {
		if r < 0x2190 && r != 0xA9 && r != 0xAE || unicode.IsLetter(r) || unicode.IsDigit(r) {
			if i > 0 {
				s = strings.TrimLeft(s[i:], " ")
			}
			break
		}
	}
	if n := scan.MarkerLength(s); n > 1 && n+1 < len(s) && s[n] == ' ' {
		return strings.TrimLeft(s[n:], " ")
	}
	return s
}

// cutLetter takes the letter off a question with a label of another language:
// "F: Muss ich zahlen?"
func cutLetter(s string) (string, bool) {
	rest, ok := cutAnyLetter(s)
	return rest, ok && (rest == "" || readsLikeQuestion(rest))
}

// cutAnyLetter is cutLetter for texts that need not ask.
func cutAnyLetter(s string) (string, bool) {
	rest, ok := cutLabel(s, questionLetters)
	return rest, ok && hasColon(s, rest)
}

// hasColon reports whether what was cut off the head of s ends with a colon.
func hasColon(s, rest string) bool {
	label := strings.TrimRight(s[:len(s)-len(rest)], " \t*_")
	return strings.HasSuffix(label, ":") || strings.HasSuffix(label, "：")
}

// cutQuestionLabel takes the label of a question off the head of s.
func cutQuestionLabel(s string) (string, bool) {
	if rest, ok := cutLabel(s, questionLabels); ok {
		return rest, true
	}
	if rest, ok := cutLetter(s); ok {
		return rest, true
	}
	return s, false
}

// cutAnswerLabel takes the label of an answer off the head of s.
func cutAnswerLabel(s string, labelled bool) (string, bool) {
	rest, ok := cutLabel(s, answerLabels)
	if !ok && labelled {
		if rest, ok = cutLabel(s, answerLetters); ok && !hasColon(s, rest) && !strings.ContainsAny(s[:len(s)-len(rest)], "0123456789") {
			return s, false
		}
	}
	return rest, ok
}

// withoutLabel drops "Q:" before a question, outside or inside of emphasis.
func withoutLabel(s string) string {
	text := strings.TrimLeft(s, "*_")
	emphasis := s[:len(s)-len(text)]
	rest, ok := cutQuestionLabel(text)
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

// withoutAnswerLabel drops "A:" before an answer, outside or inside of emphasis.
// "A." is dropped only if the question is labelled too: else it may be a name.
func withoutAnswerLabel(s string, labelled bool) string {
	if item := strings.TrimLeft(s, "\n "); labelled && scan.IsListMarker(item) && scan.MarkerLength(item) == 1 {
		inner := strings.TrimLeft(item[1:], " ")
		if _, ok := cutAnswerLabel(strings.TrimLeft(inner, "*_"), labelled); ok {
			s = inner // "- Q: …" above "- A: …"
		}
	}
	if bare := withoutSigns(s); len(bare) < len(s) {
		if after := withoutAnswerLabel(bare, labelled); after != bare {
			return after
		}
	}
	if tag, body, ok := strings.Cut(s, ">"); ok && (tag == "<p" || strings.HasPrefix(tag, "<p ") || strings.HasPrefix(tag, "<div")) {
		if after := withoutAnswerLabel(body, labelled); after != body {
			return tag + ">" + after
		}
		return s
	}
	if inner, rest, bold := cutBold(s); bold && (labelled || s[0] == '<') {
		if after, ok := cutAnswerLabel(strings.TrimSuffix(inner, ":")+":", labelled); ok && after == "" {
			return strings.TrimLeft(rest, ": ")
		}
	}
	text := strings.TrimLeft(s, "*_")
	rest, ok := cutAnswerLabel(text, labelled)
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
