package screen

// Half-typed forms and texts are kept on the desk: after any end the next start
// opens the same one with the same text in it.

import (
	"maps"
	"slices"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

type draft = dialog.Draft

// draftKind is a kind of form that is kept on the desk. What a desk says is checked
// like any stranger's words: of is whether the form is about somebody, who must
// then be there, and open gives nil where the form cannot be opened (any more),
// having said why.
type draftKind struct {
	of   bool
	open func(a *App, p *model.Person, arg string) *form
}

// drafted lists the kinds.
var drafted map[string]draftKind

func init() {
	about := func(open func(*App, *model.Person) *form) draftKind {
		return draftKind{of: true, open: func(a *App, p *model.Person, _ string) *form { return open(a, p) }}
	}
	whole := func(open func(*App) *form) draftKind {
		return draftKind{open: func(a *App, _ *model.Person, _ string) *form { return open(a) }}
	}
	drafted = map[string]draftKind{
		"decide": {true, func(a *App, p *model.Person, arg string) *form {
			return newDecisionForm(a, p, model.Disposition(arg), false)
		}},
		"other": {true, func(a *App, p *model.Person, arg string) *form {
			return newDecisionForm(a, p, model.Disposition(arg), true)
		}},
		"leave":    about(newLeaveForm),
		"deputy":   about(newDeputyForm),
		"person":   about(newPersonForm),
		"matter":   about(newMatterForm),
		"clear":    about(newClearForm),
		"settings": whole(newSettingsForm),
		"guest":    whole(newGuestForm),
		"meeting":  whole(newInfoForm),
		"talk":     {false, openTalkForm},
		"talkedit": {false, openTalkEdit},
		"talknext": whole(func(a *App) *form {
			if s := a.meeting().RunningTalk(); s != nil {
				return newTalkForm(a, nil, false, s)
			}
			return nil
		}),
	}
}

// openTalkForm is the form of a first talk, with whom arg says: together, or p
// alone.
func openTalkForm(a *App, p *model.Person, arg string) *form {
	if a.meeting().RunningTalk() != nil {
		a.refuse(model.ErrTalkRuns)
		return nil
	}
	return newTalkForm(a, p, arg == individual && p != nil, nil)
}

// openTalkEdit is the record of the session that arg names, "" = the running one.
func openTalkEdit(a *App, _ *model.Person, arg string) *form {
	s := a.sessionOf(arg)
	if arg == "" {
		s = a.meeting().RunningTalk()
	}
	if s == nil {
		return nil
	}
	return newTalkEdit(a, s)
}

// openForm opens a form of a kind for the selected person. It is kept on the
// desk as it is typed in.
func (a *App) openForm(kind, arg string) tea.Cmd {
	of := drafted[kind]
	if of.of {
		if why := needPerson(a); why != "" {
			a.say(why)
			return nil
		}
	}
	p := a.person()
	f := of.open(a, p, arg)
	if f == nil {
		return nil
	}
	f.draft = draft{Kind: kind, Arg: arg}
	if p != nil {
		f.draft.Person = p.ID
	}
	f.draft.Values = f.values()
	a.push(f)
	if i := a.leftAt(f.draft); i >= 0 {
		f.fill(a.Left[i])
		a.say(a.t.Message.StillTyped)
	}
	return a.keepMove()
}

// leftMost is how many forms left half typed are kept.
const leftMost = 20

// abandon is Esc: what was typed waits for the form to be opened again.
func (f *form) abandon(a *App) tea.Cmd {
	a.closeDialog()
	a.say(a.t.Message.LeftAsItWas)
	if f.draft.Kind == "" {
		return nil
	}
	a.forget(f.draft)
	if !maps.Equal(f.values(), f.draft.Values) {
		a.Left = append(a.Left, f.toDesk())
		a.Left = a.Left[max(0, len(a.Left)-leftMost):]
		a.say(a.t.Message.LeftTyped)
	}
	return a.keepMove()
}

// leftAt finds what was left of the same form, -1 for nothing.
func (a *App) leftAt(d draft) int {
	return slices.IndexFunc(a.Left, func(l draft) bool { return l.Kind == d.Kind && l.Arg == d.Arg && l.Person == d.Person })
}

// forget drops what was left of a form.
func (a *App) forget(d draft) {
	if i := a.leftAt(d); i >= 0 {
		a.Left = slices.Delete(slices.Clone(a.Left), i, i+1)
	}
}

func (f *form) values() map[string]string {
	v := make(map[string]string, len(f.fields))
	for _, field := range f.fields {
		v[field.id] = field.value()
	}
	return v
}

// toDesk is the form as the desk keeps it.
func (f *form) toDesk() draft {
	d := f.draft
	d.At, d.Values = f.at, f.values()
	return d
}

// fill puts what was typed into the fields again.
func (f *form) fill(d draft) {
	for _, field := range f.fields {
		if v, ok := d.Values[field.id]; ok && v != field.value() {
			field.put(v)
		}
	}
	f.at = max(0, min(d.At, len(f.fields)-1))
}

// openDraft gives the uppermost form or text as the desk keeps it, nil if there
// is none. A question or a help page may lie on top of it.
func (a *App) openDraft() *draft {
	for _, d := range slices.Backward(a.dialogs) {
		switch d := d.(type) {
		case *form:
			if d.draft.Kind == "" {
				return nil
			}
			draft := d.toDesk()
			return &draft
		case *writing:
			return d.toDesk()
		}
	}
	return nil
}

// restoreDraft opens what was being typed when the last session ended. What does
// not fit the meeting is dropped; it reports whether nothing had to be.
func (a *App) restoreDraft(d *draft) bool {
	if d == nil {
		return true
	}
	p := a.meeting().Person(d.Person)
	if d.Person != 0 && p == nil {
		return false // undone, or another's desk
	}
	if p != nil {
		a.goTo(p.ID)
	}
	if open := writings[d.Kind]; open != nil {
		w := open(a, p, d.Arg)
		if w == nil {
			return false
		}
		w.fromDesk(d)
		a.reopen(w)
		return true
	}
	of := drafted[d.Kind]
	if of.open == nil || of.of && p == nil {
		return false
	}
	f := of.open(a, p, d.Arg)
	if f == nil {
		return false
	}
	f.draft = draft{Kind: d.Kind, Arg: d.Arg, Person: d.Person, Values: f.values()}
	f.fill(*d)
	a.reopen(f)
	return true
}

// isKept reports whether the desk keeps a dialog.
func isKept(d shown) bool {
	k, ok := d.(dialog.Kept)
	return ok && k.Draft() != nil
}

// leaveTyped drops what was left of a dialog that closes, but for what waits to be
// opened again.
func (a *App) leaveTyped(d shown, left *draft) {
	if !isKept(d) {
		return
	}
	a.forget(*d.(dialog.Kept).Draft())
	if left != nil {
		a.Left = append(a.Left, *left)
		a.Left = a.Left[max(0, len(a.Left)-leftMost):]
	}
}

// openNamed opens a dialog that the desk keeps, for the selected person.
func (a *App) openNamed(n dialog.Name) tea.Cmd {
	if writings[n.Kind] != nil {
		return a.openWriting(n.Kind, n.Arg)
	}
	return a.openForm(n.Kind, n.Arg)
}
