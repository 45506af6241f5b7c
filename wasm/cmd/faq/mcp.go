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

// runMCP runs "faq mcp": it answers a program that asks by the Model Context
// Protocol. Standard output is the protocol's alone.
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

// protocol writes what is JSON already, in which nothing is left that a terminal would obey.
type protocol struct{ out *output }

// Write implements io.Writer.
func (p protocol) Write(text []byte) (int, error) {
	p.out.raw(string(text))
	return len(text), p.out.failed()
}

// Close implements io.Closer: who opened the output closes it.
func (p protocol) Close() error { return nil }
