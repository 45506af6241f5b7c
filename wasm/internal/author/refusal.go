package author

import (
	"errors"
	"io/fs"

	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
)

// A refusal is why a file is not read or not published, and a way out.
type refusal struct {
	kind         faq.Kind
	message, fix string // the message may follow the name of the file
}

// Error implements error.
func (r refusal) Error() string { return r.message }

// refusals map the errors of package disk to refusals for an author.
var refusals = map[error]refusal{
	disk.ErrOutside:  {faq.KindOutsideFolder, "leads out of the folder of the content", "put the file into the folder, or set base in the front matter"},
	disk.ErrHidden:   {faq.KindHiddenFile, "is hidden: a part of its path begins with a dot or an underscore", "give what is for readers another name"},
	disk.ErrName:     {faq.KindBadName, "has a name that not every system can hold", "use letters, digits and hyphens, and slashes between folders"},
	disk.ErrNotFile:  {faq.KindNotFile, "is not a file: a folder, a pipe or a device", "put a file in its place"},
	disk.ErrTooLarge: {faq.KindTooLarge, "is larger than 20 MB", "make it smaller, or split it"},
	disk.ErrChanging: {faq.KindUnreadable, "changes while it is read", "try again when nothing writes into it"},
}

// FaultOf is the fault of a file that is not read or not published because of an
// error, without its place.
func FaultOf(err error) faq.Fault {
	r := refusal{kind: faq.KindUnreadable, message: disk.Reason(err)}
	if !errors.As(err, &r) {
		for known, refused := range refusals {
			if errors.Is(err, known) {
				r = refused
			}
		}
	}
	return faq.Fault{Kind: r.kind, Message: r.message, Fix: r.fix}
}

// isMissing reports whether an error means that a file does not exist.
func isMissing(err error) bool { return errors.Is(err, fs.ErrNotExist) }
