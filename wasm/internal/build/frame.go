package build

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"path"
	"regexp"
	"strings"

	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/html"
)

//go:embed page/frame.html
var frameText string

var frame = template.Must(template.New("frame").Parse(frameText))

// fewLanguages is the most languages that the header lists; more go into the footer.
const fewLanguages = 4

// A way is a link of a page; current is the value of aria-current, or "".
type way struct {
	Name    string
	Address template.URL // a path, or an address whose scheme is checked
	Current string
}

// A framed is what the template of a page shows.
type framed struct {
	Lang, Dir, Title, Description string
	Name, Home, Logo, Icon, Base  string
	Contact                       string       // of the widget
	Person                        template.URL // where it leads before anything is asked
	Readers                       string       // whose entries are shown in addition to those for everyone
	Links, Rail                   []way
	Finds                         bool // the search is in the header, since the page itself has none
	Many                          bool // more languages than the header takes: they go into the footer
	Words                         map[string]string
	Head, Top, Languages, Main    template.HTML
}

// places are what a widget fills in in the address of a contact.
var places = regexp.MustCompile(`\{(query|page|slug)\}`)

// frame renders a leaf as a page for a server.
func (p *page) frame(l leaf, o *online) []byte {
	if l.fill != nil {
		l.fill(&l)
	}
	up := l.up()
	f := framed{Lang: p.lang, Dir: faq.Direction(p.lang), Title: l.title, Description: l.description,
		Readers: p.readers, Name: p.title, Home: up + p.folder + disk.PageName, Icon: up + o.folder + "/" + iconName, Base: up,
		Rail: p.rail(l, up), Finds: !l.home, Many: len(p.alternates) > fewLanguages, Words: p.words,
		Top: template.HTML(l.top), Languages: template.HTML(p.languages(l)), Main: template.HTML(l.main)}
	if l.title != p.title && !l.named {
		f.Title += " · " + p.title
	}
	if p.site.Logo != "" {
		f.Logo = up + path.Clean(p.site.Logo)
		if path.Ext(f.Logo) == ".svg" {
			f.Icon = f.Logo
		}
	}
	for _, link := range p.site.Links {
		f.Links = append(f.Links, way{Name: link.Name, Address: template.URL(address(link.Address, up))})
	}
	if p.site.Contact != "" {
		f.Contact = address(p.site.Contact, up)
		f.Person = template.URL(places.ReplaceAllString(f.Contact, "")) // its scheme is checked
	}
	f.Head = template.HTML(p.social(l) + p.links(l) + p.moved(l) + l.head + l.loads(o))
	var b bytes.Buffer
	if err := frame.Execute(&b, f); err != nil {
		panic(err) // the template is a constant, and the buffer takes all
	}
	return b.Bytes()
}

// loads are the elements that load script, style and widget. A page that is
// adrift tries the root of its host and every folder that it can be in.
// Since the names of assets contain a hash, nothing else is found there.
func (l leaf) loads(o *online) string {
	ways := []string{l.up()}
	if l.ups == adrift {
		ways = append(ways, "", "../", "../../", "../../../")
	}
	var b strings.Builder
	for _, way := range ways {
		fmt.Fprintf(&b, "<script src=\"%[1]s/%[2]s\" integrity=\"%[3]s\"></script>\n"+
			"<link rel=\"stylesheet\" href=\"%[1]s/%[4]s\" integrity=\"%[5]s\">\n<script src=\"%[1]s/%[6]s\" integrity=\"%[7]s\" defer></script>\n",
			html.Escape(way+o.folder), siteName, o.sums[0], styleName, o.sums[1], disk.ScriptName, o.sums[2])
	}
	return b.String()
}

// rail lists the topics and marks the place of the page among them.
func (p *page) rail(l leaf, up string) (list []way) {
	if !p.hasTopics() || l.inside && len(p.corpus.Topics) > longRail {
		return nil
	}
	first := way{Name: p.words["home"], Address: template.URL(up + p.folder + disk.PageName)}
	if l.home {
		first.Current = "page"
	}
	list = append(list, first)
	for i, topic := range p.corpus.Topics {
		w := way{Name: p.nameOf(topic), Address: template.URL(up + p.topicPath(topic))}
		if i == l.topic && l.inside {
			w.Current = "true"
		} else if i == l.topic {
			w.Current = "page"
		}
		list = append(list, w)
	}
	return list
}

// social are the elements from which other sites show a link to the page,
// with the address of the page where it is known.
func (p *page) social(l leaf) string {
	var b strings.Builder
	meta := func(property, content string) {
		if content != "" {
			fmt.Fprintf(&b, "<meta property=\"%s\" content=\"%s\">\n", property, html.Escape(content))
		}
	}
	kind := "article"
	if l.home {
		kind = "website"
	}
	meta("og:type", kind)
	meta("og:title", l.title)
	meta("og:description", l.description)
	meta("og:site_name", p.title)
	meta("og:locale", strings.ReplaceAll(p.lang, "-", "_"))
	b.WriteString("<meta name=\"twitter:card\" content=\"summary\">\n")
	if p.public != "" && l.ups == "" {
		meta("og:url", p.public+l.canonical)
		if image := path.Clean(p.site.Logo); p.site.Logo != "" && path.Ext(image) != ".svg" {
			meta("og:image", p.public+image)
		}
	}
	return b.String()
}
