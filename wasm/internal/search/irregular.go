package search

import "strings"

// irregularForms are the irregular inflections of common words, folded, by
// language: each word followed by its forms.
var irregularForms = map[string]string{
	"en": ` pay paid, say said, send sent, spend spent, lend lent, build built, buy bought, bring brought, think thought, teach taught, catch caught,
 sell sold, tell told, keep kept, lose lost, hold held, find found, make made, give gave given, forget forgot forgotten, write wrote written,
 choose chose chosen, break broke broken, speak spoke spoken, steal stole stolen, freeze froze frozen, drive drove driven, take took taken,
 eat ate eaten, see saw seen, go went gone, come came, become became, begin began begun, run ran, drink drank drunk, know knew known, grow grew grown,
 throw threw thrown, fly flew flown, draw drew drawn, withdraw withdrew withdrawn, hide hid hidden, meet met, feed fed, feel felt, mean meant,
 deal dealt, win won, wear wore worn, tear tore torn, stand stood, understand understood, shoot shot, hear heard, fall fell fallen, rise rose risen,
 leave left, sleep slept, wake woke woken, bite bit bitten, ride rode ridden, undo undid undone, redo redid redone,
 child children, man men, woman women, person people, foot feet, tooth teeth, mouse mice, goose geese, knife knives, life lives, wife wives, wolf wolves,
 shelf shelves, leaf leaves, half halves, thief thieves, loaf loaves, analysis analyses, crisis crises, thesis theses, basis bases, diagnosis diagnoses,
 criterion criteria, phenomenon phenomena, index indices indexes, matrix matrices matrixes, appendix appendices, vertex vertices, axis axes,`,
	"de": ` gehen ging gegangen, kommen kam gekommen, nehmen nahm genommen nimmt, geben gab gegeben, sehen sah gesehen sieht, lesen las gelesen liest,
 schreiben schrieb geschrieben, finden fand gefunden, verlieren verlor verloren, vergessen vergass vergisst, schliessen schloss geschlossen,
 bieten bot geboten, tragen trug getragen tragt, fahren fuhr gefahren fahrt, laufen lief gelaufen lauft, halten hielt gehalten halt,
 lassen liess gelassen lasst, bleiben blieb geblieben, fliegen flog geflogen, ziehen zog gezogen, rufen rief gerufen, helfen half geholfen hilft,
 sprechen sprach gesprochen spricht, treffen traf getroffen trifft, brechen brach gebrochen bricht, essen ass gegessen isst, trinken trank getrunken,
 beginnen begann begonnen, gewinnen gewann gewonnen, wissen wusste gewusst weiss, bringen brachte gebracht, denken dachte gedacht,
 kennen kannte gekannt, nennen nannte genannt, stehen stand gestanden, verstehen verstand verstanden, bekommen bekam, erhalten erhielt,
 steigen stieg gestiegen, leihen lieh geliehen, schneiden schnitt geschnitten, sitzen sass gesessen, liegen lag gelegen, werfen warf geworfen,
 stehlen stahl gestohlen, heben hob gehoben, abheben abgehoben, anrufen angerufen, umziehen umgezogen, abschliessen abgeschlossen,`,
}

// regular is the word that an irregular form is an inflection of, or the word itself.
func regular(lang, word string) string {
	forms := irregularForms[lang]
	at := strings.Index(forms, " "+word+" ")
	if at < 0 {
		at = strings.Index(forms, " "+word+",")
	}
	if at < 0 {
		return word
	}
	row := forms[strings.LastIndexByte(forms[:at], ',')+1:]
	base, _, _ := strings.Cut(strings.TrimSpace(row), " ")
	return base
}
