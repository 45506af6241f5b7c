#!/bin/sh
# Builds TinyGo from its module into the folder given, where no package of it
# is installed. It needs LLVM 19's libraries, clang and lld, as Debian packages
# them; as root, or with sudo that asks for no password, they are installed.
set -eu

out=$1
here=$(cd "$(dirname "$0")" && pwd)
packages="llvm-19-dev libclang-19-dev clang-19 lld-19"
llvm=/usr/lib/llvm-19
if ! [ -x $llvm/bin/clang ] || ! [ -x $llvm/bin/wasm-ld ] || ! [ -e $llvm/include/clang-c/Index.h ]; then
  "$here/../../.ci/apt" $packages
fi

# A machine with no other C compiler has this one now.
export PATH="$llvm/bin:$PATH" CGO_ENABLED=1 CC=clang CXX=clang++
mkdir -p "$out/bin"
cd "$here"
go mod download github.com/tinygo-org/tinygo
source=$(go list -m -f '{{.Dir}}' github.com/tinygo-org/tinygo)
rm -rf "$out/root"
cp -r "$source" "$out/root"
chmod -R u+w "$out/root"
mkdir -p "$out/root/src/net/http" # a git submodule, which a module's zip does not hold
go build -tags llvm19 -ldflags="-s -w" -o "$out/bin/tinygo" github.com/tinygo-org/tinygo
echo "tinygo: built $(TINYGOROOT="$out/root" "$out/bin/tinygo" version)"
