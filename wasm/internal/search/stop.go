package search

import "strings"

// stopWords are the words of question forms and of grammar, folded, by
// language. They weigh little rather than nothing: "what is it" must be found.
var stopWords = map[string]string{
	"en": "a about after all also am an and any are as at be been before being but by can cannot could did do does doing don done for from get give had has have having he help her here his how i if in into is it its just know like ll m make may me might more most much must my need no not of on one only or other our out over please s should so some such t tell than that the their them then there these they this those to too under up us use using ve very want was way we were what when where which while who whom why will with would you your dont cant wont isnt doesnt didnt im ive whats wheres hows",
	"de": "aber als also am an auch auf aus bei beim bin bis bitte da dann darf das dass dein dem den denn der des die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euch fur gibt habe haben hat hier ich ihr ihre im in ist ja kann kein keine konnen man mein meine mich mir mit mochte muss nach nicht noch nun nur ob oder ohne sein seine sich sie sind so soll uber um und uns unser unter vom von vor wann warum was wegen welche welchem welchen welcher welches wenn wer werden wie wieso wir wird wo wofur woher wohin zu zum zur",
	"fr": "a ai au aux avec avoir c ce ces cette comment d dans de des dois du elle en est et etre faire fait faut il ils j je l la le les leur m ma mais me mes moi mon n ne nous on ou par pas peut peux plus pour pourquoi puis qu quand que quel quelle quelles quels qui quoi s sa se ses si son sont sur t ta te tes toi ton tu un une vous y",
	"zh": "怎 什 哪 怎么 怎样 如何 什么 为什 么样 哪里 哪儿 哪些 可以 能不 不能 有没 没有 是否 请问 我想 我的 你们 我们 多少 的 了 吗 呢 我 你 么 何 样 里 以 有 是 在 会 能 办 么办 怎麼 什麼 為什 麼樣 麼辦 哪裡 沒有 請問 們 麼 嗎 裡 樣 會 辦",
	"es": "a al como con cual cuales cuando de del donde el ella en eres es esta este esto estoy hay hacer la las le lo los mas me mi mis muy no nos o para pero por porque puede puedo que quien se si sin sobre son su sus te tengo tiene tu tus un una y yo",
}

// stops is the set of stop words for a language, by its primary subtag, or the
// English one. A word is in the set where the string contains " word ".
func stops(lang string) string {
	words, ok := stopWords[primary(lang)]
	if !ok {
		words = stopWords["en"]
	}
	return " " + words + " "
}

func isStop(set, term string) bool { return strings.Contains(set, " "+term+" ") }

// primary is the primary subtag of a BCP 47 tag, in lower case: "pt-BR" → "pt".
func primary(tag string) string {
	tag, _, _ = strings.Cut(strings.ToLower(tag), "-")
	return tag
}
