package corpus

import (
	"strings"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/scan"
)

// Front matter about the site that is built around an FAQ. No browser needs it.

// SiteKeys are the keys of front matter that only a built site reads.
var SiteKeys = []string{"logo", "links", "contact"}

// A Site is what the front matter of an index file says about the site around it.
type Site struct {
	File     string // that says it
	Logo     string // path of an image, relative to the content; may be empty
	LogoLine int    // of the file, from 1
	Links    []SiteLink
	Contact  string // where readers reach a person: a URL or mailto:, as in the widget's attribute; may be empty
}

// A SiteLink is one of the links in the header of a site.
type SiteLink struct {
	Name, Address string
	Line          int // of the file, from 1
}

// SiteOf reads the front matter of the index file of the content, or of its first
// file if there is none.
func SiteOf(files []File) (Site, faq.Faults) {
	var first *File
	for i := range files {
		f := &files[i]
		path, _ := cutLanguage(f.Name)
		if dir, name := splitName(path); name == "index" && dir == "" {
			first = f
			break
		}
		if first == nil && !IsSynonyms(f.Name) {
			first = f
		}
	}
	if first == nil {
		return Site{}, nil
	}
	text := withLineFeeds(strings.TrimPrefix(first.Text, "\uFEFF"))
	front, _, body, _ := splitFrontMatter(first.Name, text)
	s := Site{File: first.Name, Logo: front.text("logo"), Contact: front.text("contact")}
	if body < 2 {
		return s, nil
	}
	return s, s.read(strings.Split(text, "\n")[:body-2])
}

// read reads the links in the order of their lines, and notes the line of the logo.
func (s *Site) read(lines []string) (faults faq.Faults) {
	within := false
	for i, line := range lines {
		key, value, _ := strings.Cut(line, ":")
		switch text := strings.TrimSpace(line); {
		case text == "" || text[0] == '#':
		case line[0] != ' ' && line[0] != '-':
			within = key == "links"
			if key == "logo" {
				s.LogoLine = i + 1
			}
			if key == "contact" && !leads(s.Contact) {
				faults = append(faults, faq.Fault{File: s.File, Line: i + 1, Kind: faq.KindBadAddress,
					Message: "the contact leads to nobody", Fix: "give it an address that begins with https:// or mailto:, or a path"})
			}
			if within && strings.TrimSpace(uncomment(value)) != "" {
				faults = append(faults, s.fault(i, "the links are not on lines of their own"))
			}
		case within:
			link, ok := siteLink(strings.TrimSpace(strings.TrimPrefix(text, "- ")))
			if link.Line = i + 1; !ok {
				faults = append(faults, s.fault(i, "this is not a link"))
				continue
			}
			s.Links = append(s.Links, link)
			if !leads(link.Address) {
				faults = append(faults, faq.Fault{File: s.File, Line: i + 1, Kind: faq.KindBadAddress,
					Message: "the link " + quote(link.Name) + " leads to no page", Fix: "give it an address that begins with https:// or mailto:, or a path"})
			}
		}
	}
	return faults
}

// leads reports whether an address leads somewhere: to a page, or to somebody.
func leads(address string) bool {
	scheme := scan.SchemeOf(address)
	return scheme == "" || strings.Contains(" http https mailto tel sms ", " "+scheme+" ")
}

func (s *Site) fault(line int, message string) faq.Fault {
	return faq.Fault{File: s.File, Line: line + 1, Kind: faq.KindFrontMatter, Message: message, Fix: "write each beneath links: as \"  Name: https://address\""}
}

// siteLink reads "Name: address", each perhaps in quotes.
func siteLink(text string) (SiteLink, bool) {
	name, address, ok := cutKey(text)
	address, led := scalar(strings.TrimSpace(uncomment(address)))
	return SiteLink{Name: name, Address: address}, ok && led && name != "" && address != ""
}
