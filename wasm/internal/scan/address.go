package scan

import "strings"

// SchemeOf is the lower-case scheme of a URL, "" for a relative one. Anything
// before a colon counts, so no spelling of a scheme slips through.
func SchemeOf(url string) string {
	i := strings.IndexAny(url, ":/?#")
	if i < 0 || url[i] != ':' {
		return ""
	}
	return strings.ToLower(url[:i])
}

// DecodePercent undoes %XX; anything else stays.
func DecodePercent(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) && hex(s[i+1]) >= 0 && hex(s[i+2]) >= 0 {
			b.WriteByte(byte(hex(s[i+1])<<4 | hex(s[i+2])))
			i += 2
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func hex(c byte) int { return strings.IndexByte("0123456789abcdef", c|0x20) }

// Resolve resolves a relative reference against a base, as in RFC 3986 section
// 5.2, but leaves dot segments for the browser to remove. With a base of any
// scheme but http and https, it returns "".
func Resolve(base, reference string) string {
	if scheme := SchemeOf(base); scheme != "" && scheme != "http" && scheme != "https" {
		return ""
	}
	base, _, _ = strings.Cut(base, "#")
	base, _, _ = strings.Cut(base, "?")
	authority := 0
	if i := strings.Index(base, "//"); i >= 0 {
		authority = i + 2
		if j := strings.IndexByte(base[authority:], '/'); j >= 0 {
			authority += j
		} else {
			authority = len(base)
			base += "/"
		}
	}
	switch {
	case strings.HasPrefix(reference, "//"):
		return reference
	case reference[0] == '/':
		return base[:authority] + reference
	case reference[0] == '?' || reference[0] == '#':
		return base + reference
	}
	return base[:strings.LastIndexByte(base, '/')+1] + reference
}
