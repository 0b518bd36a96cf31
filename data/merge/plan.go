package merge

// Row by row: what is taken, what is the same, what a rule settles, what is asked.

import (
	"slices"

	"liuzhuan/model"
)

// plan finds what taking up theirs would do, from one base.
func plan(here, there *knowledge, base string, apart []model.ID) (*Merging, error) {
	ours, theirs, err := nets(here, there, base)
	if err != nil {
		return nil, err
	}
	m := &Merging{Base: base, ours: here.file.Meeting, theirs: there.file.Meeting, edits: map[key]model.Edit{}, open: map[key]bool{},
		renamed: map[model.ID]model.ID{}}
	if i, ok := here.at[base]; ok {
		m.Parted = here.entries[i].At
	} else {
		m.Parted = there.entries[there.at[base]].At
	}
	m.alias(ours, theirs, apart)
	theirs = m.renameAll(theirs)
	undone, err := there.undone()
	if err != nil {
		return nil, err
	}
	for _, at := range ordered(theirs) {
		m.row(at, ours, theirs[at], undone[at])
	}
	m.structure()
	if len(ours) > 0 { // who has all of ours has given numbers already
		m.renumber()
	}
	m.meaning()
	return m, nil
}

// row decides about one row that they changed.
func (m *Merging) row(at key, ours map[key]net, t net, undone bool) {
	o, both := ours[at]
	if both && same(o.after, t.after) {
		m.Rows++
		m.Same++
		return
	}
	if info, ok := t.after.(*model.Info); ok && t.before != nil {
		if t.after = m.unsealed(t.before.(*model.Info), info); same(t.before, t.after) {
			return
		}
	}
	m.Rows++
	c := Conflict{Table: at.table, ID: at.id, Fields: []string{WholeRow}, Base: t.before, Ours: o.after, Theirs: t.after, OursBy: o.by, TheirsBy: t.by}
	switch {
	case undone:
		if c.Kind = Undone; !both {
			c.Ours = t.before
		}
		m.ask(c)
	case !both:
		m.edits[at] = model.Edit{Before: t.before, After: t.after}
	case o.after == nil:
		c.Kind = GoneHere
		m.ask(c)
	case t.after == nil:
		c.Kind = GoneThere
		m.ask(c)
	default:
		m.threeWay(at, c)
	}
}

// threeWay takes what does not clash and asks about the rest.
func (m *Merging) threeWay(at key, c Conflict) {
	merged, clashes := threeWay(c.Base, c.Ours, c.Theirs)
	if clashes = m.earlier(c, merged, clashes); len(clashes) > 0 {
		c.Kind, c.Fields = Fields, slices.Concat(clashes...)
		m.ask(c)
	}
	if !same(c.Ours, merged) {
		m.edits[at] = model.Edit{Before: c.Ours, After: merged}
	}
}

// unsealed gives their description of the meeting without the seal, which is set by
// whoever closes this file.
func (m *Merging) unsealed(was, is *model.Info) model.Row {
	if is.Sealed == was.Sealed {
		return is
	}
	m.Notices = append(m.Notices, Notice{What: SealedThere})
	after := *is
	after.Sealed = was.Sealed
	return &after
}

// earlier settles, in the open, the same fact at two minutes: the earlier counts. Not
// where it would make somebody late or not late: that is asked.
func (m *Merging) earlier(c Conflict, merged model.Row, clashes [][]string) [][]string {
	ours, theirs := valuesOf(c.Ours), valuesOf(c.Theirs)
	minute := func(group []string) bool {
		return len(group) == 1 && slices.Contains(minutes[c.Table], group[0]) && !ours[group[0]].IsZero() && !theirs[group[0]].IsZero()
	}
	for _, group := range clashes {
		if !minute(group) || m.lateIn(c.Ours, group[0]) != m.lateIn(c.Theirs, group[0]) {
			return clashes
		}
	}
	for _, group := range clashes {
		m.settleEarlier(c, merged, group[0])
	}
	return nil
}

// settleEarlier lets the earlier of two minutes stand.
func (m *Merging) settleEarlier(c Conflict, merged model.Row, column string) {
	a, b := valuesOf(c.Ours)[column].Int(), valuesOf(c.Theirs)[column].Int()
	kept := min(a, b)
	valuesOf(merged)[column].SetInt(kept)
	s := Settled{Table: c.Table, Field: column, Ours: model.Stamp(a), Theirs: model.Stamp(b), Kept: model.Stamp(kept)}
	s.Person, s.Name = m.whom(c.Ours)
	m.Settled = append(m.Settled, s)
}

// lateIn reports whether a minute of a row makes somebody late.
func (m *Merging) lateIn(r model.Row, column string) bool {
	here, ok := r.(*model.Attendance)
	return ok && here.State == model.Present && m.ours.LateAt(model.Stamp(valuesOf(here)[column].Int()))
}

// ask keeps a question; of a row that is asked about as a whole nothing is taken.
func (m *Merging) ask(c Conflict) {
	for _, r := range []model.Row{c.Ours, c.Theirs, c.Base} {
		if r != nil && c.Person == 0 && c.Name == "" {
			c.Person, c.Name = m.whom(r)
		}
	}
	if c.Kind != Fields {
		delete(m.edits, key{c.Table, c.ID})
	}
	m.open[key{c.Table, c.ID}] = true
	m.Conflicts = append(m.Conflicts, c)
}

// whom gives the person whom a row is about, and the name; also somebody who is new
// there or gone here. A template has a name of its own, and an errand what it says.
func (m *Merging) whom(r model.Row) (model.ID, string) {
	switch r := r.(type) {
	case *model.Setting:
		t, _ := r.Template()
		return 0, t.Name
	case *model.Errand:
		return 0, r.Text
	}
	id := model.PersonOf(r)
	if p := m.ours.Person(id); p != nil {
		return id, p.Name
	}
	if p, ok := r.(*model.Person); ok {
		return id, p.Name
	}
	if p, ok := m.edits[key{model.PersonTable, id}].After.(*model.Person); ok {
		return id, p.Name
	}
	return id, ""
}

// undone lists the rows of the merges that the file took back and has not taken up again.
func (k *knowledge) undone() (map[key]bool, error) {
	out := map[key]bool{}
	for seq, on := range inForce(k.entries) {
		if on || k.knows[k.entries[seq-1].Args.Merged.Head] {
			continue
		}
		edits, err := k.file.Edits(seq)
		if err != nil {
			return nil, err
		}
		for _, e := range edits {
			out[key{e.Table(), e.ID()}] = true
		}
	}
	return out, nil
}

// agree keeps only what two bases agree on; the rest becomes a question.
func (m *Merging) agree(o *Merging) {
	differ := map[key]bool{}
	for at, e := range m.edits {
		if other, ok := o.edits[at]; !ok || !same(e.After, other.After) {
			differ[at] = true
		}
	}
	for at := range o.edits {
		if _, ok := m.edits[at]; !ok {
			differ[at] = true
		}
	}
	for at := range o.open {
		differ[at] = differ[at] || !m.open[at]
	}
	if len(differ) == 0 {
		return
	}
	ours, others := rowsOf(m.ours), m.rowsOfTheirs()
	for at, yes := range differ {
		if !yes || m.open[at] {
			continue
		}
		delete(m.edits, at)
		if here, there := ours[at], others[at]; !same(here, there) {
			m.ask(Conflict{Kind: TwoBases, Table: at.table, ID: at.id, Fields: []string{WholeRow}, Ours: here, Theirs: there})
		}
	}
}
