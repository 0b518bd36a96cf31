package screen

import (
	"cmp"
	"strings"
	"time"

	"charm.land/bubbles/v2/spinner"
	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/pen"
	"liuzhuan/ui/text"
)

// App is the one Bubble Tea model. Panes and dialogs are plain values that draw
// themselves and hand back where the real cursor stands.
type App struct {
	t       *text.Text
	clock   *sitting.Clock
	dir     string // the folder files are offered from
	driveOf func(path string) store.Drive
	send    func(tea.Msg)
	w, h    int
	// The terminal would spoil a title of the window.
	untitled bool
	sitting  *sitting.Sitting // nil on the start page
	state                     // what the desk keeps

	roster
	message string
	resume  bool // the first line says where it stopped; Enter or Esc goes on
	dialogs []dialog
	busy    *progress // import or export at work: keys that write are off
	beside  beside
	index   *model.Index
	guards
	moved    time.Time // when the desk was last written for a mere move
	quitting bool
	curtain
	gone store.Displacement // what was said of the file's place; "" = it is in place
	counted
}

// roster is the list as it stands: whom it holds, and who is selected.
type roster struct {
	list     []model.ID     // the filter's people as of the last Tab
	listedOf int            // how many people there were then
	listedBy *model.Setting // the order they were taken in; nil = the roster's
	sel      int            // index into list
	top      int            // first visible row
	away     bool           // a lookup left the place where the reading stands
}

// guards keep from the roster what was not meant for it.
type guards struct {
	held        heldKey
	heldRun     heldRun
	strays      strays
	digits      digits
	pasted      time.Time // when the last piece of a paste came that the terminal did not mark
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

// dialog is something on top of the roster that takes the keys.
type dialog interface {
	// handle takes one event; it may close the dialog by a.closeDialog.
	handle(a *App, e event) tea.Cmd
	// draw gives at most h lines of at most w columns, and the real cursor
	// relative to them, nil for none.
	draw(a *App, w, h int) ([]string, *tea.Cursor)
	// full reports whether the dialog takes the whole body or the card's place.
	full() bool
	// bindings lists what keys do in it now: footer and help are made from them.
	bindings(a *App) []bound
}

// event is one key, or a run of typed or pasted text; key is then "".
type event struct {
	key    key
	text   string
	repeat bool // the terminal reports the key as held down
}

// Options is what a screen needs to start.
type Options struct {
	Text    *text.Text
	Sitting *sitting.Sitting // nil for the start page
	Path    string           // without a Sitting: the meeting file that Run opens
	Offer   string           // without a Sitting: a meeting file to open, or to copy here first when that is better
	Dir     string           // where files are offered and made; "" = the working folder
	Clock   *sitting.Clock   // without a Sitting, which has its own; nil = the computer's
	Keys    text.KeyOrder    // which name of a key that a terminal may keep for itself comes first
}

// newApp gives the model. send puts a message into the program's loop from
// outside Update; it is set before the first message arrives.
func newApp(o Options) *App {
	a := &App{t: o.Text.WithKeys(o.Keys), clock: o.Clock, dir: o.Dir, w: 80, h: 24, index: model.NewIndex(), send: func(tea.Msg) {}, driveOf: store.DriveOf}
	switch {
	case o.Sitting != nil:
		a.clock = o.Sitting.Clock
	case a.clock == nil:
		a.clock = sitting.SystemClock()
	}
	if a.dir == "" {
		a.dir = "."
	}
	a.touched = a.now()
	if o.Sitting != nil {
		a.open(o.Sitting)
		return a
	}
	a.push(newStartPage(a))
	if o.Offer != "" {
		openFile(a, o.Offer)
	}
	return a
}

// open takes a meeting file and stands where the desk says.
func (a *App) open(s *sitting.Sitting) {
	a.sitting = s
	a.dialogs = nil
	a.counted, a.guards = counted{}, guards{}
	a.say("")
	a.readDesk()
	_, err := s.ReadDays()
	a.readLock()
	a.followRecord()
	a.notice(s.Notice)
	if err != nil {
		a.fail(err)
	}
	if words, ok := a.t.Safety.Network[a.driveOf(s.Path())]; ok {
		a.say(a.t.Together(a.message, a.t.Sprintf(words, s.Path())))
	}
}

// notice says what was seen when the meeting file was opened.
func (a *App) notice(n store.Notice) {
	switch n {
	case store.NoticeRecovered:
		if !a.resume { // that line says the same and where it stopped
			a.say(a.t.Message.Recovered)
		}
	case store.NoticeNoWAL:
		a.say(a.t.Message.NoWAL)
	case store.NoticeDigest:
		a.checkAltered()
	case store.NoticeMigrated:
		a.say(a.t.Message.Migrated)
	}
}

// checkAltered looks at a file that another program has changed, and says what
// there is to it. What is sound has been told with that.
func (a *App) checkAltered() {
	switch damage, err := a.sitting.Altered(); {
	case err != nil:
		a.say(a.t.Message.Altered)
		return
	case damage > 0:
		a.say(a.t.Sprintf(a.t.Message.AlteredBad, damage))
		return
	}
	a.say(a.t.Message.AlteredSound)
	if err := a.sitting.Accept(); err != nil {
		a.say(a.t.NotKept(err))
	}
}

type tick struct{}

// toNextMinute wakes the screen when the wall clock shows a new minute.
func (a *App) toNextMinute() tea.Cmd {
	now := a.now()
	return tea.Tick(now.Truncate(time.Minute).Add(time.Minute).Sub(now), func(time.Time) tea.Msg { return tick{} })
}

// Init starts the clock.
func (a *App) Init() tea.Cmd { return a.toNextMinute() }

// Update is the way of a key; everything it changes is on disk when it returns.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.w, a.h = max(20, msg.Width), max(10, msg.Height)
		return a, nil
	case tick:
		if said := a.watchClock(); said != "" {
			a.say(said)
		}
		a.lockIdle()
		return a, a.toNextMinute()
	case deskDue:
		a.writeMove()
		return a, nil
	case keepDue:
		if msg.due() {
			a.writeMove()
		}
		return a, nil
	case hangup:
		return a, a.leave()
	case tea.QuitMsg: // text that was still in a run went before it
		return a, tea.Quit
	case tea.KeyPressMsg:
		if msg.Mod.Contains(tea.ModAlt) && !(msg.Code == tea.KeyEnter && a.typesLines()) {
			// Esc struck just before another key arrives as Alt with that key.
			esc := a.handle(event{key: "esc"})
			msg.Mod &^= tea.ModAlt
			_, cmd := a.Update(withText(msg))
			return a, tea.Batch(esc, cmd)
		}
		e := eventOf(msg)
		if a.pasting() && (e.key == "enter" || e.text != "") {
			return a, a.handleRun(cmp.Or(e.text, "\n"))
		}
		return a, a.handle(e)
	case textRun:
		cmd := a.handleRun(msg.text)
		if msg.then != nil {
			_, next := a.Update(msg.then)
			cmd = tea.Batch(cmd, next)
		}
		return a, cmd
	case tea.PasteMsg:
		return a, a.paste(msg.Content)
	case done:
		cmd := msg.finish(a)
		if a.lockUnkept {
			a.keepLock()
		}
		return a, cmd
	case spinner.TickMsg:
		return a, a.turn(msg)
	case progressMsg:
		if a.busy != nil {
			a.busy.done, a.busy.total = msg.done, msg.total
		}
		return a, nil
	}
	return a, nil
}

// typing reports whether typed text goes into a field.
func (a *App) typing() bool {
	if a.locked != nil {
		return true
	}
	switch d := a.dialog().(type) {
	case *form:
		return d.focused().options == nil
	case interface{ typing() bool }:
		return d.typing()
	}
	return false
}

// handleRun takes a joined run: text for a field, or else key by key. What is
// left of it when a menu or page has opened or closed is not for the roster.
func (a *App) handleRun(run string) tea.Cmd {
	if strings.Contains(run, "\n") || a.pasting() {
		a.pasted = a.now()
		return a.paste(run)
	}
	if a.typing() {
		return a.handle(event{text: run})
	}
	if a.onRoster() {
		if cmd, was := a.strayRun(run); was {
			return cmd
		}
	}
	var cmds []tea.Cmd
	began := a.onRoster()
	for _, c := range pen.Clusters(run) {
		if a.onRoster() && !began {
			break
		}
		cmds = append(cmds, a.handle(event{key: runeKey(c), text: c}))
	}
	return tea.Batch(cmds...)
}

// onRoster reports whether keys go to the roster.
func (a *App) onRoster() bool {
	return a.sitting != nil && a.dialog() == nil && a.locked == nil && a.busy == nil && !a.resume
}

// handle takes a key or text, and notices when a digit has closed what lay over
// the roster.
func (a *App) handle(e event) tea.Cmd {
	if a.quitting {
		return nil // struck after the key that leaves, before the program was gone
	}
	clock := a.watchClock()
	under := len(a.dialogs)
	cmd := a.take(e)
	if clock != "" {
		a.say(a.t.Together(a.message, clock)) // what the key did stands before it
	}
	if under > 0 && len(a.dialogs) == 0 && e.key.Digit() {
		a.strays.closed = a.now()
	}
	return cmd
}

func (a *App) take(e event) tea.Cmd {
	if a.guarded(e.key) && a.held.press(e, a.now(), a.lastSeq()) {
		a.stopHeld()
		return nil
	}
	again := a.interrupted
	if a.interrupted = e.key == "ctrl+c"; a.interrupted && !again {
		a.askAgain()
		return nil
	}
	if e.key == "ctrl+c" {
		e.key = "ctrl+q"
	}
	a.touched = a.now()
	if a.locked != nil {
		return a.locked.handle(a, e)
	}
	if a.busy != nil && !a.busy.allows(e.key) {
		a.say(a.t.Message.Busy)
		return nil
	}
	if a.offerAnew() {
		return nil
	}
	if a.resume {
		a.resume = false
		if e.key == "enter" || e.key == "esc" {
			a.say("")
			return nil
		}
	}
	if d := a.dialog(); d != nil {
		if act := actionFor(e.key, a.phase(), true); act != nil && !(a.typing() && e.text != "") {
			return act.run(a, e.key)
		}
		cmd := d.handle(a, e)
		if f, ok := d.(*form); ok && f.draft.Kind != "" {
			cmd = tea.Batch(cmd, a.keepMove())
		}
		return cmd
	}
	if cmd, was := a.stray(e); was {
		return cmd
	}
	if cmd, was := a.typedNumber(e); was {
		return cmd
	}
	if act := actionFor(e.key, a.phase(), false); act != nil {
		return act.run(a, e.key)
	}
	switch {
	case e.key.Hanzi():
		a.say(a.t.Message.InputMethod)
	case e.key != "":
		a.say(a.t.Message.NoSuchKey)
	}
	return nil
}

func (a *App) dialog() dialog {
	if len(a.dialogs) == 0 {
		return nil
	}
	return a.dialogs[len(a.dialogs)-1]
}

// push opens a dialog. What was said belongs to what was done before and goes.
func (a *App) push(d dialog) {
	a.say("")
	a.reopen(d)
}

// reopen puts a dialog back with everything typed in it, under the words that say
// why.
func (a *App) reopen(d dialog) { a.dialogs = append(a.dialogs, d) }

func (a *App) closeDialog() {
	if len(a.dialogs) > 0 {
		a.dialogs = a.dialogs[:len(a.dialogs)-1]
	}
}

func (a *App) say(s string) { a.message = s }

func (a *App) stamp() model.Stamp { return model.At(a.now()) }

func (a *App) meeting() *model.Meeting { return a.sitting.Meeting }

func (a *App) phase() model.Phase {
	if a.sitting == nil {
		return model.Prepare
	}
	return a.sitting.Phase()
}

// person is the selected person, nil on an empty list.
func (a *App) person() *model.Person {
	if a.sitting == nil || a.sel >= len(a.list) {
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
	_, err := a.sitting.Commit(c, a.desk())
	if err != nil {
		a.goBack(before)
		a.say(a.t.NotKept(err))
		if a.gone != "" {
			a.gone = ""
			a.offerAnew()
		}
		return false
	}
	a.relist()
	a.say(a.t.Recorded(a.meeting(), c))
	return true
}

// refuse says why a command did nothing.
func (a *App) refuse(err error) {
	a.say(a.t.Refused(err))
}

// relist takes the list anew when people came or went or were put in another
// order; while they are the same a row stays where it is, even if the filter
// would no longer let it through.
func (a *App) relist() {
	if a.listedOf != len(a.meeting().People()) || a.listedBy != a.meeting().WalkOrder(a.phase()) {
		a.refresh()
	}
}

// refresh takes the filter's people anew and stays on the selected person.
func (a *App) refresh() {
	var id model.ID
	if a.sel < len(a.list) {
		id = a.list[a.sel]
	}
	a.list = a.list[:0]
	a.listedOf, a.listedBy = len(a.meeting().People()), a.meeting().WalkOrder(a.phase())
	for _, p := range a.meeting().Select(a.Filter, a.phase()) {
		a.list = append(a.list, p.ID)
	}
	a.sel = max(0, min(a.sel, len(a.list)-1))
	a.selectPerson(id)
}

// selectPerson goes to a person and reports whether the list holds them.
func (a *App) selectPerson(id model.ID) bool {
	for i, have := range a.list {
		if have == id {
			a.sel = i
			return true
		}
	}
	return false
}

// counts gives the tally, counted once a version.
func (a *App) counts() model.Tally {
	if a.tally.Planned == nil || a.tallyVersion != a.meeting().Version {
		a.tally, a.tallyVersion = a.meeting().Tally(), a.meeting().Version
	}
	return a.tally
}

// numbered is how wide the roster's numbers are, as of a version of a meeting.
type numbered struct {
	meeting *model.Meeting
	version int
	width   int
}

// numberWidth is the width of the roster's widest number.
func (a *App) numberWidth() int {
	m := a.meeting()
	if a.number.meeting != m || a.number.version != m.Version {
		a.number = numbered{meeting: m, version: m.Version}
		highest, guest := 0, 0
		for _, p := range m.People() {
			if p.OffList {
				guest = max(guest, p.No)
			} else {
				highest = max(highest, p.No)
			}
		}
		a.number.width = hanzi.Width(a.t.Number(&model.Person{No: highest}))
		if guest > 0 {
			a.number.width = max(a.number.width, hanzi.Width(a.t.Number(&model.Person{No: guest, OffList: true})))
		}
	}
	return a.number.width
}

// fail says an error that is no refusal of a command.
func (a *App) fail(err error) { a.say(a.t.Error(err)) }
