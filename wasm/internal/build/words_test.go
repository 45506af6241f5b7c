package build

import (
	"testing"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/disk"
)

// TestWords: a page has the words of its language and script, else English ones.
func TestWords(t *testing.T) {
	var locales []disk.File
	for lang, topics := range map[string]string{"de": "Themen", "zh": "主题", "zh-Hant": "主題"} {
		locales = append(locales, disk.File{Name: bundle.LocaleName(lang), Data: []byte(`{"topics":"` + topics + `"}`)})
	}
	for lang, want := range map[string][2]string{"de-AT": {"Themen", "Alle Fragen"}, "zh": {"主题", "所有问题"}, "zh-TW": {"主題", "所有問題"}, "zh-Hant-HK": {"主題", "所有問題"}, "eo": {"Topics", "All questions"}} {
		words := wordsIn(locales, lang)
		if got := [2]string{words["topics"], words["home"]}; got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}
