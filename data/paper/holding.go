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

	Template *model.Template // what it was filled into; nil = it is a paper of ours

	Made *Made // how it was written; nil while it is not
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
	case x.paper.counts != nil:
		h.Count, h.Apart = x.paper.counts(x)
	default:
		for _, r := range x.paper.table(x).rows {
			h.Count += count(r.kind == personRow)
		}
	}
	return h
}

// countTalks counts the records, and of them those of people not talked to yet.
func countTalks(x *extract) (records, open int) {
	for _, p := range x.people {
		if x.talkedTo(p) {
			records++
			open += count(!x.heard(p))
		}
	}
	return records, open
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
