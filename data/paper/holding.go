package paper

// What a paper really holds, to be said after it was written: how many people are
// on the meeting's list tells nothing of a paper that has fewer.

import "liuzhuan/model"

// Holding counts a paper.
type Holding struct {
	Paper Kind
	Forms bool // approval forms, a file each
	Count int  // people on it; of talks the records, of things to do the things, of forms the forms
	Apart int  // of them records of people not talked to yet, or forms made up from the roster
}

// Hold counts what the paper that o asks for holds.
func Hold(m *model.Meeting, o Options) Holding {
	h := Holding{Paper: o.Paper, Forms: o.Format == LRMX}
	x, ok := newExtract(m, o)
	switch {
	case !ok:
	case h.Forms:
		for _, p := range x.people {
			h.Count++
			h.Apart += count(x.Form(p.ID) == nil)
		}
	case o.Paper == Talks:
		for _, p := range x.people {
			if x.talkedTo(p) {
				h.Count++
				h.Apart += count(!x.heard(p))
			}
		}
	case tables[o.Paper] != nil:
		for _, r := range tables[o.Paper](x).rows {
			h.Count += count(r.kind == personRow)
		}
	}
	return h
}

// heard reports whether a talk that p was in counts.
func (x *extract) heard(p *model.Person) bool {
	for _, k := range model.Kinds {
		if x.TalkDone(p.ID, k) != nil {
			return true
		}
	}
	return false
}
