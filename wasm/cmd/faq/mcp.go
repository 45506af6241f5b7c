package main

import (
	"cmp"
	"context"
	"flag"
	"io"
	"os"
	"os/signal"
	"syscall"

	"faqwidget/content"
	"faqwidget/wasm/internal/agents"
	"faqwidget/wasm/internal/author"
)

// runMCP runs "faq mcp": it serves a program by the Model Context Protocol.
// Only the protocol is written to standard output.
func runMCP(flags *flag.FlagSet, args []string, std stdio) error {
	file, audience := meaningFlag(flags), audienceFlag(flags)
	if err := parse(flags, args); err != nil {
		return err
	}
	if flags.NArg() > 1 {
		return misuse(flags, std, "mcp takes one folder or file, but got %d", flags.NArg())
	}
	c := author.Parse(content.FS(), "content")
	if flags.NArg() == 1 {
		c = author.Read(flags.Arg(0))
	}
	if err := c.Faults.Err(); err != nil && c.Corpus.Len() == 0 {
		return err
	}
	table, err := readTable(*file)
	if err != nil {
		return err
	}
	c = c.For(*audience)
	expand(c, table, std)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return agents.Serve(ctx, c, cmp.Or(toolVersion, "0.0.0"), io.NopCloser(std.in), protocol{std.out})
}

// protocol writes text that is JSON already, which contains nothing that a terminal would obey.
type protocol struct{ out *output }

// Write implements io.Writer.
func (p protocol) Write(text []byte) (int, error) {
	p.out.raw(string(text))
	return len(text), p.out.failed()
}

// Close implements io.Closer. The output stays open for its owner.
func (p protocol) Close() error { return nil }
