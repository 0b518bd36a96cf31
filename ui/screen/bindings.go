package screen

// What a key does, as data. The footer and the help are made from it, README's
// table and the tests read it.

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"charm.land/bubbles/v2/help"
	bkey "charm.land/bubbles/v2/key"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/pen"
	"liuzhuan/ui/text"
)

// bound is a key, or several that do the same, and what it does: the binding
// knows its keys and how the footer names both.
type bound struct {
	bkey.Binding
	many  string // names its keys where they are many; "" = by their names
	why   string // the sentence of the help
	stays rank
	also  func(key) bool // further keys, too many to name; nil = none
}

// rank says where a binding is shown, and which gives way in a footer that is too
// narrow for all.
type rank uint8

const (
	inHelp  rank = iota // in the help alone
	spare               // in the footer while there is room
	common              // longer than those
	lasting             // the way out and the menu, to the last
)

// on is a binding that has no words yet.
func on(keys ...string) bkey.Binding { return bkey.NewBinding(bkey.WithKeys(keys...)) }

// matches reports whether the key is one of the binding's.
func (b bound) matches(k key) bool {
	return bkey.Matches(k, b.Binding) || b.Enabled() && b.also != nil && b.also(k)
}

// dialogBindings are what keys do in a dialog, the help among them.
func (a *App) dialogBindings(d dialog) []bound {
	list := d.bindings(a)
	if l, ok := d.(*listing); !ok || l.title != a.t.Screen.Help {
		list = append(list, actionFor("f1", a.phase(), true).bound(a.t, a.phase(), false))
		list[len(list)-1].stays = spare
	}
	return list
}

// helped takes bindings out of the footer: they stand in the help alone.
func helped(list []bound) []bound {
	for i := range list {
		list[i].stays = inHelp
	}
	return list
}

// footer draws bindings in at most w columns, whole ones only. Where they are too
// many, those of the lowest rank give way first, the last of them before the others.
func footer(bindings []bound, w int) string {
	line := help.Model{ShortSeparator: "  ", Ellipsis: ".."}
	line.SetWidth(w)
	shown := slices.DeleteFunc(slices.Clone(bindings), func(b bound) bool { return b.stays == inHelp || !b.Enabled() })
	for len(shown) > 1 && footerWidth(shown) > w {
		least := len(shown) - 1
		for i := least; i >= 0; i-- {
			if shown[i].stays < shown[least].stays {
				least = i
			}
		}
		shown = slices.Delete(shown, least, least+1)
	}
	var short []bkey.Binding
	for _, b := range shown {
		short = append(short, b.Binding)
	}
	return line.ShortHelpView(short)
}

func footerWidth(bindings []bound) int {
	w := 2 * (len(bindings) - 1)
	for _, b := range bindings {
		w += hanzi.Width(b.Help().Key) + 1 + hanzi.Width(b.Help().Desc)
	}
	return w
}

// keyNames names keys as people call them; digits that follow one another are one
// name, 1-9.
func keyNames(keys []string, name func(string) string) []string {
	var names []string
	for i := 0; i < len(keys); i++ {
		last := i
		for last+1 < len(keys) && pen.Key(keys[last]).Digit() && pen.Key(keys[last+1]).Digit() && keys[last+1][0] == keys[last][0]+1 {
			last++
		}
		if last-i < 2 {
			names = append(names, name(keys[i]))
			continue
		}
		names = append(names, name(keys[i])+"-"+name(keys[last]))
		i = last
	}
	return names
}

// helpLine is a binding in the help: its keys, what it does in a word, and in a
// sentence.
func helpLine(t *text.Text, b bound) string {
	names := cmp.Or(b.many, strings.Join(keyNames(b.Keys(), t.KeyName), " "))
	return hanzi.Fit(names, helpKeys-1) + " " + hanzi.Fit(b.Help().Desc, helpWord-1) + " " + b.why
}

// How wide the columns of the help are that come before the sentence.
const helpKeys, helpWord = 21, 16

// bind is a binding of a dialog: what its keys do, all of them named in the
// footer.
func (a *App) bind(deed text.Deed, stays rank, keys ...key) bound {
	var names []string
	for _, k := range keys {
		names = append(names, string(k))
	}
	words := a.t.Deed[deed]
	many := a.t.ManyKeys[deed]
	b := bound{Binding: on(names...), many: many, why: words.Long, stays: stays}
	b.SetHelp(cmp.Or(many, joined(a.t, names...)), words.Short)
	return b
}

// or gives a binding second names, which the footer does not show.
func (b bound) or(keys ...key) bound {
	all := slices.Clone(b.Keys())
	for _, k := range keys {
		all = append(all, string(k))
	}
	b.SetKeys(all...)
	return b
}

// where gives a binding keys that are too many to name.
func (b bound) where(also func(key) bool) bound {
	b.also = also
	return b
}

// when switches a binding off where its keys do nothing.
func (b bound) when(works bool) bound {
	b.SetEnabled(works)
	return b
}

// printable reports whether a key is a character that is typed.
func printable(k key) bool {
	r, n := utf8.DecodeRuneInString(string(k))
	return k == "space" || n == len(k) && unicode.IsPrint(r)
}

// upTo lists the digits from 1 to n, at most 9.
func upTo(n int) []key {
	var list []key
	for i := range min(n, 9) {
		list = append(list, key(rune('1'+i)))
	}
	return list
}

// joined names several keys of one binding in a footer.
func joined(t *text.Text, keys ...string) string {
	return strings.Join(keyNames(keys, func(k string) string { return t.KeyPair(k) }), "/")
}
