package merge

// The one Change of a merge, with what was answered.

import (
	"cmp"
	"maps"
	"slices"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// branch keeps their entries that are not known here, word for word, and the files that
// come with their rows or with what they took up before.
func (m *Merging) branch(ours, theirs *store.Store, known int) error {
	heads, edits, err := theirs.Branch(int64(known))
	if err != nil {
		return err
	}
	m.Entries = len(theirs.History.Entries()) - known
	m.merged = model.Merged{Base: m.Base, Head: theirs.Head(), Entries: m.Entries, Heads: heads.Sum, Edits: edits.Sum}
	m.with = append(m.with, heads)
	if edits.Sum != "" {
		m.with = append(m.with, edits)
	}
	have, err := ours.Contents()
	if err != nil {
		return err
	}
	sums, err := theirs.Contents()
	for _, sum := range sums {
		if _, ok := slices.BinarySearch(have, sum); !ok {
			m.with = append(m.with, model.Content{Sum: sum, Load: func() ([]byte, error) { return theirs.Content(sum) }})
		}
	}
	return err
}

// sort puts the questions as a page groups them: by person in the order of the roster,
// those of nobody first; and what was settled likewise.
func (m *Merging) sort() {
	m.Taken = len(m.edits)
	at := map[model.ID]int{}
	for i, p := range m.ours.People() {
		at[p.ID] = i + 1
	}
	for id := range m.newcomers() {
		at[id] = len(at) + 1
	}
	tables := model.Tables()
	rank := func(t model.Table) int { return slices.Index(tables, t) }
	slices.SortFunc(m.Conflicts, func(a, b Conflict) int {
		return cmp.Or(cmp.Compare(at[a.Person], at[b.Person]), cmp.Compare(rank(a.Table), rank(b.Table)), cmp.Compare(a.ID, b.ID))
	})
	slices.SortStableFunc(m.Settled, func(a, b Settled) int {
		return cmp.Or(cmp.Compare(at[a.Person], at[b.Person]), cmp.Compare(rank(a.Table), rank(b.Table)))
	})
}

// newcomers lists those who are new from there, in an order of their own.
func (m *Merging) newcomers() func(yield func(model.ID) bool) {
	return func(yield func(model.ID) bool) {
		for _, k := range ordered(m.edits) {
			if k.table == model.PersonTable && m.ours.Person(k.id) == nil && !yield(k.id) {
				return
			}
		}
	}
}

// ordered lists rows table by table, those that are named before those that name them.
func ordered[T any](of map[key]T) []key {
	tables := model.Tables()
	rank := make(map[model.Table]int, len(tables))
	for i, t := range tables {
		rank[t] = i
	}
	return slices.SortedFunc(maps.Keys(of), func(a, b key) int {
		return cmp.Or(cmp.Compare(rank[a.table], rank[b.table]), cmp.Compare(a.id, b.id))
	})
}

// Change makes the one Change of the merge. answer is asked about every conflict; file is
// the name of the other. The other file has to stay open until it is committed.
func (m *Merging) Change(answer func(Conflict) Choice, at model.Stamp, file string) model.Change {
	edits, merged := maps.Clone(m.edits), m.merged
	structure := false // a row as a whole was chosen from there
	for _, c := range m.Conflicts {
		choice := answer(c)
		if choice == Both && !c.Keepable() {
			choice = Ours
		}
		structure = structure || choice == Theirs && c.Kind != Fields
		switch choice {
		case Ours:
			merged.Ours++
			continue
		case Theirs:
			merged.Theirs++
		case Both:
			merged.Both++
		}
		k := key{c.Table, c.ID}
		if c.Kind == Fields {
			now := c.Ours
			if e, ok := edits[k]; ok {
				now = e.After
			}
			edits[k] = model.Edit{Before: c.Ours, After: c.with(now, choice)}
		} else {
			edits[k] = model.Edit{Before: c.Ours, After: c.Theirs}
		}
	}
	if structure {
		m.close(edits)
	}
	c := model.Change{Command: model.CommandMerge, At: at, Contents: m.with, Args: model.Args{File: file, Merged: &merged}}
	c.Edits = inOrder(edits)
	c.Args.Count = len(c.Edits)
	return c
}

// with gives a row with what was chosen of the fields in question.
func (c Conflict) with(now model.Row, choice Choice) model.Row {
	row := copyOf(now)
	out, theirs := valuesOf(row), valuesOf(c.Theirs)
	for _, f := range c.Fields {
		is := theirs[f]
		if choice == Both && !out[f].IsZero() && !is.IsZero() {
			out[f].SetString(out[f].String() + "；" + is.String())
		} else {
			out[f].Set(is)
		}
	}
	return row
}

// inOrder gives the edits as they can be written one after the other: what goes, goes
// first, for another row may take its place under a name that only one may bear; then
// those that are named before those that name them.
func inOrder(edits map[key]model.Edit) []model.Edit {
	var gone, put []model.Edit
	for _, k := range ordered(edits) {
		switch e := edits[k]; {
		case same(e.Before, e.After):
		case e.After == nil:
			gone = append(gone, e)
		default:
			put = append(put, e)
		}
	}
	return append(gone, put...)
}
