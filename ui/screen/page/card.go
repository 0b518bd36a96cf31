package page

// F2: the whole card of a person, and from it what is corrected by hand.

import (
	"liuzhuan/data/lrmx"
	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/screen/talk"
	"liuzhuan/ui/text"
)

// Card shows everything about one person over the whole body.
type Card struct {
	Listing
	person model.ID
	from   dialog.Stand
	form   *lrmx.Form // what the person came with, read when the page opens; nil = none
	posts  bool       // which of the present posts are given up, in place of the card
}

// NewCard opens the card of who is selected, and says what of it cannot be read.
func NewCard(v *dialog.Sight, from dialog.Stand) dialog.Outcome {
	d := &Card{Listing: Listing{Sight: v}, person: from.ID, from: from}
	o := dialog.Outcome{Open: d}
	var err error
	if d.form, err = formOf(v, from.ID); err != nil {
		o.Deny = v.Text.Error(err)
	}
	d.Follow()
	return o
}

// formOf reads the approval form of a person, nil for none.
func formOf(v *dialog.Sight, person model.ID) (*lrmx.Form, error) {
	kept := v.Meeting().Form(person)
	if kept == nil {
		return nil, nil
	}
	data, err := v.Sitting.Content(kept.Data)
	if err != nil {
		return nil, err
	}
	form, err := lrmx.Read(kept.File, data)
	if err == nil && kept.Photo != "" { // the picture beside a .lrm
		form.Photo, _ = v.Sitting.Content(kept.Photo)
	}
	return form, err
}

// Follow writes the card anew: what is planned and what happened, and the facts about
// the person beside that where the screen is wide, else below.
func (d *Card) Follow() {
	d.Lines, d.about = nil, nil
	d.Title = d.Text.Screen.Card
	p := d.whose()
	if p == nil {
		d.add(nothing(d.Text.Message.NoPeople))
		return
	}
	name, about := d.Text.CardHead(d.Meeting(), p, d.Sitting.Day())
	d.Title = name + "  " + about
	held := d.Meeting().HeldPosts(p)
	if d.posts = d.posts && len(held) > 0; d.posts {
		d.listPosts(p, held)
		d.clamp()
		return
	}
	d.whole(p)
	if d.Wide() {
		d.about = func() *panel { return d.facts(name, p) }
	} else {
		d.add(heading(d.Text.Pages.Self, "", "", ""))
		d.add(d.sideBySide(d.Text.CardFields(p))...)
	}
	if d.form != nil {
		d.addForm(d.form)
	}
	d.clamp()
}

// facts is the panel of the facts about the person.
func (d *Card) facts(name string, p *model.Person) *panel {
	about := &panel{name: name, aside: numbered(d.Sight, p)}
	fields := d.Text.CardFields(p)
	label := 0
	for _, f := range fields {
		label = max(label, hanzi.Width(f[0]))
	}
	var lines []Line
	for _, f := range fields {
		lines = append(lines, Line{Lead: cell(look.Dim, padded(f[0], label+2)), Text: f[1]})
	}
	about.add("", "", lines...)
	return about
}

// sideBySide puts short facts behind one another, as many as there is room for.
func (d *Card) sideBySide(fields [][2]string) (lines []Line) {
	used := 0
	for _, f := range fields {
		n := hanzi.Width(f[0]) + hanzi.Width(f[1]) + 4
		if len(lines) == 0 || used+n > d.W-2 {
			lines = append(lines, Line{})
			used = 0
		}
		used += n
		last := &lines[len(lines)-1]
		last.Lead = append(last.Lead, look.Span{Text: f[0] + " ", Role: look.Dim}, look.Span{Text: f[1] + "   "})
	}
	for i := range lines { // a fact longer than a line wraps
		if l := &lines[i]; len(l.Lead) == 2 {
			l.Lead, l.Text = l.Lead[:1], l.Lead[1].Text
		}
	}
	return lines
}

// whose is the person of the card, nil for nobody.
func (d *Card) whose() *model.Person { return d.Meeting().Person(d.person) }

// Bindings are the digits, which open forms, beside those of a page.
func (d *Card) Bindings() []dialog.Bound {
	of := func(deed text.Deed, stays dialog.Rank, do func() dialog.Outcome, k dialog.Key) dialog.Bound {
		return d.Bind(deed, stays, dialog.Does(do), k).When(d.whose() != nil)
	}
	named := func(kind string) func() dialog.Outcome {
		return func() dialog.Outcome { return d.opens(dialog.Name{Kind: kind}) }
	}
	whole := func(kind string) func(dialog.Event) dialog.Outcome {
		return dialog.Wants(dialog.Outcome{Named: dialog.Name{Kind: kind}})
	}
	var held []model.HeldPost
	if d.whose() != nil {
		held = d.Meeting().HeldPosts(d.whose())
	}
	stays := dialog.Spare
	if len(held) > 1 { // each of them is to be settled
		stays = dialog.Common
	}
	turn := d.Bind("posts", stays, dialog.Does(d.turnPosts), "shift+tab").When(len(held) > 0)
	if d.posts {
		list := []dialog.Bound{d.Bind("keeppost", dialog.Common, d.settlePost, dialog.UpTo(len(held))...), turn}
		return append(append(list, dialog.Helped(d.Scrolling())...), Leaving(d.Sight)...)
	}
	list := []dialog.Bound{
		of("edit", dialog.Common, named("person"), "1"),
		of("minutes", dialog.Common, func() dialog.Outcome { return form.Minutes(d.Sight, d.whose()) }, "2"),
		d.Bind("guest", dialog.Spare, whole("guest"), "3"),
		of("swap", dialog.Common, func() dialog.Outcome { return swap(d.Sight, d.whose(), d.from) }, "4"),
		d.Bind("batch", dialog.Spare, dialog.Does(func() dialog.Outcome { return form.Batch(d.Sight, d.whose()) }), "5"),
		d.Bind("meeting", dialog.Spare, whole("meeting"), "6"),
		turn,
		of("matter", dialog.Common, named("matter"), "7"),
		of("clear", dialog.Common, named("clear"), "8"),
		of("alone", dialog.Common, func() dialog.Outcome { return d.opens(dialog.Name{Kind: "talk", Arg: talk.Alone}) }, "9"),
		of("said", dialog.Common, d.said, "0"),
		of("story", dialog.Spare, func() dialog.Outcome { return JournalOf(d.Sight, d.person) }, "tab"),
	}
	return append(append(list, dialog.Helped(d.Scrolling())...), Leaving(d.Sight)...)
}

// opens opens a form about the person, who is selected for it.
func (d *Card) opens(n dialog.Name) dialog.Outcome {
	return dialog.Outcome{Stand: &dialog.Stand{ID: d.person}, Named: n}
}

// said writes what the person states, where they were in a talk.
func (d *Card) said() dialog.Outcome {
	if p := d.whose(); talk.Notable(d.Meeting(), p) == nil {
		return dialog.Outcome{Stand: &dialog.Stand{ID: d.person}, Deny: d.Text.NotInTalk(d.Meeting(), p)}
	}
	return d.opens(dialog.Name{Kind: "statement"})
}

// lined is how many columns the lines of the card have.
func (d *Card) lined() int {
	if d.Wide() {
		return besideOf(d.W)
	}
	return d.W
}
