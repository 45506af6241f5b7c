package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestMutate lists what is changed in small programs, and into what.
func TestMutate(t *testing.T) {
	for _, test := range []struct{ body, want string }{
		{"return a < b", "<: <="},
		{"return a >= b && !c", "&&: ||, >=: >, !: "},
		{"x += 2 * y", "+=: -=, *: /, 2: 3"},
		{`return "a" + b + c`, ""},
		{`return a == "x"`, ""},
		{"for i := 0; i < 9; i++ { break }", "0: 1, <: <=, 9: 10, ++: --, break: continue"},
		{"outer: for { break outer }", ""},
		{"return true", "true: false"},
		{"return 0.5", ""},
	} {
		source := "package p\n\nfunc f() {\n\t" + test.body + "\n}\n"
		mutants, err := mutate("p.go", source)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, m := range mutants {
			got = append(got, m.was+": "+m.is)
			if m.line != 4 || m.text == source || len(m.text) != len(source)+len(m.is)-len(m.was) {
				t.Errorf("%s: line %d, text %q", test.body, m.line, m.text)
			}
		}
		if joined := strings.Join(got, ", "); joined != test.want {
			t.Errorf("%s: %q, want %q", test.body, joined, test.want)
		}
	}
	if _, err := mutate("p.go", "no Go"); err == nil {
		t.Error("what is not Go is changed")
	}
}

// TestTry prints fates, and stops at an error.
func TestTry(t *testing.T) {
	mutants := []mutant{{file: "a/a.go"}, {file: "a/b.go", line: 3, column: 5, was: "<", is: "<="}, {file: "a/c.go", line: 12, column: 2, was: "1", is: "2"}}
	var b strings.Builder
	err := try(&b, mutants, 2, func(m mutant) (fate, error) {
		return map[int]fate{0: stillborn, 3: killed, 12: survives}[m.line], nil
	})
	want := "killed   a/b.go:3:5: < became <=\nSURVIVES a/c.go:12:2: 1 became 2\n1 of 2 mutants survive\n"
	if err != nil || b.String() != want {
		t.Errorf("%v, %q", err, b.String())
	}
	if err := try(&b, mutants, 1, func(mutant) (fate, error) { return "", errors.New("no disk") }); err == nil {
		t.Error("an error is lost")
	}
	if err := try(&b, nil, 1, judge); err == nil {
		t.Error("nothing to change is no error")
	}
	if some := those(mutants, "c.go:12"); len(some) != 1 || some[0].line != 12 || len(those(mutants, "c.go:1")) != 0 {
		t.Errorf("c.go:12 is %v", some)
	}
}

// TestJudge runs the tests of a small package and of one that imports it.
// Each notices one of three mutants.
func TestJudge(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles programs, which takes long")
	}
	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":      "module p\n\ngo 1.26\n",
		"p.go":        "package p\n\nfunc Less(a, b int) bool { return a < b }\n\nfunc Used() int { return 1 }\n\nfunc Unseen() int { return 1 }\n",
		"q/q.go":      "package q\n\nimport \"p\"\n\nvar Used = p.Used()\n",
		"q/q_test.go": "package q\n\nimport \"testing\"\n\nfunc TestUsed(t *testing.T) {\n\tif Used != 1 {\n\t\tt.Fail()\n\t}\n}\n",
		"p_test.go":   "package p\n\nimport \"testing\"\n\nfunc TestLess(t *testing.T) {\n\tif Less(1, 1) {\n\t\tt.Fail()\n\t}\n}\n",
	} {
		file := filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o700), os.WriteFile(file, []byte(text), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	mutants, err := mutantsOf([]string{dir})
	if err != nil || len(mutants) != 3 {
		t.Fatalf("%v: %v", err, mutants)
	}
	broken := mutant{file: mutants[0].file, text: "package p\n\nfunc Less() int { return \"\" }\n"}
	for i, want := range []fate{killed, elsewhere, survives, stillborn} {
		m := append(mutants, broken)[i]
		if got, err := judge(m); got != want || err != nil {
			t.Errorf("%s became %s: %q, %v", m.was, m.is, got, err)
		}
	}
	if _, err := mutantsOf([]string{filepath.Join(dir, "none")}); err == nil {
		t.Error("a folder without Go files is no error")
	}
}
