package bundle

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestAppend(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	noise := make([]byte, 100_000)
	for i := range noise {
		noise[i] = byte(random.Uint32())
	}
	text := []byte(strings.Repeat("the engine that was compressed once, ", 5_000))
	parts := map[string][]byte{"nothing": nil, "a byte": {1}, "text": text, "noise": noise, "zeros": make([]byte, 100_000)}
	for head, data := range parts {
		for end, tail := range parts {
			all := append(bytes.Clone(data), tail...)
			if AppendBrotli(brotliBest(data), tail, all) == nil { // it has compared what the stream expands to
				t.Errorf("%s and %s cannot be joined by brotli", head, end)
			}
			if got, err := Gunzip(AppendGzip(Gzip(data), tail, all)); err != nil || !bytes.Equal(got, all) {
				t.Errorf("%s and %s cannot be joined by gzip: %v", head, end, err)
			}
		}
	}
}

func TestAppendGzipRefuses(t *testing.T) {
	whole := Gzip([]byte("ab"))
	for name, stream := range map[string][]byte{
		"nothing":         nil,
		"no gzip":         []byte("nothing of the kind, and long enough"),
		"of other data":   Gzip([]byte("ba")),
		"cut":             whole[:len(whole)-1],
		"with a name":     append([]byte{0x1f, 0x8b, 8, 8}, whole[4:]...),
		"without a flush": append(bytes.Clone(whole[:len(whole)-9]), whole[len(whole)-8:]...),
	} {
		if got := AppendGzip(stream, []byte("c"), []byte("abc")); got != nil {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestAppendBrotliRefuses(t *testing.T) {
	for _, stream := range []string{"", "\x03", "not brotli\x03", "not brotli"} {
		if got := AppendBrotli([]byte(stream), []byte("tail"), []byte("head and tail")); got != nil {
			t.Errorf("%q gives %q", stream, got)
		}
	}
}
