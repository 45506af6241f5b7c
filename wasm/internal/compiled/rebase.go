package compiled

import (
	"strings"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/scan"
)

// Rebase sets what relative links of each source resolve against: the source's
// own folder, under its own base or, where it names none, under base. A file
// whose name is an address of its own, a URL or a path from the root, has base
// alone or, without one, itself.
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

// escapePath is a path as an address has it: what would end the path, or not
// be a part of it, is percent-encoded.
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
