package wasmfile

import (
	"fmt"
	"html"
	"strings"
)

// Treemap draws symbols as rectangles of proportional area, as a standalone SVG.
func Treemap(symbols []Symbol) []byte {
	var b strings.Builder
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 700" font-family="system-ui,sans-serif" font-size="12">` + "\n")
	split(&b, symbols, 0, 0, 1200, 700)
	b.WriteString("</svg>\n")
	return []byte(b.String())
}

// split divides a rectangle among symbols: into two parts of about the same
// weight along its longer side, and so on.
func split(b *strings.Builder, symbols []Symbol, x, y, width, height float64) {
	if len(symbols) == 0 {
		return
	}
	if len(symbols) == 1 {
		tile(b, symbols[0], x, y, width, height)
		return
	}
	all, half, n := 0, 0, 0
	for _, s := range symbols {
		all += s.Bytes
	}
	for n < len(symbols)-1 && (n == 0 || 2*half < all) {
		half += symbols[n].Bytes
		n++
	}
	part := float64(half) / float64(max(all, 1))
	if width > height {
		split(b, symbols[:n], x, y, width*part, height)
		split(b, symbols[n:], x+width*part, y, width*(1-part), height)
		return
	}
	split(b, symbols[:n], x, y, width, height*part)
	split(b, symbols[n:], x, y+height*part, width, height*(1-part))
}

// tile draws one symbol, with its name where there is room for it.
func tile(b *strings.Builder, s Symbol, x, y, width, height float64) {
	name := html.EscapeString(s.Package)
	hue := 0
	for _, c := range strings.SplitN(s.Package, "/", 3)[0] {
		hue = (hue*31 + int(c)) % 360
	}
	fmt.Fprintf(b, `<g><title>%s: %d bytes</title><rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="hsl(%d 55%% 82%%)" stroke="#fff"/>`, name, s.Bytes, x, y, width, height, hue)
	if width > 60 && height > 16 {
		short := s.Package
		if room := int(width / 7); len(short) > room {
			short = "…" + short[len(short)-room+1:]
		}
		fmt.Fprintf(b, `<text x="%.1f" y="%.1f" fill="#111">%s</text>`, x+4, y+14, html.EscapeString(short))
	}
	b.WriteString("</g>\n")
}
