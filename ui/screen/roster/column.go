package roster

// Which columns there are in a width, and how wide each is.

import (
	"slices"

	"liuzhuan/model/hanzi"
)

// Column is a column of the list.
type Column struct {
	Head  string
	Width int  // what its texts want, without the blank behind
	Right bool // numbers, at the right of it

	// Flows is one of the columns that share what the others leave, in one run. A
	// text that is longer than its column takes room that its neighbours do not
	// need.
	Flows bool
	// Least is what all but the longer of its texts want: where room lacks the column
	// shrinks to that, before any text gives way. 0 = it does not.
	Least int
	// Longest is what the longest of its texts wants: it has that where room is left over.
	Longest int
	// Gives says which of the flowing texts gives way in a row that holds too much:
	// the highest first. 0 is never cut.
	Gives int
	// Spare is shown only where everything else has its room; Last says that it
	// goes on a screen too narrow for all, the highest first.
	Spare bool
	Last  int
}

// leastFlow is what the flowing columns want at least before others go.
const leastFlow = 18

// fitted are the columns of a width: which of all, and how wide with the blank.
type fitted struct {
	at     []int // numbers of the columns that are shown
	widths []int // of those
	flow   int   // the first of those that flow, -1 for none
	flows  int   // how many
	room   int   // columns that they share
}

// fit chooses the columns for a width. The flowing texts of the fullest row want most
// columns.
func fit(columns []Column, most, w int) fitted {
	shown := make([]bool, len(columns))
	left, flow := w-marks, 0
	for i, c := range columns {
		shown[i] = !c.Spare
		switch {
		case c.Spare:
		case c.Flows:
			flow += c.Width + 1
		default:
			left -= c.width()
		}
	}
	for left < min(flow, leastFlow) {
		worst := -1
		for i, c := range columns {
			if shown[i] && c.Last > 0 && (worst < 0 || c.Last > columns[worst].Last) {
				worst = i
			}
		}
		if worst < 0 {
			break
		}
		shown[worst] = false
		left += columns[worst].width()
	}
	for i, c := range columns {
		if c.Spare && left-c.width() >= max(most, flow) {
			shown[i] = true
			left -= c.width()
		}
	}
	f := fitted{flow: -1, room: max(0, left)}
	for i, c := range columns {
		if !shown[i] {
			continue
		}
		f.at = append(f.at, i)
		f.widths = append(f.widths, c.width())
		if c.Flows {
			if f.flow < 0 {
				f.flow = len(f.at) - 1
			}
			f.flows++
		}
	}
	f.share(columns)
	return f
}

// Need is how many columns of the screen show everything but what is spare.
func (l *List) Need() int {
	n := marks + l.Most
	for _, c := range l.Columns {
		if !c.Spare && !c.Flows {
			n += c.width()
		}
	}
	return n
}

func (c Column) width() int { return max(c.Width, hanzi.Width(c.Head)) + 1 }

// How many blanks the eye passes over within a row: at the end of the flowing columns,
// and between them where more are left over. Any more stand behind the row.
const (
	calm    = 24
	between = 8
)

// share gives the flowing columns their room: what is left over to the last of them and
// what is more than that between them, what lacks from those that give way first.
func (f *fitted) share(columns []Column) {
	if f.flow < 0 {
		return
	}
	of := f.at[f.flow : f.flow+f.flows]
	widths := f.widths[f.flow : f.flow+f.flows]
	over := f.room
	for _, n := range widths {
		over -= n
	}
	if over >= 0 {
		apart := 0
		if n := len(widths); n > 1 {
			apart = max(0, min(between, (over-calm)/(n-1)))
		}
		for k := range widths[:len(widths)-1] {
			grows := apart
			if n := columns[of[k]].Longest + 1 - widths[k]; n <= min(between, over) {
				grows = max(grows, n)
			}
			grows = min(grows, over)
			widths[k] += grows
			over -= grows
		}
		last := min(over, calm)
		widths[len(widths)-1] += last
		f.room -= over - last
		return
	}
	for k, i := range of {
		if least := columns[i].Least + 1; least > 1 {
			cut := max(0, min(-over, widths[k]-least))
			widths[k] -= cut
			over += cut
		}
	}
	order := slices.Clone(of)
	slices.SortStableFunc(order, func(a, b int) int { return columns[b].Gives - columns[a].Gives })
	for _, i := range order {
		n := &widths[slices.Index(of, i)]
		cut := min(-over, *n)
		*n -= cut
		over += cut
	}
	for k, i := range of[:len(of)-1] {
		if c := columns[i]; c.Gives > 0 && widths[k] <= hanzi.Width(c.Head) { // no room for its head: the next one takes it in
			widths[k+1] += widths[k]
			widths[k] = 0
		}
	}
}
