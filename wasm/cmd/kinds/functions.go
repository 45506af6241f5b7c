package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
)

// made is what functions without a file are counted under, such as those
// that call the method of an embedded field.
const made = "(made by the compiler)"

// filesOf maps the functions of a package to their files: "f", "T.method".
func filesOf(dir string) (map[string]string, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("no Go files in %s", dir)
	}
	files, fset := map[string]string{}, token.NewFileSet()
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok {
				files[receiver(f)+f.Name.Name] = filepath.Base(name)
			}
		}
	}
	return files, nil
}

// receiver is the type that a method belongs to, with a full stop; "" for a function.
func receiver(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return ""
	}
	kind := f.Recv.List[0].Type
	if star, ok := kind.(*ast.StarExpr); ok {
		kind = star.X
	}
	if of, ok := kind.(*ast.IndexExpr); ok {
		kind = of.X
	}
	return kind.(*ast.Ident).Name + "."
}

// nameWithin is the name, as in [filesOf], of a function in the package of a
// folder, and reports whether it is one: "(*m/dir.T).method$1" is "T.method".
func nameWithin(symbol, dir string) (string, bool) {
	plain := strings.NewReplacer("(", "", "*", "", ")", "").Replace(symbol)
	plain, _, _ = strings.Cut(plain, "[")
	_, name, within := strings.Cut("/"+plain, "/"+strings.TrimPrefix(dir, "./")+".")
	name, _, _ = strings.Cut(name, "$")
	return name, within
}

// fileOf is the file of a function or, for a function literal, of the function around it.
func fileOf(name string, files map[string]string) string {
	for {
		if file, known := files[name]; known {
			return file
		}
		dot := strings.LastIndexByte(name, '.')
		if dot < 0 {
			return made
		}
		name = name[:dot]
	}
}
