package screen

import (
	"slices"
	"testing"

	"liuzhuan/model"
)

// The chair reads what the screen shows: once the reading order is arranged the
// announcement walks it, F5 lists it, and the card follows.
func TestAnnouncementWalksTheReadingOrder(t *testing.T) {
	d := openDemo(t, 80, 24)
	first, second, third := d.person(1).Name, d.person(2).Name, d.person(3).Name
	d.press("f10", "0", "0", "down", "down", "1", "1").shows(third) // number 3 is read first
	d.press("esc", "f10", "3").on(third)
	d.press("f5").shows(third + "、" + first + "、" + second).press("esc")
	d.press("enter").says(third).on(first)
	d.press("enter").on(second)
	d.press("f10", "2", "home").on(first) // sign-in goes by the seats
	d.press("f10", "3", "home").on(third)
}

// An order that is arranged, or taken back, in the middle of a phase moves the
// rows at once and leaves the clerk on the same person.
func TestNewOrderMovesTheRows(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "3", "down", "down")
	third := d.person(3).ID
	d.press("f10", "0", "0", "1", "esc")
	if at := slices.Index(d.a.list, third); at != 1 || d.a.person().ID != third {
		t.Fatalf("number 3 is row %d, selected is %s", at, d.a.person().Name)
	}
	d.press("f8")
	if at := slices.Index(d.a.list, third); at != 2 {
		t.Fatalf("number 3 is row %d after the order was taken back", at)
	}
}

// In the pledge phase papers come in pile order: a digit looks up the number.
func TestPledgeDigitFindsByNumber(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "5", "4", "5").shows("找人").press("enter").on(d.person(45).Name)
	if d.a.meeting().Fulfilment(d.person(45).ID, model.ItemPledge) != nil {
		t.Fatal("a number signed for somebody")
	}
	d.press("enter").says("承诺书已签")
	if d.a.meeting().Fulfilment(d.person(45).ID, model.ItemPledge) == nil {
		t.Error("Enter did not sign")
	}
}

// A look-up that finds nobody says what can be typed.
func TestLookUpSaysWhatCanBeTyped(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f3", "text:检察长").shows("没有找到。可以输姓名")
	d.press("esc", "f3", "text:求敏").shows("1 12 仇敏").press("enter").on("仇敏")
	d.press("f3", "text:中级人民法院").shows("驻市中院").press("esc")
	d.press("f3", "text:ｑｍ", "enter").on("仇敏")
}
