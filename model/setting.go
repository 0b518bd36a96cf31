package model

// What a meeting does its own way.

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"maps"
	"slices"
)

// Setting is one named choice; Value is json.
type Setting struct {
	ID    ID          `json:"id"`
	Name  SettingName `json:"name"`
	Value string      `json:"value"`
}

// SettingName names a Setting. Words for it are in ui/text.
type SettingName string

// The settings, with the shape of their values.
const (
	SettingRosterColumns SettingName = "columns.roster" // map from a column's title to its field, as the clerk corrected them
	SettingTeamColumns   SettingName = "columns.teams"
	SettingKinColumns    SettingName = "columns.kin"
	SettingNames         SettingName = "names"   // NamesSettled: which organisations are one
	SettingStrokes       SettingName = "strokes" // "surname" or "name": what --order strokes goes by

	SettingItems    SettingName = "items"         // list of Item: the columns, in their order
	SettingDuties   SettingName = "duties"        // map from Item to the list of Dispositions that owe it
	SettingOwnItems SettingName = "items.own"     // list of OwnItem: what this meeting asks for of its own
	SettingTerms    SettingName = "terms"         // Terms: how many days and months
	SettingTalkers  SettingName = "talkers"       // list of TalkerRule: who talks to whom
	SettingOutline  SettingName = "outline"       // map from Kind, or Kind/Disposition, to a template
	SettingReading  SettingName = "order.reading" // list of person IDs
	SettingSeating  SettingName = "order.seating"
	SettingTalking  SettingName = "order.talking"
)

// SettingTable names the kind, settingRows is its place among the others.
const (
	SettingTable Table                     = "setting"
	settingRows  rowsAt[Setting, *Setting] = 13
)

// Table names the setting table.
func (*Setting) Table() Table { return SettingTable }

// RowID is the setting's ID.
func (s *Setting) RowID() ID { return s.ID }

func init() {
	settingRows.hold(rows[Setting, *Setting]{
		order: func(a, b *Setting) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID)) },
		moved: func(m *Meeting, _, _ *Setting) {
			m.duties.drop()
			m.renamed()
		},
	})
}

// Settings lists what was chosen, by name.
func (m *Meeting) Settings() []*Setting { return settingRows.in(m).all() }

func (m *Meeting) setting(name SettingName) *Setting {
	for _, s := range settingRows.in(m).all() {
		if s.Name == name {
			return s
		}
	}
	return nil
}

// ReadSetting reads a setting into v and reports whether it was chosen; a value
// of another shape, as a later program may have written, counts as not chosen.
func ReadSetting[T any](m *Meeting, name SettingName, v *T) bool {
	s := m.setting(name)
	if s == nil {
		return false
	}
	var got T
	if json.Unmarshal([]byte(s.Value), &got) != nil {
		return false
	}
	*v = got
	return true
}

// How names are ordered by strokes.
const (
	StrokesBySurname = "surname" // 姓氏笔画: a name of two characters has an empty middle; the usual one
	StrokesByName    = "name"    // 姓名笔画: compared as it stands
)

// StrokesBySurname reports which of the two practices of stroke order the
// meeting has chosen.
func (m *Meeting) StrokesBySurname() bool {
	by := StrokesBySurname
	ReadSetting(m, SettingStrokes, &by)
	return by != StrokesByName
}

// settingID is the ID of a setting of that name: one that was taken back and is chosen
// again, or chosen on two laptops, is one row. Older programs gave any.
func settingID(name SettingName) ID {
	sum := sha256.Sum256([]byte(name))
	return ID(binary.BigEndian.Uint64(sum[:])>>1 | 1)
}

// settingEdit gives the edit that sets a setting; ok is false where it is so
// already.
func (m *Meeting) settingEdit(name SettingName, v any) (Edit, bool) {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err) // settings are plain texts, numbers, lists and maps of ours
	}
	was := m.setting(name)
	after := &Setting{ID: settingID(name), Name: name, Value: string(text)}
	if was != nil {
		after.ID = was.ID
		if was.Value == after.Value {
			return Edit{}, false
		}
	}
	return edit(was, after), true
}

// Set chooses settings, by name, as one Change; ErrNothing where all are so
// already.
func (m *Meeting) Set(values map[SettingName]any, at Stamp) (Change, error) {
	c := Change{Command: CommandSetting, At: at}
	for _, name := range slices.Sorted(maps.Keys(values)) {
		if e, ok := m.settingEdit(name, values[name]); ok {
			c.Edits = append(c.Edits, e)
			c.Args.Settings = append(c.Args.Settings, name)
		}
	}
	if c.Empty() {
		return Change{}, ErrNothing
	}
	return c, nil
}
