package paper

import (
	"strings"
	"testing"

	"liuzhuan/model"
)

// The script reads out what the approval form says, also where the announcement
// went another way than the plan: who takes a post leaves the old one.
func TestScriptAgreesWithTheForm(t *testing.T) {
	m := model.NewMeeting()
	p := &model.Person{ID: 1, No: 1, Name: "任文", Planned: model.Retained, Current: "云川市纪委监委驻市委办公室纪检监察组组长"}
	m.Load(p)
	const to = "云川市纪委监委驻市教育局纪检监察组组长"
	c, err := m.Decide(model.Decision{Person: 1, Disposition: model.Transferred, To: to, Reason: "交流", At: 5})
	if err != nil {
		t.Fatal(err)
	}
	m.Apply(c)
	proposed, relieved := m.DecidedTexts(p)
	if proposed != to || relieved != p.Current {
		t.Fatal(proposed, relieved)
	}
	if got, want := scriptOf(m, p).Say, "任文同志任"+to+"，免去其"+p.Current+"职务。"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if strings.Contains(scriptOf(m, &model.Person{ID: 2, Name: "甲", Planned: model.Retained, Current: to}).Say, "免去") {
		t.Error("who stays is freed of nothing")
	}
}
