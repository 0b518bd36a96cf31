package text

import (
	"fmt"
	"testing"

	"liuzhuan/model"
)

// eight is a meeting of eight who stay, after the first n were announced.
func eight(t *testing.T, announced int) *model.Meeting {
	t.Helper()
	m := model.NewMeeting()
	for i := range 8 {
		m.Load(&model.Person{ID: model.ID(i + 1), No: i + 1, Name: string([]rune("甲乙丙丁戊己庚辛")[i]), Planned: model.Retained, Current: "科员"})
	}
	for i := range announced {
		do(t, m, func() (model.Change, error) { return m.Confirm(model.ID(i+1), 5) })
	}
	return m
}

func do(t *testing.T, m *model.Meeting, command func() (model.Change, error)) model.Change {
	t.Helper()
	c, err := command()
	if err != nil {
		t.Fatal(err)
	}
	m.Apply(c)
	return c
}

// After the last announcement, with Enter or with F5, the sentence sums all up and
// names what is not as planned.
func TestAllAnnounced(t *testing.T) {
	m := eight(t, 7)
	c := do(t, m, func() (model.Change, error) { return m.Confirm(8, 6) })
	want := "全部宣布完：留任8，共 8 人。都与方案一致。"
	if got := zh.Recorded(m, c); got != "已记：辛 留任，按方案，"+model.Stamp(6).Clock()+"。"+want {
		t.Error(got)
	}
	m = eight(t, 0)
	c = do(t, m, func() (model.Change, error) { return m.ConfirmAll(m.People(), "全部", 6) })
	if got := zh.ending(m, c); got != want {
		t.Error(got)
	}
	if got := en.ending(m, c); got != "All announced: retained 8; 8 people. All as planned." {
		t.Error(got)
	}
	m = eight(t, 7)
	c = do(t, m, func() (model.Change, error) {
		return m.Decide(model.Decision{Person: 8, Disposition: model.Deferred, Reason: "待复核", At: 6})
	})
	if got := zh.ending(m, c); got != "全部宣布完：留任7 暂缓1，共 8 人。与方案不一致 1 人：辛 暂缓。" {
		t.Error(got)
	}
	for i := range 6 {
		c = do(t, m, func() (model.Change, error) {
			return m.Decide(model.Decision{Person: model.ID(i + 1), Disposition: model.Deferred, Reason: "待复核", At: 7})
		})
		if got := zh.ending(m, c); got != "" {
			t.Errorf("a correction sums up once more: %s", got)
		}
	}
	if got := zh.AllAnnounced(m); got != "全部宣布完：留任1 暂缓7，共 8 人。与方案不一致 7 人：甲 暂缓、乙 暂缓、丙 暂缓、丁 暂缓、戊 暂缓等。" {
		t.Error(got)
	}
}

// With every signature it is said how many are in, and at the end whose lacks.
func TestPledges(t *testing.T) {
	m := eight(t, 8)
	want := []string{"承诺书已交 1/8。", "承诺书已交 2/8。", "承诺书已交 3/8，未交：丁、戊、己、庚、辛。", "承诺书已交 4/8，未交：戊、己、庚、辛。",
		"承诺书已交 5/8，未交：己、庚、辛。", "承诺书已交 6/8，未交：庚、辛。", "承诺书已交 7/8，未交：辛。", "承诺书已交 8/8，全部交齐。"}
	for i, sentence := range want {
		c := do(t, m, func() (model.Change, error) { return m.Fulfil(model.ID(i+1), model.ItemPledge, 9) })
		if got := zh.ending(m, c); got != sentence {
			t.Errorf("after %d: %s, want %s", i+1, got, sentence)
		}
	}
	c := do(t, m, func() (model.Change, error) { return m.Unfulfil(3, model.ItemPledge, 10) })
	if got := zh.ending(m, c); got != want[6][:len(want[6])-len("辛。")]+"丙。" {
		t.Error(got)
	}
	c = do(t, m, func() (model.Change, error) { return m.Fulfil(3, model.ItemStatement, 11) })
	if got := zh.ending(m, c); got != "" {
		t.Errorf("another item counts pledges: %s", got)
	}
	if got := en.Pledges(m); got != fmt.Sprintf("Pledges 7/8, missing: %s.", en.Name("丙")) {
		t.Error(got)
	}
}
