package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"faqwidget/wasm/internal/scan"
)

// fold reduces a word to what counts in comparing: without case, accents and width,
// and with ligatures taken apart.
func fold(word string) string {
	ascii := true
	upper := false
	for i := range len(word) {
		c := word[i]
		ascii = ascii && c < utf8.RuneSelf
		upper = upper || c >= 'A' && c <= 'Z'
	}
	switch {
	case ascii && !upper:
		return word
	case ascii:
		return strings.ToLower(word)
	}
	var b strings.Builder
	b.Grow(len(word))
	for _, r := range decompose(strings.ToLower(word)) {
		if s, ok := letters[r]; ok {
			b.WriteString(s)
		} else if s := jamo(r); s != "" {
			b.WriteString(s)
		} else if !isAccent(r) {
			b.WriteRune(plain(unicode.ToLower(r)))
		}
	}
	return b.String()
}

// letters are folded though Unicode does not decompose them. Arabic letters that
// people do not tell apart in writing become one.
var letters = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ł': "l", 'ı': "i", 'þ': "th", 'ð': "d", 'ς': "σ",
	'ة': "ه", 'ى': "ي", 'ی': "ي", 'ک': "ك", 'ٱ': "ا", 'ـ': "",
}

// spelledOut writes as two the letters that some people write so: "ü" as "ue".
func spelledOut(text string) string {
	return scan.Replace(strings.ToLower(text), "ä", "ae", "ö", "oe", "ü", "ue", "å", "aa", "ø", "oe", "a\u0308", "ae", "o\u0308", "oe", "u\u0308", "ue")
}

// contracted undoes spelledOut in a folded word, and may undo more: its result need
// not be a word.
func contracted(term string) string { return scan.Replace(term, "ae", "a", "oe", "o", "ue", "u") }

// plain removes differences between letters that do not tell words apart: digits of
// all scripts become ASCII, Hiragana becomes Katakana, and candrabindu, a nasal sign
// of Indic scripts, becomes anusvara.
func plain(r rune) rune {
	switch {
	case r < 0x0660:
		return r
	case unicode.IsDigit(r):
		value := rune(0)
		for unicode.IsDigit(r - 1 - value) {
			value++
		}
		return '0' + value%10
	case r >= 0x3041 && r <= 0x3096:
		return r + 0x60
	case r >= 0x0900 && r < 0x0D00 && r&0x7F == 0x01:
		return r + 1
	}
	return r
}

// finals are the final consonants of Korean syllables, from firstFinal on, and vowels
// their compound vowels, from firstVowel on, with spaces between. Each is written as
// the keys pressed for it, initial consonants or simple vowels. So a syllable being
// typed begins the word, whether its last letter will end the syllable or begin the next.
const (
	firstFinal, firstVowel = 0x11A8, 0x116A

	finals = "ᄀ ᄁ ᄀᄉ ᄂ ᄂᄌ ᄂᄒ ᄃ ᄅ ᄅᄀ ᄅᄆ ᄅᄇ ᄅᄉ ᄅᄐ ᄅᄑ ᄅᄒ ᄆ ᄇ ᄇᄉ ᄉ ᄊ ᄋ ᄌ ᄎ ᄏ ᄐ ᄑ ᄒ"
	vowels = "ᅩᅡ ᅩᅢ ᅩᅵ ᅭ ᅮ ᅮᅥ ᅮᅦ ᅮᅵ ᅲ ᅳ ᅳᅵ"
)

// jamo gives the keys of a final consonant or a vowel, "" for other letters.
func jamo(r rune) string {
	keys, n := finals, int(r-firstFinal)
	if r < firstFinal {
		keys, n = vowels, int(r-firstVowel)
	}
	if n < 0 || n > 26 {
		return ""
	}
	for ; n > 0 && keys != ""; n-- {
		_, keys, _ = strings.Cut(keys, " ")
	}
	key, _, _ := strings.Cut(keys, " ")
	return key
}

// isAccent reports whether a rune is a mark that does not count in spelling: those
// above and below letters of alphabets, points of Hebrew and Arabic, the nukta of
// Indic scripts, and soft hyphens. The other marks of the scripts from Devanagari to
// Khmer, and those of Kana, are letters in effect.
func isAccent(r rune) bool {
	if r >= 0x0900 && r < 0x0D00 && r&0x7F == 0x3C {
		return true // nukta
	}
	return r == softHyphen || r >= 0x0300 && (r < 0x0900 || r >= 0x1AB0 && r < 0x3000 || r >= 0xFE00) && unicode.Is(unicode.Mn, r)
}
