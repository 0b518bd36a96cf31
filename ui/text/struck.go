package text

// Words about the keys themselves: one that was held down, what was pasted.

// Struck holds them.
type Struck struct {
	HeldNothing             string // key
	HeldRecorded, HeldTitle string // key, count
	HeldUndone              string // count
	UndoHeld, UndoLast      string
	PastedHere              string // where no text is typed
	AgainToQuit             string
	EitherKey, EitherThen   string // two names of a key, and a digit struck after it
}

var zhStruck = Struck{
	HeldNothing:  "%s按住了，先松开再按。",
	HeldRecorded: "%s按住了：刚记了 %d 人，请核对，不对按 F8。",
	HeldTitle:    "%s按住时记了 %d 人",
	UndoHeld:     "全部撤销",
	UndoLast:     "只撤销最后一个",
	HeldUndone:   "已撤销按住时记的 %d 人，回到第一个。",
	PastedHere:   "粘贴的文字没有记入：这里不收文字。要找人，先按 F3 再粘贴。",
	AgainToQuit:  "再按一次退出。",
	EitherKey:    "%s 或 %s",
	EitherThen:   "%s（或 %s）%s",
}

var enStruck = Struck{
	HeldNothing:  "%s is held down; let go and press again.",
	HeldRecorded: "%s was held down: %d {person was|people were} recorded. Please check; F8 takes them back.",
	HeldTitle:    "%s held down recorded %d",
	UndoHeld:     "Undo all",
	UndoLast:     "Undo the last",
	HeldUndone:   "Undone: the %d {person|people} recorded by the held key; back at the first.",
	PastedHere:   "What was pasted is recorded nowhere: no text is taken here. To find somebody press F3 first.",
	AgainToQuit:  "Press it again to quit.",
	EitherKey:    "%s or %s",
	EitherThen:   "%s (or %s) %s",
}

// Held says that a key is held down, and how many it has recorded.
func (t *Text) Held(k string, n int) string {
	if n == 0 {
		return t.Sprintf(t.Struck.HeldNothing, t.KeyName(k))
	}
	return t.Sprintf(t.Struck.HeldRecorded, t.KeyName(k), n)
}

// HeldRunTitle heads the question what of a held key's work to take back.
func (t *Text) HeldRunTitle(k string, n int) string {
	return t.Sprintf(t.Struck.HeldTitle, t.KeyName(k), n)
}

// HeldUndone says that all a held key recorded is taken back.
func (t *Text) HeldUndone(n int) string { return t.Sprintf(t.Struck.HeldUndone, n) }
