package serve

import (
	"io"
	stdlog "log"

	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"syscall"
	"time"
)

// Listen listens on host:port. When that is in use it takes the next free
// port, trying tries ports in all. Port 0 lets the system choose.
func Listen(host string, port, tries int) (net.Listener, error) {
	for tried := 1; ; tried++ {
		l, err := net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(port)))
		switch {
		case err == nil:
			return l, nil
		case errors.Is(err, syscall.EADDRINUSE) && tried < tries:
			port++
		case errors.Is(err, syscall.EADDRINUSE):
			return nil, fmt.Errorf("port %d of %s is in use (stop what uses it, or choose another port with -port; 0 is any free one)", port, host)
		case errors.Is(err, syscall.EACCES):
			return nil, fmt.Errorf("port %d of %s needs privileges (choose one from 1024 up with -port)", port, host)
		default:
			return nil, fmt.Errorf("cannot listen on port %d of %s (choose the address with -host): %w", port, host, err)
		}
	}
}

// URL is the address at which a browser on this machine reaches l.
func URL(l net.Listener) string {
	addr, ok := l.Addr().(*net.TCPAddr)
	if !ok || !addr.IP.IsUnspecified() && !addr.IP.IsLoopback() {
		return "http://" + l.Addr().String() + "/"
	}
	return fmt.Sprintf("http://localhost:%d/", addr.Port)
}

// Serve answers requests with h until ctx is done. Errors on the way are written to log.
func Serve(ctx context.Context, l net.Listener, h http.Handler, log io.Writer) error {
	server := &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      10 * time.Minute,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
		ErrorLog:          stdlog.New(log, "faq: ", 0),
	}
	stop := context.AfterFunc(ctx, func() { server.Close() })
	defer stop()
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
