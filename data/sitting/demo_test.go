package sitting

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"liuzhuan/data/store"
)

// meetingDay is the afternoon before the meeting of these tests.
var meetingDay = time.Date(2026, 11, 21, 15, 0, 0, 0, time.FixedZone("CST", 8*60*60))

func TestDemo(t *testing.T) {
	path := DemoPath(t.TempDir(), meetingDay)
	for _, want := range []bool{true, false} {
		if made, err := EnsureDemo(path, meetingDay); made != want || err != nil {
			t.Fatal(made, err)
		}
	}
	s, err := store.View(path)
	if err != nil || s.Meeting.OnList() != 68 || s.Notice != store.NoNotice {
		t.Fatal(s, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(t.TempDir(), "笔记.db")
	if err := os.WriteFile(other, []byte("别的"), 0o600); err != nil {
		t.Fatal(err)
	}
	var exists *store.ExistsError
	if err := MakeDemo(other, meetingDay); !errors.As(err, &exists) {
		t.Errorf("made over another file: %v", err)
	}
}
