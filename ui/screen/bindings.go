package screen

// What keys do in what lies over the roster, as data: footer and help are made from
// it, and the tests read it.

import (
	bkey "charm.land/bubbles/v2/key"

	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/page"
)

// key is one press, as dialogs see it.
type key = dialog.Key

// on is a binding that has no words yet.
func on(keys ...string) bkey.Binding { return bkey.NewBinding(bkey.WithKeys(keys...)) }

// dialogBindings are what keys do in a dialog, the help among them.
func (a *App) dialogBindings(d dialog.Dialog) []dialog.Bound {
	list := d.Bindings()
	if _, help := d.(*page.Help); !help {
		list = append(list, actionFor("f1", a.phase(), true).bound(a.Text, a.phase(), false))
		list[len(list)-1].Stays = dialog.Spare
	}
	return list
}

// actionsHere are what keys do on the roster. While the wall follows, the key that blanks
// it stands in the footer in place of the one that lets it follow.
func (a *App) actionsHere() []dialog.Bound {
	list := actionsIn(a.Text, a.phase(), a.Sitting != nil && a.meeting().RunningTalk() != nil)
	if a.wall.mode == wallRests {
		return list
	}
	for i := range list {
		switch {
		case list[i].Matches("f11"):
			list[i].Stays = dialog.InHelp
		case list[i].Matches("f12"):
			list[i].Stays = dialog.Lasting
		}
	}
	return list
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
