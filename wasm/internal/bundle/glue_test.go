package bundle

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"faqwidget/wasm/internal/fixture"
)

// offers is a glue, indented as in Go's toolchains.
const offers = `
			this.importObject = {
				wasi_snapshot_preview1: {
					fd_write: function(fd) {
						if (fd == 1) {
							return { ok: true };
						}
					},
					fd_close: () => wasi_ENOSYS,
					fd_prestat_get: () => wasi_EBADF, // relied on
				},
				gojs: {
					// func valueGet(v ref) ref
					"syscall/js.valueGet": (v) => {
						return unbox(v);
					},

					"syscall/js.valueSet": (v) => {
 						return unbox(v);
					},
				}
			};
`

// TestOffering has rows of what an engine imports, and what the glue then offers.
func TestOffering(t *testing.T) {
	for _, row := range []struct{ imports, offered string }{
		{"", ""},
		{"\x08fd_write", "fd_write"},
		{"\x08fd_close\x0efd_prestat_get", "fd_close fd_prestat_get"},
		{"\x04gojs\x13syscall/js.valueSet", "syscall/js.valueSet"},
		{"\x14syscall/js.valueGets", ""},
		{"valueGet, and syscall/js.valueGet in a text", ""},
	} {
		got := string(glue(offers).offering([]byte(row.imports)))
		var offered []string
		for _, match := range offer.FindAllStringSubmatch(got, -1) {
			offered = append(offered, match[1])
		}
		if diff := cmp.Diff(row.offered, strings.Join(offered, " ")); diff != "" {
			t.Errorf("%q:\n%s", row.imports, diff)
		}
		if strings.Count(got, "{") != strings.Count(got, "}") || !strings.Contains(got, "gojs: {\n") {
			t.Errorf("%q: what is left is no object:%s", row.imports, got)
		}
	}
}

// TestOfferingOfGo removes all functions from the glue of the Go in use,
// and checks that the rest is JavaScript without anything to import.
func TestOfferingOfGo(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		fixture.Lacking(t, "node, which runs the glue here, is not installed")
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		t.Fatal(err)
	}
	run := string(glue(text).offering(nil)) + "\nconsole.log(JSON.stringify(new Go().importObject));"
	out, err := exec.Command(node, "-e", run).CombinedOutput()
	if err != nil || strings.TrimSpace(string(out)) != `{"_gotest":{},"gojs":{}}` {
		t.Errorf("%v\n%s", err, out)
	}
}
