package paper

import (
	"strings"
	"testing"

	"liuzhuan/model"
)

// Who reports stands under the team they go to, with from when until when, who goes along
// and whom to call there; who has reported is gone, and who goes elsewhere stands last.
func TestEscort(t *testing.T) {
	s := newSitting(t, 26)
	there := *s.Teams()[1]
	there.Escort, there.EscortOn, there.Contact, there.ContactPhone = "郑陪同", "20261203", "周联络", "5550001"
	s.Load(&there)
	b := *s.Batches()[0]
	b.ReportFrom, b.ReportBy = "20261201", "20261204"
	s.Load(&b)
	move := func(i int, to string) *model.Person {
		p := *s.People()[i]
		p.Planned, p.Proposed, p.Relieved, p.Batch = model.Transferred, to, p.Current, b.ID
		s.Load(&p)
		return &p
	}
	one, two, gone := move(0, there.Name+"副组长"), move(1, "市财政局办公室主任"), move(2, there.Name+"组长")
	c, err := s.Fulfil(gone.ID, model.ItemReport, 9)
	if err != nil {
		t.Fatal(err)
	}
	s.Apply(c)
	lines := func(profile Profile) string {
		o := talkOptions(Escort, CSV)
		o.Profile = profile
		x, ok := newExtract(s.Meeting, o)
		if !ok {
			t.Fatal("no such paper")
		}
		var out []string
		for _, r := range escortTable(x).rows {
			out = append(out, strings.Join(r.cells, "|"))
		}
		return strings.Join(out, "\n")
	}
	full := lines(Full)
	for _, want := range []string{
		there.Name + "（1人）\n", one.Name + "|" + postOf(one) + "|" + one.Proposed + "|" + one.Phone +
			"|2026.12.01至2026.12.04|郑陪同|2026.12.03|周联络 5550001|\n", "其他单位（1人）\n2|" + two.Name,
	} {
		if !strings.Contains(full, want) {
			t.Errorf("%q is not on\n%s", want, full)
		}
	}
	if strings.Contains(full, gone.Name+"|") {
		t.Error("who has reported is on it")
	}
	if one.Phone != "" && strings.Contains(lines(Meeting), one.Phone) {
		t.Error("a telephone leaves the office")
	}
}
