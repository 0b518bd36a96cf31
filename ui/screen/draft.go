package screen

// Half-typed forms and texts are kept on the desk: after any end the next start
// opens the same one with the same text in it.

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/page"
	"liuzhuan/ui/screen/talk"
)

type draft = dialog.Draft

// kind is a kind of dialog that the desk keeps. What a desk says is checked like any
// stranger's words: of is whether the dialog is about somebody, who must then be
// there, and open gives none where it cannot be opened (any more), and why.
type kind struct {
	of   bool
	open func(v *dialog.Sight, p *model.Person, arg string) dialog.Outcome
}

// kinds lists them by the names that desks have; none may change.
var kinds = map[string]kind{
	"decide": {true, form.Decide}, "other": {true, form.DecideOther},
	"leave": about(form.Leave), "deputy": about(form.Deputy), "person": about(form.Person), "matter": about(form.Matter),
	"clear":  {true, func(v *dialog.Sight, p *model.Person, _ string) dialog.Outcome { return form.Clear(v, p) }},
	"errand": {false, form.Errand}, "erranddone": {false, form.ErrandDone},
	"settings": always(settings), "guest": always(form.Guest), "meeting": always(form.Info),
	"talk": {false, talk.First}, "talkedit": {false, talk.Edit}, "talknext": {false, talk.Next},
	"note": {true, talk.Note}, "statement": {true, talk.Statement}, "content": {false, talk.Content}, "outline": {false, talk.Outline},
}

// about is a form that there always is of somebody.
func about(open func(*dialog.Sight, *model.Person) *form.Form) kind {
	return kind{true, func(v *dialog.Sight, p *model.Person, _ string) dialog.Outcome {
		return dialog.Outcome{Open: open(v, p)}
	}}
}

// always is a form that there always is.
func always(open func(*dialog.Sight) *form.Form) kind {
	return kind{false, func(v *dialog.Sight, _ *model.Person, _ string) dialog.Outcome { return dialog.Outcome{Open: open(v)} }}
}

// settings is over what the meeting has of its own. Its templates have a page, which takes
// the place of the form: what was typed waits.
func settings(v *dialog.Sight) *form.Form {
	f := form.Settings(v)
	f.Keys = []form.Key{{Deed: "templates", Keys: []key{"f5", "ctrl+a"}, Do: func(f *form.Form) dialog.Outcome {
		o := f.Abandon()
		if o.Open = page.NewTemplates(v); o.Left == nil {
			o.Say, o.Quiet = "", true
		}
		return o
	}}}
	return f
}

// openNamed opens a dialog that the desk keeps, for the selected person. It is kept
// as it is typed in.
func (a *App) openNamed(n dialog.Name) tea.Cmd {
	of := kinds[n.Kind]
	if of.of {
		if why := needPerson(a); why != "" {
			a.say(why)
			return nil
		}
	}
	p := a.person()
	o := of.open(&a.Sight, p, n.Arg)
	d, ok := o.Open.(dialog.Restorable)
	if !ok {
		a.sayAll(o)
		return nil
	}
	name := draft{Kind: n.Kind, Arg: n.Arg}
	if p != nil {
		name.Person = p.ID
	}
	d.Named(name)
	a.push(o.Open)
	if i := a.leftAt(name); i >= 0 {
		d.Fill(a.Left[i])
		a.say(a.Text.Message.StillTyped)
	}
	return a.keepMove()
}

// leftMost is how many forms left half typed are kept.
const leftMost = 20

// leftAt finds what was left of the same form, -1 for nothing.
func (a *App) leftAt(d draft) int {
	return slices.IndexFunc(a.Left, func(l draft) bool { return l.Same(d) })
}

// forget drops what was left of a form.
func (a *App) forget(d draft) {
	if i := a.leftAt(d); i >= 0 {
		a.Left = slices.Delete(slices.Clone(a.Left), i, i+1)
	}
}

// openDraft gives the uppermost form or text as the desk keeps it, nil if there
// is none. A question or a help page may lie on top of it.
func (a *App) openDraft() *draft {
	for _, d := range slices.Backward(a.dialogs) {
		if d, ok := d.(dialog.Restorable); ok {
			return d.Draft()
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
	of := kinds[d.Kind]
	if of.open == nil || of.of && p == nil {
		return false
	}
	o := of.open(&a.Sight, p, d.Arg)
	kept, ok := o.Open.(dialog.Restorable)
	if !ok {
		return false
	}
	kept.Named(*d)
	kept.Fill(*d)
	a.reopen(o.Open)
	return true
}

// isKept reports whether the desk keeps a dialog.
func isKept(d dialog.Dialog) bool {
	k, ok := d.(dialog.Restorable)
	return ok && k.Draft() != nil
}

// leaveTyped drops what was left of a dialog that closes, but for what waits to be
// opened again.
func (a *App) leaveTyped(d dialog.Dialog, left *draft) {
	if !isKept(d) {
		return
	}
	a.forget(*d.(dialog.Restorable).Draft())
	if left != nil {
		a.Left = append(a.Left, *left)
		a.Left = a.Left[max(0, len(a.Left)-leftMost):]
	}
}

// writing is the text being written, nil if there is none; a question or a help
// page may lie on top of it.
func (a *App) writing() *talk.Writing {
	for _, d := range a.dialogs {
		if w, ok := d.(*talk.Writing); ok {
			return w
		}
	}
	return nil
}

// typesLines reports whether keys go to a text of many lines.
func (a *App) typesLines() bool {
	_, ok := a.dialog().(*talk.Writing)
	return ok
}
