package paper

import (
	"cmp"
	"slices"

	"liuzhuan/model"
)

// Order is the order of people on a paper.
type Order string

// The orders. Only ByRoster keeps people under the headings of their teams.
const (
	ByRoster  Order = "roster"
	ByPinyin  Order = "pinyin"
	ByStrokes Order = "strokes" // 姓氏笔画: a name of two characters has an empty middle
	ByReading Order = "reading" // as arranged for reading, seating, talking; the roster's until somebody has
	BySeating Order = "seating"
	ByTalking Order = "talking"
)

// arranged holds the orders that somebody arranged by hand.
var arranged = map[Order]model.SettingName{ByReading: model.SettingReading, BySeating: model.SettingSeating, ByTalking: model.SettingTalking}

// nameKeys holds, for each order by name, the key that names compare by.
var nameKeys = map[Order]func(name string) string{
	ByPinyin:  model.PinyinKey,
	ByStrokes: func(name string) string { return model.StrokeKey(name, true) },
}

// byName reports whether the order tears teams apart.
func (o Order) byName() bool { return nameKeys[o] != nil || arranged[o] != "" }

// sort gives people, who come in roster order, in order o; false if there is no
// such order. Equal names stay in roster order.
func (o Order) sort(people []*model.Person) ([]*model.Person, bool) {
	if o == ByRoster || o == "" {
		return people, true
	}
	key := nameKeys[o]
	if key == nil {
		return nil, false
	}
	type keyed struct {
		key    string
		person *model.Person
	}
	list := make([]keyed, len(people))
	for i, p := range people {
		list[i] = keyed{key(p.Name), p}
	}
	slices.SortStableFunc(list, func(a, b keyed) int { return cmp.Compare(a.key, b.key) })
	out := make([]*model.Person, len(list))
	for i, k := range list {
		out[i] = k.person
	}
	return out, true
}
