package site

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"syscall"
	"time"
)

// portsTried is how many ports, one after the other, Listen tries.
const portsTried = 20

// Listen listens on host:port, or on the next port that is free. Port 0 lets
// the system choose.
func Listen(host string, port int) (net.Listener, error) {
	for tried := 1; ; tried++ {
		l, err := net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(port)))
		if err == nil || tried == portsTried || !errors.Is(err, syscall.EADDRINUSE) {
			return l, err
		}
		port++
	}
}

// URL is the address under which a browser on this machine reaches l.
func URL(l net.Listener) string {
	addr, ok := l.Addr().(*net.TCPAddr)
	if !ok || !addr.IP.IsUnspecified() && !addr.IP.IsLoopback() {
		return "http://" + l.Addr().String() + "/"
	}
	return fmt.Sprintf("http://localhost:%d/", addr.Port)
}

// Serve answers requests with h until ctx is done.
func Serve(ctx context.Context, l net.Listener, h http.Handler) error {
	server := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second}
	stop := context.AfterFunc(ctx, func() { server.Close() })
	defer stop()
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
