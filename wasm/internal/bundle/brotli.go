package bundle

import (
	"bytes"
	"io"

	"github.com/andybalholm/brotli"
)

// brotliWindow is the base-2 logarithm of the window of streams that can grow:
// wider than the distances that brotliFast reaches back.
const brotliWindow = 22

// lastEmpty is the byte that ends a stream of brotliBest: the bits ISLAST and
// ISLASTEMPTY of an empty last meta-block, padded (RFC 7932, section 9.2).
const lastEmpty = 0x03

// brotliBest compresses as well as the format allows, at two seconds a
// megabyte. More can be appended to its stream, which is flushed to a byte
// boundary before its last, empty meta-block.
func brotliBest(data []byte) []byte {
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: brotliWindow})
	w.Write(data) // a bytes.Buffer takes everything
	w.Flush()
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

// AppendBrotli gives the stream of data followed by tail from the stream of
// data alone, without compressing data again: that takes seconds for an engine,
// and a corpus is attached in milliseconds. It returns nil when stream is not
// of brotliBest's making or the result does not expand to all.
//
// The meta-blocks of brotliFast refer neither to what was before them (it codes
// no distance of an earlier meta-block) nor to their position (it does not use
// the static dictionary), so they can stand behind any other. Only its stream
// header of four bits must go, and all that follows it moves down by as many.
func AppendBrotli(stream, tail, all []byte) []byte {
	open, ok := bytes.CutSuffix(stream, []byte{lastEmpty})
	if !ok {
		return nil
	}
	joined := append(bytes.Clone(open), dropHeader(brotliFast(tail))...)
	if got, err := Unbrotli(joined); err != nil || !bytes.Equal(got, all) {
		return nil
	}
	return joined
}

// dropHeader removes the first four bits of a stream, in the order of RFC
// 7932: the least significant bit of a byte is its first.
func dropHeader(stream []byte) []byte {
	moved := make([]byte, len(stream))
	for i := range stream {
		moved[i] = stream[i] >> 4
		if i+1 < len(stream) {
			moved[i] |= stream[i+1] << 4
		}
	}
	return bytes.TrimRight(moved, "\x00") // nothing but padding follows the last meta-block
}

// Unbrotli gives what a stream of brotli expands to.
func Unbrotli(data []byte) ([]byte, error) {
	return io.ReadAll(brotli.NewReader(bytes.NewReader(data)))
}
