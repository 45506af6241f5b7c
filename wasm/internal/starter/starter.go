// Package starter is what `faq init` writes: a first FAQ with its checks, a page
// that shows it, and a job that checks and builds it.
package starter

import (
	"embed"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"faqwidget/wasm/internal/disk"
)

//go:embed files
var files embed.FS

// content lists the files of a first FAQ.
var content = []string{"index.md", "vars.yml", "queries.txt", "page.html"}

// jobName is the job, beneath the folder of the repository.
const jobName = ".github/workflows/faq.yml"

// A Start is a first FAQ and where it goes.
type Start struct {
	Dir     string      // the folder of the FAQ
	Content []disk.File // goes into Dir
	Root    string      // the folder of the repository
	Job     disk.File   // goes into Root
}

// New plans a first FAQ in the folder dir, which need not exist, for builds
// into the folder public of the present one. The job uses the tool of a
// version, the newest if that is empty. It goes into the repository that dir is
// in, or else into the present folder if dir is in it, or else into the folder
// around dir.
func New(dir, version string) (Start, error) {
	s := Start{Dir: dir}
	full, err := filepath.Abs(dir)
	if err != nil {
		return s, err
	}
	here, err := filepath.Abs(".")
	if err != nil {
		return s, err
	}
	s.Root = repository(full, here)
	inside, err := filepath.Rel(s.Root, full)
	if err != nil {
		return s, err
	}
	if inside = filepath.ToSlash(inside); !plain.MatchString(inside) {
		return s, fmt.Errorf("%s: the job cannot name this folder (name one of letters, digits, spaces, and . _ -)", dir)
	}
	public, err := filepath.Rel(full, filepath.Join(here, "public"))
	if err != nil {
		return s, err
	}
	if version != "" {
		version = "@" + version
	}
	for _, name := range content {
		s.Content = append(s.Content, disk.File{Name: name, Data: fill(name, "PUBLIC", filepath.ToSlash(public))})
	}
	if inside != "." {
		inside = "./" + inside // no flag, if it begins with a hyphen
	}
	s.Job = disk.File{Name: jobName, Data: fill(filepath.Base(jobName), "VERSION", version, "DIR", inside)}
	return s, nil
}

// plain matches names that neither a shell, YAML nor the job's own language takes
// for anything else.
var plain = regexp.MustCompile(`^[\pL\pM\pN ._/-]+$`)

// repository is the folder of the repository that dir is in, or the one taken for it.
func repository(dir, here string) string {
	for at := dir; ; at = filepath.Dir(at) {
		if _, err := os.Lstat(filepath.Join(at, ".git")); err == nil {
			return at
		}
		if at == filepath.Dir(at) {
			break
		}
	}
	if inside, err := filepath.Rel(here, dir); err == nil && filepath.IsLocal(inside) {
		return here
	}
	return filepath.Dir(dir)
}

// fill is a file with the first of each pair of words replaced by the second.
func fill(name string, pairs ...string) []byte {
	text, err := files.ReadFile("files/" + name)
	if err != nil {
		panic(err) // the file is compiled in
	}
	return []byte(strings.NewReplacer(pairs...).Replace(string(text)))
}
