package text

import "liuzhuan/model"

// Editor holds the words around a text being written: notes and what was said
// in a talk.
type Editor struct {
	Saved                    string // clock
	Above, Below             string // there is more text
	Content, Outline         string
	SessionTitle             string // what, kinds, clock
	EditContent, EditOutline string // in the menu of a running talk
}

// Saved says when a half-typed text was last kept on the desk.
func (t *Text) Saved(clock string) string { return t.Sprintf(t.Editor.Saved, clock) }

// SessionTitle heads the text of a session.
func (t *Text) SessionTitle(what string, s *model.TalkSession) string {
	return t.Sprintf(t.Editor.SessionTitle, what, t.KindNames(s.Kinds), s.Started.Clock())
}
