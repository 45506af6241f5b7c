package convert

import (
	"bytes"
	"encoding/base64"
	"net/http"
	"net/url"
	"path"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// imageFolder is where images are written.
const imageFolder = "images"

// maxImage is the size in bytes above which an image is not carried.
const maxImage = 20 << 20

// imageTypes are the types that the widget shows, with their file endings.
var imageTypes = map[string]string{"image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "image/webp": ".webp", "image/avif": ".avif"}

// image carries an image that is a file of the source or written into the page.
// An image on another server stays there.
func (im *importer) image(it *item, n *html.Node) {
	address := strings.TrimSpace(attr(n, "src"))
	if address == "" {
		address = attr(n, "data-src")
	}
	name, local := joined(it, address)
	switch {
	case strings.HasPrefix(address, "data:"):
		im.embedded(it, n, address)
	case local:
		im.copied(it, n, name)
	case isWeb(address):
		im.lost(it, "the image "+address+" stays on its server", "save it and link to the copy")
	case it.base != "" && isWeb(resolve(it.base, address)):
		setAttr(n, "src", resolve(it.base, address))
		im.lost(it, "the image "+resolve(it.base, address)+" stays on its server", "save it and link to the copy")
	default:
		im.withoutImage(it, n, "the image "+address+" is in no file of the source")
	}
}

// withoutImage replaces an image that cannot be carried by its text.
func (im *importer) withoutImage(it *item, n *html.Node, why string) {
	im.lost(it, why, "")
	replace(n, textNode(" "+attr(n, "alt")+" "))
}

func (im *importer) embedded(it *item, n *html.Node, address string) {
	head, body, _ := strings.Cut(strings.TrimPrefix(address, "data:"), ",")
	media, _, _ := strings.Cut(head, ";")
	data, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(body), ""))
	if imageTypes[media] == "" || err != nil || !strings.HasSuffix(head, ";base64") {
		im.withoutImage(it, n, "an image written into the page is of a kind that is not shown")
		return
	}
	im.keep(it, n, "", it.slug+imageTypes[media], data)
}

func (im *importer) copied(it *item, n *html.Node, name string) {
	if to, done := im.images[name]; done {
		im.show(it, n, to)
		return
	}
	info, err := im.root.Stat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() > maxImage {
		im.withoutImage(it, n, "the image "+name+" cannot be read")
		return
	}
	data, err := im.root.ReadFile(name)
	if err != nil {
		im.withoutImage(it, n, "the image "+name+" cannot be read: "+reason(err))
		return
	}
	if kind := typeOf(data); imageTypes[kind] == "" {
		im.withoutImage(it, n, "the image "+name+" is of a kind that is not shown")
		return
	}
	im.keep(it, n, name, path.Base(name), data)
}

// typeOf is the type of an image by its first bytes.
func typeOf(data []byte) string {
	if len(data) > 12 && bytes.Equal(data[4:8], []byte("ftyp")) && bytes.HasPrefix(data[8:12], []byte("avi")) {
		return "image/avif"
	}
	kind, _, _ := strings.Cut(http.DetectContentType(data), ";")
	return kind
}

// keep writes an image under a name of its own. from is its name in the source, if it has one.
func (im *importer) keep(it *item, n *html.Node, from, name string, data []byte) {
	stem, end := strings.TrimSuffix(name, path.Ext(name)), strings.ToLower(path.Ext(name))
	stem = strings.Map(func(r rune) rune {
		if r <= ' ' || strings.ContainsRune(`/\:*?"<>|#%&()[]`, r) {
			return '-'
		}
		return r
	}, stem)
	to := path.Join(imageFolder, stem+end)
	for i := 2; im.written(to); i++ {
		to = path.Join(imageFolder, stem+"-"+strconv.Itoa(i)+end)
	}
	im.result.Files = append(im.result.Files, File{to, data})
	if from != "" {
		im.images[from] = to
	}
	im.show(it, n, to)
}

func (im *importer) written(name string) bool {
	for _, f := range im.result.Files {
		if strings.EqualFold(f.Name, name) {
			return true
		}
	}
	return false
}

// show makes an image of a page show the file written.
func (im *importer) show(it *item, n *html.Node, to string) {
	up := strings.Repeat("../", strings.Count(it.doc.name, "/"))
	setAttr(n, "src", up+(&url.URL{Path: to}).EscapedPath())
}
