package corpus

// A document is the result of reading an outline: a title, and questions in order.
type document struct {
	title    string
	sections []section
	asks     bool // whether anything but the title reads like a question
	outside  int  // line in the body, from 1, of the FAQ that alone is read, or 0
}

// A section is a question with its answer, both Markdown.
type section struct {
	heading, answer, slug string
	lead                  string   // text above the question that answers none
	above                 []string // plain titles of the headings between title and question
	line, answerLine      int      // in the body, the first line is 0; in the file it is 1
	labelled              bool     // "Q:" comes before the question
	sign                  string   // of the label, as in a mark
}
