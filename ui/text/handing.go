package text

import (
	"cmp"

	"liuzhuan/data/backup"
	"liuzhuan/data/store"
)

// Handing holds the words of a copy for another desk.
type Handing struct {
	Copies  string // the menu
	Action  string // of it
	Title   string
	Desk    string
	Note    string
	Sealed  string // of a sealed meeting
	Other   string // stands in the name of the file for a desk without a name
	Writing string
	Done    string // path, people, entries
	Damaged string // path, count
	BadName string // name
	IsCopy  string // when, desk
	Nobody  string // a desk without a name
}

// HandedOver says that a copy was made for another desk, and what to do with it.
func (t *Text) HandedOver(m *backup.Made) string {
	if n := len(m.Report.Damage); n > 0 {
		return t.Sprintf(t.Handing.Damaged, m.Path, n)
	}
	return t.Sprintf(t.Handing.Done, m.Path, m.Report.People, m.Report.Entries)
}

// CopyFor says in a copy whose desk it was made for, and when.
func (t *Text) CopyFor(h store.Handed) string {
	return t.Sprintf(t.Handing.IsCopy, h.At.Time().Format("01-02 15:04"), cmp.Or(h.Desk, t.Handing.Nobody))
}
