package paper

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"liuzhuan/model"
)

// An old form that is written back with what was decided gets the present fields, and it is
// said of how many and which; one in which nothing changed keeps every byte.
func TestOldFormsAreRaised(t *testing.T) {
	s := newSitting(t, 4)
	files := map[string][]byte{}
	was := map[string]string{}
	for no := 1; no <= 4; no++ {
		p := s.no(no)
		before := *p
		p = &before
		p.Sex, p.Birth, p.Level, p.Proposed, p.Relieved = "男", "197508", "", "", ""
		if no > 2 {
			p.Planned, p.Proposed, p.Relieved = model.Transferred, "云川市纪委监委驻市财政局纪检监察组组长", p.Current
		}
		if no == 4 {
			p.Sex = "女"
		}
		s.do(model.Change{Command: model.CommandEdit, Edits: []model.Edit{{Before: s.no(no), After: p}}}, nil)
		data := fmt.Sprintf("<Person>\r\n  <XingMing>%s</XingMing>\r\n  <NiRenZhiWu></NiRenZhiWu>\r\n  <NiMianZhiWu></NiMianZhiWu>\r\n</Person>\r\n", p.Name)
		c := model.ContentOf([]byte(data))
		files[c.Sum] = c.Data
		name := fmt.Sprintf("%d.lrmx", no)
		was[name] = data
		s.Load(&model.Form{Person: p.ID, File: name, Data: c.Sum})
		s.do(s.Confirm(p.ID, at("09:10")))
	}
	s.do(s.Withdraw(s.no(2).ID, at("09:11")))
	o := Options{Paper: Roster, Format: LRMX, Profile: Full, Order: ByRoster, Files: func(sum string) ([]byte, error) { return files[sum], nil }}
	dir := filepath.Join(t.TempDir(), "审批表")
	made, err := Save(dir, s.Meeting, o)
	if err != nil {
		t.Fatal(err)
	}
	if r := made.Raised; r.Forms != 1 || r.Unknown != 1 || strings.Join(r.Fields, " ") != "到龄年月 改革前任职年龄界限" {
		t.Errorf("%+v", r)
	}
	for no, want := range []bool{false, false, true, false} {
		name := fmt.Sprintf("%d.lrmx", no+1)
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(string(data), "<DaoLingNianYue>203804</DaoLingNianYue>") && strings.Contains(string(data), "界限为60岁"); got != want {
			t.Errorf("%s: raised %v, want %v\n%s", name, got, want, data)
		}
		if no < 2 && string(data) != was[name] {
			t.Errorf("%s is altered\n%s", name, data)
		}
	}
}
