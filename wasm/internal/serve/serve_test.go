package serve

import (
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

var built = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

func servedFiles() fstest.MapFS {
	file := func(data string, at time.Time) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(data), ModTime: at}
	}
	return fstest.MapFS{
		"index.html":                            file("<!doctype html>", built),
		"faq.wasm":                              file("\x00asm", built),
		"faq.wasm.br":                           file("brotli", built),
		"faq.wasm.gz":                           file("gzip", built),
		"edited.js":                             file("new", built.Add(time.Hour)),
		"edited.js.gz":                          file("old", built),
		"deep/index.html":                       file("deep", built),
		"deep/photo.bin":                        file("0123456789", built),
		"assets-0123456789abcdef/faq-shell.js":  file("shell", built),
		".git/config":                           file("secret", built),
		"deep/.htpasswd":                        file("secret", built),
		"assets-0123456789abcdef/locales/de.js": file("{}", built),
		"assets-0123456789abcdef/styles/theme.css": file("a{}", built),
	}
}

// Each row: method and path, one request header, status, one response header
// and its value, body.
var served = []struct{ request, header, want, response, body string }{
	// types
	{"GET /", "", "200", "Content-Type: text/html; charset=utf-8", "<!doctype html>"},
	{"GET /faq.wasm", "", "200", "Content-Type: application/wasm", "\x00asm"},
	{"GET /edited.js", "", "200", "Content-Type: text/javascript; charset=utf-8", "new"},
	{"GET /deep/photo.bin", "", "200", "Content-Type: application/octet-stream", "0123456789"},
	// safety
	{"GET /", "", "200", "Content-Security-Policy: " + CSP, ""},
	{"GET /nothing", "", "404", "Content-Security-Policy: " + CSP, ""},
	{"GET /", "", "200", "X-Content-Type-Options: nosniff", ""},
	{"GET /.git/config", "", "404", "", ""},
	{"GET /deep/.htpasswd", "", "404", "", ""},
	{"GET /deep/../../.git/config", "", "404", "", ""},
	{"POST /", "", "405", "Allow: GET, HEAD", ""},
	// folders
	{"GET /deep/", "", "200", "", "deep"},
	{"GET /deep", "", "301", "Location: /deep/", ""},
	// compressed forms
	{"GET /faq.wasm", "Accept-Encoding: gzip, deflate, br, zstd", "200", "Content-Encoding: br", "brotli"},
	{"GET /faq.wasm", "Accept-Encoding: gzip", "200", "Content-Encoding: gzip", "gzip"},
	{"GET /faq.wasm", "Accept-Encoding: BR ; q=0.5", "200", "Content-Encoding: br", "brotli"},
	{"GET /faq.wasm", "Accept-Encoding: br;q=0, gzip;q=0.0", "200", "Content-Encoding: ", "\x00asm"},
	{"GET /faq.wasm", "Accept-Encoding: br", "200", "Vary: Accept-Encoding", "brotli"},
	{"GET /faq.wasm", "Accept-Encoding: br", "200", "Content-Length: 6", "brotli"},
	{"HEAD /faq.wasm", "Accept-Encoding: br", "200", "Content-Length: 6", ""},
	{"GET /edited.js", "Accept-Encoding: gzip", "200", "Content-Encoding: ", "new"},
	// caching
	{"GET /faq.wasm", "", "200", "Cache-Control: no-cache", ""},
	{"GET /assets-0123456789abcdef/faq-shell.js", "", "200", "Cache-Control: public, max-age=31536000, immutable", "shell"},
	{"GET /", "If-Modified-Since: Fri, 02 Jan 2026 03:04:05 GMT", "304", "", ""},
	// parts
	{"GET /deep/photo.bin", "Range: bytes=2-4", "206", "Content-Range: bytes 2-4/10", "234"},
	{"GET /faq.wasm", "Range: bytes=1-3", "206", "Content-Encoding: ", "asm"},
	{"GET /deep/photo.bin", "Range: bytes=20-", "416", "", ""},
}

func TestHandler(t *testing.T) {
	h := Handler{Files: servedFiles(), CSP: CSP}
	for _, test := range served {
		t.Run(test.request+" "+test.header, func(t *testing.T) {
			method, target, _ := strings.Cut(test.request, " ")
			r := httptest.NewRequest(method, "http://localhost"+target, nil)
			if name, value, ok := strings.Cut(test.header, ": "); ok {
				r.Header.Set(name, value)
			}
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			if got := w.Result().Status[:3]; got != test.want {
				t.Fatalf("status %s, want %s", got, test.want)
			}
			if name, value, ok := strings.Cut(test.response, ": "); ok && w.Header().Get(name) != value {
				t.Errorf("%s is %q, want %q", name, w.Header().Get(name), value)
			}
			if test.body != "" && w.Body.String() != test.body {
				t.Errorf("body %q, want %q", w.Body, test.body)
			}
		})
	}
}

func TestHandlerRevalidates(t *testing.T) {
	h := Handler{Files: servedFiles()}
	get := func(etag string) *http.Response {
		r := httptest.NewRequest("GET", "/faq.wasm", nil)
		r.Header.Set("Accept-Encoding", "br")
		r.Header.Set("If-None-Match", etag)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		return w.Result()
	}
	etag := get("").Header.Get("ETag")
	if got := get(etag).StatusCode; got != http.StatusNotModified {
		t.Errorf("status %d with the entity tag %s, want 304", got, etag)
	}
	if got := get(strings.Replace(etag, "-br", "-gz", 1)).StatusCode; got != http.StatusOK {
		t.Errorf("status %d with the entity tag of another form, want 200", got)
	}
}

func TestListen(t *testing.T) {
	taken, err := Listen("localhost", 0, 1)
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	port := taken.Addr().(*net.TCPAddr).Port
	_, err = Listen("localhost", port, 1)
	want := fmt.Sprintf("port %d of localhost is in use (stop what uses it, or choose another port with -port; 0 is any free one)", port)
	if err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
	next, err := Listen("localhost", port, 20)
	if err != nil {
		t.Fatal(err)
	}
	defer next.Close()
	if got := next.Addr().(*net.TCPAddr).Port; got <= port {
		t.Errorf("port %d after %d", got, port)
	}
}

// Each row: where a server listens, and its address for a browser on the machine.
var addresses = []struct{ listens, want string }{
	{"127.0.0.1:81", "http://localhost:81/"},
	{"[::1]:82", "http://localhost:82/"},
	{"0.0.0.0:83", "http://localhost:83/"},
	{"192.0.2.7:84", "http://192.0.2.7:84/"},
}

type listener struct {
	net.Listener
	at *net.TCPAddr
}

func (l listener) Addr() net.Addr { return l.at }

func TestURL(t *testing.T) {
	for _, row := range addresses {
		at, err := net.ResolveTCPAddr("tcp", row.listens)
		if err != nil {
			t.Fatal(err)
		}
		if got := URL(listener{at: at}); got != row.want {
			t.Errorf("%s: got %s, want %s", row.listens, got, row.want)
		}
	}
}
