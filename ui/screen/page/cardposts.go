package page

// Tab on the card: main and concurrent posts, which of them the plan takes.

import (
	"strconv"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
)

// listPosts lists the posts that somebody holds, a digit each, and what the plan says.
func (d *Card) listPosts(p *model.Person, held []model.HeldPost) {
	w := d.Text.Pages
	d.add(heading(w.HeldPosts, "", "", ""))
	plan := []model.Field{model.FieldPlanned, model.FieldProposed, model.FieldRelieved}
	fates, labels := 0, 0
	for _, h := range held {
		fates = max(fates, hanzi.Width(w.Fate[h.Fate])+2)
	}
	for _, f := range plan {
		labels = max(labels, hanzi.Width(d.Text.FieldName(f))+2)
	}
	for i, h := range held {
		role, mark := look.Ink, "  "
		switch h.Fate {
		case model.Untold:
			role, mark = look.Warning, "! "
		case model.IsRank:
			role = look.Dim
		}
		lead := []look.Span{{Text: strconv.Itoa(i+1) + " ", Role: look.Strong}, {Text: mark + padded(w.Fate[h.Fate], fates), Role: role}}
		d.add(Line{Lead: lead, Text: h.Words})
	}
	d.add(air())
	for _, f := range plan {
		value := p.Get(f)
		if f == model.FieldPlanned {
			value = d.Text.Term[p.Planned]
		}
		d.add(Line{Lead: labelled(d.Text.FieldName(f), labels), Text: value})
	}
	d.add(air(), nothing(w.PostsNote))
}

// turnPosts goes from the card to the posts, or back.
func (d *Card) turnPosts() dialog.Outcome {
	d.posts, d.At, d.top = !d.posts, 0, 0
	d.Follow()
	return dialog.Outcome{}
}

// settlePost gives a post up that is kept or not told of, or keeps one that is given up.
func (d *Card) settlePost(e dialog.Event) dialog.Outcome {
	n := int(e.Key[0] - '1')
	fate := model.GivenUp
	if held := d.Meeting().HeldPosts(d.whose()); n < len(held) && held[n].Fate == model.GivenUp {
		fate = model.Kept
	}
	return d.Changes(d.Meeting().SettlePost(d.person, n, fate, d.Stamp()))
}
