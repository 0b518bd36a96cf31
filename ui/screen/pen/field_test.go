package pen

import (
	"strings"
	"testing"
)

// No column of a field is empty while text is hidden to its left: neither after
// deleting nor in a wider window.
func TestAFieldShowsAsMuchAsThereIsRoomFor(t *testing.T) {
	f := NewField("")
	f.Insert("市委组织部研究决定，待复核后另行报告")
	if line, at := fittedField(t, &f, 11); line != "..另行报告 " || at != 10 {
		t.Errorf("the end is %q, the cursor at %d", line, at)
	}
	for range 3 {
		f.Key("backspace")
	}
	if line, at := fittedField(t, &f, 11); line != "..复核后另 " || at != 10 {
		t.Errorf("three deleted, %q, the cursor at %d", line, at)
	}
	if line, at := fittedField(t, &f, 40); strings.TrimSpace(line) != f.Value() || at != 30 {
		t.Errorf("with room for all, %q, the cursor at %d", line, at)
	}
}

// What is out of sight to the left of a field has a mark there, but not before the cursor, and
// the cursor stands where it stood without.
func TestAFieldMarksWhatIsOutOfSight(t *testing.T) {
	f := NewField("")
	f.Insert("a市委研究决定")
	if line, at := fittedField(t, &f, 14); line != "a市委研究决定 " || at != 13 {
		t.Errorf("with room for all, %q, the cursor at %d", line, at)
	}
	if line, at := fittedField(t, &f, 12); line != "..研究决定  " || at != 10 {
		t.Errorf("the end is %q, the cursor at %d", line, at)
	}
	for range 3 {
		f.Key("left")
	}
	if line, at := fittedField(t, &f, 12); line != "..研究决定  " || at != 4 {
		t.Errorf("with the cursor behind the mark, %q at %d", line, at)
	}
	f.Key("left")
	if line, at := fittedField(t, &f, 12); line != "委研究决定  " || at != 2 {
		t.Errorf("with the cursor at it, %q at %d", line, at)
	}
}

// fittedField draws a field in a window that it is fitted to, and asserts that it is
// drawn the same before it is fitted.
func fittedField(t *testing.T, f *Field, w int) (line string, cursor int) {
	t.Helper()
	unfitted, at := f.Draw(w)
	f.Fit(w)
	if line, cursor = f.Draw(w); line != unfitted || cursor != at {
		t.Errorf("drawn %q with the cursor at %d, and fitted %q at %d", unfitted, at, line, cursor)
	}
	return line, cursor
}

// Ctrl-U empties a field wherever its cursor stands, and what is typed then begins anew.
func TestAFieldIsEmptied(t *testing.T) {
	f := NewField("驻市公安局副组长")
	f.Key("left")
	if !f.Key("ctrl+u") || f.Value() != "" {
		t.Errorf("it holds %q", f.Value())
	}
	f.Insert("驻市自规局")
	if f.Value() != "驻市自规局" {
		t.Errorf("it holds %q", f.Value())
	}
}
