package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
)

// A mutant is a file with one small thing changed.
type mutant struct {
	file         string
	line, column int
	was, is      string // what is changed, and into what
	text         string // of the whole file
}

// swapped maps operators to their replacements: a bound is off by one, a
// condition is negated, a sum becomes a difference.
var swapped = map[token.Token]token.Token{
	token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR,
	token.EQL: token.NEQ, token.NEQ: token.EQL, token.LAND: token.LOR, token.LOR: token.LAND,
	token.ADD: token.SUB, token.SUB: token.ADD, token.MUL: token.QUO, token.QUO: token.MUL,
	token.INC: token.DEC, token.DEC: token.INC,
	token.ADD_ASSIGN: token.SUB_ASSIGN, token.SUB_ASSIGN: token.ADD_ASSIGN,
	token.BREAK: token.CONTINUE, token.CONTINUE: token.BREAK,
}

// mutate lists the mutants of a file in the order of its text.
func mutate(name, text string) (all []mutant, err error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, text, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	change := func(pos token.Pos, was, is string) {
		at := fset.Position(pos)
		all = append(all, mutant{name, at.Line, at.Column, was, is, text[:at.Offset] + is + text[at.Offset+len(was):]})
	}
	swap := func(pos token.Pos, operator token.Token) {
		if other, known := swapped[operator]; known {
			change(pos, operator.String(), other.String())
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			if !isText(n.X) && !isText(n.Y) {
				swap(n.OpPos, n.Op)
			}
		case *ast.IncDecStmt:
			swap(n.TokPos, n.Tok)
		case *ast.AssignStmt:
			swap(n.TokPos, n.Tok)
		case *ast.BranchStmt:
			if n.Label == nil {
				swap(n.TokPos, n.Tok)
			}
		case *ast.UnaryExpr:
			if n.Op == token.NOT {
				change(n.OpPos, "!", "")
			}
		case *ast.BasicLit:
			if value, err := strconv.Atoi(n.Value); n.Kind == token.INT && err == nil {
				change(n.Pos(), n.Value, strconv.Itoa(value+1))
			}
		case *ast.Ident:
			if n.Name == "true" || n.Name == "false" {
				change(n.Pos(), n.Name, strconv.FormatBool(n.Name != "true"))
			}
		}
		return true
	})
	return all, nil
}

// isText reports whether an operand is plainly a string, which can be
// joined but not subtracted.
func isText(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.BasicLit:
		return e.Kind == token.STRING
	case *ast.BinaryExpr:
		return e.Op == token.ADD && (isText(e.X) || isText(e.Y))
	}
	return false
}
