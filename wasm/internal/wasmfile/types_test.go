package wasmfile

import (
	"strings"
	"testing"
)

// typedMap is the map of a module with two segments. A type of six bytes is
// in the first segment and, as zeros, in the gap after it; one of four
// bytes is in the second.
const typedMap = `    Addr      Off     Size Out     In      Symbol
       -      7e2       10         lto.tmp:(runtime.alloc)
       -      7e2       10                 runtime.alloc
     100      900       16 .rodata
     100      902        2                 main$string
     102      904        6         lto.tmp:(.rodata.reflect/types.type:named:main.T)
     102      904        6                 reflect/types.type:named:main.T
     108      90a        4                 reflect/types.type:pointer:named:main.T
     10c      90e        2                 main$string.1
`

const typedModule = Header +
	"\x0b\x19\x02" + // data section, two segments
	"\x00\x41\x80\x02\x0b\x06abKnam" + // at 0x100
	"\x00\x41\x88\x02\x0b\x06Kxyzcd" // at 0x108

func TestUntyped(t *testing.T) {
	got, err := Untyped([]byte(typedModule), typedMap)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.NewReplacer("abKnam", "abK\x00\x00\x00", "Kxyzcd", "K\x00\x00\x00cd").Replace(typedModule)
	if string(got) != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

func TestUntypedKeepsWhatMayBeRead(t *testing.T) {
	reader := "       -      7e2       10                 %s\n"
	for _, c := range []struct{ module, linkerMap, want string }{
		{typedModule, typedMap + strings.Replace(reader, "%s", "(*internal/reflectlite.RawType).elem", 1), "(*internal/reflectlite.RawType).elem reads types"},
		{typedModule, typedMap + strings.Replace(reader, "%s", "reflect.TypeOf", 1), "reflect.TypeOf reads types"},
		{typedModule, typedMap + strings.Replace(reader, "%s", "runtime.hashmapInterfaceGet", 1), "runtime.hashmapInterfaceGet reads types"},
		{typedModule, "", "the linker's map names no types"},
		{Header, typedMap, "the module has no data"},
		{typedModule[:20], typedMap, "this is not a complete WebAssembly module: it ends within section 0"},
		{strings.Replace(typedModule, "\x00\x41", "\x01\x41", 1), typedMap, "a segment of data has no plain address"},
	} {
		if _, err := Untyped([]byte(c.module), c.linkerMap); err == nil || err.Error() != c.want {
			t.Errorf("%v, want %s", err, c.want)
		}
	}
}
