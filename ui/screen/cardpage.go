package screen

// F2: the whole card of a person, and from it what is corrected by hand.

import (
	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/lrmx"
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/page"
	"liuzhuan/ui/text"
)

// cardPage shows everything about one person over the whole body.
type cardPage struct {
	person model.ID
	form   *lrmx.Form // what the person came with, read when the page opens; nil = none
	list   page.Listing
}

func showCard(a *App) tea.Cmd {
	d := &cardPage{list: page.Listing{Sight: &a.Sight}}
	if p := a.person(); p != nil {
		d.person = p.ID
		d.form = a.formOf(p.ID)
	}
	a.push(d)
	return nil
}

// formOf reads the approval form of a person, nil for none. One that cannot be
// read any more is said and does not keep the rest of the card away.
func (a *App) formOf(person model.ID) *lrmx.Form {
	kept := a.meeting().Form(person)
	if kept == nil {
		return nil
	}
	data, err := a.sitting.Content(kept.Data)
	if err == nil {
		var form *lrmx.Form
		if form, err = lrmx.Read(kept.File, data); err == nil {
			if kept.Photo != "" { // the picture beside a .lrm
				form.Photo, _ = a.sitting.Content(kept.Photo)
			}
			return form
		}
	}
	a.fail(err)
	return nil
}

func (d *cardPage) full() bool { return true }

func (d *cardPage) bindings(a *App) []dialog.Bound {
	of := func(deed text.Deed, stays dialog.Rank, k key) dialog.Bound {
		return a.bind(deed, stays, k).When(d.person != 0)
	}
	list := []dialog.Bound{
		of("edit", dialog.Common, "1"), of("minutes", dialog.Common, "2"), a.bind("guest", dialog.Spare, "3"), of("swap", dialog.Common, "4"),
		a.bind("batch", dialog.Spare, "5"), a.bind("meeting", dialog.Spare, "6"),
		of("matter", dialog.Common, "7"), of("clear", dialog.Common, "8"), of("alone", dialog.Common, "9"), of("said", dialog.Common, "0"),
	}
	return append(append(list, dialog.Helped(d.list.Scrolling())...), a.pageKeys()...)
}

func (d *cardPage) draw(a *App, w, h int) ([]string, *tea.Cursor) {
	d.list.Lines = nil
	d.list.Title = a.t.Screen.Card
	if p := a.meeting().Person(d.person); p != nil {
		name, about := a.t.CardHead(a.meeting(), p, a.sitting.Day())
		d.list.Title = name + " " + about
		for _, l := range a.t.WholeCard(a.meeting(), p) {
			d.list.Add(l)
		}
		for _, f := range a.sitting.Preflight().Person(p) {
			d.list.Add("! " + a.t.Finding(a.meeting(), f))
		}
		if d.form != nil {
			for _, l := range a.t.FormLines(d.form) {
				d.list.Add(l)
			}
		}
	} else {
		d.list.Add(a.t.Message.NoPeople)
	}
	d.list.At = min(d.list.At, len(d.list.Lines)-1)
	return d.list.Draw(w, h)
}

func (d *cardPage) handle(a *App, e dialog.Event) tea.Cmd {
	p := a.meeting().Person(d.person)
	switch e.Key {
	case "1":
		if p != nil {
			a.goTo(p.ID)
			return a.openForm("person", "")
		}
	case "2":
		a.pushForm(newMinutesForm(a, p))
	case "3":
		return a.openForm("guest", "")
	case "4":
		return startSwap(a, p)
	case "5":
		a.pushForm(newBatchForm(a, p))
	case "6":
		return a.openForm("meeting", "")
	case "7", "8", "9", "0":
		if p == nil {
			return nil
		}
		a.goTo(p.ID)
		switch e.Key {
		case "0":
			if a.notable(p) == nil {
				a.say(a.t.NotInTalk(a.meeting(), p))
				return nil
			}
			return a.openWriting("statement", "")
		case "7":
			return a.openForm("matter", "")
		case "8":
			return a.openForm("clear", "")
		}
		return a.openForm("talk", individual)
	case "up", "down", "pgup", "pgdown", "home", "end", "k", "j", "space":
		return a.handleIn(&d.list, e)
	default:
		return a.leavePage(e)
	}
	return nil
}

// pushForm opens a form; one that has nothing to ask is nil and has said why.
func (a *App) pushForm(f *form) {
	if f != nil {
		a.push(f)
	}
}
