package dialog

import (
	"cmp"
	"slices"
	"strings"

	"charm.land/bubbles/v2/help"
	bkey "charm.land/bubbles/v2/key"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/pen"
	"liuzhuan/ui/text"
)

// Bound is a key, or several that do the same, and what it does: the binding
// knows its keys and how the footer names both.
type Bound struct {
	bkey.Binding
	Do    func(e Event) Outcome
	Why   string // the sentence of the help
	Stays Rank
	many  string         // names its keys where they are many; "" = by their names
	also  func(Key) bool // further keys, too many to name; nil = none
	typed bool           // takes a run of text as well
}

// Rank says where a binding is shown, and which gives way in a footer that is too
// narrow for all.
type Rank uint8

// The ranks of bindings.
const (
	InHelp  Rank = iota // in the help alone
	Spare               // in the footer while there is room
	Common              // longer than those
	Lasting             // the way out and the menu, to the last
)

// Matches reports whether the key is one of the binding's.
func (b Bound) Matches(k Key) bool {
	return bkey.Matches(k, b.Binding) || b.Enabled() && b.also != nil && b.also(k)
}

// takes reports whether the event is one of the binding's.
func (b Bound) takes(e Event) bool {
	return e.Key != "" && b.Matches(e.Key) || b.typed && e.Text != "" && b.Enabled()
}

// Or gives a binding second names, which the footer does not show.
func (b Bound) Or(keys ...Key) Bound {
	all := slices.Clone(b.Keys())
	for _, k := range keys {
		all = append(all, string(k))
	}
	b.SetKeys(all...)
	return b
}

// Where gives a binding keys that are too many to name.
func (b Bound) Where(also func(Key) bool) Bound {
	b.also = also
	return b
}

// Typed gives a binding whatever is typed.
func (b Bound) Typed() Bound {
	b.also, b.typed = Printable, true
	return b
}

// When switches a binding off where its keys do nothing.
func (b Bound) When(works bool) Bound {
	b.SetEnabled(works)
	return b
}

// Helped takes bindings out of the footer: they stand in the help alone.
func Helped(list []Bound) []Bound {
	for i := range list {
		list[i].Stays = InHelp
	}
	return list
}

// Footer draws bindings in at most w columns, whole ones only. Where they are too
// many, those of the lowest rank give way first, the last of them before the others.
func Footer(bindings []Bound, w int) string {
	line := help.Model{ShortSeparator: "  ", Ellipsis: ".."}
	line.SetWidth(w)
	var short []bkey.Binding
	for _, b := range Shown(bindings, w) {
		short = append(short, b.Binding)
	}
	return line.ShortHelpView(short)
}

// Shown are the bindings that a footer of w columns shows.
func Shown(bindings []Bound, w int) []Bound {
	shown := slices.DeleteFunc(slices.Clone(bindings), func(b Bound) bool { return b.Stays == InHelp || !b.Enabled() })
	for len(shown) > 1 && footerWidth(shown) > w {
		least := len(shown) - 1
		for i := least; i >= 0; i-- {
			if shown[i].Stays < shown[least].Stays {
				least = i
			}
		}
		shown = slices.Delete(shown, least, least+1)
	}
	return shown
}

func footerWidth(bindings []Bound) int {
	w := 2 * (len(bindings) - 1)
	for _, b := range bindings {
		w += hanzi.Width(b.Help().Key) + 1 + hanzi.Width(b.Help().Desc)
	}
	return w
}

// KeyNames names keys as people call them; digits that follow one another are one
// name, 1-9.
func KeyNames(keys []string, name func(string) string) []string {
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

// Joined names several keys of one binding in a footer.
func Joined(t *text.Text, keys ...string) string {
	return strings.Join(KeyNames(keys, func(k string) string { return t.KeyPair(k) }), "/")
}

// Named is how people call the keys of a binding.
func (b Bound) Named(t *text.Text) string {
	return cmp.Or(b.many, strings.Join(KeyNames(b.Keys(), t.KeyName), " "))
}

// Bind is a binding of a dialog: what its keys do, all of them named in the
// footer.
func (v *Sight) Bind(deed text.Deed, stays Rank, do func(Event) Outcome, keys ...Key) Bound {
	var names []string
	for _, k := range keys {
		names = append(names, string(k))
	}
	words := v.Text.Deed[deed]
	many := v.Text.ManyKeys[deed]
	b := Bound{Binding: bkey.NewBinding(bkey.WithKeys(names...)), Do: do, many: many, Why: words.Long, Stays: stays}
	b.SetHelp(cmp.Or(many, Joined(v.Text, names...)), words.Short)
	return b
}

// Does is an act to be bound that does not ask which key it was.
func Does(do func() Outcome) func(Event) Outcome { return func(Event) Outcome { return do() } }

// Wants binds keys to one outcome, whatever there is.
func Wants(o Outcome) func(Event) Outcome { return func(Event) Outcome { return o } }

// InField are the keys within a field of one line.
func InField(v *Sight, do func(Event) Outcome) []Bound {
	return []Bound{
		v.Bind("move", InHelp, do, pen.FieldMoves...), v.Bind("delete", InHelp, do, "backspace", "delete").Or("ctrl+h"),
		v.Bind("wipe", InHelp, do, "ctrl+u"),
	}
}
