package check_test

import (
	"fmt"
	"slices"
	"testing"

	"liuzhuan/model"
	"liuzhuan/model/check"
)

// The sample with its relatives comes in few groups: what wants an answer first, and
// all of one thing together.
func TestGrouped(t *testing.T) {
	m := sample(t, true)
	people := m.People()
	who := func(name string) string {
		for _, p := range people {
			if p.Name == name {
				return p.Current
			}
		}
		t.Fatal(name)
		return ""
	}
	kin(m, "朱磊明", "妻子", "贾诚秀", who("贾诚秀"))
	kin(m, "宋伟", "哥哥", "顾怀瑾", "云川市审计局局长")
	found := check.Run(m, meetingDay)
	groups := check.Grouped(found)
	var got []string
	n := 0
	for _, g := range groups {
		got = append(got, fmt.Sprint(g.Topic, " ", g.Rules, " ", g.Pressing, "/", len(g.Findings)))
		n += len(g.Findings)
	}
	compare(t, got, []string{
		"kin [R01 R02] 2/2", "kin_leads [R03] 1/1", "strength [R12 R16] 1/4", "plan [R27] 1/1", "posting [R31] 1/1",
		"twice [R26] 0/1", "names [R00] 0/5", "tenure [R06] 0/17", "coverage [R14] 0/3", "retiring [R20] 0/9", "dates [R25] 0/2",
	})
	if n != len(found) || len(groups) > 12 {
		t.Errorf("%d findings in %d groups, of %d", n, len(groups), len(found))
	}
}

// Every rule stands in a topic, and says from where it is.
func TestRulesAreWhole(t *testing.T) {
	var ids []string
	for _, r := range check.Rules() {
		if r.Topic == "" || r.Basis == "" || r.Run == nil {
			t.Errorf("%s: %q %q", r.ID, r.Topic, r.Basis)
		}
		ids = append(ids, r.ID)
	}
	if !slices.IsSorted(ids) || len(slices.Compact(slices.Clone(ids))) != len(ids) {
		t.Error(ids)
	}
	m := gather(model.Person{Name: "甲", Current: staffA, CurrentSince: "200001"})
	alone := (&check.Context{Meeting: m, On: meetingDay}).Person(m.People()[0])
	if len(alone) == 0 || alone[0].Topic != check.TopicTenure || alone[0].Pressing {
		t.Errorf("%+v", alone)
	}
}
