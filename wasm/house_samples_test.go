package main_test

import (
	"slices"
	"strings"
	"testing"
)

// samples are small files that each break one rule, at one place, or just keep it.
var samples = []struct {
	rule, path, text string
	place            string // "" when the rule is kept
}{
	{"table of imports", "wasm/internal/faq/a.go", "package faq\n\nimport \"faqwidget/wasm/internal/markdown\"\n", ":3"},
	{"table of imports", "wasm/internal/view/a_js.go", "package view\n\nimport \"github.com/yuin/goldmark/ast\"\n", ":3"},
	{"table of imports", "wasm/internal/view/a_test.go", "package view\n\nimport \"github.com/sahilm/fuzzy\"\n", ":3"},
	{"table of imports", "wasm/internal/new/a.go", "package fresh\n\nimport \"faqwidget/content\"\n", ":3"},
	{"table of imports", "wasm/internal/markdown/a.go", "package markdown\n\nimport \"github.com/yuin/goldmark/ast\"\n", ""},
	{"table of imports", "wasm/internal/search/a.go", "package search\n\nimport \"faqwidget/wasm/internal/faq/more\"\n", ":3"},
	{"nothing heavy", "wasm/internal/search/a.go", "package search\n\nimport (\n\t\"slices\"\n\n\t\"fmt\"\n)\n", ":6"},
	{"nothing heavy", "wasm/internal/lint/a.go", "package lint\n\nimport \"fmt\"\n", ""},
	{"io/fs alone", "content/a.go", "package content\n\nimport \"strings\"\n", ":3"},
	{"io/fs alone", "content/a.go", "package content\n\nimport \"embed\"\n", ""},
	{"syscall/js stands", "wasm/internal/search/fold.go", "package search\n\nimport \"syscall/js\"\n", ":3"},
	{"syscall/js stands", "wasm/internal/search/fold_js.go", "package search\n\nimport \"syscall/js\"\n", ""},
	{"*_js.go files alone", "wasm/internal/view/view.go", "package view\n", ":1"},
	{"unsafe renderer", "wasm/internal/markdown/a.go", "package markdown\n\nvar x = html.With" + "Unsafe()\n", ":3"},
	{"kind of a fault", "wasm/internal/lint/a.go", "package lint\n\nvar f = faq.Fault{File: \"a.md\", Kind: \"no-answer\"}\n", ":3"},
	{"kind of a fault", "wasm/internal/lint/a.go", "package lint\n\nvar f = faq.Fault{File: \"a.md\", Kind: faq.KindNoAnswer}\n", ""},
	{"exported name", "wasm/internal/faq/a.go", "package faq\n\nfunc Bare() {}\n", ":3"},
	{"exported name", "wasm/internal/faq/a.go", "package faq\n\n// T is.\ntype T int\n\nfunc (t *T) Bare() {}\n", ":6"},
	{"exported name", "wasm/internal/faq/a.go", "package faq\n\nconst (\n\ta = 1\n\tB = 2\n)\n", ":5"},
	{"exported name", "wasm/internal/faq/a.go", "package faq\n\ntype t int\n\nfunc (t) Len() int { return 0 }\n", ""},
	{"a Go file", "wasm/internal/faq/a.go", "package faq\n" + strings.Repeat("\n", 250), ":251"},
	{"a Go file", "wasm/internal/faq/a_test.go", "package faq\n" + strings.Repeat("\n", 250), ""},
	{"a JavaScript file", "widget/a.js", strings.Repeat("\n", 250), ":250"},
	{"main_js.go", "wasm/main_js.go", "package main\n" + strings.Repeat("\n", 60), ":61"},
	{"a function", "wasm/internal/faq/a.go", "package faq\n\nfunc f() {\n" + strings.Repeat("\tf()\n", 79) + "}\n", ":3"},
	{"a function", "wasm/internal/faq/a.go", "package faq\n\nfunc f() {\n" + strings.Repeat("\tf()\n", 78) + "}\n", ""},
	{"gofmt", "wasm/internal/faq/a.go", "package faq\n\nvar  a int\n", ":3"},
	{"JavaScript of the widget", "widget/a.js", "export const a = 1;\n", ":1"},
	{"JavaScript of the widget", "widget/hosts/a.js", "export const a = 1;\n", ":1"},
	{"JavaScript of the widget", "widget/hosts/vue/a.js", "export const a = 1;\n", ""},
	{"by the one import()", "widget/page/a.js", "// @ts-" + "check\nimport { Frame } from '../shell/frame.js';\n", ":2"},
	{"by the one import()", "widget/page/a.js", "// @ts-" + "check\nexport { Frame } from\n\t\"./../shell/frame.js\";\n", ":3"},
	{"by the one import()", "widget/page/a.js", "// @ts-" + "check\nawait import('../shell/frame.js');\n", ":2"},
	{"by the one import()", "widget/page/a.js", "// @ts-" + "check\n/** @type {import('../shell/frame.js').Frame} */ let a;\n// as ../shell/frame.js\nawait import('../shell/shell.js');\n", ""},
	{"by the one import()", "widget/shell/a.js", "// @ts-" + "check\nimport { a } from '../shell/b.js';\n", ""},
	{"not noted", "Makefile", "all:\n\techo # TO" + "DO more\n", ":2"},
	{"somebody's machine", "widget/a.js", "// @ts-" + "check\nconst a = '/ho" + "me/ann/faq';\n", ":2"},
	{"somebody's machine", "content/a.md", "See https://example.org/home/ann/ and /homes/\n", ""},
	{"comments are plain English", "wasm/internal/faq/a.go", "package faq\n\n// It is made a" + "new, what" + "ever it was.\n", ":3"},
	{"documents are plain", "README.md", "It stands here, and `beside` is code.\n", ":1"},
	{"documents are plain", "README.md", "It is here, and `beside` is code.\n", ""},
	{"documents are plain", "content/a.md", "It stands here.\n", ""},
	{"comments of scripts are plain", "widget/page/a.js", "let a = 'stands'; // made anew\n", ":1"},
	{"comments of scripts are plain", "widget/page/a.js", "let a = 'stands'; // made again\n", ""},
	{"number of a ticket", "wasm/internal/faq/a.go", "package faq\n\n// As in issue" + " #12.\n", ":3"},
	{"names no registry", "widget/package-lock.json", "{\n  \"resolved\": \"https://example.org/a.tgz\"\n}\n", ":2"},
}

// TestRulesCanBeBroken checks each rule with a file that breaks it, and files that come close.
func TestRulesCanBeBroken(t *testing.T) {
	broken := map[string]bool{}
	for _, sample := range samples {
		s, err := parse(sample.path, sample.text)
		if err != nil {
			t.Fatalf("%s: %v", sample.rule, err)
		}
		var want []string
		if sample.place != "" {
			want = []string{sample.path + sample.place}
		}
		found := false
		for _, r := range rules {
			if !strings.Contains(r.says, sample.rule) {
				continue
			}
			found = true
			got := r.check(s)
			if !slices.Equal(got, want) {
				t.Errorf("%q finds %q in\n%s\nwant %q", r.says, got, sample.text, want)
			}
			broken[r.says] = broken[r.says] || len(got) > 0
		}
		if !found {
			t.Errorf("no rule says %q", sample.rule)
		}
	}
	for _, r := range rules {
		if !broken[r.says] {
			t.Errorf("no sample breaks %q", r.says)
		}
	}
}

func TestUndocumented(t *testing.T) {
	var all []source
	for name, text := range map[string]string{
		"a/a.go": "package a\n", "a/b.go": "// Package a is.\npackage a\n", "a/a_test.go": "package a\n",
		"b/a.go": "package b\n", "b/a_test.go": "// Package b tests.\npackage b\n",
	} {
		s, err := parse(name, text)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, s)
	}
	if got := undocumented(all); !slices.Equal(got, []string{"b"}) {
		t.Errorf("undocumented packages: %q, want b alone", got)
	}
}

func TestPercentile(t *testing.T) {
	for _, c := range []struct {
		values []int
		want   int
	}{
		{nil, 0},
		{[]int{7}, 7},
		{[]int{1, 2, 3, 4, 5, 6, 7, 8, 90, 100}, 90},
		{[]int{100, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 10},
	} {
		if got := percentile(c.values, 90); got != c.want {
			t.Errorf("percentile(%v, 90) = %d, want %d", c.values, got, c.want)
		}
	}
}
