package disk

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"slices"
)

// publish moves new files into the output and stale ones out. When that
// fails midway, everything is put back as it was.
func (s *stage) publish(keep Keep) error {
	slices.SortStableFunc(s.put, func(a, b entry) int { return cmp.Compare(a.place, b.place) })
	if err := s.keep(keep); err != nil {
		return err
	}
	if _, ours := s.before.Files[ManifestName]; !ours {
		if _, err := os.Lstat(filepath.Join(s.out, ManifestName)); err == nil {
			s.foreign = append(s.foreign, ManifestName)
		}
	}
	if err := refuse(s.foreign); err != nil {
		return err
	}
	moves := swap{root: s.root, beside: filepath.Base(s.beside)}
	for _, e := range s.put {
		if e.changed {
			moves.names = append(moves.names, e.name)
		}
	}
	err := moves.replace(s.before, s.next)
	if err != nil {
		if undone := moves.undo(); undone != nil {
			s.stays = true
			return errors.Join(err, undone)
		}
	}
	return err
}
