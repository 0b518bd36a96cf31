package text

import (
	"testing"

	"liuzhuan/model"
)

// Whatever is ticked off has its name in the journal: an item that a meeting asks for of
// its own, and the sheets of a person.
func TestTicksAreNamed(t *testing.T) {
	for item, want := range map[model.Item][2]string{
		model.ItemPledge:                            {"单志远 廉政承诺书已签，10:40", "廉政承诺书 3 人办结，10:40"},
		model.OwnItem{Name: "宣誓"}.Item():            {"单志远 宣誓已办结，10:40", "宣誓 3 人办结，10:40"},
		model.SheetTalks.Item(model.StepPrinted):    {"单志远 谈话记录已打印，10:40", "谈话记录 3 人已打印，10:40"},
		model.SheetApproval.Item(model.StepSigned):  {"单志远 干部任免审批表已签，10:40", "干部任免审批表 3 人已签，10:40"},
		model.SheetHandover.Item(model.StepSigned):  {"单志远 交接已办结，10:40", "交接 3 人办结，10:40"},
		model.SheetHandover.Item(model.StepPrinted): {"单志远 工作交接清单已打印，10:40", "工作交接清单 3 人已打印，10:40"},
		model.SheetPledge.Item("printed"):           {"单志远 廉政承诺书已打印，10:40", "廉政承诺书 3 人已打印，10:40"},
	} {
		at := clock(10, 40)
		if got := zh.Said(model.CommandFulfil, model.Args{Name: "单志远", Item: item, Clock: at}); got != want[0] {
			t.Errorf("%s: %q", item, got)
		}
		if got := zh.Said(model.CommandFulfil, model.Args{Item: item, Count: 3, Clock: at}); got != want[1] {
			t.Errorf("%s: %q", item, got)
		}
	}
}
