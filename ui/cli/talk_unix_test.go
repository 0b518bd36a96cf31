//go:build unix

package cli_test

// A talk in a real terminal: the same numbers on the screen, from status and in
// the export, through kill -9 in the middle of it.

import (
	"encoding/json"
	"path/filepath"
	"testing"
)

func TestTalkThroughKillNine(t *testing.T) {
	bin, err := builtBinary()
	if err != nil {
		t.Fatal(err)
	}
	db := filepath.Join(t.TempDir(), "会议.db")
	run(t, bin, "new", db, "--title", "云川市派驻机构改革干部调整会", "--date", "2026-11-22")
	run(t, bin, "import", filepath.Join("testdata", "名册-云川.xlsx"), "--into", db)

	w := openWindow(t, bin, db)
	again := func(want ...string) { // pulled and started again
		w.kill()
		w = openWindow(t, bin, db)
		for _, s := range want {
			w.shows(s)
		}
	}
	w.shows("余 68")
	w.types(f10)
	w.shows("── 菜单")
	w.types("2")
	w.shows("轮到 1/68")
	w.types(f5)
	w.shows("输人数确认")
	w.types("68")
	w.shows("> 人数 68")
	w.types("\r")
	w.shows("实到 68")
	w.types(f10)
	w.shows("── 菜单")
	w.types("4")
	w.shows("[谈话]")
	w.types(f6)
	w.shows("再按 F6 开始")
	w.types("市委组织部部长 王一鸣")
	w.shows("王一鸣")
	w.types(f6)
	w.shows("在场 66   离席 0")
	again("实到 68", "● 任前、廉政一并谈", "在场 66   离席 0")
	w.types("\r") // past the line that says where it stopped
	w.types(f2)
	w.shows("7 待核")
	w.types("7")
	w.shows("不上投影")
	w.types("经商情况待核")
	w.shows("经商情况待核")
	w.types("\r")
	w.shows("有待核事项")
	again("● 任前、廉政一并谈", "待核事项：经商情况待核")
	w.types("\r")
	w.types(f6)
	w.shows("谈话进行中（F6）")
	w.types("1")
	w.shows("任前 66/66 廉政 66/66")
	w.kill()

	var status struct {
		Talks   map[string]struct{ Required, Done int }
		Matters struct{ Open, Issuable int }
	}
	if err := json.Unmarshal([]byte(run(t, bin, "status", db, "--json")), &status); err != nil {
		t.Fatal(err)
	}
	var export struct {
		People []struct {
			Kinds map[string]string
			Talks []struct{ Talkers []struct{ Name, Role string } }
		}
		Sessions []struct{ Participants, Counted int }
	}
	if err := json.Unmarshal([]byte(run(t, bin, "export", db, "--paper", "talks", "--format", "json", "-o", "-")), &export); err != nil {
		t.Fatal(err)
	}
	for _, kind := range []string{"pre_appointment", "integrity"} {
		done := 0
		for _, p := range export.People {
			if p.Kinds[kind] == "done" {
				done++
			}
		}
		if got := status.Talks[kind]; got.Done != 66 || got.Required != 66 || done != 66 {
			t.Errorf("%s: status %+v, export %d", kind, got, done)
		}
	}
	if s := export.Sessions; len(s) != 1 || s[0].Participants != 66 || s[0].Counted != 66 || status.Matters.Open != 1 || status.Matters.Issuable != 0 {
		t.Errorf("sessions %+v, matters %+v", s, status.Matters)
	}
	run(t, bin, "check", db)
}
