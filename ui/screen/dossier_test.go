package screen

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/paper"
	"liuzhuan/model"
	"liuzhuan/ui/screen/page"
)

// A pile is ticked as it lies: the number, Enter, the next number. Each tick is a step of
// its own that F8 takes back; what is missing is said before the seal, which goes on.
func TestDossierIsTickedByNumber(t *testing.T) {
	d := openDemo(t, 100, 30)
	m := d.a.meeting
	item := model.SheetApproval.Item(model.StepSigned)
	d.press("f10", "6", "2").shows("材料齐全", "已签 0/68", "干部任免审批表", "序号")
	d.press("text:１２", "enter").says("已记：" + d.person(12).Name + " 干部任免审批表已签").shows("已签 1/68")
	d.press("7", "enter", "1", "2", "enter").says("没有再记")
	d.press("9", "9", "9", "enter").says("名册上没有 999 号。").press("enter").says("先输序号")
	if m().Fulfilment(d.person(12).ID, item) == nil || m().Fulfilment(d.person(7).ID, item) == nil ||
		len(m().Unreached(model.SheetApproval, model.StepSigned)) != 66 {
		t.Fatal("the two that were typed are not ticked")
	}
	if at := d.a.dialog().(*page.Dossier); at.Lines[at.At].Person != d.person(12).ID {
		t.Error("the mark does not stand on who was typed last")
	}
	d.press("home", "space").shows("已签 3/68").press("up", "space").shows("已签 2/68") // a tick that is there goes
	d.press("left").shows("已打印 2/68").press("f5").shows("66 份，都已打印了吗").press("1").shows("已打印 68/68")
	d.press("tab").shows("谈话记录", "已打印 0/66").press("1", "3", "enter").says("不用谈话记录")
	d.press("esc", "esc", "f8")
	if n := len(m().Unreached(model.SheetApproval, model.StepPrinted)); n != 66 {
		t.Errorf("%d are not printed after the undo, want 66", n)
	}
	d.press("f10", "0", "5").shows("还有 68 人没有宣布：", "等 68 人", "干部任免审批表：已签 2/68，还差", "谈话记录：已签 0/66", "封存不能撤销")
	d.press("text:68", "enter").says("封存")
	if m().Info().Sealed == 0 {
		t.Error("missing papers keep the meeting from being sealed")
	}
}

// The real cursor stands behind the number that is typed.
func TestDossierCursorStandsBehindTheNumber(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "0", "tab", "4")
	lines, cursor := d.a.dialog().Draw(80, 20)
	d.press("4", "2")
	after, moved := d.a.dialog().Draw(80, 20)
	if moved.X != cursor.X+2 || moved.Y != len(after)-1 || !strings.HasSuffix(strings.TrimRight(after[moved.Y], " "), "42") || len(lines) != len(after) {
		t.Errorf("the cursor stands at %d,%d behind %q", moved.X, moved.Y, after[moved.Y])
	}
}

// To write a paper changes no hash: what was written, when and with which fonts stands on
// the desk, is there after a restart, and is said on the export page and of each person.
func TestWritingPapersChangesNoHash(t *testing.T) {
	d := openDemo(t, 120, 36)
	head, entries := d.a.Sitting.Head(), d.entries()
	d.press("f10", "9", "f5").says("已写好材料")
	if _, err := os.Stat(filepath.Join(d.a.Sitting.Papers()[paper.Approval].Path, "00-目录.docx")); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "8", "enter").says("已导出 68 人")
	if d.a.Sitting.Head() != head || d.entries() != entries {
		t.Error("the journal grew by what was exported")
	}
	d = d.reopen(120, 36)
	w := d.a.Sitting.Papers()
	if w[paper.Roster].Formats[0] != paper.XLSX || len(w[paper.Approval].People) != 68 || len(w[paper.Pledge].People) != 66 || d.a.Sitting.Head() != head {
		t.Errorf("%+v", w)
	}
	d.press("f10", "8").shows("上次", "（xlsx）").press("esc")
	d.press("f10", "0", "tab", "4").shows("已写", "上次")
}

// What lies there in another state stays: the folder of the next state gets a number.
func TestAllPapersKeepWhatLiesThere(t *testing.T) {
	d := openDemo(t, 100, 30)
	d.press("f10", "9", "f5").says("已写好材料").press("f10", "9", "f5").says("已写好材料")
	first := d.a.Sitting.Papers()[paper.Roster].Path
	d.press("f2", "7", "text:信访一件", "enter", "esc", "f2", "6", "tab", "tab", "text:10:00", "enter", "esc", "f10", "9", "f5").says("已写好材料")
	if second := d.a.Sitting.Papers()[paper.Roster].Path; second != first+"-2" {
		t.Errorf("%s, then %s", first, second)
	}
}

// A wider screen says the post of whose sheets they are.
func TestDossierSaysMoreWhereThereIsRoom(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "6", "2").shows("驻市委办     . 未写")
	d.send(tea.WindowSizeMsg{Width: 200, Height: 50})
	d.shows("驻市委办     组长         . 未写 . 未写")
}
