// Command ablate turns off one ingredient of the ranking at a time, and prints
// what that does to the judged sets:
//
//	ablate set...
//
// The ingredients are the weights of search/weights.go. That file stays as it
// is: the go command gets each change as an overlay.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"

	"faqwidget/wasm/internal/search/relevance"
)

func main() {
	if err := ablate(os.Stdout, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "ablate:", err)
		os.Exit(1)
	}
}

// ablate prints a row for each weight: what the sets lose without it.
func ablate(out io.Writer, sets []string) error {
	source, err := os.ReadFile(table)
	if err != nil {
		return err
	}
	weights, err := weightsOf(string(source))
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "ablate")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	with, err := evaluate(dir, string(source), sets)
	if err != nil {
		return err
	}
	for _, w := range weights {
		without, err := evaluate(dir, w.off(string(source)), sets)
		if err != nil {
			return fmt.Errorf("%s: %w", w.name, err)
		}
		all, err := relevance.Compare(with, without)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "%s = %s\n", w.name, strconv.FormatFloat(w.neutral(), 'g', -1, 64))
		relevance.CompareTable(out, all)
		fmt.Fprintln(out)
	}
	return nil
}

// evaluate gives the figures of sets with a table of weights.
func evaluate(dir, weights string, sets []string) ([]relevance.Figure, error) {
	changed, overlay, result := filepath.Join(dir, "weights.go"), filepath.Join(dir, "overlay.json"), filepath.Join(dir, "result.jsonl")
	path, err := filepath.Abs(table)
	if err != nil {
		return nil, err
	}
	replace, err := json.Marshal(map[string]map[string]string{"Replace": {path: changed}})
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(changed, []byte(weights), 0o600); err != nil {
		return nil, err
	}
	if err := os.WriteFile(overlay, replace, 0o600); err != nil {
		return nil, err
	}
	eval := exec.Command("go", append([]string{"run", "-overlay", overlay, "./wasm/cmd/faq", "eval"}, sets...)...)
	eval.Stderr = os.Stderr
	lines, err := eval.Output()
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(result, lines, 0o600); err != nil {
		return nil, err
	}
	return relevance.ReadResult(result)
}
