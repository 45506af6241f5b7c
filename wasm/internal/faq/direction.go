package faq

import "strings"

// Direction is the value of the dir attribute for text in a language, given by
// its BCP 47 tag: "rtl" where it is written from right to left, else "ltr".
func Direction(lang string) string {
	primary, _, _ := strings.Cut(strings.ToLower(lang), "-")
	switch primary {
	case "ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi":
		return "rtl"
	}
	return "ltr"
}

// Leaning is the number of letters in a text that run from right to left, less the
// number of those that run from left to right.
func Leaning(text string) int {
	n := 0
	for _, r := range text {
		switch {
		case r >= 0x590 && r <= 0x8ff, r >= 0xfb1d && r <= 0xfdff, r >= 0xfe70 && r <= 0xfefc: // Hebrew, Arabic and their kin
			n++
		case r|0x20 >= 'a' && r|0x20 <= 'z', r >= 0xc0 && r < 0x2000, r > 0x2bff:
			n--
		}
	}
	return n
}
