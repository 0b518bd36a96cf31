package screen

import (
	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
)

// menu is a numbered list of things to do: F10, and 0 更多 within it.
type menu struct {
	title string
	items []menuItem
	next  func(*App) tea.Cmd // Tab: what did not find a digit; nil = nothing
}

type menuItem struct {
	digit key
	title string
	do    func(*App) tea.Cmd
}

func showMenu(a *App) tea.Cmd {
	t := a.t
	m := &menu{title: t.Screen.Menu}
	for i, p := range model.Phases {
		m.items = append(m.items, menuItem{key(rune('1' + i)), t.Phase[p], func(a *App) tea.Cmd { return a.setPhase(p) }})
	}
	m.items = append(m.items,
		menuItem{"7", t.Action["import"], startImport},
		menuItem{"8", t.Action["export"], startExport},
		menuItem{"9", t.Action["preflight"], showPreflight},
		menuItem{"0", t.Action["more"], showMore},
	)
	a.push(m)
	return nil
}

func showMore(a *App) tea.Cmd {
	t := a.t
	a.push(&menu{title: t.Action["more"], next: showMeetings, items: []menuItem{
		{"1", t.Action["todo"], showTodo},
		{"2", t.Action["journal"], showJournal},
		{"4", t.Action["backup"], startBackup},
		{"5", t.Action["seal"], startSeal},
		{"6", t.Action["settings"], func(a *App) tea.Cmd { return a.openForm("settings", "") }},
		{"9", t.Action["quit"], quit},
		{"0", t.Action["script"], showScript},
	}})
	return nil
}

// showMeetings is behind 更多: another meeting of this folder, and the time this
// one goes by.
func showMeetings(a *App) tea.Cmd {
	t := a.t
	a.push(&menu{title: t.Screen.Meetings, next: showMore, items: []menuItem{
		{"1", t.Action["new"], func(a *App) tea.Cmd {
			return a.leaveTalk(func(a *App) tea.Cmd {
				a.push(newMeetingForm(a, nil))
				return nil
			})
		}},
		{"2", t.Action["open"], func(a *App) tea.Cmd {
			return a.leaveTalk(func(a *App) tea.Cmd {
				a.push(newPathForm(a, t.Screen.StartOpen, t.Form.File, []string{".db"}, opens))
				return nil
			})
		}},
		{"3", t.Action["clock"], func(a *App) tea.Cmd {
			a.push(newClockForm(a))
			return nil
		}},
	}})
	return nil
}

// leaveTalk does what leaves the meeting, and asks first while a talk runs.
func (a *App) leaveTalk(do func(*App) tea.Cmd) tea.Cmd {
	if a.meeting().RunningTalk() == nil {
		return do(a)
	}
	a.push(&confirmDialog{lines: []string{a.t.Message.LeaveInTalk}, yes: func(*App) outcome { return outcome{after: do} }})
	return nil
}

func (m *menu) full() bool { return false }

func (m *menu) bindings(a *App) []dialog.Bound {
	var digits []key
	for _, item := range m.items {
		digits = append(digits, item.digit)
	}
	return []dialog.Bound{
		a.bind("item", dialog.Common, digits...),
		a.bind("more", dialog.Common, "tab").Or("shift+tab").When(m.next != nil),
		a.bind("back", dialog.Lasting, "esc").Or("f10", "ctrl+o"),
	}
}

func (m *menu) handle(a *App, e dialog.Event) tea.Cmd {
	if e.Key == "esc" || e.Key == "f10" || e.Key == "ctrl+o" {
		a.closeDialog()
		return nil
	}
	if m.next != nil && (e.Key == "tab" || e.Key == "shift+tab") {
		a.closeDialog()
		return m.next(a)
	}
	for _, item := range m.items {
		if item.digit == e.Key {
			a.closeDialog()
			return item.do(a)
		}
	}
	a.say(a.t.Message.NoSuchKey)
	return nil
}

func (m *menu) draw(a *App, w, h int) ([]string, *tea.Cursor) {
	lines := []string{rule(m.title, w)}
	line := ""
	for _, item := range m.items {
		cell := hanzi.Fit(string(item.digit)+" "+item.title, 18)
		if hanzi.Width(line)+18 > w {
			lines = append(lines, hanzi.Cut(line, w))
			line = ""
		}
		line += cell
	}
	lines = append(lines, hanzi.Cut(line, w))
	return lines[:min(len(lines), h)], tea.NewCursor(0, 1)
}
