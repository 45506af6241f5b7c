package build

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strings"

	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
)

// Paths of the pages of questions and topics.

// questionPath is the path of a question's page beneath the output.
func (p *page) questionPath(e *faq.Entry) string {
	return p.folder + disk.QuestionsName + "/" + p.names[e.Slug] + "/" + disk.PageName
}

// topicPath is the path of a topic's page beneath the output.
func (p *page) topicPath(topic faq.Topic) string {
	return p.folder + disk.TopicsName + "/" + folderName(topic.Slug) + "/" + disk.PageName
}

// folderNames gives each slug a folder name that is unique, on
// case-insensitive file systems too.
func folderNames(c *faq.Corpus) map[string]string {
	names, taken := map[string]string{}, map[string]bool{}
	for _, e := range c.Entries() {
		name := folderName(e.Slug)
		if taken[strings.ToLower(name)] {
			name += "-" + shortHash(e.Slug)
		}
		taken[strings.ToLower(name)] = true
		names[e.Slug] = name
	}
	return names
}

// maxFolder is the most bytes of a slug in a folder name: systems take 255,
// and percent-encoding triples each byte in an address.
const maxFolder = 80

// unsafe matches characters that some systems or hosts refuse in a folder name.
var unsafe = regexp.MustCompile(`[^\pL\pM\pN_-]+`)

// folderName turns a slug into a folder name, with a hash at its end when
// the slug cannot be used as it is.
func folderName(slug string) string {
	name := unsafe.ReplaceAllString(slug, "-")
	if len(name) > maxFolder {
		name = strings.ToValidUTF8(name[:maxFolder], "")
	}
	if name != slug || reserved.MatchString(name) {
		name += "-" + shortHash(slug)
	}
	return name
}

// reserved matches names that Windows reserves for devices.
var reserved = regexp.MustCompile(`(?i)^(con|prn|aux|nul|com\d|lpt\d)$`)

func shortHash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:4])
}
