package dialog

import (
	"time"

	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

// Outcome is what a dialog wants after an event; the zero Outcome wants nothing. The
// App does it from the top down. What is to be recorded comes first of all: where
// the disk refuses it, nothing else is done, and the dialog stands where it was with
// everything typed.
type Outcome struct {
	Wrong string  // why it is refused; the dialog stays
	At    *string // the text whose field it then stands on, nil = where it was

	Close bool   // the dialog goes
	Left  *Draft // what was half typed in it and waits to be opened again
	Bare  bool   // all others go as well: what follows is seen on the list

	Change *model.Change
	Desk   store.Desk     // what is put on the desk of its own
	Long   *Long          // a Change that is made and recorded beside the screen
	Phase  model.Phase    // the meeting goes there, with the Change where there is one; "" = it stays
	Put    time.Duration  // how far the meeting's clock is put with the Change, or without one
	Back   []model.Entry  // what is taken back, all or nothing, oldest first
	Walk   Walk           // where to stand in the list then, kept with the Change
	Then   func() Outcome // what follows once the Change, or the desk, is kept, in the meeting as it is then; nil = nothing

	Say    string // what is said; "" = nothing new, of a Change what it was
	Deny   string // why nothing was done
	Quiet  bool   // what was said before is over
	Before string // stands before what is said
	Also   string // stands behind it

	Contrast *bool // the screen with as much contrast as there is, or as the terminal has it

	Stand   *Stand // whom to select
	Instead Dialog // what takes the dialog's place, whatever lies on top of it
	Open    Dialog // what comes on top
	Named   Name   // what comes on top, of those that the desk keeps
	File    *File  // the meeting file to go on in
	Beside  *Work  // to be run beside the screen
	Pass    Key    // a key that is for what lies below
	Later   []Later

	Lock     *sitting.Lock // the curtain is drawn, and this opens it
	Cover    bool          // the wall is blanked, or shows again
	Carry    bool          // a copy is kept on a second medium as the desk says now, or none is
	Rehearse bool          // a rehearsal begins
	Meant    bool          // it ends: the meeting itself goes on
	Leave    bool          // the program ends
}

// Walk says where the list stands after a Change.
type Walk struct {
	On    bool     // goes on to the next
	From  model.ID // from this person, 0 = from where it stands
	Count bool     // says at the end who was passed over
}

// Stand selects somebody, giving up the filter where it hides them. Whoever was only
// looked up does not move the place where the reading stands.
type Stand struct {
	ID   model.ID
	Away bool // it is a look-up
	Back bool // one that ends: Away is as it was before
}

// Name names a dialog that the desk keeps, for the selected person.
type Name struct {
	Kind string
	Arg  string // of the kind: a disposition, a session
}

// Draft is a form, or a text being written, as the desk keeps it.
type Draft struct {
	Kind   string            `json:"kind"`
	Arg    string            `json:"arg,omitempty"`
	Person model.ID          `json:"person,omitempty"`
	Values map[string]string `json:"values,omitempty"`
	At     int               `json:"at,omitempty"` // the focused field; in a text the byte the cursor stands at
}

// Same reports whether two drafts are of the same dialog.
func (d Draft) Same(of Draft) bool {
	return d.Kind == of.Kind && d.Arg == of.Arg && d.Person == of.Person
}

// File asks for a meeting file to be opened, in place of the one that is open.
type File struct {
	Path   string
	There  bool           // where it lies, without offering a copy on this machine
	Notice store.Notice   // of the file that this one is a copy of
	Goes   bool           // it is the same meeting that goes on: nobody was away
	Opened func() Outcome // what follows once it is open; nil = nothing
}

// Work is run beside the screen, with its progress; what it gives back is asked for
// in the loop when it has ended.
type Work struct {
	Title string
	Run   func(report func(done, total int)) func() Outcome
}

// Long is a Change that takes long to make and to write: both are done beside the
// screen, while nothing else writes.
type Long struct {
	Title string
	Make  func() model.Change
	Empty func() string // what is said where no row is to be written; nil = it is recorded all the same
	Lost  func()        // before the dialog is opened again because the disk refused
}

// Later asks for the desk to be written after a time if it is due then.
type Later struct {
	After time.Duration
	Due   func() bool
}

// Fails closes a dialog and says why nothing came of it.
func Fails(words string) Outcome { return Outcome{Close: true, Deny: words} }

// Says closes a dialog and says how it went.
func Says(words string) Outcome { return Outcome{Close: true, Say: words} }

// Wrong refuses in words.
func Wrong(words string) Outcome { return Outcome{Wrong: words} }

// WrongIn refuses for one of the texts of a form.
func WrongIn(text *string, words string) Outcome { return Outcome{Wrong: words, At: text} }

// Walks says where to stand once something is recorded. Where nothing is, the list
// stays.
func (o Outcome) Walks(to Walk) Outcome {
	if o.Change != nil {
		o.Walk = to
	}
	return o
}
