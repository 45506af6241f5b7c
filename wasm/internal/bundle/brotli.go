package bundle

import (
	"bytes"
	"io"
	"sync"

	"github.com/andybalholm/brotli"
)

// brotliBest compresses as well as the format allows, at two seconds a megabyte.
// The window of a file that fits into 256 kB is as large: it takes as many bytes as
// one of 4 MB, and a sixteenth of 32 MB of memory while it is compressed.
func brotliBest(data []byte) []byte {
	options := brotli.WriterOptions{Quality: brotli.BestCompression} // which NewWriterV2 does not reach
	if len(data) <= 1<<smallWindow-windowGap {
		options.LGWin = smallWindow
	}
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, options)
	w.Write(data) // a bytes.Buffer takes everything
	w.Close()
	return b.Bytes()
}

// smallWindow is the binary logarithm of a window in bytes, less what the format takes off, windowGap.
const smallWindow, windowGap = 18, 16

// brotliProgram is brotliBest or, where that is smaller, the same with a window of
// 128 or 256 kB: which one is, nobody can say of a program beforehand.
func brotliProgram(data []byte) []byte {
	best := brotliBest(data)
	for _, window := range []int{17, 18} {
		var b bytes.Buffer
		w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: window})
		w.Write(data)
		w.Close()
		if b.Len() < len(best) {
			best = b.Bytes()
		}
	}
	return best
}

// smallest is the size in bytes up to which brotliSmall compresses.
const smallest = 64 << 10

// small are writers that are used again: of a few kilobytes, making one takes
// as long as compressing.
var small = sync.Pool{New: func() any {
	return brotli.NewWriterOptions(nil, brotli.WriterOptions{Quality: 9, LGWin: 16})
}}

// brotliSmall compresses a file that is one of thousands, to a tenth more than
// brotliBest in a twentieth of its time.
func brotliSmall(data []byte) []byte {
	var b bytes.Buffer
	w := small.Get().(*brotli.Writer)
	defer small.Put(w)
	w.Reset(&b)
	w.Write(data)
	w.Close()
	return b.Bytes()
}

// brotliFast compresses at 40 ms a megabyte, to about a seventh more than
// brotliBest.
func brotliFast(data []byte) []byte { return brotliLevel(data, 6) }

// brotliQuick takes a quarter of the time of brotliFast: for what is mostly
// compressed already.
func brotliQuick(data []byte) []byte { return brotliLevel(data, 2) }

func brotliLevel(data []byte, level int) []byte {
	var b bytes.Buffer
	w := brotli.NewWriterV2(&b, level)
	w.Write(data)
	w.Close()
	return b.Bytes()
}

// unbrotlis are readers that are used again, for thousands of small files.
var unbrotlis = sync.Pool{New: func() any { return brotli.NewReader(nil) }}

// Unbrotli gives what a stream of brotli expands to.
func Unbrotli(data []byte) ([]byte, error) {
	r := unbrotlis.Get().(*brotli.Reader)
	defer unbrotlis.Put(r)
	if err := r.Reset(bytes.NewReader(data)); err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}
