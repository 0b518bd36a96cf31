package text

import "liuzhuan/data/sitting"

// Rehearsal holds the words of a rehearsal.
type Rehearsal struct {
	Name      string // begins the first line
	Said      string // a message
	Preparing string
	Begun     string
	Idle      string // while there is nothing else to say
	End       string // of the menu
	Done      string // recorded, hash
	Altered   string // recorded, hash
	Lost      string // recorded, error
	InTalk    string
	Leaves    string            // why nothing leaves it
	Off       map[string]string // by action: why it does not work
}

// hashShown is how much of a hash is enough to compare by eye.
const hashShown = 8

// RehearsalOver says how much was rehearsed, and whether the meeting is as it was.
func (t *Text) RehearsalOver(r sitting.Rehearsed, err error) string {
	switch {
	case err != nil:
		return t.Sprintf(t.Rehearsal.Lost, r.Entries, t.Error(err))
	case !r.Same:
		return t.Sprintf(t.Rehearsal.Altered, r.Entries, r.Hash[:hashShown])
	}
	return t.Sprintf(t.Rehearsal.Done, r.Entries, r.Hash[:hashShown])
}
