package library

import "testing"

// TestTrail opens answers from each other and goes back.
func TestTrail(t *testing.T) {
	trail := NewTrail()
	if _, _, _, ok := trail.Back(); ok || trail.Entry != -1 {
		t.Fatal("there is a way back from nowhere")
	}
	if n := trail.Open(7, Results, 30); n != 0 || trail.Entry != 7 {
		t.Fatalf("place %d, entry %d", n, trail.Entry)
	}
	if n := trail.Open(9, Answer, 50); n != 1 || trail.Entry != 9 {
		t.Fatalf("place %d, entry %d", n, trail.Entry)
	}
	if to := trail.To(); to != Answer {
		t.Errorf("Back leads to part %d", to)
	}
	if to, n, left, ok := trail.Back(); to != (Place{7, Answer, 50}) || n != 1 || left != 9 || !ok || trail.Entry != 7 {
		t.Errorf("back to %v, place %d, from %d, then at %d", to, n, left, trail.Entry)
	}
	if to, n, left, ok := trail.Back(); to != (Place{-1, Results, 30}) || n != 0 || left != 7 || !ok || trail.Entry != -1 {
		t.Errorf("back to %v, place %d, from %d, then at %d", to, n, left, trail.Entry)
	}
	if _, _, _, ok := trail.Back(); ok || trail.To() != 0 {
		t.Error("there is a way back from the list")
	}
	trail.Open(1, Browse, 0)
	trail.Open(2, Answer, 0)
	trail.Leave()
	if _, _, _, ok := trail.Back(); ok || trail.Entry != -1 {
		t.Error("a trail that was left leads back")
	}
}
