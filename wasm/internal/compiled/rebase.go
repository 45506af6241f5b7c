package compiled

import (
	"strings"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/scan"
)

// Rebase sets the URL against which relative links of each source resolve: the
// source's own base, resolved against base, or else the source's folder, resolved
// against base. A file whose name is an address itself, a URL or a path from the
// root, has base alone or, without base, its own folder.
func Rebase(c *faq.Corpus, base string) {
	done := map[*faq.Source]bool{}
	for _, e := range c.Entries() {
		s := e.Source
		if done[s] {
			continue
		}
		done[s] = true
		address := scan.SchemeOf(s.File) != "" || strings.HasPrefix(s.File, "/")
		dir := s.File[:strings.LastIndexByte(s.File, '/')+1]
		if !address {
			dir = escapePath(dir)
		}
		switch {
		case s.Base != "":
			if base != "" && scan.SchemeOf(s.Base) == "" {
				s.Base = scan.Resolve(base, s.Base)
			}
		case address && base != "":
			s.Base = base
		case dir != "" && base != "":
			s.Base = scan.Resolve(base, dir)
		case dir != "":
			s.Base = dir
		default:
			s.Base = base
		}
	}
}

// escapePath is a path as part of a URL: characters that would end the path, or may
// not be in it, are percent-encoded.
func escapePath(path string) string {
	const reserved = "%#?:\\\"'<> "
	if !strings.ContainsAny(path, reserved) {
		return path
	}
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		if c := path[i]; strings.IndexByte(reserved, c) >= 0 {
			b.WriteByte('%')
			b.WriteByte(digits[c>>4])
			b.WriteByte(digits[c&15])
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}
