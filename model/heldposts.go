package model

// Main and concurrent posts: which of those that somebody holds the plan takes, and which
// go on beside the new one.

import (
	"slices"
	"strings"

	"liuzhuan/model/seat"
)

// Fate is what the plan makes of a post that somebody holds. Words for it are in ui/text.
type Fate string

// The fates.
const (
	GivenUp Fate = "given_up"
	Kept    Fate = "kept"
	Untold  Fate = "untold" // neither the proposed post nor what is relieved names it
	IsRank  Fate = "rank"   // no duty: nobody is asked about it
)

// HeldPost is one of the posts that somebody holds.
type HeldPost struct {
	Words string // with the organization
	Fate  Fate
	piece seat.Piece
}

// HeldPosts takes the present post apart, the main one first as the text has it; none for
// whoever the plan leaves where they are.
func (m *Meeting) HeldPosts(p *Person) []HeldPost {
	if !p.Planned.Vacates() && !p.Planned.Leaves() {
		return nil
	}
	names := func(list []seat.Part, held seat.Part) bool {
		return slices.ContainsFunc(list, func(part seat.Part) bool { return m.SamePart(part, held) })
	}
	proposed, relieved := seat.Parts(p.Proposed), seat.Parts(p.Relieved)
	var out []HeldPost
	for _, piece := range seat.Pieces(p.Current) {
		h := HeldPost{Words: piece.Whole(), piece: piece, Fate: Untold}
		switch {
		case piece.Past:
			continue
		case piece.Rank():
			h.Fate = IsRank
		case names(proposed, piece.Part):
			h.Fate = Kept
		case seat.WholePost(p.Relieved), names(relieved, piece.Part):
			h.Fate = GivenUp
		case p.Planned.Leaves():
			h.Fate = Kept
		}
		out = append(out, h)
	}
	return out
}

// SettlePost says of one of the HeldPosts that it is given up, or kept beside the new one:
// the texts of the plan follow. Errors: ErrNoPerson, ErrAnnounced, ErrNothing.
func (m *Meeting) SettlePost(person ID, n int, fate Fate, at Stamp) (Change, error) {
	p := m.Person(person)
	if p == nil {
		return Change{}, ErrNoPerson
	}
	held := m.HeldPosts(p)
	switch {
	case m.HasResult(person):
		return Change{}, ErrAnnounced
	case n < 0 || n >= len(held) || held[n].Fate == IsRank || held[n].Fate == fate:
		return Change{}, ErrNothing
	}
	held[n].Fate = fate
	after := *p
	after.Relieved = m.relieving(p, held)
	if after.Relieved == "" && p.Planned.Leaves() {
		return Change{}, ErrNothing // who leaves gives something up
	}
	if !p.Planned.Leaves() {
		after.Proposed = m.besides(p, held)
	}
	batch := ""
	if b := m.Batch(p.Batch); b != nil {
		batch = b.Name
	}
	return m.EditPerson(after, batch, at)
}

// relieving is what is relieved: the whole post where all of it is given up, else the
// duties that are.
func (m *Meeting) relieving(p *Person, held []HeldPost) string {
	var given []string
	all := true
	for _, h := range held {
		if h.Fate == GivenUp {
			given = append(given, h.Words)
		}
		all = all && h.Fate == GivenUp
	}
	if all {
		return p.Current
	}
	return strings.Join(given, "、")
}

// besides is the proposed post with those that are kept behind it.
func (m *Meeting) besides(p *Person, held []HeldPost) string {
	var words []string
	for _, piece := range seat.Pieces(p.Proposed) {
		if !slices.ContainsFunc(held, func(h HeldPost) bool { return h.Fate != IsRank && m.SamePart(piece.Part, h.piece.Part) }) {
			words = append(words, piece.Words)
		}
	}
	out := strings.Join(words, "、")
	for _, h := range held {
		if h.Fate == Kept {
			out += "，兼" + h.Words
		}
	}
	return strings.TrimPrefix(out, "，兼")
}
