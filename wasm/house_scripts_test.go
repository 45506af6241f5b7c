package main_test

import (
	"regexp"
	"strings"
	"testing"
)

// shellImport is the only import of the shell, fetched when help is wanted, in the scripts
// that every page loads.
const shellImport = "import('../shell/shell.js')"

var (
	scriptComment = regexp.MustCompile(`(?s)/\*.*?\*/|//[^\n]*`)
	shellName     = regexp.MustCompile(`['"\x60][^'"\x60\n]*shell/`)
)

// shellImports lists the places where a script of page/ imports from shell/ in another way.
func shellImports(s source) (places []string) {
	if !isJS(s) || !strings.HasPrefix(s.path, "widget/page/") {
		return nil
	}
	for i, line := range strings.Split(strings.ReplaceAll(code(s), shellImport, ""), "\n") {
		if shellName.MatchString(line) {
			places = append(places, s.at(i+1))
		}
	}
	return places
}

// code is the text of a script without its comments, with the same line numbers.
func code(s source) string {
	return scriptComment.ReplaceAllStringFunc(s.text, func(comment string) string {
		return strings.Repeat("\n", strings.Count(comment, "\n"))
	})
}

func TestOneWayIntoTheShell(t *testing.T) {
	var places []string
	for _, s := range tracked(t) {
		if isJS(s) && strings.HasPrefix(s.path, "widget/page/") && strings.Contains(code(s), "import(") {
			places = append(places, s.path)
		}
	}
	if len(places) != 1 {
		t.Errorf("import() in %q, want it in one script of widget/page", places)
	}
}
