// Package gaps reads reports of what readers' browsers remember about questions
// that found no answer, and proposes what an author's content lacks: other
// words for a question, words that mean the same, questions nobody has answered
// yet. The proposal is a patch to the Markdown, with a search test for each
// query that it helps. It is tried on a copy of the content before it is made.
//
// A report is text by strangers. It is bounded when it is read. Only words of
// it get into the content, and only in forms that were tried and read as meant.
package gaps

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/lint"
	"faqwidget/wasm/internal/search"
)

// Options limit what is proposed.
type Options struct {
	Least int // how often something must have been asked, at least
}

// A Proposal is what the content lacks according to the reports.
type Proposal struct {
	Patch string   // a unified diff, with the paths of files beneath Path; "" for none
	Path  string   // of the content in the patch, with slashes; "" if the patch is to be applied in its folder
	Notes []string // what is proposed, and what an author should look at, one a line
}

// maxGroups is how many groups of queries a proposal is about, the most asked first.
const maxGroups = 100

// rounds bounds how often aliases are added to help queries that still fail.
const rounds = 4

// Propose makes a proposal for content without errors. The same reports and
// content give the same proposal.
func Propose(c *author.Content, reports []Report, o Options) (Proposal, error) {
	if lint.Check(c.With(nil)).Err() != nil {
		return Proposal{}, errors.New("the content has errors (mend what faq check says first)")
	}
	p := newPlanner(c, reports, o)
	proposal := Proposal{Path: pathOf(c.Dir), Notes: append(p.notes, verdicts(c.Corpus, reports)...)}
	proposal.Patch = p.draft.patch(proposal.Path)
	return proposal, nil
}

// newPlanner makes a draft of content without errors.
func newPlanner(c *author.Content, reports []Report, o Options) *planner {
	groups := cluster(c, gather(c, reports))
	rare := len(groups)
	groups = slices.DeleteFunc(groups, func(g *group) bool { return g.times < o.Least })
	rare -= len(groups)
	aim(c, groups)
	p := &planner{Content: c, draft: newDraft(c), anything: c.Index()}
	p.anything.Anything = true
	for _, g := range groups[:min(len(groups), maxGroups)] {
		p.plan(g)
	}
	p.notes = append(p.notes, addSynonyms(p.draft, p.tests)...)
	p.settle()
	p.say()
	if rare > 0 {
		p.notes = append(p.notes, fmt.Sprintf("left out: %d asked fewer than %d times; -least 1 takes all", rare, o.Least))
	}
	return p
}

// A planner adds to a draft what groups of queries lack.
type planner struct {
	*author.Content
	draft    *draft
	tests    []*test
	notes    []string
	anything *search.Index // finds the nearest entries, however far they are
}

// plan decides what one group of queries needs.
func (p *planner) plan(g *group) {
	switch {
	case g.target != "":
		p.tests = append(p.tests, testsOf(g)...)
	case g.first != "" && g.none() > 0:
		p.note(g, "found nothing then, and finds #"+g.first+" now")
	case g.first != "":
		p.note(g, "finds #"+g.first+" first, and nothing was opened")
	default:
		if g.question = p.draft.ask(p.nearTo(g.asked[0].text), g.asked[0].text); g.question == "" {
			p.note(g, "cannot be added as a question by a patch")
			return
		}
		p.tests = append(p.tests, testsOf(g)...)
		p.note(g, "is asked, and nothing answers it: the patch adds the question, to be answered")
	}
}

// nearTo is the file of the entry nearest to a query, however far that is.
func (p *planner) nearTo(query string) string {
	entries := p.Corpus.Entries()
	result := p.anything.Search(query, 1)
	switch {
	case len(result.Hits) > 0:
		return entries[result.Hits[0].Doc].Source.File
	case result.Nearest >= 0:
		return entries[result.Nearest].Source.File
	}
	return entries[len(entries)-1].Source.File
}

// settle adds aliases for the queries that do not find their answers yet, the
// most asked first, until all do. It drops those that never do.
func (p *planner) settle() {
	for round := range rounds {
		failing := p.failing()
		if len(failing) == 0 {
			break
		}
		for _, t := range failing {
			if round == rounds-1 || t.slug == "" || !p.draft.alias(t.slug, t.query) {
				t.fails = true
			}
		}
	}
	var lines []string
	for _, t := range p.tests {
		if !t.fails && t.slug != "" {
			lines = append(lines, t.query+"\t"+t.slug)
		} else {
			p.note(t.group, "is not found as “"+t.query+"”, and no words that a patch can add change that")
		}
	}
	p.draft.test(lines)
	if faults := p.draft.faults(); len(faults) > 0 { // an earlier test now finds another answer
		p.withoutHarm(faults)
	}
}

// withoutHarm makes the patch again, group by group, only of changes that break
// no earlier test.
func (p *planner) withoutHarm(faults faq.Faults) {
	tests := p.tests
	p.draft, p.tests = newDraft(p.Content), nil
	for _, g := range groupsOf(tests) {
		kept := p.draft.clone()
		lines := p.try(g, tests)
		if p.draft.test(lines); len(p.draft.faults()) > 0 {
			p.draft = kept
			p.note(g, "is left out, since what helps it breaks a line of queries.txt: "+faults[0].Message)
		} else {
			p.tests = append(p.tests, testsOf(g)...)
		}
	}
}

// try adds to the draft what a group of queries needs, and gives the lines of its tests.
func (p *planner) try(g *group, tests []*test) (lines []string) {
	if g.question != "" {
		p.draft.ask(p.nearTo(g.asked[0].text), g.asked[0].text)
	}
	for _, t := range tests {
		if t.group == g && !t.fails && t.slug != "" {
			if p.draft.rank(t.query, t.slug) != 1 && !p.draft.alias(t.slug, t.query) {
				continue
			}
			lines = append(lines, t.query+"\t"+t.slug)
		}
	}
	return lines
}

// failing are the tests that the draft does not pass yet but may still pass.
func (p *planner) failing() (list []*test) {
	for _, t := range p.tests {
		if t.slug == "" {
			t.slug = p.draft.slugOf(t.group.question)
		}
		if !t.fails && p.draft.rank(t.query, t.slug) != 1 {
			list = append(list, t)
		}
	}
	return list
}

// note adds a note about a group.
func (p *planner) note(g *group, says string) {
	line := fmt.Sprintf("%d ×  “%s” %s", g.times, g.asked[0].text, says)
	if !slices.Contains(p.notes, line) {
		p.notes = append(p.notes, line)
	}
}

// say notes which aliases the patch adds to which questions.
func (p *planner) say() {
	for _, g := range groupsOf(p.tests) {
		if added := p.draft.added(g.target); g.target != "" && len(added) > 0 {
			p.note(g, fmt.Sprintf("leads to #%s, which gets the alias “%s”", g.target, strings.Join(added, "”, “")))
		}
	}
}
