package screen

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/screen/page"
	"liuzhuan/ui/text"
)

// App is the one Bubble Tea model. Panes and dialogs are plain values that draw
// themselves and hand back where the real cursor stands.
type App struct {
	dialog.Sight // what dialogs see
	send         func(tea.Msg)
	seen         int // lines of the terminal, where it has fewer than h
	terminal     look.Terminal
	// The terminal would spoil a title of the window.
	untitled bool
	words    *text.Text // as they are before keys are named
	keyOrder text.KeyOrder
	// The terminal of this machine, by which it is known again.
	terminalName string
	state              // what the desk keeps
	meant        place // in a rehearsal: where the clerk stands in the meeting

	roster
	message string
	refused bool // the message, or the dialog, says why nothing was done
	resume  bool // the first line says where it stopped; Enter or Esc goes on
	dialogs []dialog.Dialog
	busy    *progress // import or export at work: keys that write are off
	beside  beside
	guards
	moved    time.Time // when the desk was last written for a mere move
	quitting bool
	curtain
	wall wall
	copy carrying
	gone store.Displacement // what was said of the file's place; "" = it is in place
	counted
}

// roster is the list as it stands: whom it holds, and who is selected.
type roster struct {
	list     []model.ID     // the filter's people as of the last Tab
	listedOf int            // how many people there were then
	listedBy *model.Setting // the order they were taken in; nil = the roster's
	sel      int            // index into list
	top      int            // the line of the list that is seen first
	arrangement
	away bool // a lookup left the place where the reading stands
}

// guards keep from the roster what was not meant for it.
type guards struct {
	held        heldKey
	heldRun     heldRun
	strays      strays
	digits      digits
	pasted      time.Time // when the last piece of a paste came that the terminal did not mark
	unhurried   bool      // keys come by their names, not by hands: nothing is guarded by time
	interrupted bool      // the key before was Ctrl-C, by which somebody may have wanted to copy
}

// curtain is what hides the roster while nobody sits before it.
type curtain struct {
	lock       sitting.Lock
	locked     *lockScreen // nil = open
	lockUnkept bool        // on the desk it says otherwise still
	touched    time.Time   // the last key
}

// counted is what was counted once a version of the meeting.
type counted struct {
	tally        model.Tally
	tallyVersion int
	number       numbered
}

// Options is what a screen needs to start.
type Options struct {
	Text     *text.Text
	Sitting  *sitting.Sitting // nil for the start page
	Path     string           // without a Sitting: the meeting file that Run opens
	Offer    string           // without a Sitting: a meeting file to open, or to copy here first when that is better
	Dir      string           // where files are offered and made; "" = the working folder
	Clock    *sitting.Clock   // without a Sitting, which has its own; nil = the computer's
	Terminal string           // by which the terminal is known again
	Keys     text.KeyOrder    // which name of a key that a terminal may keep for itself comes first
	ASCII    bool             // no marks and lines but those of ASCII
	Say      func(string)     // says what there is to know once the screen is gone; nil = to nobody

	named *text.Text // Text with its keys named; nil = not yet
}

// newApp gives the model. send puts a message into the program's loop from
// outside Update; it is set before the first message arrives.
func newApp(o Options) *App {
	a := &App{words: o.Text, keyOrder: o.Keys, terminalName: o.Terminal, seen: 24, send: func(tea.Msg) {}, copy: carrying{stir: make(chan struct{}, 1)}}
	if o.named == nil {
		o.named = o.Text.WithKeys(o.Keys)
	}
	a.Sight = dialog.Sight{
		Text: o.named, W: 80, H: 24,
		Clock: o.Clock, Dir: o.Dir, Index: model.NewIndex(), DriveOf: store.DriveOf, Sticks: store.Sticks,
		Rows: a.bodyHeight, Around: a.around, CardRows: cardHeight, Wide: func() bool { return a.W >= wideFrom },
		HighContrast: func() bool { return a.Contrast }, Program: a.programKeys,
	}
	a.learn(func(t *look.Terminal) { t.ASCII = o.ASCII })
	switch {
	case o.Sitting != nil:
		a.Clock = o.Sitting.Clock
	case a.Clock == nil:
		a.Clock = sitting.SystemClock()
	}
	if a.Dir == "" {
		a.Dir = "."
	}
	a.touched = a.now()
	if o.Sitting != nil {
		a.open(o.Sitting)
		return a
	}
	a.push(page.NewStart(&a.Sight))
	if o.Offer != "" {
		a.goInto(&dialog.File{Path: o.Offer})
	}
	return a
}

// learn takes what has become known of the terminal.
func (a *App) learn(what func(t *look.Terminal)) {
	before := a.terminal
	what(&a.terminal)
	if a.Look == nil || a.terminal != before {
		a.Look = look.New(a.terminal)
	}
}

// open takes a meeting file and stands where the desk says.
func (a *App) open(s *sitting.Sitting) {
	a.stepInto(s)
	a.openWall(s)
	a.carry(false)
	a.say("")
	a.readDesk()
	_, err := s.ReadDays()
	a.readLock()
	a.followRecord()
	a.notice(s.Notice)
	if h, ok := s.Handed(); ok && a.message == "" && !a.resume {
		a.say(a.Text.CopyFor(h))
	}
	if err != nil {
		a.fail(err)
	}
	if words, ok := a.Text.Safety.Network[a.DriveOf(s.Path())]; ok {
		a.say(a.Text.Together(a.message, a.Text.Sprintf(words, s.Path())))
	}
}

// notice says what was seen when the meeting file was opened.
func (a *App) notice(n store.Notice) {
	switch n {
	case store.NoticeRecovered:
		if !a.resume { // that line says the same and where it stopped
			a.say(a.Text.Message.Recovered)
		}
	case store.NoticeNoWAL:
		a.say(a.Text.Message.NoWAL)
	case store.NoticeDigest:
		a.checkAltered()
	case store.NoticeMigrated:
		a.say(a.Text.Message.Migrated)
	}
}

// checkAltered looks at a file that another program has changed, and says what
// there is to it. What is sound has been told with that.
func (a *App) checkAltered() {
	switch damage, err := a.Sitting.Altered(); {
	case err != nil:
		a.say(a.Text.Message.Altered)
		return
	case damage > 0:
		a.say(a.Text.Sprintf(a.Text.Message.AlteredBad, damage))
		return
	}
	a.say(a.Text.Message.AlteredSound)
	if err := a.Sitting.Accept(); err != nil {
		a.say(a.Text.NotKept(err))
	}
}

func (a *App) dialog() dialog.Dialog {
	if len(a.dialogs) == 0 {
		return nil
	}
	return a.dialogs[len(a.dialogs)-1]
}

// push opens a dialog. What was said belongs to what was done before and goes.
func (a *App) push(d dialog.Dialog) {
	a.say("")
	a.reopen(d)
}

// reopen puts a dialog back with everything typed in it, under the words that say
// why.
func (a *App) reopen(d dialog.Dialog) { a.dialogs = append(a.dialogs, d) }

func (a *App) closeDialog() {
	if len(a.dialogs) > 0 {
		a.dialogs = a.dialogs[:len(a.dialogs)-1]
	}
}

// say says what was done, or what there is to know.
func (a *App) say(s string) { a.message, a.refused = s, false }

// deny says why nothing was done.
func (a *App) deny(s string) { a.message, a.refused = s, true }

func (a *App) stamp() model.Stamp { return model.At(a.now()) }

func (a *App) meeting() *model.Meeting { return a.Sitting.Meeting }

func (a *App) phase() model.Phase {
	if a.Sitting == nil {
		return model.Prepare
	}
	return a.Sitting.Phase()
}

// person is the selected person, nil on an empty list.
func (a *App) person() *model.Person {
	if a.Sitting == nil || a.sel >= len(a.list) {
		return nil
	}
	return a.meeting().Person(a.list[a.sel])
}

// commit writes a Change with the desk as it will be after move, and says what
// was done. It reports whether it was kept; what was not kept is said.
func (a *App) commit(c model.Change, move func()) bool {
	c.Phase = a.phase()
	before := a.place()
	if move != nil {
		move()
	}
	_, err := a.Sitting.Commit(c, a.desk())
	if err != nil {
		a.goBack(before)
		a.deny(a.Text.NotKept(err))
		if a.gone != "" {
			a.gone = ""
			a.offerAnew()
		}
		return false
	}
	a.relist()
	a.followed()
	a.say(a.Text.Recorded(a.meeting(), c))
	return true
}

// refuse says why a command did nothing.
func (a *App) refuse(err error) {
	a.deny(a.Text.Refused(err))
}

// fail says an error that is no refusal of a command.
func (a *App) fail(err error) { a.deny(a.Text.Error(err)) }
