package build

import (
	_ "embed"
	"encoding/json"
	"regexp"
	"strings"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/markdown"
)

// siteWords are the words that only built pages have: the names of the
// columns, then a language on each line.
//
//go:embed page/words.tsv
var siteWords string

// wordsIn are the words of built pages in lang: those of the interface, from
// locales, and those of siteWords. They are English when lang is not there.
func wordsIn(locales []disk.File, lang string) map[string]string {
	primary, _, _ := strings.Cut(strings.ToLower(lang), "-")
	words := map[string]string{"external": "opens in a new tab", "copy": "Copy", "copied": "Copied", "copy.failed": "Not copied", "table": "Table", "task": "Task", "large": "The rest of this answer is too large to be laid out:",
		"search": "Search for answers", "topics": "Topics", "turn": "More questions", "previous": "Previous", "next": "Next", "contact.us": "Contact us", "popular": "Popular questions"}
	var names []string
	for line := range strings.Lines(siteWords) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if names == nil {
			names = fields
		}
		if fields[0] == "en" || fields[0] == primary || fields[0] == "zh-hant" && traditional.MatchString(lang) {
			for i, name := range names {
				words[name] = fields[i]
			}
		}
	}
	if traditional.MatchString(lang) {
		primary = "zh-Hant"
	}
	for _, f := range locales {
		if f.Name == bundle.LocaleName(primary) && json.Unmarshal(bundle.Phrases(f.Data), &words) != nil {
			break // the words read before the fault are good
		}
	}
	return words
}

// traditional matches the tags of Chinese in traditional characters.
var traditional = regexp.MustCompile(`(?i)^zh-(hant|tw|hk|mo)\b`)

// labelsOf are the words inside answers.
func labelsOf(words map[string]string) markdown.Labels {
	return markdown.Labels{External: words["external"], Copy: words["copy"], Table: words["table"], Task: words["task"], Large: words["large"]}
}
