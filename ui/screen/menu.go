package screen

// F10 and what lies behind it.

import (
	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/page"
)

// opener is an item of a menu that opens a dialog.
func opener[D dialog.Dialog](a *App, digit key, title string, open func(*dialog.Sight) D) page.Item {
	return page.Item{Digit: digit, Title: title, Do: func() dialog.Outcome { return dialog.Outcome{Open: open(&a.Sight)} }}
}

func showMenu(a *App) tea.Cmd {
	t := a.Text
	m := &page.Menu{Sight: &a.Sight, Title: t.Screen.Menu}
	for i, p := range model.Phases {
		m.Items = append(m.Items, page.Wants(key(rune('1'+i)), t.Phase[p], dialog.Outcome{Phase: p}))
	}
	m.Items = append(m.Items,
		opener(a, "7", t.Action["import"], page.NewImport),
		a.onlyMeant("export", opener(a, "8", t.Action["export"], form.Export)),
		opener(a, "9", t.Action["preflight"], page.NewPreflight),
		page.Item{Digit: "0", Title: t.Action["more"], Do: func() dialog.Outcome { return dialog.Outcome{Open: a.more()} }},
	)
	a.push(m)
	return nil
}

// more is 0 of the menu, 更多.
func (a *App) more() dialog.Dialog {
	t := a.Text
	rehearsal := t.Action["rehearse"]
	if a.rehearsing() {
		rehearsal = t.Rehearsal.End
	}
	return &page.Menu{Sight: &a.Sight, Title: t.Action["more"], Next: a.meetings, Items: []page.Item{
		opener(a, "1", t.Action["todo"], a.todo),
		opener(a, "2", t.Action["journal"], page.NewJournal),
		a.onlyMeant("merge", opener(a, "3", t.Action["merge"], page.NewMerge)),
		a.onlyMeant("backup", page.Item{Digit: "4", Title: t.Action["backup"], Do: func() dialog.Outcome { return dialog.Outcome{Open: a.copies()} }}),
		page.Item{Digit: "5", Title: t.Action["seal"], Do: func() dialog.Outcome { return form.Seal(&a.Sight) }},
		page.Wants("6", t.Action["settings"], dialog.Outcome{Named: dialog.Name{Kind: "settings"}}),
		{Digit: "7", Title: t.Action["keytest"], Do: func() dialog.Outcome { return dialog.Outcome{Open: a.keyTest()} }},
		{Digit: "8", Title: rehearsal, Do: a.rehearse},
		page.Wants("9", t.Action["quit"], dialog.Outcome{Pass: "ctrl+q"}),
		opener(a, "0", t.Action["script"], a.script),
	}}
}

// copies are what leaves the meeting whole.
func (a *App) copies() dialog.Dialog {
	t := a.Text
	return &page.Menu{Sight: &a.Sight, Title: t.Handing.Copies, Items: []page.Item{
		opener(a, "1", t.Action["backup"], form.Backup),
		opener(a, "2", t.Handing.Action, form.HandOver),
		opener(a, "3", t.Medium.Action, form.Medium),
	}}
}

// meetings is behind 更多: another meeting of this folder, and the time this one goes
// by.
func (a *App) meetings() dialog.Dialog {
	t := a.Text
	return &page.Menu{Sight: &a.Sight, Title: t.Screen.Meetings, Next: a.more, Items: []page.Item{
		a.onlyMeant("new", a.leaver("1", t.Action["new"], func() dialog.Dialog { return form.New(&a.Sight, nil) })),
		a.onlyMeant("open", a.leaver("2", t.Action["open"], func() dialog.Dialog { return form.Open(&a.Sight) })),
		opener(a, "3", t.Action["clock"], form.Clock),
		opener(a, "4", t.Pages.Dossier, page.NewDossier),
		opener(a, "5", t.Kept.Title, page.NewTemplates),
	}}
}

// leaver is an item that opens what leads to another meeting, and asks first while a
// talk runs.
func (a *App) leaver(digit key, title string, open func() dialog.Dialog) page.Item {
	return page.Item{Digit: digit, Title: title, Do: func() dialog.Outcome {
		if a.meeting().RunningTalk() == nil {
			return dialog.Outcome{Open: open()}
		}
		return dialog.Outcome{Open: &page.Question{Sight: &a.Sight, Title: title, Lines: []string{a.Text.Message.LeaveInTalk}, Yes: func() dialog.Outcome {
			return dialog.Outcome{Close: true, Open: open()}
		}}}
	}}
}
