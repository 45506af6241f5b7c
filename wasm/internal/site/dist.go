package site

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"faqwidget/wasm/internal/markdown"
)

// A dist is what was built once for all authors.
type dist struct {
	engine, packed         []byte // packed is the engine's brotli stream, nil when missing
	shell, script, offline []byte
	locales                []File
}

// readDist reads a folder that make built.
func readDist(dir string) (dist, error) {
	var d dist
	for _, part := range []struct {
		name string
		data *[]byte
	}{{engineName, &d.engine}, {shellName, &d.shell}, {scriptName, &d.script}, {offlineName, &d.offline}} {
		var err error
		if *part.data, err = os.ReadFile(filepath.Join(dir, part.name)); err != nil {
			return d, fmt.Errorf("%s is no folder with a built engine (make builds one in dist; name it with -engine): %s: %s",
				dir, part.name, reason(err))
		}
	}
	d.packed, _ = os.ReadFile(filepath.Join(dir, engineName+".br")) // made anew when it is missing
	locales, err := readTree(filepath.Join(dir, localesName))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return d, err
	}
	for _, f := range locales {
		if path.Ext(f.Name) == ".json" {
			d.locales = append(d.locales, File{localesName + "/" + f.Name, f.Data})
		}
	}
	return d, nil
}

// labels are the words inside answers in the language given, from the
// interface languages of the widget, English where there is no such language.
func (d dist) labels(lang string) markdown.Labels {
	primary, _, _ := strings.Cut(strings.ToLower(lang), "-")
	words := map[string]string{"external": "opens in a new tab", "copy": "Copy", "table": "Table", "task": "Task"}
	for _, f := range d.locales {
		if f.Name == localesName+"/"+primary+".json" && json.Unmarshal(f.Data, &words) != nil {
			break // the words read before the fault are good
		}
	}
	return markdown.Labels{External: words["external"], Copy: words["copy"], Table: words["table"], Task: words["task"]}
}
