//go:build !linux

package main

import "github.com/rogpeppe/go-internal/testscript"

// What follows stands in for what only Linux can do here; the conditions of
// the scripts keep it from being called.

func canMount() bool { return false }

func other(ts *testscript.TestScript, neg bool, args []string)     { ts.Fatalf("only on Linux") }
func smallDisk(ts *testscript.TestScript, neg bool, args []string) { ts.Fatalf("only on Linux") }
func fill(ts *testscript.TestScript, neg bool, args []string)      { ts.Fatalf("only on Linux") }
