package list

import "testing"

// TestKeysOfTheList: keys that move the active option are taken from the search
// box; all others are left to it.
func TestKeysOfTheList(t *testing.T) {
	for _, test := range []struct {
		key                 string
		active, count, next int
		ok                  bool
	}{
		{"ArrowUp", 2, 3, 1, true}, {"ArrowUp", 1, 3, 0, true}, {"ArrowUp", 0, 3, 2, true}, {"ArrowUp", -1, 3, 2, true},
		{"ArrowDown", -1, 3, 0, true}, {"ArrowDown", 2, 3, 0, true}, {"Home", -1, 3, 0, false}, {"Home", 0, 3, 0, true},
		{"End", 0, 3, 2, true}, {"End", -1, 3, 2, false}, {"a", 1, 3, 1, false}, {"ArrowDown", -1, 0, -1, false},
	} {
		if next, ok := Move(test.key, test.active, test.count); next != test.next || ok != test.ok {
			t.Errorf("%s from %d of %d: %d, %v; want %d, %v", test.key, test.active, test.count, next, ok, test.next, test.ok)
		}
	}
}
