package gaps

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Report is the result of the element's method report(), within its bounds.
type Report struct {
	Version int       `json:"version"`
	Queries []Query   `json:"queries"`
	Votes   []Vote    `json:"votes"`
	Missing []Missing `json:"missing"`
}

// A Query is one that found nothing, or nothing that was opened.
type Query struct {
	Query string `json:"query"`
	Count int    `json:"count"` // how many answers it found
	Times int    `json:"times"` // how often it was asked
	Lang  string `json:"lang"`  // of the interface, BCP 47
	Then  string `json:"then"`  // the slug of the answer opened next, found by other words; may be empty
}

// A Vote is a reader's verdict on an answer.
type Vote struct {
	Slug    string `json:"slug"`
	Helpful bool   `json:"helpful"`
}

// Missing is what an answer lacks according to a reader.
type Missing struct {
	Slug    string `json:"slug"`
	Missing string `json:"missing"`
}

// The most that a browser remembers: a report with more was not made by one.
const (
	maxReport  = 1 << 20 // bytes of a file
	maxReports = 1_000   // of a file
	maxRows    = 200     // of a list
	maxTimes   = 100     // for which one query of one report counts
	maxQuery   = 200     // characters
	maxText    = 1_000
)

// reportVersion is the version of the format of reports.
const reportVersion = 1

// ReadReports reads the reports of a file: JSON objects, one after the other or
// in lists. Errors name the file and the line.
func ReadReports(name string, r io.Reader) ([]Report, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxReport+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: %w", name, err)
	case len(data) > maxReport:
		return nil, fmt.Errorf("%s: it is larger than 1 MB, and no report (copy what report() gives)", name)
	}
	var list []Report
	values := json.NewDecoder(bytes.NewReader(data))
	for {
		var value json.RawMessage
		if err := values.Decode(&value); err == io.EOF {
			break
		} else if err != nil {
			return nil, fmt.Errorf("%s:%d: %w (copy what report() gives)", name, lineOf(data, err, values.InputOffset()), err)
		}
		line := 1 + bytes.Count(data[:values.InputOffset()-int64(len(value))], []byte("\n"))
		more, err := reportsOf(value)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, line, err)
		}
		if list = append(list, more...); len(list) > maxReports {
			return nil, fmt.Errorf("%s: it has more than %d reports; give them in several files", name, maxReports)
		}
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("%s: there is no report in it (copy what report() gives)", name)
	}
	return list, nil
}

// lineOf is the line of an error in JSON.
func lineOf(data []byte, err error, offset int64) int {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		offset = syntax.Offset
	}
	return 1 + bytes.Count(data[:min(offset, int64(len(data)))], []byte("\n"))
}

// reportsOf reads a report, or a list of them.
func reportsOf(value json.RawMessage) ([]Report, error) {
	var list []Report
	if value[0] != '[' {
		list = make([]Report, 1)
		if err := json.Unmarshal(value, &list[0]); err != nil {
			return nil, fmt.Errorf("this is not a report: %w (copy what report() gives)", err)
		}
	} else if err := json.Unmarshal(value, &list); err != nil {
		return nil, fmt.Errorf("these are not reports: %w (copy what report() gives)", err)
	}
	for i := range list {
		if list[i].Version != reportVersion {
			return nil, fmt.Errorf("this is not a report of version %d (copy what report() gives)", reportVersion)
		}
		list[i].bound()
	}
	return list, nil
}

// bound cuts a report down to what a browser may have remembered, each text on one line.
func (r *Report) bound() {
	r.Queries = r.Queries[:min(len(r.Queries), maxRows)]
	r.Votes = r.Votes[:min(len(r.Votes), maxRows)]
	r.Missing = r.Missing[:min(len(r.Missing), maxRows)]
	for i := range r.Queries {
		q := &r.Queries[i]
		q.Query, q.Then, q.Lang = plain(unmasked(q.Query), maxQuery), plain(q.Then, maxQuery), plain(q.Lang, maxQuery)
		q.Times = max(1, min(q.Times, maxTimes))
	}
	for i := range r.Votes {
		r.Votes[i].Slug = plain(r.Votes[i].Slug, maxQuery)
	}
	for i := range r.Missing {
		r.Missing[i].Slug, r.Missing[i].Missing = plain(r.Missing[i].Slug, maxQuery), plain(r.Missing[i].Missing, maxText)
	}
}

// unmasked is a query without the marks that a browser left for parts it took out.
func unmasked(query string) string {
	return strings.NewReplacer("[email]", " ", "[number]", " ").Replace(query)
}

// plain is a text with single spaces and without invisible characters, or "" if
// it has more than most characters.
func plain(text string, most int) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case r == utf8.RuneError, unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp):
			return ' '
		}
		return r
	}, text)
	text = strings.Join(strings.Fields(text), " ")
	if utf8.RuneCountInString(text) > most {
		return ""
	}
	return text
}
