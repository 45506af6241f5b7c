package bundle_test

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/bundle/bundletest"
	"faqwidget/wasm/internal/fixture"

	"github.com/google/go-cmp/cmp"
)

func TestBundle(t *testing.T) {
	files, err := bundletest.Sources(t, fixture.WidgetSources).Files()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range files {
		names = append(names, f.Name)
	}
	want := []string{"faq.wasm", "faq.wasm.gz", "faq-markdown.wasm", "faq-markdown.wasm.gz", "faq-shards.wasm", "faq-shards.wasm.gz", "faq-data.wasm", "faq-data.wasm.gz", "faq-join.wasm", "faq-join.wasm.gz", "locales/de.js", "faq-insight.js", "faq-join.js", "faq-shards.js", "faq-shell.js", "faq-agent.js", "faq-engine.mjs", "faq-repair.js", "faq-widget.js", "faq-widget.mjs", "faq-widget.offline.js", "index.html"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
	// Each row: a file, what it must contain, what it must not.
	for _, row := range []struct{ name, has, not string }{
		{"faq-widget.js", `faqImport("./faq-shell.js?`, "import.meta"},
		{"faq-widget.js", "document.currentScript", "export"},
		{"faq-widget.js", `(()=>{`, "toESM"},
		{"faq-widget.mjs", "import.meta.url", "currentScript"},
		{"faq-widget.mjs", "export{", "use strict"},
		{"faq-shell.js", ".a{color:red}", "color: red"},
		{"faq-shell.js", "export{", bundle.EngineMark},
		{"faq-shell.js", `import("./faq-agent.js")`, "faq:agent"},
		{"faq-shell.js", `import("./faq-shards.js")`, "faq:shards"},
		{"faq-widget.offline.js", "=>", "faq-agent.js"},
		{"faq-widget.offline.js", "=>", "faq-shards.js"},
		{"faq-widget.offline.js", bundle.EngineMark + "H4sI", "export"},
		{"faq-widget.offline.js", `{copy:"Kopieren"}`, `faqImport("./faq-shell.js`},
		{"faq-shell.js", `import("./locales/de.js")`, "Kopieren"},
		{"faq-shell.js", `import("./faq-insight.js")`, "not found"},
		{"faq-insight.js", `"not found"`, "color"},
		{"faq-shell.js", `import("./faq-join.js")`, "nothing is left"},
		{"faq-widget.offline.js", `"nothing is left"`, `import("./faq-join.js")`},
		{"faq-widget.offline.js", bundle.JoinerMark + "H4sI", "export"},
		{"faq-widget.offline.js", `"not found"`, `import("./faq-insight.js")`},
		{"locales/de.js", `export default {"copy":"Kopieren"};`, "Copy"},
		{"index.html", "Gallery", ""},
	} {
		data := bundletest.ByName(files)[row.name]
		if !strings.Contains(data, row.has) {
			t.Errorf("%s lacks %s:\n%s", row.name, row.has, data)
		}
		if row.not != "" && strings.Contains(data, row.not) {
			t.Errorf("%s has %s", row.name, row.not)
		}
	}
}

func TestBundleIsReproducible(t *testing.T) {
	one, err := bundletest.Sources(t, fixture.WidgetSources).Files()
	if err != nil {
		t.Fatal(err)
	}
	two, err := bundletest.Sources(t, fixture.WidgetSources).Files() // in another folder
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(bundletest.ByName(one), bundletest.ByName(two)); diff != "" {
		t.Error(diff)
	}
}

// brokenSources are changes to fixture.WidgetSources, and what the error must say.
var brokenSources = []struct{ old, new, want string }{
	{"import('./shell/shell.js')", "import('./shell/shall.js')", `Could not resolve "./shell/shall.js"`},
	{"'faq:wasm_exec'", "'faq:wasm'", "no module is called faq:wasm"},
	{"document.title =", "document.title = =", "widget/index.js:1:17"},
	{"import { corpora, engine, join, markdown } from 'faq:embedded';", "const corpora = '', engine = '', join = '', markdown = '';", "the script has no place for what follows"},
	{`"Kopieren"`, `Kopieren`, "de.json: invalid character"},
	{"import('faq:locale/de')", "import('faq:locale/xx')", "no module is called faq:locale/xx"},
	{"-- engine/wasm_exec.js --", "-- engine/glue.js --", "engine: open"},
	{"-- widget/shell/styles.css --", "-- widget/shell/style.css --", `Could not resolve "./styles.css"`},
}

func TestBundleErrors(t *testing.T) {
	for _, row := range brokenSources {
		_, err := bundletest.Sources(t, strings.Replace(fixture.WidgetSources, row.old, row.new, 1)).Files()
		if err == nil || !strings.Contains(filepath.ToSlash(err.Error()), row.want) {
			t.Errorf("%s: error %v, want %q", row.new, err, row.want)
		}
	}
}

// wrapperTest runs among global names of the page's own, and must leave them alone.
const wrapperTest = `
globalThis.fs = 'the page\'s own';
const before = Object.keys(globalThis).join();
const { start } = await import('./faq-shell.js');
const { Go, scope } = start();
const go = new Go();
const check = (what, ok) => { if (!ok) { console.error(what); process.exit(1); } };
check('fs is private', go.write('four') === 4);
check('the page keeps its own', globalThis.fs === 'the page\'s own' && !('Go' in globalThis));
check('no name is new', Object.keys(globalThis).join() === before);
scope.mount = 1;
check('writes stay private', scope.mount === 1 && !('mount' in globalThis));
check('reads go through', scope.Array === Array && scope.undefinedName === undefined);
check('methods know their owner', (clearTimeout(go.later(() => {})), true));
check('a method is itself each time', scope.setTimeout === scope.setTimeout);
`

func TestGlueLeavesThePageAlone(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		fixture.Lacking(t, "node, which plays the page here, is not installed")
	}
	files, err := bundletest.Sources(t, fixture.WidgetSources).Files()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	fixture.Put(t, dir, "package.json", []byte(`{"type":"module"}`))
	fixture.Put(t, dir, "faq-shell.js", []byte(bundletest.ByName(files)["faq-shell.js"]))
	fixture.Put(t, dir, "test.js", []byte(wrapperTest))
	if out, err := exec.Command(node, filepath.Join(dir, "test.js")).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
