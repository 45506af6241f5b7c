package search

import (
	"strings"
	"testing"
)

// TestTokens reads texts as words: folded, in their order.
func TestTokens(t *testing.T) {
	tests := []struct{ text, words string }{
		{"Café, NAÏVE!", "cafe naive"},
		{"Straße ŁÓDŹ Ærø", "strasse lodz aero"},
		{"e\u0301te\u0301", "ete"},
		{"ＷＩＦＩ ﬁnal ①", "wifi final 1"},
		{"don't snake_case", "don t snake case"},
		{"שָׁלוֹם", "שלום"},
		{"مُحَمَّد", "محمد"},
		{"Ёлка ΤΈΛΟΣ", "елка τελοσ"},
		{"सेवा", "सेवा"}, // vowel signs are letters
		{"パスワード", "ハ\u309aス スワ ワー ート\u3099 ト\u3099"},
		{"ぱすわーど", "ハ\u309aス スワ ワー ート\u3099 ト\u3099"},
		{"ﾊﾟｽ", "ハ\u309aス ス"},
		{"を開", "ヲ開 開"},
		{"雨 x", "雨 x"},
		{"住所・電話", "住所 所 電話 話"},
		// signs in words, read out where people read them out
		{"C++, C# and C.", "cplusplus c csharp c and c"},
		{"C++20 c++x", "cplusplus c 20 c x"},
		{"(.NET) .env a.b", "dotnet net dotenv env ab"},
		{"@name #tag #1 a#b", "@name name #tag tag #1 1 a b"},
		{"50% $50 -v --no-cache", "50percent 50 $50 50 -v v no cache"},
		{"R&D, A/B, 24/7, X-ray", "rd r d ab a b 247 24 7 xray x ray"},
		{"anti-virus and/or", "anti virus and or"},
		// operators, with nothing around them
		{"x => y || z ?? (:=) ||>", "x => y || z ?? := ||>"},
		{"x=>y yes!! -- ... .. ===== = & ** ;", "x y yes **"},
		// abbreviations
		{"U.S.A. p.m. Ph.D. z.B. P.O.Box", "usa pm phd zb po box"},
		{"node.js it.is", "node js it is"},
		// camelCase
		{"getUserById", "getuserbyid get user by id"},
		{"XMLHttpRequest PayPal", "xmlhttprequest xml http request paypal pay pal"},
		{"iPhone OAuth IDs PDFs McX HTTP", "iphone oauth ids pdfs mcx http"},
		// numbers, times, versions
		{"1,000 1.000 1'000 1\u202F000 1 000", "1000 1000 1000 1000 1 000"},
		{"1,000,000.50 9.99 9,99", "1000000.50 9.99 9. 9.99 9."},
		{"v2.12.0 9:30 24.12.2024", "2.12.0 2.12. 2. v2 9.30 9. 24.12.2024 24.12. 24. 2024"},
		{"100,000 1234.567 v1.000", "100000 1234.567 1234. 567 1.000 1. 000 v1"},
		{"1,2345,678 10.20.300", "1 2345 678 10.20.300 10.20. 10. 300"},
		{"1,2,3 0.500 10,00,000 0.5%", "1 2 3 0.500 0. 500 1000000 0.5 0."},
		{"١٢٣ १२३ １２３ ๑๒๓", "123 123 123 123"},
		// letters written in two ways
		{"ज़रूर फ़ोन जाएँ", "जरूर फोन जाएं"},
		{"مكتبة إلى", "مكتبه الي"},
		{"soft\u00adhyphen", "softhyphen"},
		{"빔", "\u1107\u1175\u1106"},
		{"값과", "\u1100\u1161\u1107\u1109\u1100\u1169\u1161"},
		{"🚀👍🏽 go", "🚀 👍 go"},
		{"", ""},
	}
	for _, test := range tests {
		var words []string
		for _, token := range tokens(nil, test.text) {
			words = append(words, token.Term)
		}
		if got := strings.Join(words, " "); got != test.words {
			t.Errorf("%s: %q, want %q", test.text, got, test.words)
		}
	}
}

// TestEndsSentence checks texts between two words.
func TestEndsSentence(t *testing.T) {
	for gap, want := range map[string]bool{
		". ": true, "! ": true, "?\n": true, "; ": true, ".": true, ".\" ": true, "\n": true, "。": true, "！": true, "؟ ": true, "। ": true,
		" ": false, ", ": false, "-": false, ".)x": false, ": ": false, " (": false,
	} {
		if got := endsSentence(gap); got != want {
			t.Errorf("%q ends a sentence: %v, want %v", gap, got, want)
		}
	}
}

// TestStem: the words of a row have one stem, which no other row has.
func TestStem(t *testing.T) {
	tests := []struct{ lang, words string }{
		{"en", "return returns returned returning"},
		{"en", "policy policies"},
		{"en", "9000s"}, {"en", "9000"},
		{"de", "bestellen bestellung bestellungen"},
		{"de", "zahlen zahlung"},
		{"fr", "annuler annulation annulations"},
		{"es", "cancelar cancelacion"}, {"es", "devolucion devoluciones"},
		{"ru", "заказы"}, {"ru", "заказ"},
	}
	row := map[string]string{}
	for _, test := range tests {
		words := strings.Fields(test.words)
		root := stem(test.lang, words[0])
		for _, word := range words[1:] {
			if got := stem(test.lang, word); got != root {
				t.Errorf("%s: the stem of %s is %s, that of %s is %s", test.lang, word, got, words[0], root)
			}
		}
		key := test.lang + " " + root
		if other, taken := row[key]; taken {
			t.Errorf("%s: %s and %s have one stem, %s", test.lang, other, test.words, root)
		}
		row[key] = test.words
	}
	if len(indexOf("de-AT", Document{Question: "Bestellung"}).Search("bestellen ", 1).Hits) == 0 {
		t.Error("a tag with a region has no stems")
	}
}
