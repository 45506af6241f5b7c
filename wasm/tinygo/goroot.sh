#!/bin/sh
# Makes a Go root in the folder given: links to the one in use, but for what
# would weigh more in the program than all of its own code.
#
# fmt, regexp and unicode are wasm/internal/std's: of the dependencies' use of
# them nothing needs reflection, a syntax that is not there, or Unicode's tables
# by their names, and the tables that are needed are packed.
#
# internal/strconv takes its exact path from text to floating point, not the
# fast one, which needs 11 kB of powers of ten that do not compress. Nothing
# here reads such numbers but attributes of headings, which are off. The errors
# of strconv say what is wrong, not with what: quoting needs tables of what can
# be printed, and nobody shows them.
#
# bytes.Equal compares where the bytes are. TinyGo would copy both to make
# strings of them, and goldmark compares four times for each word it reads.
# bytes.Index is that of strings.
set -eu

out=$1
here=$(cd "$(dirname "$0")" && pwd)
root=$(go env GOROOT)

# links SOURCE TARGET [EXCEPT] links all that is in SOURCE into TARGET.
links() {
  mkdir -p "$2"
  for entry in "$1"/*; do
    case " ${3-} " in *" $(basename "$entry") "*) ;; *) ln -s "$entry" "$2/" ;; esac
  done
}

# changed FILE SCRIPT writes FILE of the root as awk's SCRIPT changes it, and fails where it changes nothing.
changed() {
  awk "$2" "$root/src/$1" >"$out/src/$1"
  ! cmp -s "$root/src/$1" "$out/src/$1" || { echo "goroot.sh: $1 is not as expected" >&2; exit 1; }
}

rm -rf "$out"
links "$root" "$out" src
links "$root/src" "$out/src" "unicode internal strconv bytes fmt regexp"
links "$root/src/strconv" "$out/src/strconv" number.go
links "$root/src/bytes" "$out/src/bytes" bytes.go
mkdir "$out/src/unicode"
ln -s "$root/src/unicode/utf8" "$root/src/unicode/utf16" "$out/src/unicode/"
links "$root/src/internal" "$out/src/internal" strconv
links "$root/src/internal/strconv" "$out/src/internal/strconv" atof.go

for package in fmt regexp unicode; do
  mkdir -p "$out/src/$package"
  for file in "$here/../internal/std/$package"/*.go; do
    case $file in *_test.go) ;; *) ln -s "$file" "$out/src/$package/" ;; esac
  done
done
changed internal/strconv/atof.go '{ sub(/^var optimize = true/, "const optimize = false"); print }'
changed bytes/bytes.go '
  /^\t_ "unsafe"/ { print "\t\"internal/stringslite\""; sub(/_ /, "") }
  /^func Index\(/ { print; print "\treturn stringslite.Index(unsafe.String(unsafe.SliceData(s), len(s)), unsafe.String(unsafe.SliceData(sep), len(sep)))\n}"; skip = 1 }
  skip { if (/^}/) skip = 0; next }
  { sub(/return string\(a\) == string\(b\)/, "return unsafe.String(unsafe.SliceData(a), len(a)) == unsafe.String(unsafe.SliceData(b), len(b))"); print }
'
changed strconv/number.go '
  /^func toError\(/ { print; print "\treturn err\n}"; skip = 1 }
  skip { if (/^}/) skip = 0; next }
  { print }
'
