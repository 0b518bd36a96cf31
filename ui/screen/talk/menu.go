// Package talk holds what belongs to talks: the form of a session, the menus of one that
// runs and one that is over, what is asked at its end, and the texts that are
// written in it. It hands back what it wants.
package talk

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
)

// Menu is F6 while a talk runs: 1 ends it, 2 goes on with another speaker
// or kind.
type Menu struct{ *dialog.Sight }

// Full says that the menu has the card's place.
func (Menu) Full() bool { return false }

// Bindings are the digits and the way back.
func (d Menu) Bindings() []dialog.Bound {
	next := dialog.Wants(dialog.Outcome{Close: true, Named: dialog.Name{Kind: "talknext"}})
	list := []dialog.Bound{d.Bind("end", dialog.Common, d.end, "1"), d.Bind("speaker", dialog.Common, next, "2")}
	list = append(list, correcting(d.Sight, d.Meeting().RunningTalk())...)
	return append(list, d.Bind("back", dialog.Lasting, dialog.Wants(dialog.Outcome{Close: true}), "esc").Or("f6", "ctrl+t"))
}

// Draw draws what the digits do.
func (d Menu) Draw(w, h int) ([]string, *tea.Cursor) {
	t := d.Text.Screen
	lines := []string{d.Rule(t.Talking, w), d.Numbered("1", t.EndTalk, w), d.Numbered("2", t.NextSpeaker, w)}
	lines = append(lines, correctLines(d.Sight, w)...)
	return lines[:min(len(lines), h)], tea.NewCursor(0, 1)
}

// end ends the talk. Whoever was not there from its beginning to its end is asked for.
func (d Menu) end(dialog.Event) dialog.Outcome {
	s := d.Meeting().RunningTalk()
	c, err := d.Meeting().EndTalk(d.Stamp())
	o := d.Changes(c, err)
	o.Close = true
	o.Then = func() dialog.Outcome {
		o := dialog.Outcome{Say: d.Text.TalkEnded(d.Meeting())}
		if len(d.Meeting().ToCount(d.Meeting().Session(s.ID))) > 0 {
			o.Open = Counting{d.Sight, s.ID}
		}
		return o
	}
	return o
}

// correcting are 3, 4 and 5 in the menu of a talk.
func correcting(v *dialog.Sight, s *model.TalkSession) []dialog.Bound {
	opens := func(kind string) func(dialog.Event) dialog.Outcome {
		return func(dialog.Event) dialog.Outcome {
			return dialog.Outcome{Close: true, Named: dialog.Name{Kind: kind, Arg: sessionArg(s.ID)}}
		}
	}
	return []dialog.Bound{
		v.Bind("points", dialog.Common, opens("talkedit"), "3"), v.Bind("content", dialog.Common, opens("content"), "4"),
		v.Bind("outline", dialog.Common, opens("outline"), "5"),
	}
}

// correctLines lists what 3, 4 and 5 do to the record of a talk.
func correctLines(v *dialog.Sight, w int) []string {
	t := v.Text
	return []string{hanzi.Cut("3 "+t.Screen.EditTalk, w), hanzi.Cut("4 "+t.Editor.EditContent, w), hanzi.Cut("5 "+t.Editor.EditOutline, w)}
}

// sessionArg and sessionOf name a session to a draft and find it again, nil for
// one that is gone.
func sessionArg(id model.ID) string { return strconv.FormatInt(int64(id), 10) }

func sessionOf(v *dialog.Sight, arg string) *model.TalkSession {
	n, _ := strconv.ParseInt(arg, 10, 64)
	return v.Meeting().Session(model.ID(n))
}

// Held corrects the record of a talk that is over: F2 in the form of a new
// one, for what was said is often written down afterwards.
type Held struct {
	*dialog.Sight
	session model.ID
}

// Full says that the menu has the card's place.
func (Held) Full() bool { return false }

// Bindings are the digits and the way back.
func (d Held) Bindings() []dialog.Bound {
	list := correcting(d.Sight, d.Meeting().Session(d.session))
	return append(list, d.Bind("back", dialog.Lasting, dialog.Wants(dialog.Outcome{Close: true}), "esc"))
}

// Draw draws what the digits do.
func (d Held) Draw(w, h int) ([]string, *tea.Cursor) {
	lines := append([]string{d.Rule(d.Text.HeldTitle(d.Meeting().Session(d.session)), w)}, correctLines(d.Sight, w)...)
	return lines[:min(len(lines), h)], tea.NewCursor(0, 1)
}
