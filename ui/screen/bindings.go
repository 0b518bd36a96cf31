package screen

// What keys do in what lies over the roster, as data: footer and help are made from
// it, and the tests read it.

import (
	bkey "charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/page"
	"liuzhuan/ui/screen/pen"
	"liuzhuan/ui/text"
)

// on is a binding that has no words yet.
func on(keys ...string) bkey.Binding { return bkey.NewBinding(bkey.WithKeys(keys...)) }

// bindings are what keys do in a dialog.
func (a *App) bindingsOf(d shown) []dialog.Bound {
	if old, ok := d.(old); ok {
		return old.bindings(a)
	}
	return d.(dialog.Dialog).Bindings()
}

// dialogBindings are what keys do in a dialog, the help among them.
func (a *App) dialogBindings(d shown) []dialog.Bound {
	list := a.bindingsOf(d)
	if _, help := d.(*page.Help); !help {
		list = append(list, actionFor("f1", a.phase(), true).bound(a.t, a.phase(), false))
		list[len(list)-1].Stays = dialog.Spare
	}
	return list
}

func (a *App) bind(deed text.Deed, stays dialog.Rank, keys ...key) dialog.Bound {
	return a.Bind(deed, stays, nil, keys...)
}

// inField are the keys within a field of one line.
func (a *App) inField() []dialog.Bound {
	return []dialog.Bound{a.bind("move", dialog.InHelp, pen.FieldMoves...), a.bind("delete", dialog.InHelp, "backspace", "delete").Or("ctrl+h")}
}

// programKeys are the keys of the whole program that do something on the roster.
func (a *App) programKeys() []key {
	var keys []key
	for i := range actions {
		if act := &actions[i]; act.in(a.phase()) && !act.always {
			for _, k := range act.keys.Keys() {
				if key(k).Global() {
					keys = append(keys, key(k))
				}
			}
		}
	}
	return keys
}

// pageKeys are the keys that leave a page.
func (a *App) pageKeys() []dialog.Bound {
	return []dialog.Bound{a.bind("program", dialog.InHelp, a.programKeys()...), a.bind("back", dialog.Lasting, "esc")}
}

func (a *App) handleIn(d shown, e dialog.Event) tea.Cmd {
	if old, ok := d.(old); ok {
		return old.handle(a, e)
	}
	return a.perform(d, dialog.Handle(d.(dialog.Dialog), &a.Sight, e))
}

func (a *App) draw(d shown, w, h int) ([]string, *tea.Cursor) {
	if old, ok := d.(old); ok {
		return old.draw(a, w, h)
	}
	return d.(dialog.Dialog).Draw(w, h)
}

func (a *App) full(d shown) bool {
	if old, ok := d.(old); ok {
		return old.full()
	}
	return d.(dialog.Dialog).Full()
}
