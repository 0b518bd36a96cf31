package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"liuzhuan/data/intake"
	"liuzhuan/model"
	"liuzhuan/ui/text"
)

// A person at a terminal sees how far a long list is read, whatever rows its
// reader tells of; nobody else does.
func TestProgress(t *testing.T) {
	path := filepath.Join(t.TempDir(), "长名册.csv")
	var list strings.Builder
	list.WriteString("姓名,现任职务\n")
	for i := range 3500 {
		fmt.Fprintf(&list, "任文%d,科员\n", i)
	}
	if err := os.WriteFile(path, []byte(list.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	for terminal, want := range map[bool]string{true: "\r已读 1024 行\r已读 2048 行\r已读 3072 行\n", false: ""} {
		var said bytes.Buffer
		e := &env{t: text.For("zh"), errout: &said, terminal: terminal}
		tell, done := e.progress()
		_, err := intake.Read(path, intake.Options{Meeting: model.NewMeeting(), Progress: tell})
		done()
		if err != nil || said.String() != want {
			t.Errorf("at a terminal %v: %q, %v", terminal, said.String(), err)
		}
	}
}

// The screen that a command opens notices when the computer's clock is set.
func TestClockIsWatched(t *testing.T) {
	if e := newEnv(nil); e.clock.Steady == nil {
		t.Error("the clock is compared with nothing")
	}
}
