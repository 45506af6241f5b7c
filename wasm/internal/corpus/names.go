package corpus

import "strings"

// Lists of names are written with bars around each, in lower case.

// isName reports whether a list has a name.
func isName(list, name string) bool {
	return !strings.Contains(name, "|") && strings.Contains(list, "|"+name+"|")
}

// holdsName reports whether a name of the list is a part of a text.
func holdsName(list, text string) bool {
	for name := range strings.SplitSeq(strings.Trim(list, "|"), "|") {
		if strings.Contains(text, name) {
			return true
		}
	}
	return false
}

// faqNames are what FAQs are called.
const faqNames = "|faq|frequently asked|common questions|q&a|häufige fragen|häufig gestellte|foire aux questions|questions fréquentes|preguntas frecuentes|" +
	"perguntas frequentes|domande frequenti|veelgestelde vragen|často kladené|najczęściej zadawane|często zadawane|sıkça sorulan|sık sorulan|vanliga frågor|" +
	"ofte stilte|usein kysyt|gyakori kérdések|часто задаваемые|поширені запитання|частые вопросы|常见问题|常見問題|よくある質問|자주 묻는|الأسئلة ال|שאלות נפוצות|" +
	"câu hỏi thường gặp|คำถามที่พบบ่อย|pertanyaan umum|सामान्य प्रश्न|"

// isFAQName reports whether a title says that questions follow.
func isFAQName(title string) bool {
	return holdsName(faqNames, strings.ToLower(title))
}

// answerNames are what the answer of a question is called where it is folded away.
const answerNames = "|answer|solution|antwort|lösung|réponse|respuesta|solución|resposta|solução|risposta|soluzione|antwoord|oplossing|odpowiedź|rozwiązanie|ответ|решение|" +
	"відповідь|розв'язок|svar|vastaus|odpověď|cevap|çözüm|答案|解答|回答|答え|정답|답변|الإجابة|الجواب|תשובה|פתרון|"

// isAnswerName reports whether the title of a fold calls it an answer, in a few words.
func isAnswerName(title string) bool {
	return !readsLikeQuestion(title) && namesPart(title, answerNames)
}

// callouts are the names of components that are admonitions.
const callouts = " note info tip warning caution danger check callout admonition aside alert hint notice important error success "

// noteNames are bold lines that begin a note in an answer; see also callouts.
const noteNames = " example examples notes hinweis achtung wichtig tipp beispiel remarque exemple conseil nota ejemplo consejo atención importante atenção " +
	"dica exemplo attenzione esempio opmerking voorbeeld let op uwaga przykład примечание важно внимание пример совет увага приклад obs viktigt exempel " +
	"注意 提示 备注 例 例子 補足 ヒント 참고 예 ملاحظة הערה "

// isNoteName reports whether a bold line calls what follows a note, a tip or an example.
func isNoteName(title string) bool {
	word := " " + strings.ToLower(strings.Trim(title, " !:.")) + " "
	return strings.Contains(callouts, word) || strings.Contains(noteNames, word)
}

// contentsNames are what a table of contents is called.
const contentsNames = "|table of contents|contents|toc|on this page|inhalt|inhaltsverzeichnis|table des matières|sommaire|índice|tabla de contenido|tabla de contenidos|" +
	"contenido|sumário|conteúdo|indice|sommario|inhoud|inhoudsopgave|spis treści|содержание|оглавление|зміст|innehåll|innehållsförteckning|indhold|innhold|" +
	"sisällys|obsah|içindekiler|目录|目錄|目次|목차|المحتويات|תוכן|תוכן העניינים|"

// isContentsName reports whether a title is that of a table of contents.
func isContentsName(title string) bool {
	title = strings.ToLower(strings.Trim(title, " :📑📖📋"))
	return isName(contentsNames, title) || strings.HasSuffix(title, "table of contents")
}

// introNames are headings of what comes before the questions, asideNames those
// of what follows them: neither is a question among others that ask.
const (
	introNames = "|introduction|overview|about this page|about this faq|preface|einleitung|einführung|überblick|vorwort|présentation|introducción|introdução|" +
		"introduzione|inleiding|wprowadzenie|wstęp|введение|вступ|inledning|introduktion|innledning|johdanto|úvod|giriş|简介|介绍|引言|簡介|前言|はじめに|소개|مقدمة|הקדמה|מבוא|"
	asideNames = "|related|related links|related pages|related articles|related topics|related resources|see also|further reading|more information|learn more|references|" +
		"resources|additional resources|other resources|more resources|links|useful links|helpful links|external links|didn't find your answer|" +
		"did not find your answer|can't find your answer|can't find what you're looking for|couldn't find your answer|question not answered|have more questions|" +
		"have another question|any other questions|any questions|got questions|next steps|what's next|need help|need more help|still need help|" +
		"still have questions|more questions|further questions|other questions|siehe auch|weiterführende links|weitere informationen|noch fragen|weitere fragen|" +
		"weitere hilfe|brauchst du hilfe|brauchen sie hilfe|nicht fündig geworden|nützliche links|mehr erfahren|voir aussi|besoin d'aide|en savoir plus|" +
		"liens utiles|d'autres questions|autres questions|véase también|ver también|enlaces|más información|necesitas ayuda|necesita ayuda|tienes más preguntas|" +
		"más preguntas|veja também|ver também|precisa de ajuda|vedi anche|serve aiuto|zie ook|hulp nodig|zobacz też|zobacz również|potrzebujesz pomocy|" +
		"см. также|смотрите также|нужна помощь|ссылки|див. також|потрібна допомога|se även|se også|katso myös|viz také|ayrıca bakınız|参见|另请参阅|相关链接|參見|相關連結|" +
		"関連リンク|関連項目|참고|관련 링크|انظر أيضا|روابط ذات صلة|ראו גם|קישורים|"
)

// asideOf is 'i' for the title of an introduction, 'a' for that of what follows
// the questions, with a mark behind it or not; 0 for all others.
func asideOf(title string) byte {
	title = strings.ReplaceAll(strings.ToLower(strings.Trim(title, " ¿?!.:…？")), "’", "'")
	switch {
	case isName(introNames, title):
		return 'i'
	case isName(asideNames, title):
		return 'a'
	}
	return 0
}

// namesPart reports whether a title of a few words has one of names in it.
func namesPart(title, names string) bool {
	title = strings.ToLower(title)
	return len(strings.Fields(title)) <= 5 && len(title) < 60 && holdsName(names, title)
}
