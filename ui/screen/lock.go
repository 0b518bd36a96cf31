package screen

// The locked screen: names give way to a passphrase, clocks run on. It is a
// curtain before the screen; the file is not encrypted by it.

import (
	"crypto/rand"
	"crypto/subtle"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/crypto/argon2"

	"liuzhuan/data/store"
	"liuzhuan/model/hanzi"
)

const lockKey = "lock"

// lockState is what the desk keeps of the lock. A nil Hash: none is set.
type lockState struct {
	Salt    []byte `json:"salt"`
	Hash    []byte `json:"hash"` // argon2id
	Passes  uint32 `json:"passes"`
	Memory  uint32 `json:"memory"` // KiB
	Threads uint8  `json:"threads"`
	Idle    int    `json:"idle"` // minutes; 0 = only by key
	Locked  bool   `json:"locked"`
}

// newLock takes the second recommendation of RFC 9106: 64 MiB and three passes.
func newLock(phrase string, idle int) lockState {
	l := lockState{Salt: make([]byte, 16), Passes: 3, Memory: 64 << 10, Threads: 4, Idle: idle}
	_, _ = rand.Read(l.Salt) // never fails
	l.Hash = l.hash(phrase)
	return l
}

func (l lockState) hash(phrase string) []byte {
	// A file from a stranger must not make the key take minutes.
	return argon2.IDKey([]byte(phrase), l.Salt, min(max(l.Passes, 1), 16), min(max(l.Memory, 8), 1<<18), max(l.Threads, 1), 32)
}

func (l lockState) opens(phrase string) bool {
	return subtle.ConstantTimeCompare(l.hash(phrase), l.Hash) == 1
}

// lockScreen is what stands instead of the roster. It is no dialog: what was
// open lies under it untouched, half-typed text as well.
type lockScreen struct {
	phrase *formField
	said   string
}

func newLockScreen(a *App) *lockScreen {
	return &lockScreen{phrase: secretField("phrase", a.t.Safety.LockAsk), said: a.t.Safety.LockOn}
}

// lockPress is Ctrl-L: the first time it asks for a passphrase.
func lockPress(a *App) tea.Cmd {
	if a.lock.Hash != nil {
		a.lockNow()
		return nil
	}
	t := a.t.Safety
	idle := textField("idle", t.LockIdle, "10")
	f := &form{title: t.LockTitle, enter: confirms, fields: []*formField{secretField("phrase", t.LockPhrase), secretField("again", t.Again), idle}}
	f.fields[0].required, f.fields[1].required = true, true
	f.notes = func(*form) []string { return []string{t.LockNote} }
	f.submit = func(a *App, f *form) tea.Cmd {
		minutes, err := strconv.Atoi(foldDigits(f.get("idle")))
		switch {
		case f.get("phrase") != f.get("again"):
			f.wrong = t.NotTheSame
			return nil
		case err != nil || minutes < 0:
			f.wrong = t.LockIdleBad
			return nil
		}
		a.closeDialog()
		a.lock = newLock(f.get("phrase"), minutes)
		a.lockNow()
		return nil
	}
	a.push(f)
	return nil
}

// Unlock takes the lock and its passphrase off a file and reports whether there
// was one.
func Unlock(s *store.Store) (bool, error) {
	var was lockState
	if _, err := s.ReadDesk(lockKey, &was); err != nil || was.Hash == nil {
		return false, err
	}
	return true, s.PutDesk(store.Desk{lockKey: lockState{}})
}

func (a *App) lockNow() {
	a.locked = newLockScreen(a)
	a.lock.Locked = true
	a.keepLock()
}

// keepLock puts the lock on the desk, so that starting again does not open it.
// While the file is at work it waits for that.
func (a *App) keepLock() {
	if a.lockUnkept = a.busy != nil; a.lockUnkept {
		return
	}
	if err := a.store.PutDesk(store.Desk{lockKey: a.lock}); err != nil {
		a.say(a.t.NotKept(err))
	}
}

func (a *App) readLock() {
	a.lock, a.locked = lockState{}, nil
	if _, err := a.store.ReadDesk(lockKey, &a.lock); err != nil {
		a.fail(err)
	}
	if a.lock.Locked && a.lock.Hash != nil {
		a.locked = newLockScreen(a)
	}
}

// lockIdle locks when nobody has touched a key for long enough.
func (a *App) lockIdle() {
	if a.store == nil || a.locked != nil || a.lock.Hash == nil || a.lock.Idle == 0 {
		return
	}
	if a.now().Sub(a.touched) >= time.Duration(a.lock.Idle)*time.Minute {
		a.lockNow()
	}
}

func (l *lockScreen) bindings(a *App) []bound {
	list := []bound{
		a.bind("phrase", common, "a").where(printable), a.bind("unlock", common, "enter"), a.bind("empty", spare, "esc"), a.bind("quit", lasting, "ctrl+q"),
	}
	return append(list, a.inField()...)
}

func (l *lockScreen) handle(a *App, e event) tea.Cmd {
	switch e.key {
	case "ctrl+q":
		if a.busy != nil {
			l.said = a.t.Message.Busy
			return nil
		}
		return a.leave() // it opens locked again
	case "enter":
		if !a.lock.opens(l.phrase.value()) {
			l.phrase.field.Set("")
			l.said = a.t.Safety.LockWrong
			return nil
		}
		a.locked, a.lock.Locked = nil, false
		a.say(a.t.Safety.LockOff)
		a.keepLock()
	case "esc":
		l.phrase.field.Set("")
	default:
		if e.text != "" {
			l.phrase.field.Insert(e.text)
		} else {
			l.phrase.field.Key(e.key)
		}
	}
	return nil
}

// frame draws title, numbers and the question, and no name.
func (l *lockScreen) frame(a *App) ([]string, *tea.Cursor) {
	head := "> " + l.phrase.label + " "
	value, at := l.phrase.draw(max(1, a.w-hanzi.Width(head)-1))
	lines := []string{styleTitle.Render(a.titleLine()), a.tallyLine(), rule(a.t.Safety.LockOn, a.w), "", hanzi.Cut(head+value, a.w)}
	cursor := tea.NewCursor(min(hanzi.Width(head)+at, a.w-1), len(lines)-1)
	for len(lines) < a.h-2 {
		lines = append(lines, "")
	}
	return append(lines, styleMessage.Render(hanzi.Cut(l.said, a.w)), footer(l.bindings(a), a.w)), cursor
}
