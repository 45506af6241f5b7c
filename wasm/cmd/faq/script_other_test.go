//go:build !linux

package main

import (
	"os"

	"github.com/rogpeppe/go-internal/testscript"
)

// These functions replace what only Linux can do here. The conditions of
// the scripts keep them from being called.

func canMount() bool { return false }

// pipe makes a folder instead, which is no file either.
func pipe(name string) error { return os.Mkdir(name, 0o777) }

func other(ts *testscript.TestScript, neg bool, args []string)     { ts.Fatalf("only on Linux") }
func smallDisk(ts *testscript.TestScript, neg bool, args []string) { ts.Fatalf("only on Linux") }
func fill(ts *testscript.TestScript, neg bool, args []string)      { ts.Fatalf("only on Linux") }
