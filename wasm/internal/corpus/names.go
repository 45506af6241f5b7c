package corpus

import (
	"slices"
	"strings"
)

// In lists of names, each is in lower case and between bars.

// isName reports whether a list has a name.
func isName(list, name string) bool {
	return !strings.Contains(name, "|") && strings.Contains(list, "|"+name+"|")
}

// holdsName reports whether a text contains a name of the list.
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

// isFAQName reports whether a title is that of an FAQ.
func isFAQName(title string) bool {
	return holdsName(faqNames, strings.ToLower(title))
}

// answerNames are the titles of folds that hold only an answer.
const answerNames = "|answer|solution|antwort|lösung|réponse|respuesta|solución|resposta|solução|risposta|soluzione|antwoord|oplossing|odpowiedź|rozwiązanie|ответ|решение|" +
	"відповідь|розв'язок|svar|vastaus|odpověď|cevap|çözüm|答案|解答|回答|答え|정답|답변|الإجابة|الجواب|תשובה|פתרון|"

// isAnswerName reports whether the title of a fold calls it an answer in a few words.
func isAnswerName(title string) bool {
	return !readsLikeQuestion(title) && namesPart(title, answerNames)
}

// callouts are the names of components that are admonitions.
const callouts = " note info tip warning caution danger check callout admonition aside alert hint notice important error success "

// layouts are parts of the names of containers that only arrange their contents.
var layouts = strings.Fields("tab step column card grid row accordion item group")

// isLayout reports whether containers of a kind only arrange their contents; also
// for no kind.
func isLayout(kind string) bool {
	return kind == "" || slices.ContainsFunc(layouts, func(part string) bool { return strings.Contains(kind, part) })
}

// noteNames are bold lines that begin a note in an answer; see also callouts.
const noteNames = " example examples notes hinweis achtung wichtig tipp beispiel remarque exemple conseil nota ejemplo consejo atención importante atenção " +
	"dica exemplo attenzione esempio opmerking voorbeeld let op uwaga przykład примечание важно внимание пример совет увага приклад obs viktigt exempel " +
	"注意 提示 备注 例 例子 補足 ヒント 참고 예 ملاحظة הערה "

// isNoteName reports whether a bold line introduces a note, a tip or an example.
func isNoteName(title string) bool {
	word := " " + strings.ToLower(strings.Trim(title, " !:.")) + " "
	return strings.Contains(callouts, word) || strings.Contains(noteNames, word)
}

// contentsNames are titles of a table of contents.
const contentsNames = "|table of contents|contents|toc|on this page|inhalt|inhaltsverzeichnis|table des matières|sommaire|índice|tabla de contenido|tabla de contenidos|" +
	"contenido|sumário|conteúdo|indice|sommario|inhoud|inhoudsopgave|spis treści|содержание|оглавление|зміст|innehåll|innehållsförteckning|indhold|innhold|" +
	"sisällys|obsah|içindekiler|目录|目錄|目次|목차|المحتويات|תוכן|תוכן העניינים|"

// isContentsName reports whether a title is that of a table of contents.
func isContentsName(title string) bool {
	title = strings.ToLower(strings.Trim(title, " :📑📖📋"))
	return isName(contentsNames, title) || strings.HasSuffix(title, "table of contents")
}

// introNames are headings of text before the questions, asideNames of text after
// them, and askingNames of text after them under headings that may ask. Among
// headings that ask, none of these is a question; "References?" is one.
const (
	introNames = "|introduction|overview|about this page|about this faq|preface|einleitung|einführung|überblick|vorwort|présentation|introducción|introdução|introduzione|" +
		"inleiding|wprowadzenie|wstęp|введение|обзор|вступ|огляд|inledning|översikt|indledning|oversigt|oversikt|yleiskatsaus|přehled|genel bakış|" +
		"przegląd|overzicht|panoramica|visão geral|descripción general|resumen|aperçu|vue d'ensemble|概述|introduktion|innledning|johdanto|úvod|giriş|简介|介绍|" +
		"引言|簡介|介紹|前言|はじめに|概要|소개|개요|مقدمة|نظرة عامة|הקדמה|מבוא|סקירה כללית|übersicht|introduksjon|esittely|" +
		"about these questions|"
	asideNames = "|see also|further reading|more information|learn more|references|resources|additional resources|other resources|more resources|links|useful links|helpful links|" +
		"external links|next steps|siehe auch|weiterführende links|weitere informationen|nützliche links|mehr erfahren|voir aussi|en savoir plus|liens utiles|" +
		"véase también|ver también|enlaces|más información|veja também|ver também|vedi anche|zie ook|zobacz też|zobacz również|см. также|" +
		"смотрите также|ссылки|див. також|se även|se også|katso myös|viz také|ayrıca bakınız|参见|另请参阅|參見|참고|" +
		"انظر أيضا|ראו גם|קישורים|weiterführendes|articles liés|liens|pour aller plus loin|recursos|enlaces útiles|links úteis|saiba mais|" +
		"collegamenti utili|link utili|approfondimenti|handige links|meer informatie|przydatne linki|linki|więcej informacji|полезные ссылки|" +
		"дополнительные материалы|корисні посилання|посилання|läs mer|länkar|læs mere|les mer|lenker|aiheeseen liittyvää|" +
		"lue lisää|linkit|odkazy|další informace|daha fazla bilgi|bağlantılar|更多信息|延伸阅读|更多資訊|延伸閱讀|参考リンク|더 알아보기|" +
		"لمزيد من المعلومات|קישורים שימושיים|enlaces de interés|užitečné odkazy|faydalı bağlantılar|参考資料|참고 자료|" +
		"参考资料|參考資料|learn more about|read more|external resources|useful resources|ressourcen|quellen|références|ressources|referencias|referências|" +
		"riferimenti|bronnen|źródła|источники|джерела|källor|kilder|lähteet|zdroje|kaynaklar|"
	askingNames = "|didn't find your answer|can't find your answer|can't find what you're looking for|have more questions|have another question|any other questions|any questions|" +
		"got questions|what's next|need help|need more help|still need help|still have questions|more questions|further questions|other questions|noch fragen|weitere fragen|" +
		"weitere hilfe|brauchst du hilfe|brauchen sie hilfe|nicht fündig geworden|besoin d'aide|d'autres questions|autres questions|necesitas ayuda|necesita ayuda|" +
		"tienes más preguntas|más preguntas|precisa de ajuda|serve aiuto|hulp nodig|potrzebujesz pomocy|нужна помощь|потрібна допомога|" +
		"encore des questions|vous n'avez pas trouvé de réponse|aún tienes preguntas|ainda tem dúvidas|mais perguntas|hai bisogno di aiuto|altre domande|hai altre domande|" +
		"nog vragen|meer vragen|heb je nog vragen|masz pytania|masz więcej pytań|остались вопросы|не нашли ответ|" +
		"залишилися питання|behöver du hjälp|fler frågor|har du fler frågor|brug for hjælp|har du brug for hjælp|flere spørgsmål|" +
		"har du flere spørgsmål|trenger du hjelp|tarvitsetko apua|lisää kysymyksiä|potřebujete pomoc|další otázky|máte další otázky|" +
		"yardıma ihtiyacınız mı var|需要帮助|需要帮助吗|还有问题|还有问题吗|还有其他问题|需要幫助|需要幫助嗎|需要協助|還有問題|" +
		"還有問題嗎|お困りですか|도움이 필요하신가요|도움이 필요하세요|더 궁금한 점이 있으신가요|هل تحتاج إلى مساعدة|" +
		"تحتاج مساعدة|هل لديك أسئلة أخرى|أسئلة أخرى|צריכים עזרה|זקוקים לעזרה|יש לכם עוד שאלות|" +
		"עוד שאלות|didn't find what you were looking for|didn't find what you need|still stuck|more help|where to get help|hilfe benötigt|benötigen sie hilfe|" +
		"necesita más ayuda|necesitas más ayuda|meer hulp nodig|flere spørsmål|lisää kysyttävää|yardıma ihtiyacınız var mı|başka sorunuz mu var|" +
		"解決しない場合は|还有其他问题吗|還有其他問題嗎|besoin d'aide supplémentaire|precisa de mais ajuda|har du flere spørsmål|" +
		"yardıma mı ihtiyacınız var|"
)

// asideOf is 'i' for the title of an introduction, 'a' for one of text after the
// questions, with or without a question mark, and 0 for all others.
func asideOf(title string) byte {
	asks := readsLikeQuestion(title)
	title = strings.ReplaceAll(strings.ToLower(strings.Trim(title, " ¿?!.:…？؟")), "’", "'")
	title = strings.ReplaceAll(title, "\u064b", "") // an Arabic sign that may be left out
	switch {
	case isName(askingNames, title) || !asks && (isName(asideNames, title) || saysRelated(title)):
		return 'a'
	case !asks && isName(introNames, title):
		return 'i'
	}
	return 0
}

// relatedNames begin the first or the last word of headings above related links.
const relatedNames = "|related|relacionad|relatera|relatert|relatere|verwandt|ähnliche|connexe|associé|correlat|gerelateerd|powiązan|souvisej|связанн|похожи|пов'язан|ilgili|関連|관련|相关|相關|קשור|صلة|"

// saysRelated reports whether a title of up to three words is one of related links.
func saysRelated(title string) bool {
	words := strings.Fields(title)
	if len(words) == 0 || len(words) > 3 {
		return false
	}
	for name := range strings.SplitSeq(strings.Trim(relatedNames, "|"), "|") {
		if strings.HasPrefix(words[0], name) || strings.HasPrefix(words[len(words)-1], name) {
			return true
		}
	}
	return false
}

// namesPart reports whether a title of a few words contains one of names.
func namesPart(title, names string) bool {
	title = strings.ToLower(title)
	return len(strings.Fields(title)) <= 5 && len(title) < 60 && holdsName(names, title)
}

// isElement reports whether a line begins with the tag of a component, its name
// capitalised.
func isElement(line string) bool {
	bare := strings.TrimPrefix(strings.TrimPrefix(line, "<"), "/")
	return len(bare) > 1 && len(bare) < len(line) && bare[0] >= 'A' && bare[0] <= 'Z' && bare[1] >= 'a' && bare[1] <= 'z'
}
