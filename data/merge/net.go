package merge

// What a file did since an entry, row by row: from what to what. What was done and taken
// back again is nothing.

import (
	"fmt"
	"reflect"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// net is what became of one row, and the entry that did it last.
type net struct {
	before, after model.Row // nil for none
	by            model.Entry
}

type rows map[key]model.Row

func rowsOf(m *model.Meeting) rows {
	all := rows{}
	for r := range m.Rows {
		all[keyOf(r)] = r
	}
	return all
}

// since gives what the file did after so many entries.
func (k *knowledge) since(n int) (map[key]net, error) {
	out := map[key]net{}
	err := k.file.EachEdit(int64(n), func(seq int64, e model.Edit) error {
		if seq > int64(len(k.entries)) {
			return &store.DamagedError{Path: k.file.Path(), Detail: fmt.Sprintf("edits of no entry %d", seq)}
		}
		at := key{e.Table(), e.ID()}
		one, ok := out[at]
		if !ok {
			one.before = e.Before
		}
		one.after, one.by = e.After, k.entries[seq-1]
		out[at] = one
		return nil
	})
	for at, one := range out {
		if same(one.before, one.after) {
			delete(out, at)
		}
	}
	return out, err
}

// nets gives what both did since a base. Where that stands in the journal of one file
// alone, its state is made of that file and the other's rows are held against it.
func nets(here, there *knowledge, base string) (ours, theirs map[key]net, err error) {
	i, inOurs := here.at[base]
	j, inTheirs := there.at[base]
	if inOurs {
		ours, err = here.since(i + 1)
	}
	if err == nil && inTheirs {
		theirs, err = there.since(j + 1)
	}
	switch {
	case err != nil:
		return nil, nil, err
	case !inTheirs:
		theirs = diff(reverted(here, ours), rowsOf(there.file.Meeting))
	case !inOurs:
		ours = diff(reverted(there, theirs), rowsOf(here.file.Meeting))
	}
	return ours, theirs, nil
}

// reverted gives the rows of a file without what it did.
func reverted(k *knowledge, done map[key]net) rows {
	all := rowsOf(k.file.Meeting)
	for at, n := range done {
		if n.before == nil {
			delete(all, at)
		} else {
			all[at] = n.before
		}
	}
	return all
}

func diff(before, after rows) map[key]net {
	out := map[key]net{}
	for at, was := range before {
		if is := after[at]; !same(was, is) {
			out[at] = net{before: was, after: is}
		}
	}
	for at, is := range after {
		if before[at] == nil {
			out[at] = net{after: is}
		}
	}
	return out
}

// same reports whether two rows say the same; an empty list is none.
func same(a, b model.Row) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	x, y := reflect.ValueOf(a).Elem(), reflect.ValueOf(b).Elem()
	for i := range x.NumField() {
		if !alike(x.Field(i), y.Field(i)) {
			return false
		}
	}
	return true
}

func alike(a, b reflect.Value) bool {
	if a.Kind() == reflect.Slice && a.Len() == 0 && b.Len() == 0 {
		return true
	}
	if a.Comparable() && b.Comparable() {
		return a.Equal(b)
	}
	return reflect.DeepEqual(a.Interface(), b.Interface())
}
