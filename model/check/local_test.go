package check_test

import (
	"slices"
	"strings"
	"testing"

	"liuzhuan/model"
	"liuzhuan/model/check"
)

// terms sets what a meeting has of its own.
func terms(m *model.Meeting, f func(*model.Terms)) {
	t := m.Terms()
	f(&t)
	c, err := m.Set(map[model.SettingName]any{model.SettingTerms: t}, 1)
	if err != nil {
		panic(err)
	}
	m.Apply(c)
}

// onCard says what a rule finds where one person alone is looked at.
func onCard(m *model.Meeting, p *model.Person, rule string) []string {
	c := check.Context{Meeting: m, On: meetingDay, Today: "20261231", Days: model.PublishedCalendar()}
	return sayAll(m, slices.DeleteFunc(c.Person(p), func(f check.Finding) bool { return f.Rule != rule }))
}

func TestKeyPost(t *testing.T) {
	m := gather(
		model.Person{Name: "甲", Current: staffA, CurrentSince: "202111"},
		model.Person{Name: "乙", Current: staffA, CurrentSince: "202112"},
		model.Person{Name: "丙", Current: staffA, CurrentSince: "201511"}, // R06 speaks
		model.Person{Name: "丁", Current: chiefC, CurrentSince: "201901"}, // no key post
		model.Person{Name: "戊", Current: staffA, CurrentSince: "201901", Planned: model.Transferred, Proposed: staffB, Relieved: staffA},
	)
	compare(t, only(m, "R07"), nil)
	terms(m, func(t *model.Terms) { t.KeyPostYears = 5 })
	compare(t, only(m, "R07"), []string{"R07 key_post 甲 2021.11 5/5"})
	compare(t, onCard(m, m.People()[0], "R07"), []string{"R07 key_post 甲 2021.11 5/5"})
}

func TestTooFew(t *testing.T) {
	m := gather(
		model.Person{Name: "甲", Current: headA}, model.Person{Name: "乙", Current: staffA, Planned: model.Removed, Relieved: staffA},
		model.Person{Name: "丙", Current: headB}, model.Person{Name: "丁", Current: staffB}, model.Person{Name: "戊", Current: staffB},
	)
	set(m, "甲局", func(t *model.Team) { t.Establishment, t.LeaderPosts = 5, 2 })
	compare(t, only(m, "R13"), nil)
	terms(m, func(t *model.Terms) { t.MinStaff = 3 })
	compare(t, only(m, "R13"), []string{"R13 too_few_led 驻甲局 1/3 副组长"})
	for i, want := range []string{"R13 too_few_led 驻甲局 1/3 副组长", "R13 too_few_led 驻甲局 1/3 副组长", "", "", ""} { // who leads it, who leaves it
		if got := onCard(m, m.People()[i], "R13"); strings.Join(got, ", ") != want {
			t.Errorf("on the card of %s: %q", m.People()[i].Name, got)
		}
	}
	terms(m, func(t *model.Terms) { t.MinStaff = 4 })
	compare(t, only(m, "R13"), []string{"R13 too_few_led 驻甲局 1/4 副组长", "R13 too_few 驻乙局 3/4"})
	set(m, "乙局", func(t *model.Team) { t.Present = 4 }) // one more who is not on the roster
	set(m, "甲局", func(t *model.Team) { t.Reform = model.ReformAbolished })
	compare(t, only(m, "R13"), nil)
}

func TestHandoverLate(t *testing.T) {
	m := gather(
		model.Person{Name: "甲", Current: staffA, Planned: model.Transferred, Proposed: staffB, Relieved: staffA},
		model.Person{Name: "乙", Current: staffA, Planned: model.Transferred, Proposed: staffB, Relieved: staffA},
		model.Person{Name: "丙", Current: staffA, Planned: model.Transferred, Proposed: staffB, Relieved: staffA},
		model.Person{Name: "丁", Current: staffA},
	)
	at := (&model.Info{Date: meetingDay, Time: "09:00"}).Start()
	for _, p := range m.People()[:2] {
		c, err := m.Confirm(p.ID, at)
		if err != nil {
			t.Fatal(err)
		}
		m.Apply(c)
	}
	c, err := m.Fulfil(m.People()[1].ID, model.ItemHandover, at)
	if err != nil {
		t.Fatal(err)
	}
	m.Apply(c)
	on := func(today model.Date) []string {
		run := (&check.Context{Meeting: m, On: meetingDay, Today: today, Days: model.PublishedCalendar()}).Run()
		var out []check.Finding
		for _, f := range run {
			if f.Rule == "R23" {
				out = append(out, f)
			}
		}
		return sayAll(m, out)
	}
	compare(t, on("20261204"), nil)
	compare(t, on("20261205"), []string{"R23 handover_late 甲 2026.12.04"})
	compare(t, on(""), nil)
	compare(t, onCard(m, m.People()[0], "R23"), []string{"R23 handover_late 甲 2026.12.04"})
	compare(t, onCard(m, m.People()[1], "R23"), nil)
}

// Heads who retire within the year after the meeting leave a seat; whoever leaves it now,
// and whose level nobody knows, does not.
func TestComingVacancies(t *testing.T) {
	m := gather(
		model.Person{Name: "甲", Sex: "男", Birth: "196601", Current: headA}, // 2026.05 is past
		model.Person{Name: "乙", Sex: "男", Birth: "196609", Current: headB},
		model.Person{Name: "丙", Sex: "男", Birth: "196609", Current: deputyA},
		model.Person{Name: "丁", Sex: "男", Birth: "196609", Current: "市纪委监委驻丙局纪检监察组组长", Planned: model.Retired},
		model.Person{Name: "戊", Sex: "女", Birth: "197106", Current: "市纪委监委驻丁局纪检监察组组长"},
		model.Person{Name: "己", Sex: "男", Birth: "196712", Current: "市纪委监委驻戊局纪检监察组组长"}, // 2028 is far
		model.Person{Name: "庚", Sex: "女", Birth: "197012", Current: "市纪委监委驻己局纪检监察组组长", Level: "乡科级正职"},
	)
	var got []string
	for _, x := range (&check.Context{Meeting: m, On: meetingDay}).ComingVacancies() {
		got = append(got, x.Person.Name+" "+x.Seat.String()+" "+x.On.String())
	}
	compare(t, got, []string{"乙 驻乙局纪检监察组组长 2027.03"})
}

func TestFromSupervised(t *testing.T) {
	m := gather(
		model.Person{Name: "甲", Current: "云川市财政局预算科科长", Planned: model.TransferredIn, Proposed: staffA},
		model.Person{Name: "乙", Current: "市财政局一级主任科员", Planned: model.Transferred, Proposed: staffB, Relieved: "市财政局一级主任科员"},
		model.Person{Name: "丙", Current: "市审计局副局长", Planned: model.Transferred, Proposed: headA, Relieved: "市审计局副局长"},
		model.Person{Name: "丁", Current: "市财政局局长", Planned: model.Seconded, Proposed: headA + "（挂职）"},
		model.Person{Name: "戊", Current: staffA},
		model.Person{Name: "己", Current: "原市财政局局长，市审计局局长", Planned: model.Transferred, Proposed: headA, Relieved: "市审计局局长"},
	)
	compare(t, only(m, "R30"), nil)
	m.Apply(m.ReconcileTeams(model.TeamList{Lines: []model.TeamLine{
		{Name: "驻甲局纪检监察组", Establishment: 6, LeaderPosts: 2, Units: []string{"市民政局", "市财政局"}},
		{Name: "驻乙局纪检监察组", Establishment: 6, LeaderPosts: 2, Units: []string{"市审计局"}},
	}}).Change(1))
	compare(t, only(m, "R30"), []string{"R30 from_supervised 甲 市财政局", "R30 from_supervised 丁 市财政局"})
}

// The numbers of a document against the plan, then against what was announced, with the
// people by whom the two differ.
func TestDocumentDiffers(t *testing.T) {
	m := gather(
		model.Person{Name: "甲", Current: staffA, Planned: model.Transferred, Proposed: staffB, Relieved: staffA},
		model.Person{Name: "乙", Current: staffA, Planned: model.Removed, Relieved: staffA},
		model.Person{Name: "丙", Current: staffA},
	)
	b := &model.Batch{ID: 7, No: 1, Name: "市委批次", Appoints: 1, Dismisses: 2}
	m.Load(b)
	for _, p := range m.People() {
		in := *p
		in.Batch = 7
		m.Load(&in)
	}
	compare(t, only(m, "R36"), nil)
	decide(m, 0, model.Deferred, "")
	decide(m, 1, model.Removed, "")
	compare(t, only(m, "R36"), []string{"R36 document_differs_by 1/2 市委批次"})
	decide(m, 0, model.Transferred, staffB)
	compare(t, only(m, "R36"), nil)
	other := *b
	other.Appoints = 3
	m.Load(&other)
	compare(t, only(m, "R36"), []string{"R36 document_differs 3/2 市委批次"})
}
