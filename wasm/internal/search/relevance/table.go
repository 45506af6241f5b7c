package relevance

import (
	"fmt"
	"io"
	"text/tabwriter"
)

// Table prints figures as a table: a line for each set, with MiniSearch's figures
// where known, then the means by language above those of peers. It returns the names
// of the sets that fall below MiniSearch's figures by more than the tolerance.
func Table(w io.Writer, figures []Figure) (below []string) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "MRR@10: asked / typo / prefix\tfaqwidget\tMiniSearch\t")
	sets, sums, counts := triples(figures), map[string]triple{}, map[string]int{}
	for _, s := range sets {
		note := ""
		theirs, known := miniSearch[s.name]
		for i := range variants {
			if known && s.triple[i] < theirs[i]-tolerance {
				note = "below"
			}
		}
		if note != "" {
			below = append(below, s.name)
		}
		peers := ""
		if known {
			peers = theirs.String()
		}
		fmt.Fprintf(t, "%s (%s)\t%s\t%s\t%s\n", s.name, s.lang, s.triple, peers, note)
		if !s.own {
			counts[s.lang]++
			sums[s.lang] = sums[s.lang].plus(s.triple)
		}
	}
	fmt.Fprintln(t, "\t\t\t")
	fmt.Fprintln(t, "mean over sets\tEnglish\tGerman\t")
	fmt.Fprintf(t, "faqwidget\t%s\t%s\t\n", sums["en"].over(counts["en"]), sums["de"].over(counts["de"]))
	for _, p := range peers {
		fmt.Fprintf(t, "%s\t%s\t%s\t\n", p.Name, p.English, p.German)
	}
	t.Flush()
	return below
}

// A row is a set with its figures.
type row struct {
	name, lang string
	own        bool
	triple
}

func triples(figures []Figure) []row {
	var rows []row
	for _, f := range figures {
		if n := len(rows); n == 0 || rows[n-1].name != f.Name {
			rows = append(rows, row{name: f.Name, lang: f.Lang, own: f.Own})
		}
		for i, v := range variants {
			if v == f.Variant {
				rows[len(rows)-1].triple[i] = f.MRR10
			}
		}
	}
	return rows
}

// String formats a triple: "0.701 / 0.684 / 0.680".
func (t triple) String() string { return fmt.Sprintf("%.3f / %.3f / %.3f", t[0], t[1], t[2]) }

func (t triple) plus(u triple) triple { return triple{t[0] + u[0], t[1] + u[1], t[2] + u[2]} }

func (t triple) over(n int) triple {
	d := float64(max(1, n))
	return triple{t[0] / d, t[1] / d, t[2] / d}
}
