#!/bin/sh
# Makes a TinyGo root in the folder OUT from the one at ROOT: links, but for
# its library, which is copied, and five of its files.
#
# The collector runs only when the program says so (see wasm/start_tinygo.go),
# and looks at less.
#
# A collector that can run at any allocation has to find what the functions
# under way hold. WebAssembly hides that, so TinyGo has each of them write its
# pointers into memory too: a quarter of the program's code. It does so for the
# collectors it knows by name; faq.json names another. A TinyGo whose files are
# not as expected keeps its own collector: OUT/faq.json then names that.
#
# Interfaces are equal when they hold the same pointer, small number or string
# of one type. That of other values is not asked here, and a trap; with it the
# program would need a description of every type. See wasm/cmd/untype.
set -eu

root=$1 out=$2
target=$(dirname "$0")/faq.json
changed=

# changed FILE SCRIPT writes FILE of the runtime as awk's SCRIPT changes it, and fails where it changes nothing.
changed() {
  changed="$changed $1"
  awk "$2" "$root/src/runtime/$1" >"$out/$1"
  ! cmp -s "$root/src/runtime/$1" "$out/$1"
}

# TinyGo takes a link in src for a file, so the folders there are its own.
rm -rf "$out"
mkdir -p "$out/src/device"
for entry in "$root"/*; do
  [ "$(basename "$entry")" = src ] || ln -s "$entry" "$out/"
done
ln -s "$root"/src/device/* "$out/src/device/"
for entry in "$root"/src/*; do
  [ "$(basename "$entry")" = device ] || cp -R "$entry" "$out/src/"
done

if changed interface.go '
  /^func interfaceEqual/ {
    print "func interfaceEqual(x, y interface{}) bool {"
    print "\ta, b := *(*_interface)(unsafe.Pointer(&x)), *(*_interface)(unsafe.Pointer(&y))"
    print "\tif a.typecode != b.typecode || a.typecode == nil {"
    print "\t\treturn a.typecode == b.typecode"
    print "\t}"
    print "\tswitch kind := reflectlite.ValueOf(x).RawType().Kind(); {"
    print "\tcase kind == reflectlite.String:"
    print "\t\treturn *(*string)(a.value) == *(*string)(b.value)"
    print "\tcase kind == reflectlite.Ptr, kind <= reflectlite.Uintptr && kind != reflectlite.Int64 && kind != reflectlite.Uint64:"
    print "\t\treturn a.value == b.value"
    print "\t}"
    print "\truntimePanic(\"comparing un-comparable type\")"
    print "\treturn false"
    print "}"
    cut = 1
  }
  /^func reflectValueEqual/ { cut = 1 }
  !cut { print }
  /^}/ { cut = 0 }'; then
  mv -f "$out/interface.go" "$out/src/runtime/"
else
  rm -f "$out/interface.go"
fi

# Nobody calls these from outside, yet an export is kept.
changed float.go '!/^\/\/export f(min|max)imum/' && mv -f "$out/float.go" "$out/src/runtime/" || rm -f "$out/float.go"

changed=
# What has no room makes room by growing; no function adds to the chain, which
# stays empty. Constants lie before variables: they hold no pointers, but
# thousands of numbers that look like some, for each of which garbage would stay.
# Memory grows by a quarter, not to the double.
if changed gc_blocks.go '{ sub(/freeBytes := runGC\(\)/, "var freeBytes uintptr"); print }' &&
  changed gc_stack_portable.go '!/^\/\/go:extern runtime.stackChainStart/' &&
  changed arch_tinygowasm.go '/globalsStart = / { found += sub(/globalsStartSymbol/, "variablesSymbol") }
    /memory_grow\(wasmMemoryIndex, memorySize\)/ { found += sub(/memorySize/, "memorySize/4") } { print }
    END { if (found == 2) print "\n//go:extern faq_variables\nvar variablesSymbol [0]byte" }' &&
  changed asm_tinygowasm.S '{ print } END { print "\n.section .data.faq_variables,\"\",@\n.globl faq_variables\n.p2align 2\nfaq_variables:\n    .int32 0\n    .size faq_variables, 4" }'; then
  for file in $changed; do mv -f "$out/$file" "$out/src/runtime/"; done
  cp "$target" "$out/faq.json"
else
  echo "faqwidget: this TinyGo's collector is not the one known: the engine is larger than it could be"
  for file in $changed; do rm -f "$out/$file"; done
  sed 's/"gc": "resting"/"gc": "precise"/; s/, "gc.precise"//' "$target" >"$out/faq.json"
fi
