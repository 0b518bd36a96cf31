package merge

// The columns of a row, by name: which of them make sense only together, which are
// texts, which name other rows.

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"liuzhuan/model"
)

// groups are the columns that make sense only together: who changed one of them has
// decided about all.
var groups = map[model.Table][][]string{
	model.DecisionTable:   {{"disposition", "destination", "deviates", "reason"}},
	model.AttendanceTable: {{"state", "reason", "approver", "deputy"}},
	model.TeamTable:       {{"establishment", "leader_posts"}, {"name", "old_name", "reform"}},
	model.PersonTable:     {{"planned", "proposed", "relieved"}, {"current", "team_id"}},
	model.SessionTable:    {{"started", "ended"}},
}

// minutes are the columns of which the earlier counts where both say the same fact.
var minutes = map[model.Table][]string{
	model.DecisionTable: {"decided_at"}, model.AttendanceTable: {"at"}, model.FulfilmentTable: {"at"},
	model.MatterTable: {"raised", "cleared"}, model.ErrandTable: {"done"},
}

// texts are the columns of which both can be kept.
var texts = []string{"remark", "note", "statement", "content", "outline", "merits", "faults", "demands", "cautions", "text", "outcome"}

// Keepable reports whether both sides of a conflict can be kept, one after the other.
func (c Conflict) Keepable() bool {
	return c.Kind == Fields && !slices.ContainsFunc(c.Fields, func(f string) bool { return !slices.Contains(texts, f) })
}

// named gives the table of which a column names a row.
var named = map[string]model.Table{
	"person_id": model.PersonTable, "team_id": model.TeamTable, "batch_id": model.BatchTable,
	"session_id": model.SessionTable, "after_id": model.SessionTable,
}

// personal reports whether a row bears the ID of the person it is about.
func personal(r model.Row) bool {
	return r.Table() != model.PersonTable && model.PersonOf(r) == r.RowID()
}

func groupOf(t model.Table, column string) []string {
	for _, g := range groups[t] {
		if slices.Contains(g, column) {
			return g
		}
	}
	return []string{column}
}

// columns gives the fields of a row in their order.
func columns(r model.Row) (names []string, values map[string]reflect.Value) {
	v := reflect.ValueOf(r).Elem()
	values = make(map[string]reflect.Value, v.NumField())
	for i := range v.NumField() {
		name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		names, values[name] = append(names, name), v.Field(i)
	}
	return names, values
}

func valuesOf(r model.Row) map[string]reflect.Value {
	_, values := columns(r)
	return values
}

func copyOf(r model.Row) model.Row {
	c := reflect.New(reflect.TypeOf(r).Elem())
	c.Elem().Set(reflect.ValueOf(r).Elem())
	return c.Interface().(model.Row)
}

// threeWay merges a row that both changed, or both added: then was is nil and the number
// is ours. merged has ours where the two clash; the clashes are groups of columns.
func threeWay(was, ours, theirs model.Row) (merged model.Row, clashes [][]string) {
	merged = copyOf(ours)
	added := was == nil
	if added {
		was = model.NewRow(ours.Table())
	}
	names, o := columns(ours)
	w, t, out := valuesOf(was), valuesOf(theirs), valuesOf(merged)
	done := map[string]bool{"id": true, "no": added, "sealed": true} // a seal is never taken over
	for _, name := range names {
		if done[name] {
			continue
		}
		group := groupOf(ours.Table(), name)
		agree, oursStays, theirsStays := true, true, true
		for _, n := range group {
			done[n] = true
			agree = agree && alike(o[n], t[n])
			oursStays = oursStays && alike(o[n], w[n])
			theirsStays = theirsStays && alike(t[n], w[n])
		}
		switch {
		case agree || theirsStays:
		case oursStays:
			for _, n := range group {
				out[n].Set(t[n])
			}
		default:
			clashes = append(clashes, group)
		}
	}
	slices.SortFunc(clashes, func(a, b []string) int { return cmp.Compare(a[0], b[0]) })
	return merged, clashes
}

// references lists the rows that a row names.
func references(r model.Row) []key {
	var out []key
	if personal(r) {
		out = append(out, key{model.PersonTable, r.RowID()})
	}
	for name, v := range valuesOf(r) {
		if table, ok := named[name]; ok && v.Int() != 0 {
			out = append(out, key{table, model.ID(v.Int())})
		}
	}
	return out
}
