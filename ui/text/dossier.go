package text

// The sheets that go into people's files, and what of them is printed and signed.

import (
	"cmp"
	"strings"

	"liuzhuan/data/paper"
	"liuzhuan/model"
)

// ItemName names whatever is ticked off: an item, one that a meeting asks for of its own,
// a sheet.
func (t *Text) ItemName(item model.Item) string {
	if s, _, ok := item.Sheeted(); ok {
		return t.SheetName(s)
	}
	return cmp.Or(t.Item[item], strings.TrimPrefix(string(item), "own/"))
}

// SheetName is what the paper is called.
func (t *Text) SheetName(s model.Sheet) string { return t.Talks.Papers[paper.Kind(s)].Name }

// stepOf is the key of the words for a step of a sheet, "" for every other item.
func stepOf(item model.Item) model.Item {
	_, step, _ := item.Sheeted()
	return model.Item(step)
}

// BeforeSeal says, before the seal, of whom nothing has been announced, then which sheets
// are still to be signed, and by whom: a line a sheet. Nothing is said of what is complete.
func (t *Text) BeforeSeal(m *model.Meeting) []string {
	var out []string
	var pending []*model.Person
	for _, p := range m.People()[:m.OnList()] {
		if m.Decision(p.ID) == nil {
			pending = append(pending, p)
		}
	}
	if len(pending) > 0 {
		out = append(out, t.Sprintf(t.Safety.StillPending, len(pending), t.firstFew(m, pending)))
	}
	for _, s := range model.Sheets {
		open := m.Unreached(s, model.StepSigned)
		if len(open) == 0 {
			continue
		}
		all := len(m.Filed(s))
		out = append(out, t.Sprintf(t.Pages.SheetsMissing, t.SheetName(s), t.Pages.Reached[model.StepSigned], all-len(open), all, t.firstFew(m, open)))
	}
	return out
}

// fewSheets is how many people a sum of sheets names.
const fewSheets = 4

// firstFew names the people, or the first of them and how many they are.
func (t *Text) firstFew(m *model.Meeting, people []*model.Person) string {
	var names []string
	for _, p := range people[:min(len(people), fewSheets)] {
		names = append(names, t.Label(m, p))
	}
	if len(people) > fewSheets {
		return t.Sprintf(t.Pages.AndMore, t.Names(names), len(people))
	}
	return t.Names(names)
}
