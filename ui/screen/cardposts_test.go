package screen

import (
	"testing"

	"liuzhuan/model"
)

// Tab on the card says of each post whether the plan takes it; a digit says otherwise, and
// the finding of it goes.
func TestCardPosts(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}} {
		d := openDemo(t, size[0], size[1])
		p := *d.person(2)
		p.Current += "、市委办党组成员"
		if err := d.edited(p); err != nil {
			t.Fatal(err)
		}
		d.press("down", "f2").shows("党组成员").press("shift+tab").shows("现任各职务", "1   免去", "2 ! 没写")
		d.press("2").shows("2   免去").says("拟免职务").press("2").shows("2   保留", "兼市委办党组成员").says("拟任职务")
		if got := d.person(2); got.Proposed[len(got.Proposed)-len("，兼市委办党组成员"):] != "，兼市委办党组成员" {
			t.Error(got.Proposed)
		}
		d.press("shift+tab").shows("2 时间").press("esc", "f8").says("已撤销").press("home", "f2", "shift+tab").says("没有用") // who stays
	}
}

// edited records a person as somebody typed them.
func (d *driver) edited(p model.Person) error {
	c, err := d.a.meeting().EditPerson(p, "", 9)
	if err == nil {
		d.a.commit(c, nil)
	}
	return err
}
