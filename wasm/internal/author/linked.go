package author

import (
	"fmt"
	"path"

	"faqwidget/wasm/internal/faq"
)

// Linked reads a file of the content that answers lead to and a build takes
// along: one inside the folder, not hidden, of a type that is published and no
// larger than [disk.MaxFile]. The error says why a file is not such a file.
func (c *Content) Linked(name string) ([]byte, error) {
	if err := c.mayPublish(name); err != nil {
		return nil, err
	}
	data, err := c.Root.ReadFile(name)
	if err != nil {
		return nil, err
	}
	if c.isDrawing(name) {
		err = c.checkSVG(data)
	}
	return data, err
}

// CheckLinked reports whether a name is that of a file and not of a folder,
// from which nothing is published. err is that of [Content.Linked], found
// mostly without reading the file.
func (c *Content) CheckLinked(name string) (file bool, err error) {
	info, err := c.Root.Stat(name)
	if err != nil || info.IsDir() {
		return false, err
	}
	if c.isDrawing(name) {
		_, err = c.Linked(name)
		return true, err
	}
	if err = c.mayPublish(name); err == nil {
		err = c.Root.CheckFile(name)
	}
	return true, err
}

// isDrawing reports whether a file is an SVG image, by its own name or by that of
// the file it links to.
func (c *Content) isDrawing(name string) bool {
	real, err := c.Root.Resolve(name)
	return endingOf(name) == "svg" || err == nil && endingOf(real) == "svg"
}

// mayPublish is an error if a file is missing, hidden or of a type that is not
// published. Of a link, both its own name and that of its target count.
func (c *Content) mayPublish(name string) error {
	real, err := c.Root.Resolve(name)
	if err != nil {
		return err
	}
	for _, name := range []string{name, real} {
		if !c.publishes(name) {
			return c.unpublished(name)
		}
	}
	return nil
}

func (c *Content) unpublished(name string) error {
	ending := endingOf(name)
	if ending == "" {
		return refusal{faq.KindUnpublishedType, "has a type that is not published", "give it an ending, such as .txt"}
	}
	return refusal{faq.KindUnpublishedType, fmt.Sprintf("is of a type that is not published, %s", path.Ext(name)),
		fmt.Sprintf("add -publish %s, set base in the front matter, or link to an address where it is", ending)}
}

func (c *Content) checkSVG(data []byte) error {
	if c.types["svg"] {
		return nil
	}
	if err := checkSVG(data); err != nil {
		return refusal{faq.KindUnsafeSVG, "is an image that could run code where it is opened: " + err.Error(), "save it without, or add -publish svg"}
	}
	return nil
}
