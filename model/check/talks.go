package check

// R21 and R22: talks that are owed and have not been held. Both speak only of
// people whose outcome is announced: before that, what they owe may change.

import "liuzhuan/model"

// TalkMissing: Person was in the room and still owes Kinds. TalkNotHeld: no talk
// of Kinds[0] has been held at all, and Count people owe it. TalkMissed: Person was
// not in the room and has not made up Kinds; Aside is the reason of the leave.
const (
	TalkMissing Variant = "talk_missing"
	TalkNotHeld Variant = "talk_not_held"
	TalkMissed  Variant = "talk_missed"
)

// talkMissing waits for the closing: until then a talk is not missing, only not
// held yet.
var talkMissing = Rule{ID: "R21", Basis: "干部选拔任用工作条例：任职谈话（即任前谈话）", Run: func(c *Context) []Finding {
	if c.Phase != model.WrapUp && c.Phase != model.Sealed {
		return nil
	}
	var out []Finding
	for _, kind := range model.Kinds {
		if c.held(kind) {
			continue
		}
		n := 0
		for _, p := range c.people() {
			if c.owes(p, kind) {
				n++
			}
		}
		if n > 0 {
			out = append(out, Finding{Variant: TalkNotHeld, Kinds: []model.Kind{kind}, Count: n})
		}
	}
	for _, p := range c.people() {
		if kinds := c.openKinds(p); kinds != nil && c.Meeting.Here(p.ID) {
			out = append(out, Finding{Variant: TalkMissing, Person: p.ID, Kinds: kinds})
		}
	}
	return out
}}

var talkMissed = Rule{ID: "R22", Basis: "缺席人员补谈", Run: func(c *Context) []Finding {
	var out []Finding
	for _, p := range c.people() {
		kinds := c.openKinds(p)
		if kinds == nil || c.Meeting.Here(p.ID) {
			continue
		}
		f := Finding{Variant: TalkMissed, Person: p.ID, Kinds: kinds}
		if a := c.Meeting.Attendance(p.ID); a != nil {
			f.Aside = a.Reason
		}
		out = append(out, f)
	}
	return out
}}

// held reports whether a collective talk of the kind is over.
func (c *Context) held(kind model.Kind) bool {
	for _, s := range c.Meeting.Sessions() {
		if s.Ended != 0 && !s.Individual && s.Has(kind) {
			return true
		}
	}
	return false
}

// owes reports whether p is announced, owes the kind and has not had it.
func (c *Context) owes(p *model.Person, kind model.Kind) bool {
	return c.Meeting.Decision(p.ID) != nil && c.Meeting.Owes(p, kind.Item()) && !c.Meeting.Done(p, kind.Item())
}

// openKinds lists the kinds that others have had together and p still owes.
func (c *Context) openKinds(p *model.Person) []model.Kind {
	var out []model.Kind
	for _, kind := range model.Kinds {
		if c.held(kind) && c.owes(p, kind) {
			out = append(out, kind)
		}
	}
	return out
}
