package lrmx

// Elements the format does not have: other systems add their own, and they go out
// again as they came in.

import "bytes"

// maxDepth bounds elements within elements that the format does not have.
const maxDepth = 32

// strange reads an element the format does not have, with all that is in it.
// Without a proper end it is no element and stays stray text: n is nil.
func (s *scanner) strange(t tag) (n *node, err *Error) {
	end, err := s.extent(t)
	if err != nil {
		return nil, err
	}
	if end == 0 {
		s.pos = t.end
		return nil, nil
	}
	s.stray(s.pos)
	n = &node{name: t.name, from: s.pos, to: end, strange: true, short: t.empty}
	n.text = [2]int{t.end, end}
	if !t.empty {
		n.text[1] = bytes.LastIndex(s.raw[:end], []byte("</"))
	}
	s.note(KindUnknown, t.name, clean(s.charset.decode(s.raw[n.text[0]:n.text[1]]), true, nil), 0)
	s.skipTo(end)
	return n, nil
}

// extent finds where a strange element ends, 0 when it has no proper end. An
// open element costs a walk to the end of the file; maxDepth bounds how many can
// be open.
func (s *scanner) extent(t tag) (end int, err *Error) {
	if t.empty {
		return t.end, nil
	}
	var bad flaws
	open := []string{t.name}
	for at := t.end; ; {
		next := bytes.IndexByte(s.raw[at:], '<')
		if next < 0 {
			return 0, nil
		}
		expand(s.charset.decode(s.raw[at:at+next]), &bad)
		at += next
		if end := s.section(at); end > 0 {
			expand(s.charset.decode(s.raw[at:end]), &bad)
			at = end
			continue
		}
		inner, ok := s.tag(at)
		switch {
		case !ok, inner.name == tagPerson: // what holds a Person is not part of one
			return 0, nil
		case inner.closing && inner.name != open[len(open)-1]:
			return 0, nil
		case inner.closing:
			open = open[:len(open)-1]
		case inner.empty:
		case len(open) == maxDepth:
			return 0, &Error{Element: t.name, Why: WhyTooDeep}
		default:
			open = append(open, inner.name)
		}
		at = inner.end
		if len(open) == 0 {
			s.damaged = s.damaged || bad.markup > 0 || bad.illegal
			return at, nil
		}
	}
}
