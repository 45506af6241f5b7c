//go:build !unix

package disk

import "errors"

func special(string) error { return errors.ErrUnsupported }
