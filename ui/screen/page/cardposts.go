package page

// Tab on the card: main and concurrent posts, which of them the plan takes.

import (
	"strconv"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
)

// listPosts lists the posts that somebody holds, a digit each, and what the plan says.
func (d *Card) listPosts(p *model.Person, held []model.HeldPost) {
	w := d.Text.Pages
	d.add(heading(w.HeldPosts, "", "", ""))
	for i, h := range held {
		role, mark := look.Ink, "  "
		switch h.Fate {
		case model.Untold:
			role, mark = look.Warning, "! "
		case model.IsRank:
			role = look.Dim
		}
		d.add(Line{Lead: []look.Span{{Text: strconv.Itoa(i+1) + " ", Role: look.Strong}, {Text: mark + padded(w.Fate[h.Fate], 10), Role: role}}, Text: h.Words})
	}
	d.add(air())
	for _, f := range []model.Field{model.FieldPlanned, model.FieldProposed, model.FieldRelieved} {
		value := p.Get(f)
		if f == model.FieldPlanned {
			value = d.Text.Term[p.Planned]
		}
		d.add(Line{Lead: cell(look.Dim, padded(d.Text.FieldName(f), 10)), Text: value})
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
