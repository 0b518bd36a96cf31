package merge

// After the answers: what was chosen from there brings along what it names, and what
// goes takes along what belongs to it.

import (
	"slices"

	"liuzhuan/model"
)

// loose are the columns that may name nothing.
var loose = []string{"team_id", "batch_id", "after_id"}

// closing is the meeting as the answers make it.
type closing struct {
	m      *Merging
	ours   rows
	theirs rows // with our IDs
	edits  map[key]model.Edit
}

func (m *Merging) close(edits map[key]model.Edit) {
	c := closing{m, rowsOf(m.ours), m.rowsOfTheirs(), edits}
	for _, at := range ordered(edits) {
		c.bring(at)
	}
	for c.drop() {
	}
}

func (m *Merging) rowsOfTheirs() rows {
	all := rows{}
	for r := range m.theirs.Rows {
		r = m.rename(r)
		all[keyOf(r)] = r
	}
	return all
}

// row gives a row as it will be.
func (c *closing) row(at key) model.Row {
	if e, ok := c.edits[at]; ok {
		return e.After
	}
	return c.ours[at]
}

// bring takes what a row names and is gone here from there, and what that names.
func (c *closing) bring(at key) {
	row := c.row(at)
	if row == nil {
		return
	}
	for _, ref := range references(row) {
		back := c.theirs[ref]
		if c.row(ref) != nil || back == nil {
			continue
		}
		if p, ok := back.(*model.Person); ok {
			back = c.numbered(p)
		}
		c.edits[ref] = model.Edit{Before: c.ours[ref], After: back}
		c.bring(ref)
	}
}

// numbered gives somebody who comes back the next number where theirs is taken.
func (c *closing) numbered(p *model.Person) model.Row {
	last, taken := 0, false
	for _, set := range []rows{c.ours, edited(c.edits)} {
		for at := range set {
			other, ok := c.row(at).(*model.Person)
			if !ok || other.OffList != p.OffList || other.ID == p.ID {
				continue
			}
			last, taken = max(last, other.No), taken || other.No == p.No
		}
	}
	if !taken {
		return p
	}
	is := *p
	is.No = last + 1
	return &is
}

func edited(edits map[key]model.Edit) rows {
	out := rows{}
	for at, e := range edits {
		out[at] = e.After
	}
	return out
}

// drop takes out what belongs to a row that is gone, and the name of it where that may
// be left out; it reports whether there was any.
func (c *closing) drop() (found bool) {
	all := edited(c.edits)
	for at := range c.ours {
		all[at] = c.row(at)
	}
	for _, at := range ordered(all) {
		row := all[at]
		if row == nil || !slices.ContainsFunc(references(row), func(ref key) bool { return c.row(ref) == nil }) {
			continue
		}
		c.edits[at] = model.Edit{Before: c.ours[at], After: c.without(row)}
		found = true
	}
	return found
}

// without gives a row that names nothing that is gone; nil for one that cannot be
// without.
func (c *closing) without(row model.Row) model.Row {
	out := copyOf(row)
	for name, v := range valuesOf(out) {
		table, ok := named[name]
		if !ok || v.Int() == 0 || c.row(key{table, model.ID(v.Int())}) != nil {
			continue
		}
		if !slices.Contains(loose, name) {
			return nil
		}
		v.SetInt(0)
	}
	if personal(row) && c.row(key{model.PersonTable, row.RowID()}) == nil {
		return nil
	}
	return out
}
