package bundle

import (
	"bytes"
	"io"
	"sync"

	"github.com/andybalholm/brotli"
)

// brotliBest compresses as well as the format allows, at two seconds per megabyte.
// A file that fits into a window of 256 kB gets one of that size: the result is as
// small as with 4 MB, and compressing takes a sixteenth of the 32 MB of memory.
func brotliBest(data []byte) []byte {
	options := brotli.WriterOptions{Quality: brotli.BestCompression} // a quality that NewWriterV2 does not reach
	if len(data) <= 1<<smallWindow-windowGap {
		options.LGWin = smallWindow
	}
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, options)
	w.Write(data) // a bytes.Buffer takes everything
	w.Close()
	return b.Bytes()
}

// smallWindow is the binary logarithm of a window's size in bytes. The
// format takes windowGap bytes off it.
const smallWindow, windowGap = 18, 16

// brotliProgram gives the smallest of brotliBest and the same with a window
// of 128 or 256 kB. Which is smallest cannot be predicted for a program.
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

// small are reused writers: making one takes as long as compressing a few kilobytes.
var small = sync.Pool{New: func() any {
	return brotli.NewWriterOptions(nil, brotli.WriterOptions{Quality: 9, LGWin: 16})
}}

// brotliSmall is for files that come by the thousand. The result is a tenth
// larger than that of brotliBest, in a twentieth of its time.
func brotliSmall(data []byte) []byte {
	var b bytes.Buffer
	w := small.Get().(*brotli.Writer)
	defer small.Put(w)
	w.Reset(&b)
	w.Write(data)
	w.Close()
	return b.Bytes()
}

// brotliFast compresses at 40 ms per megabyte. The result is about a
// seventh larger than that of brotliBest.
func brotliFast(data []byte) []byte { return brotliLevel(data, 6) }

// brotliQuick takes a quarter of the time of brotliFast, for data that is
// mostly compressed already.
func brotliQuick(data []byte) []byte { return brotliLevel(data, 2) }

func brotliLevel(data []byte, level int) []byte {
	var b bytes.Buffer
	w := brotli.NewWriterV2(&b, level)
	w.Write(data)
	w.Close()
	return b.Bytes()
}

// unbrotlis are reused readers, for thousands of small files.
var unbrotlis = sync.Pool{New: func() any { return brotli.NewReader(nil) }}

// Unbrotli decompresses a brotli stream.
func Unbrotli(data []byte) ([]byte, error) {
	r := unbrotlis.Get().(*brotli.Reader)
	defer unbrotlis.Put(r)
	if err := r.Reset(bytes.NewReader(data)); err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}
