package paper

import (
	"slices"
	"strings"
	"testing"

	"liuzhuan/model"
)

// Papers write teams and posts in full; the short names are the screen's.
func TestPapersWriteNamesInFull(t *testing.T) {
	s := talkSitting(t, 68)
	// Somebody waits for the post that a deferred head keeps.
	moved := *s.no(13)
	moved.Planned, moved.Proposed, moved.Relieved = model.Transferred, post("市统计局", "组长"), moved.Current
	s.do(s.EditPerson(moved, "", at("11:09")))
	after := *s.no(26)
	after.Proposed = s.no(13).Current
	s.do(s.EditPerson(after, "", at("11:10")))
	s.do(s.Withdraw(after.ID, at("11:10")))
	s.do(s.Decide(model.Decision{Person: s.no(13).ID, Disposition: model.Deferred, Reason: "待复核", At: at("11:11")}))
	for _, k := range Kinds {
		for _, f := range formats {
			if !slices.Contains(k.Formats(), f) {
				continue
			}
			for _, profile := range profiles {
				o := talkOptions(k, f)
				if o.Profile = profile; profile == Public && k != Roster {
					continue
				}
				text := readable(t, s.Meeting, o)
				for _, team := range s.Teams() { // what is left where the full name is taken out
					text = strings.ReplaceAll(text, team.Name, "")
				}
				for _, team := range s.Teams() {
					if short := model.ShortTeam(team.Name); strings.Contains(text, short) {
						t.Errorf("%s as %s, %s, holds %s", k, f, profile, short)
					}
				}
				if strings.Contains(text, "..") && f != XLSX {
					t.Errorf("%s as %s, %s, cuts a text", k, f, profile)
				}
			}
		}
	}
	kept := model.ParsePost(s.no(13).Current)
	if !strings.Contains(readable(t, s.Meeting, talkOptions(ToDo, Text)), "的岗位空出："+kept.Team+kept.Title) {
		t.Error("nobody waits: this test looks at nothing")
	}
}
