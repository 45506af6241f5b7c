package build

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strings"

	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
)

// Where the pages of questions and topics are.

// questionPath is the page of a question beneath the output.
func (p *page) questionPath(e *faq.Entry) string {
	return p.folder + disk.QuestionsName + "/" + p.names[e.Slug] + "/" + disk.PageName
}

// topicPath is the page of a topic beneath the output.
func (p *page) topicPath(topic faq.Topic) string {
	return p.folder + disk.TopicsName + "/" + folderName(topic.Slug) + "/" + disk.PageName
}

// folderNames gives each slug the name of a folder that it shares with no other,
// also where capital letters do not count.
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

// maxFolder is how many bytes the name of a folder may have: systems take 255,
// and percent signs make three of each byte in an address.
const maxFolder = 80

// unsafe matches what not every system or host takes in the name of a folder.
var unsafe = regexp.MustCompile(`[^\pL\pM\pN_-]+`)

// folderName is a slug as the name of a folder, with a hash where it cannot be one as it is.
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

// reserved matches names that Windows keeps for devices.
var reserved = regexp.MustCompile(`(?i)^(con|prn|aux|nul|com\d|lpt\d)$`)

func shortHash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:4])
}
