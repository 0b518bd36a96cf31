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
