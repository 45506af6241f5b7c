package starter

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestWhereAJobGoes: at is the present folder, git the folder of the repository.
func TestWhereAJobGoes(t *testing.T) {
	for _, row := range []struct{ at, git, dir, root, names, page string }{
		{"a", "", "help", "a", "./help", "../public/"},
		{"a", "", "deep/help", "a", "./deep/help", "../../public/"},
		{"a", "", "../b/help", "b", "./help", "../../a/public/"},
		{"a/b", "a", "help", "a", "./b/help", "../public/"},
		{"a", "a", ".", "a", ".", "public/"},
		{"a", "a/help", "help", "a/help", ".", "../public/"},
		{"a", "", "-x", "a", "./-x", "../public/"},
		{"a", "", ".hidden", "a", "./.hidden", "../public/"},
		{"a", "", "Hilfe für alle", "a", "./Hilfe für alle", "../public/"},
	} {
		home, err := filepath.EvalSymlinks(t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(filepath.Join(home, row.at), 0o777); err != nil {
			t.Fatal(err)
		}
		if row.git != "" {
			if err := os.MkdirAll(filepath.Join(home, row.git, ".git"), 0o777); err != nil {
				t.Fatal(err)
			}
		}
		t.Chdir(filepath.Join(home, row.at))
		s, err := New(row.dir, "1.2.3")
		if err != nil {
			t.Errorf("%s: %v", row.dir, err)
			continue
		}
		job := string(s.Job.Data)
		if s.Root != filepath.Join(home, row.root) || !strings.Contains(job, "npx --yes faq-widget@1.2.3 check -strict \""+row.names+"\"\n") {
			t.Errorf("%s: into %s, the job is\n%s", row.dir, s.Root, job)
		}
		if page := string(s.Content[3].Data); !strings.Contains(page, "src=\""+row.page+"faq-widget.offline.js\"") {
			t.Errorf("%s: the page is\n%s", row.dir, page)
		}
	}
}

func TestNamesThatAJobCannotHave(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"$(x)", "`x`", `a"b`, "a'b", "a\nb", "${{ x }}", "a;b", "a&b", "a|b", "a#b", "a\\b", "a*"} {
		if _, err := New(name, ""); err == nil || !strings.Contains(err.Error(), "the job cannot name this folder") {
			t.Errorf("%q: error %v", name, err)
		}
	}
}
