package screen

import "testing"

// The last Enter of the announcement sums it up, and every signature says what is
// in and, towards the end, whose lacks; the end of the list adds nothing to that.
func TestThePhaseSaysItsEnd(t *testing.T) {
	d := openDemo(t, 120, 36)
	people := d.a.meeting().People()
	c, err := d.a.meeting().ConfirmAll(people[:67], "全部", d.a.stamp())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.a.Sitting.Commit(c, nil); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "3", "end", "enter").says("全部宣布完：留任41 组内调整6 转任15 提任4 免职2，共 68 人。都与方案一致。")
	if got := d.a.message; got[len(got)-len("都与方案一致。"):] != "都与方案一致。" {
		t.Errorf("something stands behind the sum: %s", got)
	}
	d.press("f8").says("已撤销")
	// F5 ends it as well.
	d.press("f5", "1", "enter").says("全部宣布完：留任41")

	for _, p := range people[3:68] {
		if p.Planned == "removed" {
			continue
		}
		c, err := d.a.meeting().Fulfil(p.ID, "pledge", d.a.stamp())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := d.a.Sitting.Commit(c, nil); err != nil {
			t.Fatal(err)
		}
	}
	d.press("f10", "5", "home", "enter").says("承诺书已交 64/66，未交：")
	d.press("enter").says("承诺书已交 65/66，未交：" + people[2].Name + "。")
	d.press("enter").says("承诺书已交 66/66，全部交齐。")
}
