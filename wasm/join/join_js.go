package main

import (
	"syscall/js"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/program"
)

// A door joins several FAQs into one.
type door struct{ clock js.Value } // the performance of the page

// join is join(parts, vars, audience) of the boundary.
func (d *door) join(_ js.Value, args []js.Value) any {
	var parts []compiled.Part
	for i := 0; i+2 < args[0].Length(); i += 3 {
		parts = append(parts, compiled.Part{Data: program.Bytes(args[0].Index(i)), Label: args[0].Index(i + 1).String(), Base: args[0].Index(i + 2).String()})
	}
	given := map[string]string{}
	for names := program.Texts(args[1]); len(names) > 1; names = names[2:] {
		given[names[0]] = names[1]
	}
	audience := program.Texts(args[2])
	j := compiled.NewJoiner(parts)
	work := func() (bool, error) { return j.Step(), nil }
	return program.Step(d.clock, work, func(gaveUp bool, err error) any {
		if gaveUp {
			return nil
		}
		f, failed, err := j.FAQ(given, audience)
		if err != nil {
			return program.Failure(err)
		}
		return made(f, failed)
	})
}

// made is {faq, failed} of the boundary.
func made(f *compiled.FAQ, failed []error) js.Value {
	messages := js.Global().Get("Array").New()
	for i, err := range failed {
		message := ""
		if err != nil {
			message = err.Error()
		}
		messages.SetIndex(i, message)
	}
	o := js.Global().Get("Object").New()
	o.Set("faq", program.Array(compiled.EncodeExpanded(f)))
	o.Set("failed", messages)
	return o
}
