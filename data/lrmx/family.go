package lrmx

// The only element with children: JiaTingChengYuan and its Items.

import (
	"bytes"
	"slices"
)

// family reads the relatives; its begin tag t is at pos. Where the end tag is
// lost it ends at the next element that only stands under Person.
func (s *scanner) family(t tag) *Error {
	s.stray(s.pos)
	n := node{name: tagFamily, from: s.pos, to: t.end, text: [2]int{t.end, t.end}, short: t.empty}
	s.skipTo(t.end)
	for inItem, done := false, t.empty; !done; {
		next := bytes.IndexByte(s.raw[s.pos:], '<')
		if next < 0 {
			s.stray(len(s.raw))
			n.open = true
			break
		}
		s.pos += next
		if s.crowded() {
			return &Error{Element: tagFamily, Why: WhyCrowded}
		}
		if end := s.section(s.pos); end > 0 {
			s.pos = end
			continue
		}
		t, ok := s.tag(s.pos)
		relative := slices.Contains(relativeElements[:], t.name)
		switch {
		case !ok:
			s.pos++
			continue
		case !tags[t.name] && !t.closing:
			if _, err := s.strange(t); err != nil {
				return err
			}
			continue
		}
		s.stray(s.pos)
		switch {
		case t.name == tagItem:
			if t.closing != inItem { // an Item in an Item, or an end without a begin
				s.flaw(KindUnclosed, tagItem, "", 0)
			}
			if !t.closing {
				s.items = append(s.items, nil)
			}
			inItem = !t.closing && !t.empty
			s.skipTo(t.end)
		case relative && !t.closing:
			s.member(t, inItem)
		case t.closing && t.name == tagFamily:
			n.text[1], n.to, n.open, done = s.pos, t.end, inItem, true
			s.skipTo(t.end)
		case t.closing && t.name != tagPerson:
			s.flaw(KindUnclosed, t.name, "", 0)
			s.skipTo(t.end)
		default: // stands only under Person
			n.text[1], n.to, n.open, done = s.pos, s.pos, true, true
		}
	}
	if n.open {
		n.to = max(n.to, s.pos)
		s.flaw(KindUnclosed, tagFamily, "", 0)
	}
	s.nodes = append(s.nodes, n)
	return nil
}

// member reads one text of a relative. Outside an Item it joins the last one
// unless that has such a text already: the Item's tags were lost.
func (s *scanner) member(t tag, inItem bool) {
	if !inItem {
		s.flaw(KindUnclosed, tagItem, "", 0)
	}
	last := len(s.items) - 1
	same := func(n node) bool { return n.name == t.name }
	if last < 0 || !inItem && slices.ContainsFunc(s.items[last], same) {
		s.items = append(s.items, nil)
		last++
	}
	s.items[last] = append(s.items[last], s.leaf(t))
}
