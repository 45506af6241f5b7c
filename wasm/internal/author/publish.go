package author

import (
	"maps"
	"path"
	"slices"
	"strings"
)

// published are the endings of files that a build takes along with the answers
// that lead to them: images, media, PDF, text and office files. All are
// harmless when served; SVG only if it passes checkSVG.
var published = endings(`
	apng avif bmp gif heic ico jpeg jpg jxl png svg tif tiff webp
	aac flac m4a m4v mov mp3 mp4 oga ogg ogv opus srt vtt wav webm
	pdf
	csv markdown md text tsv txt
	doc docx epub ics odp ods odt ppt pptx rtf vcf xls xlsx`)

// publishedNames are text files that by custom have no ending.
var publishedNames = map[string]bool{"authors": true, "changelog": true, "copying": true, "licence": true, "license": true, "notice": true, "readme": true}

// also are the endings published along with one that is asked for.
var also = map[string]string{"html": "htm", "js": "mjs"}

func endings(list string) map[string]bool {
	set := map[string]bool{}
	for _, ending := range strings.Fields(list) {
		set[ending] = true
	}
	return set
}

// Published lists the endings of files that are published without being asked for.
func Published() []string { return slices.Sorted(maps.Keys(published)) }

// Publish adds types of files to publish with the answers, by their endings,
// such as html and js.
func (c *Content) Publish(types ...string) {
	if c.types == nil {
		c.types = map[string]bool{}
	}
	for _, ending := range types {
		ending = strings.ToLower(strings.TrimPrefix(strings.TrimSpace(ending), "."))
		c.types[ending] = true
		if more := also[ending]; more != "" {
			c.types[more] = true
		}
	}
}

// publishes reports whether a file of that name is of a type that is published.
func (c *Content) publishes(name string) bool {
	base := strings.ToLower(path.Base(name))
	ending := endingOf(base)
	return ending == "" && publishedNames[base] || ending != "" && (published[ending] || c.types[ending])
}

func endingOf(name string) string { return strings.ToLower(strings.TrimPrefix(path.Ext(name), ".")) }
