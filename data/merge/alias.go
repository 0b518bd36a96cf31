package merge

// What both added and is one thing: the same guest, the same new line of a list, a team
// of one name. Their row gets our ID, wherever it stands.

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"liuzhuan/model"
)

// natural tells what makes two new rows one thing, "" for nothing.
func natural(r model.Row) string {
	switch r := r.(type) {
	case *model.Team:
		return r.Name
	case *model.Batch:
		return r.Name
	case *model.Unit:
		return fmt.Sprint(r.Name, "|", r.Team)
	case *model.Person:
		if r.IDNumber != "" {
			return r.IDNumber
		}
		return fmt.Sprint(r.Name, "|", r.Birth, "|", r.OffList, "|", r.Current, "|", r.Unit)
	case *model.Relative:
		return fmt.Sprint(r.Person, "|", r.Relation, "|", r.Name)
	case *model.Difference:
		return fmt.Sprint(r.Person, "|", r.Field)
	case *model.Participation:
		return fmt.Sprint(r.Session, "|", r.Person)
	case *model.Fulfilment:
		return fmt.Sprint(r.Person, "|", r.Item)
	case *model.Setting:
		return string(r.Name)
	}
	return ""
}

// alias finds what both added, table by table in an order in which those that are named
// come before those that name them.
func (m *Merging) alias(ours, theirs map[key]net, apart []model.ID) {
	for _, table := range model.Tables() {
		own := added(ours, table, func(r model.Row) model.Row { return r })
		others := added(theirs, table, m.rename)
		for _, name := range slices.Sorted(maps.Keys(others)) {
			to, from := own[name], others[name]
			switch {
			case to == 0 || from == 0 || to == from:
			case slices.Contains(apart, from):
				m.Apart = noted(m.Apart, ours[key{table, to}].after, from)
			default:
				m.renamed[from] = to
				m.Aliases = noted(m.Aliases, ours[key{table, to}].after, from)
			}
		}
	}
}

// noted lists a row of ours that is, or might be, theirs under another ID.
func noted(list []Alias, r model.Row, there model.ID) []Alias {
	a := Alias{There: there, Table: r.Table()}
	switch r := r.(type) {
	case *model.Team:
		a.Name = r.Name
	case *model.Batch:
		a.Name = r.Name
	case *model.Unit:
		a.Name = r.Name
	case *model.Person:
		a.Name = r.Name
	default:
		return list // of somebody who is named otherwise
	}
	return append(list, a)
}

// added gives the new rows of a table by what they are; 0 where there are two, for
// nobody can tell which is meant.
func added(done map[key]net, table model.Table, as func(model.Row) model.Row) map[string]model.ID {
	out := map[string]model.ID{}
	for at, n := range done {
		if at.table != table || n.before != nil || n.after == nil {
			continue
		}
		name := natural(as(n.after))
		if name == "" {
			continue
		}
		if _, twice := out[name]; twice {
			out[name] = 0
		} else {
			out[name] = at.id
		}
	}
	return out
}

var idType = reflect.TypeFor[model.ID]()

// rename gives a row of theirs with our IDs.
func (m *Merging) rename(r model.Row) model.Row {
	if r == nil || len(m.renamed) == 0 {
		return r
	}
	out := r
	for i := range reflect.ValueOf(r).Elem().NumField() {
		f := reflect.ValueOf(out).Elem().Field(i)
		if f.Type() != idType {
			continue
		}
		if to, ok := m.renamed[model.ID(f.Int())]; ok {
			if out == r {
				out = copyOf(r)
			}
			reflect.ValueOf(out).Elem().Field(i).SetInt(int64(to))
		}
	}
	if set, ok := out.(*model.Setting); ok && slices.Contains(model.Orderings, set.Name) {
		return m.renameOrder(set)
	}
	return out
}

// renameOrder renames the people whom an order lists.
func (m *Merging) renameOrder(set *model.Setting) model.Row {
	var ids []model.ID
	if json.Unmarshal([]byte(set.Value), &ids) != nil {
		return set // of another shape, as a later program may have written
	}
	for i := range ids {
		ids[i] = cmp.Or(m.renamed[ids[i]], ids[i])
	}
	text, err := json.Marshal(ids)
	if err != nil {
		return set
	}
	after := *set
	after.Value = string(text)
	return &after
}

// renameAll gives what they did with our IDs.
func (m *Merging) renameAll(theirs map[key]net) map[key]net {
	if len(m.renamed) == 0 {
		return theirs
	}
	out := make(map[key]net, len(theirs))
	for at, n := range theirs {
		at.id = cmp.Or(m.renamed[at.id], at.id)
		n.before, n.after = m.rename(n.before), m.rename(n.after)
		out[at] = n
	}
	return out
}
