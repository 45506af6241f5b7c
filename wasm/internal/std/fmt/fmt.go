// Package fmt replaces the standard library's in the program that TinyGo
// builds: see wasm/cmd/slim. It has the functions and the verbs that
// the engine's dependencies use, without reflection, widths or flags, and is
// a fiftieth of the size. Native programs have the real one.
package fmt

import (
	"errors"
	"io"
	"strconv"
)

// Sprintf formats like the standard library's for the verbs %s, %v, %d, %c,
// %q and %w, of strings, bytes, integers, booleans and errors, but that %q
// escapes nothing. Of anything else it writes the verb itself, as %!d.
func Sprintf(format string, args ...any) string {
	return string(appendf(nil, format, args))
}

// Fprintf writes what Sprintf returns to w.
func Fprintf(w io.Writer, format string, args ...any) (int, error) {
	return w.Write(appendf(nil, format, args))
}

// Errorf is an error that says what Sprintf returns. It does not wrap.
func Errorf(format string, args ...any) error {
	return errors.New(Sprintf(format, args...))
}

// Printf prints what Sprintf returns on the console.
func Printf(format string, args ...any) (int, error) {
	return Print(Sprintf(format, args...))
}

// Println prints text and a line's end on the console.
func Println(text string) (int, error) { return Print(text + "\n") }

// Print prints text on the console.
func Print(text string) (int, error) {
	print(text)
	return len(text), nil
}

func appendf(b []byte, format string, args []any) []byte {
	for i := 0; i < len(format); i++ {
		if format[i] != '%' || i+1 == len(format) {
			b = append(b, format[i])
			continue
		}
		i++
		verb := format[i]
		if verb == '%' || len(args) == 0 {
			b = append(b, verb)
			continue
		}
		b = appendValue(b, verb, args[0])
		args = args[1:]
	}
	return b
}

func appendValue(b []byte, verb byte, value any) []byte {
	switch v := value.(type) {
	case string:
		return appendText(b, verb, v)
	case []byte:
		if verb != 'd' && verb != 'v' {
			return appendText(b, verb, string(v))
		}
	case error:
		return appendText(b, verb, v.Error())
	case bool:
		if verb == 'v' {
			return strconv.AppendBool(b, v)
		}
	case int:
		return appendInt(b, verb, v)
	case int32:
		return appendInt(b, verb, int(v))
	case byte:
		return appendInt(b, verb, int(v))
	}
	return append(b, '%', '!', verb)
}

func appendText(b []byte, verb byte, text string) []byte {
	if verb == 'q' {
		return append(append(append(b, '"'), text...), '"')
	}
	return append(b, text...)
}

func appendInt(b []byte, verb byte, n int) []byte {
	if verb == 'c' {
		return append(b, string(rune(n))...)
	}
	return strconv.AppendInt(b, int64(n), 10)
}
