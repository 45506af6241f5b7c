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
