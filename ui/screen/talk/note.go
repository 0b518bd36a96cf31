package talk

// What is written during a talk: the note on one person, what they state, and what
// was said.

import (
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// Notable is the session a note on p belongs to: the running talk, or the last
// one they were in; nil if there is none.
func Notable(m *model.Meeting, p *model.Person) *model.TalkSession {
	if s := m.RunningTalk(); s != nil && m.Participation(s.ID, p.ID) != nil {
		return s
	}
	return m.LastTalk(p.ID)
}

// Note writes the note on one person; Enter records it and goes on to the next, for
// notes are short and people many.
func Note(v *dialog.Sight, p *model.Person, _ string) dialog.Outcome {
	m := v.Meeting()
	s := Notable(m, p)
	if s == nil {
		return dialog.Outcome{}
	}
	w := newWriting(v, v.Text.NoteTitle(m, p), v.Text.List.Note, m.Participation(s.ID, p.ID).Note)
	w.onward = true
	w.Record = func(note string) (model.Change, error) { return v.Meeting().Note(s.ID, p.ID, note, v.Stamp()) }
	return dialog.Outcome{Open: w}
}

// Statement writes what somebody has stated.
func Statement(v *dialog.Sight, p *model.Person, _ string) dialog.Outcome {
	m := v.Meeting()
	s := Notable(m, p)
	if s == nil {
		return dialog.Outcome{}
	}
	w := newWriting(v, v.Text.StatementTitle(m, p), v.Text.Item[model.ItemStatement], m.Participation(s.ID, p.ID).Statement)
	w.Record = func(text string) (model.Change, error) { return v.Meeting().Say(s.ID, p.ID, text, v.Stamp()) }
	return dialog.Outcome{Open: w}
}

// Content writes what was said in a session.
func Content(v *dialog.Sight, _ *model.Person, session string) dialog.Outcome {
	return pages(v, session, v.Text.Editor.Content, func(s *model.TalkSession) *string { return &s.Content })
}

// Outline writes what is to be said in a session.
func Outline(v *dialog.Sight, _ *model.Person, session string) dialog.Outcome {
	return pages(v, session, v.Text.Editor.Outline, func(s *model.TalkSession) *string { return &s.Outline })
}

// pages writes a text of a session over the whole body. id is the session's, part
// the field of it.
func pages(v *dialog.Sight, id, title string, part func(*model.TalkSession) *string) dialog.Outcome {
	s := sessionOf(v, id)
	if s == nil {
		return dialog.Outcome{}
	}
	w := newWriting(v, v.Text.SessionTitle(title, s), title, *part(s))
	w.Long = true
	w.Record = func(text string) (model.Change, error) {
		s := sessionOf(v, id)
		if s == nil {
			return model.Change{}, model.ErrNoTalk
		}
		after := *s
		*part(&after) = text
		return v.Meeting().EditTalk(after, v.Stamp())
	}
	return dialog.Outcome{Open: w}
}
