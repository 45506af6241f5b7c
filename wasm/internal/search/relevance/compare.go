package relevance

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"text/tabwriter"
)

// A Comparison is the effect of a change to the ranking on the MRR@10 of one variant
// of a set's queries, or on the mean over the sets of a language. Low and High are
// the 95 % interval of the difference by a paired bootstrap (B. Efron, 1979; T.
// Sakai, "Evaluating evaluation metrics based on the bootstrap", 2006): the queries
// of each set are resampled, each with both of its outcomes.
type Comparison struct {
	Name       string  `json:"name"` // of the set, or "mean en"
	Variant    string  `json:"variant"`
	Queries    int     `json:"queries"`
	Old        float64 `json:"old"`
	New        float64 `json:"new"`
	Difference float64 `json:"difference"`
	Low        float64 `json:"low"`
	High       float64 `json:"high"`
}

// Certain reports whether the interval leaves out 0.
func (c *Comparison) Certain() bool { return c.Low > 0 || c.High < 0 }

// resamples is how often the queries are resampled. Five times as many move no
// interval by 0.001.
const resamples = 2000

// IsResult reports whether a file holds output of `faq eval`, not a set.
func IsResult(file string) bool {
	figures, err := ReadResult(file)
	return err == nil && len(figures) > 0
}

// ReadResult reads the figures of sets from the output of `faq eval`. Lines without
// ranks, such as means, are skipped.
func ReadResult(file string) ([]Figure, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("faq: %w", err)
	}
	defer f.Close()
	var figures []Figure
	for lines, n := bufio.NewReader(f), 1; ; n++ {
		line, err := lines.ReadBytes('\n')
		if len(line) > 0 {
			var one Figure
			if bad := json.Unmarshal(line, &one); bad != nil || one.Variant == "" {
				return nil, fmt.Errorf("faq: %s:%d: this is not a line that faq eval prints", file, n)
			}
			if len(one.Ranks) > 0 {
				figures = append(figures, one)
			}
		}
		if errors.Is(err, io.EOF) {
			return figures, nil
		}
		if err != nil {
			return nil, fmt.Errorf("faq: %w", err)
		}
	}
}

// Compare compares two results: set by set those that both have, then the means over
// the sets of each language. Means leave out the project's own content.
func Compare(old, now []Figure) ([]Comparison, error) {
	var all []Comparison
	means := map[[2]string]*mean{}
	var order [][2]string
	random := rand.New(rand.NewPCG(1, 2)) // the same intervals at every run
	for _, n := range now {
		at := slices.IndexFunc(old, func(o Figure) bool { return o.Name == n.Name && o.Variant == n.Variant })
		if at < 0 {
			continue
		}
		if len(old[at].Ranks) != len(n.Ranks) {
			return nil, fmt.Errorf("faq: %s has %d queries %q in one result and %d in the other (measure both on the same file)", n.Name, len(old[at].Ranks), n.Variant, len(n.Ranks))
		}
		c, drawn := paired(old[at].Ranks, n.Ranks, random)
		c.Name, c.Variant = n.Name, n.Variant
		all = append(all, c)
		key := [2]string{n.Lang, n.Variant}
		if means[key] == nil {
			means[key] = new(mean)
			order = append(order, key)
		}
		if !n.Own {
			means[key].add(c, drawn)
		}
	}
	if len(all) == 0 {
		return nil, errors.New("faq: the results have no set in common")
	}
	slices.SortStableFunc(order, func(a, b [2]string) int {
		return slices.Index(languages(order), a[0]) - slices.Index(languages(order), b[0])
	})
	for _, key := range order {
		if m := means[key]; m.sets > 1 {
			all = append(all, m.comparison(key))
		}
	}
	return all, nil
}

// languages are the languages of the keys, in order of first appearance.
func languages(keys [][2]string) (list []string) {
	for _, k := range keys {
		if !slices.Contains(list, k[0]) {
			list = append(list, k[0])
		}
	}
	return list
}

// paired compares two outcomes of the same queries, and gives the difference of the
// means in each resample.
func paired(old, now []int, random *rand.Rand) (Comparison, []float64) {
	gains := make([]float64, len(now))
	c := Comparison{Queries: len(now)}
	for i := range now {
		before, after := reciprocal(old[i]), reciprocal(now[i])
		gains[i] = after - before
		c.Old += before / float64(len(now))
		c.New += after / float64(len(now))
	}
	c.Difference = c.New - c.Old
	drawn := make([]float64, resamples)
	for i := range drawn {
		for range gains {
			drawn[i] += gains[random.IntN(len(gains))] / float64(len(gains))
		}
	}
	c.Low, c.High = interval(drawn)
	return c, drawn
}

// reciprocal is 1 over a rank, or 0 for rank 0, where no hit is right.
func reciprocal(rank int) float64 {
	if rank == 0 {
		return 0
	}
	return 1 / float64(rank)
}

// interval leaves out 2.5 % of the values at either end.
func interval(values []float64) (low, high float64) {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)*25/1000], sorted[len(sorted)*975/1000-1]
}

// A mean sums comparisons of sets, and the differences in their resamples.
type mean struct {
	sum   Comparison
	drawn [resamples]float64
	sets  int
}

func (m *mean) add(c Comparison, drawn []float64) {
	m.sets++
	m.sum.Queries += c.Queries
	m.sum.Old += c.Old
	m.sum.New += c.New
	for i, d := range drawn {
		m.drawn[i] += d
	}
}

func (m *mean) comparison(key [2]string) Comparison {
	n := float64(m.sets)
	c := Comparison{Name: "mean " + key[0], Variant: key[1], Queries: m.sum.Queries, Old: m.sum.Old / n, New: m.sum.New / n}
	c.Difference = c.New - c.Old
	for i := range m.drawn {
		m.drawn[i] /= n
	}
	c.Low, c.High = interval(m.drawn[:])
	return c
}

// CompareTable prints comparisons as a table, with a star where the interval leaves
// out 0.
func CompareTable(w io.Writer, all []Comparison) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "MRR@10\tform\told\tnew\tdifference\t95 % interval\t")
	for _, c := range all {
		star := ""
		if c.Certain() {
			star = "*"
		}
		fmt.Fprintf(t, "%s\t%s\t%.4f\t%.4f\t%+.4f\t%+.4f to %+.4f\t%s\n", c.Name, c.Variant, c.Old, c.New, c.Difference, c.Low, c.High, star)
	}
	t.Flush()
}
