package screen

// Whom the list holds, who is selected, and what is counted of them.

import (
	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// relist takes the list anew when people came or went or were put in another
// order; while they are the same a row stays where it is, even if the filter
// would no longer let it through.
func (a *App) relist() {
	if a.listedOf != len(a.meeting().People()) || a.listedBy != a.meeting().WalkOrder(a.phase()) {
		a.refresh()
	}
}

// refresh takes the filter's people anew and stays on the selected person.
func (a *App) refresh() {
	var id model.ID
	if a.sel < len(a.list) {
		id = a.list[a.sel]
	}
	a.list = a.list[:0]
	a.listedOf, a.listedBy = len(a.meeting().People()), a.meeting().WalkOrder(a.phase())
	people := a.meeting().Select(a.Filter, a.phase())
	for _, p := range people {
		a.list = append(a.list, p.ID)
	}
	a.arrange(people)
	a.sel = max(0, min(a.sel, len(a.list)-1))
	a.selectPerson(id)
}

// selectPerson goes to a person and reports whether the list holds them.
func (a *App) selectPerson(id model.ID) bool {
	for i, have := range a.list {
		if have == id {
			a.sel = i
			return true
		}
	}
	return false
}

// counts gives the tally, counted once a version.
func (a *App) counts() model.Tally {
	if a.tally.Planned == nil || a.tallyVersion != a.meeting().Version {
		a.tally, a.tallyVersion = a.meeting().Tally(), a.meeting().Version
	}
	return a.tally
}

// numbered is how wide the roster's numbers are, as of a version of a meeting.
type numbered struct {
	meeting *model.Meeting
	version int
	width   int
}

// numberWidth is the width of the roster's widest number.
func (a *App) numberWidth() int {
	m := a.meeting()
	if a.number.meeting != m || a.number.version != m.Version {
		a.number = numbered{meeting: m, version: m.Version}
		highest, guest := 0, 0
		for _, p := range m.People() {
			if p.OffList {
				guest = max(guest, p.No)
			} else {
				highest = max(highest, p.No)
			}
		}
		a.number.width = hanzi.Width(a.Text.Number(&model.Person{No: highest}))
		if guest > 0 {
			a.number.width = max(a.number.width, hanzi.Width(a.Text.Number(&model.Person{No: guest, OffList: true})))
		}
	}
	return a.number.width
}
