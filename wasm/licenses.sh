#!/bin/sh
# Prints the licences of everything compiled into the engine and the tool, each
# with its module. The argument is TinyGo's root, when TinyGo made the engine:
# its library is then part of the engine, as Go's library is of what Go compiles.
set -eu

# section NAME FOLDER prints the licence files of a folder.
section() {
  printf '%s\n\n' "--- $1"
  cat "$2"/LICENSE* "$2"/COPYING* 2>/dev/null | grep . || { echo "licenses.sh: no licence in $2" >&2; exit 1; }
  echo
}

# modules lists what packages are made of, as PATH VERSION FOLDER.
modules() { go list -deps -f '{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}' "$@"; }

folder() { go mod download -json "$1" | sed -n 's/^.*"Dir": "\(.*\)",*$/\1/p'; }

echo "What faqwidget is made of, besides its own work, and under which licences."
echo
# Some packages of Go leave its licence out; it is that of all modules of its authors.
section "Go's library" "$(folder golang.org/x/text)"
if [ -n "${1:-}" ]; then
  [ -f "$1/LICENSE" ] || set -- "$(cd "$(dirname "$0")/tinygo" && folder github.com/tinygo-org/tinygo)"
  section "TinyGo's library" "$1"
fi
{
  GOOS=js GOARCH=wasm modules ./wasm
  for os in linux darwin windows; do GOOS=$os modules ./wasm/cmd/faq; done
} | LC_ALL=C sort -u | while read -r path version dir; do section "$path $version" "$dir"; done
