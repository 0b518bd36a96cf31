package text

// A question of a merge in one line of a list.

import (
	"cmp"
	"strings"

	"liuzhuan/data/merge"
	"liuzhuan/model"
)

// MergeBrief says what a question is about, and what each side made of it in a few words: of
// a decision and of a sign-in what is said of them aloud, of other fields only those that
// say something.
func (t *Text) MergeBrief(m *model.Meeting, c merge.Conflict) (item, ours, theirs string) {
	sides := t.MergeSides(m, c)
	if len(sides) == 1 {
		return sides[0].Name, sides[0].Ours, sides[0].Theirs
	}
	item = t.Check.Table[c.Table]
	if a, b := t.spoken(m, c.Ours), t.spoken(m, c.Theirs); a != b {
		return item, a, b
	}
	return item, t.filled(sides, func(s MergeSides) string { return s.Ours }), t.filled(sides, func(s MergeSides) string { return s.Theirs })
}

// spoken is what is said of a decision or a sign-in, "" of other rows.
func (t *Text) spoken(m *model.Meeting, r model.Row) string {
	var words []string
	switch r := r.(type) {
	case *model.Decision:
		words = []string{t.Term[r.Disposition], model.ParsePost(r.To).Short(), r.Reason}
	case *model.Attendance:
		words = []string{t.State[r.State], r.Reason}
		if r.State == model.Present {
			words = []string{t.mergeOf(m, r, "at")}
		}
		if r.Deputy != "" {
			words = append(words, t.column("deputy")+" "+r.Deputy)
		}
	}
	return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}

// filled names the fields of one side that say something, with what they say.
func (t *Text) filled(sides []MergeSides, of func(MergeSides) string) string {
	var words []string
	for _, s := range sides {
		if v := of(s); v != t.Merge.None && (v != t.Merge.No || len(sides) == 1) {
			words = append(words, s.Name+" "+v)
		}
	}
	return cmp.Or(strings.Join(words, "  "), t.Merge.None)
}

// MergeBase is what a question was about before the two parted.
func (t *Text) MergeBase(m *model.Meeting, c merge.Conflict) string {
	return t.filled(t.MergeSides(m, c), func(s MergeSides) string { return s.Base })
}

// MergeOurs and MergeTheirs are all that a side made of it, but what is empty.
func (t *Text) MergeOurs(m *model.Meeting, c merge.Conflict) string {
	return t.filled(t.MergeSides(m, c), func(s MergeSides) string { return s.Ours })
}

// MergeTheirs is that of the other side.
func (t *Text) MergeTheirs(m *model.Meeting, c merge.Conflict) string {
	return t.filled(t.MergeSides(m, c), func(s MergeSides) string { return s.Theirs })
}
