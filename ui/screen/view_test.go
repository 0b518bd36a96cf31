package screen

import (
	"strconv"
	"strings"
	"testing"
)

// selected is the row of the selected person.
func (d *driver) selected() string {
	d.t.Helper()
	for _, line := range d.screen() {
		if strings.HasPrefix(line, ">") {
			return line
		}
	}
	d.t.Fatalf("no row is selected\n%s", strings.Join(d.screen(), "\n"))
	return ""
}

// The number column is as wide as the greatest number: 1.. is nobody.
func TestNumbersAreWhole(t *testing.T) {
	d := openDemo(t, 80, 24)
	m := d.a.meeting()
	for i, p := range m.People() {
		p.No = 998 + i*12000
	}
	m.Version++
	for range 60 {
		p := d.press("down").a.person()
		if got := strings.Fields(d.selected())[1]; got != strconv.Itoa(p.No) {
			t.Fatalf("row %q, want number %d whole", d.selected(), p.No)
		}
	}
}
