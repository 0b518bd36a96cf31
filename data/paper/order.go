package paper

import (
	"cmp"
	"slices"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// Order is the order of people on a paper.
type Order string

// The orders. Only ByRoster keeps people under the headings of their teams.
const (
	ByRoster  Order = "roster"
	ByPinyin  Order = "pinyin"
	ByStrokes Order = "strokes" // by surname or by the whole name, as the meeting has chosen
	ByReading Order = "reading" // as arranged for reading, seating, talking; the roster's until somebody has
	BySeating Order = "seating"
	ByTalking Order = "talking"
)

// arranged holds the orders that somebody arranged by hand.
var arranged = map[Order]model.SettingName{ByReading: model.SettingReading, BySeating: model.SettingSeating, ByTalking: model.SettingTalking}

// nameKeys holds, for each order by name, the key that people compare by.
var nameKeys = map[Order]func(*model.Meeting) func(*model.Person) string{
	ByPinyin: func(*model.Meeting) func(*model.Person) string { return (*model.Person).PinyinKey },
	ByStrokes: func(m *model.Meeting) func(*model.Person) string {
		surname := m.StrokesBySurname()
		return func(p *model.Person) string { return hanzi.StrokeKey(p.Name, surname) }
	},
}

// byName reports whether the order tears teams apart.
func (o Order) byName() bool { return nameKeys[o] != nil || arranged[o] != "" }

// sort gives people, who come in roster order, in order o; false if there is no
// such order. Equal names stay in roster order.
func (o Order) sort(m *model.Meeting, people []*model.Person) ([]*model.Person, bool) {
	if o == ByRoster || o == "" {
		return people, true
	}
	keys := nameKeys[o]
	if keys == nil {
		return nil, false
	}
	key := keys(m)
	type keyed struct {
		key    string
		person *model.Person
	}
	list := make([]keyed, len(people))
	for i, p := range people {
		list[i] = keyed{key(p), p}
	}
	slices.SortStableFunc(list, func(a, b keyed) int { return cmp.Compare(a.key, b.key) })
	out := make([]*model.Person, len(list))
	for i, k := range list {
		out[i] = k.person
	}
	return out, true
}
