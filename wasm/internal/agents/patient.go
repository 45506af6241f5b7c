package agents

import (
	"context"
	"sync"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// patient is a transport that ends only once all calls are answered: a
// script may write its calls, close its end and still want the answers.
type patient struct{ mcp.Transport }

// Connect implements mcp.Transport.
func (t patient) Connect(ctx context.Context) (mcp.Connection, error) {
	inner, err := t.Transport.Connect(ctx)
	if err != nil {
		return nil, err
	}
	c := &connection{Connection: inner}
	c.changed = sync.NewCond(&c.mu)
	return c, nil
}

// A connection counts the calls that are not answered yet.
type connection struct {
	mcp.Connection
	mu      sync.Mutex
	changed *sync.Cond
	asked   int // calls without an answer
	closed  bool
}

// Read implements mcp.Connection.
func (c *connection) Read(ctx context.Context) (jsonrpc.Message, error) {
	message, err := c.Connection.Read(ctx)
	c.mu.Lock()
	defer c.mu.Unlock()
	if request, ok := message.(*jsonrpc.Request); ok && err == nil && request.IsCall() {
		c.asked++
	}
	for err != nil && c.asked > 0 && !c.closed {
		c.changed.Wait()
	}
	return message, err
}

// Write implements mcp.Connection.
func (c *connection) Write(ctx context.Context, message jsonrpc.Message) error {
	err := c.Connection.Write(ctx, message)
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := message.(*jsonrpc.Response); ok {
		c.asked--
	}
	c.closed = c.closed || err != nil
	c.changed.Broadcast()
	return err
}

// Close implements mcp.Connection.
func (c *connection) Close() error {
	c.mu.Lock()
	c.closed = true
	c.changed.Broadcast()
	c.mu.Unlock()
	return c.Connection.Close()
}
