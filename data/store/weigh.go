package store

// What a rescue believes where rows and journal do not say the same.

import (
	"maps"
	"slices"

	"liuzhuan/model"
)

// weigh decides which rows the new file shall hold. A journal that is whole is
// right, for its hashes vouch for it. Of one that has lost something the rows
// may know more, and it only fills what they have lost.
func (v *salvage) weigh() {
	whole := v.journalWhole()
	for key, row := range v.told {
		have, ok := v.rows[key]
		switch {
		case !ok && row != nil && (whole || v.hurt[key.table] || v.broken[key]):
			v.rows[key] = row
		case ok && whole && !same(have, row):
			v.rows[key] = row
			v.lose(Missing{Loss: LossReplaced, Table: key.table, ID: key.id}, have)
			if row == nil {
				delete(v.rows, key)
			}
		}
		delete(v.broken, key)
	}
	if !whole || !v.guessed {
		for key := range v.broken {
			v.lose(Missing{Loss: LossRow, Table: key.table, ID: key.id}, nil)
		}
	}
	if whole {
		for key, row := range v.rows {
			if _, ok := v.told[key]; ok {
				continue
			}
			if !v.guessed {
				v.lose(Missing{Loss: LossStranger, Table: key.table, ID: key.id}, row)
			}
			delete(v.rows, key)
		}
	}
	if !whole {
		for table := range v.hurt {
			v.missing = append(v.missing, Missing{Loss: LossPart, Table: table})
		}
	}
	if v.journalHurt {
		v.missing = append(v.missing, Missing{Loss: LossJournal})
	}
	v.adopt()
	v.missBranches()
}

func same(a, b model.Row) bool {
	x, err1 := encode(a)
	y, err2 := encode(b)
	return err1 == nil && err2 == nil && x == y
}

// adopt drops rows that belong to nobody any more, and references to nothing.
func (v *salvage) adopt() {
	has := func(t model.Table, id model.ID) bool { _, ok := v.rows[rowKey{t, id}]; return ok }
	loose := func(t model.Table, id *model.ID) { // a reference to nothing is none
		if !has(t, *id) {
			*id = 0
		}
	}
	for key, row := range v.rows {
		session := model.ID(0)
		switch r := row.(type) {
		case *model.Person:
			p := *r
			loose(model.TeamTable, &p.Team)
			loose(model.BatchTable, &p.Batch)
			v.rows[key] = &p
			continue
		case *model.Unit:
			u := *r
			loose(model.TeamTable, &u.Team)
			v.rows[key] = &u
			continue
		case *model.TalkSession:
			t := *r
			loose(model.SessionTable, &t.After)
			v.rows[key] = &t
			continue
		case *model.Form, *model.Setting:
			if slices.ContainsFunc(contentsOf(row), func(sum string) bool { return v.contents[sum] == nil }) {
				loss := LossFile
				if key.table == model.SettingTable {
					loss = LossTemplate
				}
				v.lose(Missing{Loss: loss, Table: key.table, ID: key.id}, row)
				delete(v.rows, key)
				continue
			}
		case *model.Participation:
			session = r.Session
		}
		person := model.PersonOf(row)
		if person != 0 && !has(model.PersonTable, person) || session != 0 && !has(model.SessionTable, session) {
			v.lose(Missing{Loss: LossOrphan, Table: key.table, ID: key.id}, row)
			delete(v.rows, key)
		}
	}
}

// lose notes something with the name of whose it was.
func (v *salvage) lose(m Missing, row model.Row) {
	id := m.ID // of many tables the person's
	if row != nil {
		id = model.PersonOf(row)
	}
	m.Person = v.names[id]
	switch r := row.(type) {
	case *model.Person:
		m.Person = r.Name
	case *model.Setting:
		t, _ := r.Template()
		m.Person = t.Name
	}
	v.missing = append(v.missing, m)
}

// journalWhole reports whether every entry there ever was is known to be whole.
func (v *salvage) journalWhole() bool {
	return !v.journalHurt && len(v.sound) > 0 && len(v.sound) == len(v.headers) && len(v.sound) == len(v.edits)
}

// spoken counts the people of whom the headers speak, which are read even where the
// edits are lost.
func (v *salvage) spoken() (people int) {
	imported, undone := 0, map[int64]bool{}
	for _, h := range v.headers {
		if h.Undoes != 0 {
			undone[h.Undoes] = true
		}
	}
	for _, h := range v.headers {
		switch {
		case undone[h.Seq]:
		case h.Command == model.CommandImport:
			imported += h.Args.New - h.Args.Removed
		case h.Command == model.CommandNew: // with the people of an earlier meeting
			imported += h.Args.Count
		case h.Command == model.CommandSeal:
			people = max(people, h.Args.Count)
		}
	}
	return max(people, imported)
}

// soundEntries takes the journal from its beginning as far as every entry is
// whole, follows the one before, and finds the rows as that one left them; and
// tells what all readable entries say of each row in the end.
func (v *salvage) soundEntries() {
	state, redacted := map[rowKey]string{}, v.redacted()
	var prev []byte
	for i, h := range v.headers {
		edits := v.edits[h.Seq]
		if h.Seq != int64(i+1) || !h.whole(prev, edits, redacted[h.Hash]) || !follow(state, edits) {
			break
		}
		prev = h.hash
		c := soundEntry{actor: h.Actor, Change: model.Change{Command: h.Command, Args: h.Args, At: h.At, Phase: h.Phase, Undoes: h.Undoes}}
		for _, e := range edits {
			c.Edits = append(c.Edits, e.edit)
		}
		if redacted[h.Hash] {
			c.redacted = &h
		}
		v.sound = append(v.sound, c)
	}
	v.told = map[rowKey]model.Row{}
	for _, seq := range slices.Sorted(maps.Keys(v.edits)) {
		for _, e := range v.edits[seq] {
			if e.ok {
				v.told[e.key] = e.edit.After
			}
		}
	}
}

type soundEntry struct {
	model.Change
	actor    string
	redacted *header // of an entry that keeps the hash it had; nil for all others
}
