package author

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

const xhtml = "http://www.w3.org/1999/xhtml"

// activeElements are elements of SVG that run scripts or hold pages.
var activeElements = strings.Fields("script foreignobject handler listener iframe frame object embed applet html body link meta base form")

// checkSVG is an error if an image, opened by itself as a page, may do more than
// show something: run a script, hold HTML, or fetch something that does.
func checkSVG(data []byte) error {
	d := xml.NewDecoder(bytes.NewReader(data))
	rooted := false
	for {
		token, err := d.Token()
		switch {
		case errors.Is(err, io.EOF) && rooted:
			return nil
		case err != nil:
			return errors.New("it is not XML that can be checked")
		}
		switch token := token.(type) {
		case xml.StartElement:
			if !rooted && !strings.EqualFold(token.Name.Local, "svg") {
				return errors.New("it does not begin with the element svg")
			}
			rooted = true
			if err := checkElement(token); err != nil {
				return err
			}
		case xml.ProcInst:
			if token.Target != "xml" {
				return fmt.Errorf("it has an instruction <?%s", token.Target)
			}
		case xml.Directive:
			if bytes.ContainsRune(token, '[') {
				return errors.New("it declares entities")
			}
		}
	}
}

func checkElement(e xml.StartElement) error {
	name := strings.ToLower(e.Name.Local)
	if e.Name.Space == xhtml || slices.Contains(activeElements, name) {
		return fmt.Errorf("it has an element <%s>", e.Name.Local)
	}
	animates := slices.Contains([]string{"animate", "set", "animatetransform", "animatemotion"}, name)
	for _, a := range e.Attr {
		attribute, value := strings.ToLower(a.Name.Local), strings.ToLower(strings.TrimSpace(a.Value))
		switch {
		case strings.HasPrefix(attribute, "on"):
			return fmt.Errorf("it has a handler of events, %s", a.Name.Local)
		case animates && attribute == "attributename" && (strings.HasSuffix(value, "href") || strings.HasPrefix(value, "on")):
			return fmt.Errorf("it animates %s", a.Value)
		case attribute == "href" && !harmless(name, value):
			return fmt.Errorf("its element <%s> leads to %.40q", e.Name.Local, a.Value)
		case attribute == "src" && a.Value != "":
			return fmt.Errorf("its element <%s> loads %.40q", e.Name.Local, a.Value)
		case attribute == "base" && a.Name.Space != "":
			return errors.New("it has an xml:base")
		case strings.Contains(value, "javascript:"), strings.Contains(value, "vbscript:"):
			return fmt.Errorf("its attribute %s is a script", a.Name.Local)
		}
	}
	return nil
}

// harmless reports whether an element of SVG may lead to an address, given in
// lower case: any element to a part of the image or to a picture in its text,
// links and images also to other web addresses.
func harmless(element, address string) bool {
	if address == "" || address[0] == '#' {
		return true
	}
	if rest, ok := strings.CutPrefix(address, "data:"); ok {
		kind, _, _ := strings.Cut(rest, ",")
		kind, _, _ = strings.Cut(kind, ";")
		return slices.Contains([]string{"image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp", "image/avif"}, kind)
	}
	if element != "a" && element != "image" {
		return false
	}
	scheme, _, ok := strings.Cut(address, ":")
	return !ok || strings.ContainsAny(scheme, "/?#") || slices.Contains([]string{"http", "https", "mailto", "tel"}, scheme)
}
