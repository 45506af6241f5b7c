#!/bin/sh
# Builds TinyGo from its module into the folder given, where no package of it
# is installed. It needs LLVM 19's libraries, clang and lld, as Debian packages
# them; as root, or with sudo that asks nothing, they are installed.
set -eu

out=$1
here=$(cd "$(dirname "$0")" && pwd)
packages="llvm-19-dev libclang-19-dev clang-19 lld-19"

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

if ! [ -x /usr/lib/llvm-19/bin/clang ] || ! [ -e /usr/lib/llvm-19/include/clang-c/Index.h ]; then
  echo "tinygo: installing $packages"
  if ! { as_root apt-get update -q && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy $packages; }; then
    echo "tinygo: cannot install them; run: apt-get install $packages" >&2
    exit 1
  fi
fi

export PATH="/usr/lib/llvm-19/bin:$PATH"
mkdir -p "$out/bin"
cd "$here"
source=$(go list -m -f '{{.Dir}}' github.com/tinygo-org/tinygo 2>/dev/null || true)
if [ -z "$source" ]; then
  go mod download github.com/tinygo-org/tinygo
  source=$(go list -m -f '{{.Dir}}' github.com/tinygo-org/tinygo)
fi
rm -rf "$out/root"
cp -r "$source" "$out/root"
chmod -R u+w "$out/root"
mkdir -p "$out/root/src/net/http" # a git submodule, which a module's zip does not hold
go build -tags llvm19 -ldflags="-s -w" -o "$out/bin/tinygo" github.com/tinygo-org/tinygo
echo "tinygo: built $(TINYGOROOT="$out/root" "$out/bin/tinygo" version)"
