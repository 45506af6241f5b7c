package main

import (
	"fmt"
	"io/fs"
	"regexp"
	"strings"
)

// An edit leaves one thing out of what the engine is compiled from, or
// makes it smaller. All of its changes are made, or none.
type edit struct {
	name    string // for -without and messages
	why     string // what the program does not need, and what is given up
	saves   string // of the compressed engine
	changes []change
	removes []string          // files, by patterns of path.Match
	adds    map[string]string // files, by stand-in and folder: see plan.add
}

// A change replaces what a pattern matches in a file. ^ and $ match at the
// ends of lines, and a dot matches line breaks too.
type change struct{ file, pattern, by string }

// apply makes the change, and reports whether it changed the text.
func (c change) apply(text string) (string, bool) {
	changed := regexp.MustCompile("(?ms)"+c.pattern).ReplaceAllString(text, c.by)
	return changed, changed != text
}

// A misfit is an edit that does not fit the version in use.
type misfit struct {
	edit
	module string // with its version, e.g. "goldmark v1.8.7"
	table  string // the file that holds the edit
	change change
}

// String says what is wrong, what it costs and what to do.
func (m misfit) String() string {
	return fmt.Sprintf("slim: the edit %s does not fit %s and is left out: the engine is larger (it saves %s)\n"+
		"\t%s has nothing that matches %s\n"+
		"\tcompare that file with the edit in wasm/cmd/slim/%s; change the pattern, or remove the edit if there is nothing to save any more",
		m.name, m.module, m.saves, m.change.file, m.change.pattern, m.table)
}

// A plan is the difference from a tree: the texts of changed files, nil for removed ones.
type plan struct {
	module string
	table  string
	files  map[string]*string
	links  map[string]string // added files, by path: what they link to
}

// planned makes the edits on the files of a tree, except those left out.
func planned(tree fs.FS, module, table string, edits []edit, without map[string]bool) (plan, []misfit, error) {
	p := plan{module, table, map[string]*string{}, map[string]string{}}
	var misfits []misfit
	for _, e := range edits {
		if without[e.name] {
			continue
		}
		m, err := p.make(tree, e)
		if err != nil {
			return p, nil, err
		}
		if m != nil {
			misfits = append(misfits, *m)
		}
	}
	return p, misfits, nil
}

// make makes one edit, or returns why it does not fit.
func (p *plan) make(tree fs.FS, e edit) (*misfit, error) {
	made := map[string]*string{}
	for _, c := range e.changes {
		text, err := p.text(tree, made, c.file)
		if err != nil {
			return &misfit{e, p.module, p.table, c}, nil // the file is gone
		}
		changed, fits := c.apply(text)
		if !fits {
			return &misfit{e, p.module, p.table, c}, nil
		}
		made[c.file] = &changed
	}
	for _, pattern := range e.removes {
		files, err := fs.Glob(tree, pattern)
		if err != nil {
			return nil, err
		}
		if len(files) == 0 {
			return &misfit{e, p.module, p.table, change{file: pattern}}, nil
		}
		for _, file := range files {
			made[file] = nil
		}
	}
	if err := p.add(e.adds); err != nil {
		return nil, err
	}
	for file, text := range made {
		p.files[file] = text
	}
	return nil, nil
}

// text is a file as this edit and the previous ones have left it.
func (p *plan) text(tree fs.FS, made map[string]*string, file string) (string, error) {
	for _, texts := range []map[string]*string{made, p.files} {
		if text, ok := texts[file]; ok && text != nil {
			return *text, nil
		}
	}
	text, err := fs.ReadFile(tree, file)
	return string(text), err
}

// add links the files of stand-ins into folders: one, such as
// "util/folding.go", or all of a package, such as "fmt".
func (p *plan) add(standIns map[string]string) error {
	for name, folder := range standIns {
		files, err := standIn(strings.SplitN(name, "/", 2)[0])
		if err != nil {
			return err
		}
		for _, file := range files {
			base := file[strings.LastIndexByte(file, '/')+1:]
			if !strings.Contains(name, "/") || strings.HasSuffix(name, "/"+base) {
				p.links[folder+"/"+base] = file
			}
		}
	}
	return nil
}
