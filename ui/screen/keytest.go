package screen

// Which keys the terminal keeps for itself: tried on the clerk's word, and remembered
// in the meeting file for this machine's terminal.

import (
	"maps"
	"slices"

	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/page"
	"liuzhuan/ui/text"
)

// keyTest opens 按键自检.
func (a *App) keyTest() dialog.Dialog {
	return page.NewKeyTest(&a.Sight, triedKeys(), a.absent(), func(absent []key) string {
		all := maps.Clone(a.Absent)
		if all == nil {
			all = map[string][]key{}
		}
		all[a.terminalName] = slices.Concat([]key{}, absent) // none is a result too
		a.Absent = all
		a.nameKeys()
		a.writeMove()
		return a.Text.KeysAbsent(keyNamesOf(absent))
	})
}

// absent are the keys that do not arrive from this terminal, as far as they are keys:
// a desk may be a stranger's.
func (a *App) absent() []key {
	known := triedKeys()
	return slices.DeleteFunc(slices.Clone(a.Absent[a.terminalName]), func(k key) bool {
		return !slices.ContainsFunc(known, func(t page.Tried) bool { return t.Key == k })
	})
}

// triedKeys are the keys that have a name, in the order of the actions: Enter first,
// with which somebody says that a key does not come, and Esc last, which ends it.
func triedKeys() []page.Tried {
	var list []page.Tried
	last := page.Tried{}
	for i := range actions {
		var named []key
		for _, k := range actions[i].keys.Keys() {
			if len(k) > 1 {
				named = append(named, key(k))
			}
		}
		for _, k := range named {
			tried := page.Tried{Key: k, Instead: slices.DeleteFunc(slices.Clone(named), func(other key) bool { return other == k })}
			if k == "esc" {
				last = tried
				continue
			}
			list = append(list, tried)
		}
	}
	return append(list, last)
}

func keyNamesOf(keys []key) []string {
	var names []string
	for _, k := range keys {
		names = append(names, string(k))
	}
	return names
}

// nameKeys calls keys that do not arrive by those that do the same.
func (a *App) nameKeys() {
	absent, order := a.absent(), a.keyOrder
	instead := map[string]string{}
	for _, tried := range triedKeys() {
		if !slices.Contains(absent, tried.Key) {
			continue
		}
		for _, other := range tried.Instead {
			if !slices.Contains(absent, other) {
				instead[string(tried.Key)] = string(other)
				order = text.CtrlFirst
				break
			}
		}
	}
	a.Text = a.words.WithKeys(order).WithoutKeys(instead)
}
