package screen

import (
	"bytes"
	"encoding/binary"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"liuzhuan/model"
)

// The chair reads what the screen shows: once the reading order is arranged the
// announcement walks it, F5 lists it, and the card follows.
func TestAnnouncementWalksTheReadingOrder(t *testing.T) {
	d := openDemo(t, 80, 24)
	first, second, third := d.person(1).Name, d.person(2).Name, d.person(3).Name
	d.press("f10", "0", "0", "down", "down", "1", "1").shows(third) // number 3 is read first
	d.press("esc", "f10", "3").on(third)
	listed := strings.Join(d.press("f5").screen(), "\n")
	listed = listed[strings.Index(listed, "输人数确认"):]
	if at := strings.Index(listed, third); at < 0 || at > strings.Index(listed, first) || strings.Index(listed, first) > strings.Index(listed, second) {
		t.Errorf("F5 lists otherwise than %s, %s, %s:\n%s", third, first, second, listed)
	}
	d.press("esc")
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

// commits counts the transactions that stand in the WAL beside an open file.
func (d *driver) commits() (n int) {
	d.t.Helper()
	wal, err := os.ReadFile(d.path + "-wal")
	if err != nil {
		d.t.Fatal(err)
	}
	page, salt := int(binary.BigEndian.Uint32(wal[8:])), wal[16:24]
	for at := 32; at+24+page <= len(wal) && bytes.Equal(wal[at+8:at+16], salt); at += 24 + page {
		if binary.BigEndian.Uint32(wal[at+4:]) != 0 { // the length of the file, in the last frame of each
			n++
		}
	}
	return n
}

// What is taken back and where the clerk stands then are one transaction: no end of
// the program leaves one without the other.
func TestUndoAndItsPlaceAreOneTransaction(t *testing.T) {
	for name, undo := range map[string]func(d *driver){
		"F8": func(d *driver) { d.press("enter", "down", "down", "down") },
		"a held key": func(d *driver) {
			d.clock.t = d.clock.t.Add(time.Second)
			d.hold("enter", 9, 30*time.Millisecond).press("f8")
		},
		"a number": func(d *driver) { d.press("f10", "2", "4") },
	} {
		d := openDemo(t, 80, 24)
		d.press("f10", "3")
		first := d.a.person().ID
		undo(d)
		before, entries := d.commits(), d.entries()
		switch name {
		case "F8":
			d.press("f8")
		case "a held key":
			d.press("1")
		case "a number":
			d.press("5")
		}
		if d.entries() == entries || d.commits() != before+1 {
			t.Errorf("%s: %d entries and %d transactions", name, d.entries()-entries, d.commits()-before)
		}
		var st state
		if _, err := d.a.Sitting.ReadDesk(deskKey, &st); err != nil || st.Person != first {
			t.Errorf("%s: the desk stands on %v, %v", name, st.Person, err)
		}
	}
}
