package lrmx

// Where each element of a .lrmx stands. Tolerant and linear: known tags are found
// whatever lies between them, and everything that is not theirs is reported.

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"
)

// document is a file cut apart: what stands where in its bytes.
type document struct {
	charset charset
	spelling
	nodes   []node   // of Person, or the fields of a .lrm, in file order
	items   [][]node // the elements of each Item
	end     int      // where Person ends: elements that are missing go before it
	damaged bool
	issues  []Issue
}

// node is one element in the bytes of a file.
type node struct {
	name     string
	from, to int // with its tags
	text     [2]int
	short    bool // <X/>
	open     bool // its end tag is missing
	strange  bool // the format does not have it here
}

// maxElements bounds elements, relatives and issues of one file: a form has 34
// elements and 10 relatives.
const maxElements = 10_000

// maxTag bounds a tag with its attributes, in bytes.
const maxTag = 4096

// scanner walks over the bytes once.
type scanner struct {
	*document
	raw    []byte
	pos    int
	mark   int // what lies between here and pos belongs to no element
	people int
	leaves int
	inside bool // Person
	lost   bool // an element outside Person was noted

	endless [len(sections)]int // from here on there is no such end; 0 = not known
}

// scan finds the elements of raw. The Error has no File yet.
func scan(raw []byte, in charset) (*document, *Error) {
	s := &scanner{document: &document{charset: in, spelling: spellingOf(raw), end: -1}, raw: raw}
	if s.charset == inUTF8 && !utf8.Valid(raw) {
		s.damaged = true
	}
	if bytes.HasPrefix(raw, byteOrderMark) {
		s.pos = len(byteOrderMark)
	}
	s.declaration()
	s.mark = s.pos
	for {
		next := bytes.IndexByte(raw[s.pos:], '<')
		if next < 0 {
			s.stray(len(raw))
			break
		}
		s.pos += next
		if err := s.top(); err != nil {
			return nil, err
		}
		if s.crowded() {
			return nil, &Error{Why: WhyCrowded}
		}
	}
	known := 0
	for _, n := range s.nodes {
		if !n.strange {
			known++
		}
	}
	if known == 0 || s.people == 0 && known < 3 {
		return nil, &Error{Why: WhyNotForm}
	}
	if s.end < 0 {
		s.flaw(KindUnclosed, tagPerson, "", 0)
		s.end = s.nodes[len(s.nodes)-1].to
	}
	return s.document, nil
}

func (s *scanner) crowded() bool {
	return s.leaves+len(s.nodes)+len(s.items)+len(s.issues) > maxElements
}

// note records what is worth a word.
func (s *scanner) note(k Kind, element, detail string, count int) {
	s.issues = append(s.issues, Issue{Element: element, Kind: k, Detail: detail, Count: count})
}

// flaw records what makes the file damaged.
func (s *scanner) flaw(k Kind, element, detail string, count int) {
	s.damaged = true
	s.note(k, element, detail, count)
}

// wholeDeclaration is <?xml ... ?> as XML 1.0 has it, but for the encoding's name.
var wholeDeclaration = regexp.MustCompile(`^<\?xml\s+version\s*=\s*("1\.0"|'1\.0')` +
	`(\s+encoding\s*=\s*("[\w.\-]+"|'[\w.\-]+'))?(\s+standalone\s*=\s*("(yes|no)"|'(yes|no)'))?\s*\?>$`)

// declaration steps over <?xml ... ?> and compares what it says of the encoding
// with the bytes.
func (s *scanner) declaration() {
	rest := s.raw[s.pos:]
	declared := string(inUTF8)
	if bytes.HasPrefix(rest, []byte("<?xml")) {
		if end := bytes.Index(rest[:min(len(rest), maxTag)], []byte("?>")); end > 0 {
			rest = rest[:end+len("?>")]
			if !wholeDeclaration.Match(rest) {
				s.flaw(KindMarkup, "", "", 1)
			}
			if _, after, ok := strings.Cut(strings.ToLower(string(rest)), "encoding"); ok {
				after = strings.TrimLeft(after, "= \t\r\n\"'")
				declared, _, _ = strings.Cut(strings.ReplaceAll(after, "'", `"`), `"`)
			}
			s.pos += len(rest)
		}
	}
	if declared != string(inUTF8) || s.charset != inUTF8 {
		s.flaw(KindEncoding, "", string(s.charset), 0)
	}
}

// top handles the < at pos outside all elements of Person.
func (s *scanner) top() *Error {
	if bytes.HasPrefix(s.raw[s.pos:], []byte("<!")) && s.section(s.pos) == 0 && leadingName(s.raw[s.pos+2:]) != "" {
		return &Error{Why: WhyDoctype}
	}
	if end := s.section(s.pos); end > 0 {
		s.pos = end // part of what lies between elements; stray drops comments
		return nil
	}
	t, ok := s.tag(s.pos)
	switch {
	case !ok:
		s.pos++
	case t.name == tagPerson:
		return s.person(t)
	case t.closing:
		s.stray(s.pos)
		s.flaw(KindUnclosed, t.name, "", 0)
		s.skipTo(t.end)
	case t.name == tagFamily:
		s.outside()
		return s.family(t)
	case elements[t.name].name != "":
		s.outside()
		s.stray(s.pos)
		s.nodes = append(s.nodes, s.leaf(t))
	default:
		n, err := s.strange(t)
		if n != nil {
			s.outside()
			s.nodes = append(s.nodes, *n)
		}
		return err
	}
	return nil
}

// person handles the tags of the root.
func (s *scanner) person(t tag) *Error {
	s.stray(s.pos)
	switch {
	case !t.closing:
		if s.people++; s.people > 1 {
			return &Error{Element: tagPerson, Why: WhyManyPeople}
		}
		s.inside = !t.empty
	case s.inside:
		s.inside, s.end = false, s.pos
	default:
		s.flaw(KindUnclosed, tagPerson, "", 0)
	}
	s.skipTo(t.end)
	return nil
}

// outside notes an element that is not in Person.
func (s *scanner) outside() {
	if !s.inside && !s.lost {
		s.lost = true
		s.flaw(KindUnclosed, tagPerson, "", 0)
	}
}

// leaf reads a known element without children whose begin tag t is at pos. Its
// text ends at its end tag, or where that is lost, at the next known tag.
func (s *scanner) leaf(t tag) node {
	s.leaves++
	n := node{name: t.name, from: s.pos, to: t.end, text: [2]int{t.end, t.end}, short: t.empty}
	if t.empty {
		s.skipTo(n.to)
		return n
	}
	for at := t.end; ; {
		next := bytes.IndexByte(s.raw[at:], '<')
		if next < 0 {
			n.text[1], n.to, n.open = len(s.raw), len(s.raw), true
			break
		}
		at += next
		if end := s.section(at); end > 0 {
			at = end
			continue
		}
		end, ok := s.tag(at)
		if !ok || !tags[end.name] {
			at++
			continue
		}
		n.text[1], n.to = at, at
		if n.open = !end.closing || end.name != n.name; !n.open {
			n.to = end.end
		}
		break
	}
	if n.open {
		s.flaw(KindUnclosed, n.name, "", 0)
	}
	s.skipTo(n.to)
	return n
}

// stray reports text between mark and to, which belongs to no element.
func (s *scanner) stray(to int) {
	if b := s.raw[s.mark:to]; len(bytes.Trim(b, " \t\r\n")) > 0 {
		var bad flaws
		var l losses
		text := clean(expand(s.charset.decode(b), &bad), true, &l)
		s.damaged = s.damaged || bad.markup > 0 || bad.illegal
		if text != "" {
			s.note(KindStray, "", text, 0)
		}
		if l.controls > 0 {
			s.flaw(KindControl, "", "", l.controls)
		}
		if l.lost > 0 {
			s.flaw(KindLost, "", "", l.lost)
		}
	}
	s.skipTo(to)
}

// skipTo goes on behind something that was understood.
func (s *scanner) skipTo(at int) { s.pos, s.mark = at, at }

// section gives where the comment, CDATA section or processing instruction at a
// position ends, 0 for none.
func (s *scanner) section(at int) int {
	kind := sectionAt(s.raw[at:])
	if kind < 0 {
		return 0
	}
	from := at + len(sections[kind].begin)
	if none := s.endless[kind]; none > 0 && from >= none {
		return 0
	}
	n := s.charset.index(s.raw[from:], sections[kind].end)
	if n < 0 {
		s.endless[kind] = from
		return 0
	}
	return from + n + len(sections[kind].end)
}
