package page

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
)

// Tried is a key that the program uses, and the others that do the same.
type Tried struct {
	Key     dialog.Key
	Instead []dialog.Key
}

// KeyTest is 按键自检: it asks for one key after the other, shows what arrives, and
// names what to press instead of a key that the terminal keeps for itself.
type KeyTest struct {
	*dialog.Sight
	keys  []Tried
	at    int // the key that is asked for
	came  map[dialog.Key]bool
	note  string                                  // what arrived last
	ended func(absent []dialog.Key) (said string) // remembers what does not arrive
	lost  []dialog.Key
}

// NewKeyTest tries keys. absent did not arrive the last time.
func NewKeyTest(v *dialog.Sight, keys []Tried, absent []dialog.Key, ended func(absent []dialog.Key) string) *KeyTest {
	return &KeyTest{Sight: v, keys: keys, lost: slices.Clone(absent), came: map[dialog.Key]bool{}, ended: ended}
}

// Full says that the page has the whole body.
func (d *KeyTest) Full() bool { return true }

// Awaits is the key that is asked for, "" when all were.
func (d *KeyTest) Awaits() dialog.Key {
	if d.at < len(d.keys) {
		return d.keys[d.at].Key
	}
	return ""
}

// Bindings are every key there is, Enter where nothing came, and Esc.
func (d *KeyTest) Bindings() []dialog.Bound {
	asked := d.Awaits()
	if asked == "" {
		return []dialog.Bound{d.Bind("remember", dialog.Lasting, dialog.Does(d.end), "enter", "esc")}
	}
	every := func(k dialog.Key) bool { return k != "enter" && k != "esc" }
	return []dialog.Bound{
		d.Bind("strike", dialog.Common, d.strike, asked).Where(every),
		d.Bind("absent", dialog.Common, dialog.Does(d.absent), "enter").When(asked != "enter"),
		d.Bind("remember", dialog.Lasting, dialog.Does(d.end), "esc").When(asked != "esc"),
	}
}

// strike is a key that has arrived, the one that was asked for or another.
func (d *KeyTest) strike(e dialog.Event) dialog.Outcome {
	if e.Key != d.Awaits() {
		d.note = d.Text.OtherKeyCame(string(d.Awaits()), string(e.Key))
		return dialog.Outcome{Quiet: true}
	}
	d.note = ""
	d.came[e.Key] = true
	d.lost = slices.DeleteFunc(d.lost, func(k dialog.Key) bool { return k == e.Key })
	d.at++
	return dialog.Outcome{Quiet: true}
}

// absent says that nothing came of the key that is asked for.
func (d *KeyTest) absent() dialog.Outcome {
	if k := d.Awaits(); !slices.Contains(d.lost, k) {
		d.lost = append(d.lost, k)
	}
	d.note = ""
	d.at++
	return dialog.Outcome{Quiet: true}
}

func (d *KeyTest) end() dialog.Outcome {
	return dialog.Outcome{Close: true, Say: d.ended(d.lost)}
}

// state is what is known of a key: it arrives, or what to press instead.
func (d *KeyTest) state(k Tried) string {
	switch {
	case d.came[k.Key]:
		return d.Text.KeyTest.Came
	case slices.Contains(d.lost, k.Key):
		for _, other := range k.Instead {
			if !slices.Contains(d.lost, other) {
				return d.Text.InsteadPress(string(other))
			}
		}
		return d.Text.KeyTest.Lost
	}
	return ""
}

// keyCell is how wide a key stands in the table.
const keyCell = 26

// Draw draws what is asked for, and all keys with what is known of them.
func (d *KeyTest) Draw(w, h int) ([]string, *tea.Cursor) {
	ask := d.Text.KeyTest.Done
	if k := d.Awaits(); k != "" {
		ask = d.Text.AskForKey(string(k), d.at+1, len(d.keys))
	}
	lines := append(hanzi.Wrap(ask, w), hanzi.Wrap(d.note, w)...)
	across := max(1, w/keyCell)
	rows := (len(d.keys) + across - 1) / across
	room := max(1, h-1-len(lines))
	first := max(0, min(min(d.at, len(d.keys)-1)/across-room/2, rows-room))
	lines = append(d.HeadingEnding(d.Text.KeyTest.Title, d.Text.Further(first, max(0, rows-first-room)), w), lines...)
	for row := first; row < min(rows, first+room); row++ {
		line := ""
		for i := row * across; i < min(len(d.keys), (row+1)*across); i++ {
			mark := "  "
			if i == d.at {
				mark = "> "
			}
			line += hanzi.Fit(mark+hanzi.Fit(d.Text.KeyName(string(d.keys[i].Key)), 9)+" "+d.state(d.keys[i]), min(keyCell, w))
		}
		lines = append(lines, line)
	}
	return lines[:min(len(lines), h)], tea.NewCursor(0, min(1, h-1))
}
