package gaps

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/fixture"
	"faqwidget/wasm/internal/lint"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// TestPropose checks the proposals for the archives of testdata: each has a
// report, content, and the notes and the patch that are proposed.
func TestPropose(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) < 8 {
		t.Fatalf("%d archives, %v", len(archives), err)
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			want := map[string]string{}
			var content []txtar.File
			for _, f := range archive.Files {
				if folder, _, _ := strings.Cut(f.Name, "/"); folder == "content" {
					content = append(content, f)
				} else {
					want[f.Name] = string(f.Data)
				}
			}
			t.Chdir(fixture.Write(t, string(txtar.Format(&txtar.Archive{Files: content}))))
			p := propose(t, "content", want["report.json"], least(archive))
			if diff := cmp.Diff(want["notes"], lines(p.Notes)); diff != "" {
				t.Errorf("notes: %s", diff)
			}
			if diff := cmp.Diff(want["patch"], p.Patch); diff != "" {
				t.Errorf("patch: %s", diff)
			}
			if p.Patch == "" {
				return
			}
			apply(t, ".", p.Patch)
			if err := lint.Check(author.Read("content")).Err(); err != nil {
				t.Errorf("with the patch, %v", err)
			}
		})
	}
}

// least is the Least that the comment of an archive states, "least 1", or else 2.
func least(archive *txtar.Archive) int {
	if strings.Contains(string(archive.Comment), "least 1") {
		return 1
	}
	return 2
}

func propose(t testing.TB, dir, report string, least int) Proposal {
	t.Helper()
	reports, err := ReadReports("report.json", strings.NewReader(report))
	if err != nil {
		t.Fatal(err)
	}
	p, err := Propose(author.Read(dir), reports, Options{Least: least})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func lines(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return strings.Join(list, "\n") + "\n"
}

// apply applies a patch to the files of a folder, as its author does. patch, if
// installed, and git check that it fits, and git writes.
func apply(t testing.TB, dir, patch string) {
	t.Helper()
	for _, command := range [][]string{{"patch", "-p1", "--dry-run", "--batch"}, {"git", "apply", "--check", "-"}, {"git", "apply", "-"}} {
		if _, err := exec.LookPath(command[0]); err != nil && command[0] == "patch" {
			t.Log("patch is not installed: git alone reads the patch")
			continue
		}
		c := exec.Command(command[0], command[1:]...)
		c.Dir, c.Stdin = dir, strings.NewReader(patch)
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v: %s", strings.Join(command, " "), err, out)
		}
	}
}
