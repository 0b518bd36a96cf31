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
	if line, at := f.Draw(11); line != "后另行报告 " || at != 10 {
		t.Errorf("the end is %q, the cursor at %d", line, at)
	}
	for range 3 {
		f.Key("backspace")
	}
	if line, at := f.Draw(11); line != "待复核后另 " || at != 10 {
		t.Errorf("three deleted, %q, the cursor at %d", line, at)
	}
	if line, at := f.Draw(40); strings.TrimSpace(line) != f.Value() || at != 30 {
		t.Errorf("with room for all, %q, the cursor at %d", line, at)
	}
}
