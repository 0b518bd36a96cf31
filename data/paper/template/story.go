package template

// The stories of a part, and what is written in them.

import "slices"

// read finds the stories of a part and what is wrong in them.
func (p *part) read(codes Codes) (faults []Fault) {
	p.collect(p.root, &reading{place: Place{Part: p.where}})
	return p.grow(codes)
}

// grow finds the fields and sections of the stories.
func (p *part) grow(codes Codes) (faults []Fault) {
	for _, s := range p.stories {
		found := s.read(codes)
		if !s.again {
			faults = append(faults, found...)
		}
	}
	return faults
}

// reading is where collect stands.
type reading struct {
	story     *story
	paragraph *paragraph
	place     Place
	tables    *int // of the story
	outside   *int // paragraphs of the story outside tables
}

// collect finds stories, paragraphs and texts in e. A text box is a story within a
// paragraph.
func (p *part) collect(e *element, r *reading) {
	switch {
	case e.name == "body" || e.name == "hdr" || e.name == "ftr" || e.name == "footnote" || e.name == "endnote" || e.name == "txbxContent":
		s := &story{again: e.up("Fallback") != nil}
		p.stories = append(p.stories, s)
		r = &reading{story: s, place: Place{Part: r.place.Part, Box: e.name == "txbxContent"}, tables: new(int), outside: new(int)}
	case r.story == nil:
	case e.name == "tbl" && r.place.Table == 0:
		*r.tables++
		r = r.at(func(p *Place) { p.Table = *r.tables })
	case e.name == "tr" && r.place.Row == 0:
		r = r.at(func(p *Place) { p.Row = nth(e) })
	case e.name == "tc" && r.place.Column == 0:
		r = r.at(func(p *Place) { p.Column = nth(e) })
	case e.name == "p":
		if r.place.Table == 0 {
			*r.outside++
			r = r.at(func(p *Place) { p.Paragraph = *r.outside })
		} else {
			r = r.at(func(*Place) {})
		}
		r.paragraph = &paragraph{element: e, place: r.place}
		p.paragraphs[e] = r.paragraph
		r.story.paragraphs = append(r.story.paragraphs, r.paragraph)
	case e.name == "t" && r.paragraph != nil:
		r.paragraph.texts = append(r.paragraph.texts, e)
	}
	for _, k := range e.kids {
		p.collect(k, r)
	}
}

// at gives r at another place.
func (r *reading) at(move func(*Place)) *reading {
	c := *r
	move(&c.place)
	return &c
}

// nth is the place of e among its siblings of the same name, from 1.
func nth(e *element) int {
	n := 0
	for _, k := range e.parent.kids[:e.place+1] {
		if k.name == e.name {
			n++
		}
	}
	return n
}

// read finds the fields of a story and grows its sections.
func (s *story) read(codes Codes) (faults []Fault) {
	var all []*token
	for _, p := range s.paragraphs {
		for _, t := range p.texts {
			p.text += t.text
		}
		found, wrong := tokens(p.text)
		for _, t := range found {
			t.paragraph, t.name = p, codes.name(t.name)
		}
		for _, f := range wrong {
			f.Place = p.place
			faults = append(faults, f)
		}
		p.tokens, all = found, append(all, found...)
		for _, t := range p.texts {
			for e := t; len(found) > 0 && e != nil && !e.hot; e = e.parent {
				e.hot = true
			}
		}
	}
	var wrong []Fault
	s.items, s.sections, wrong = grown(all)
	faults = append(faults, wrong...)
	if len(wrong) == 0 {
		faults = append(faults, spread(s.items, nil)...)
	}
	return faults
}

// spread finds the extents of sections that go beyond a paragraph, outermost first.
func spread(items []item, around []*section) (faults []Fault) {
	var before *section
	for _, x := range items {
		c := x.section
		if c == nil {
			continue
		}
		if c.open.paragraph != c.end.paragraph {
			c.extent = extentOf(c.open.paragraph.element, c.end.paragraph.element)
			if before != nil && overlap(before.extent, c.extent) {
				faults = append(faults, Fault{Shared, "{{" + c.open.mark + c.open.name + "}}", c.open.paragraph.place})
			}
			before = c
			c.hang(around)
		}
		faults = append(faults, spread(c.items, append(around, c))...)
	}
	return faults
}

// hang puts c among the sections of its element, within the innermost around it that takes
// kids of the same.
func (c *section) hang(around []*section) {
	for _, a := range slices.Backward(around) {
		if a.extent != nil && a.extent.of == c.extent.of {
			a.extent.inner = append(a.extent.inner, c)
			return
		}
	}
	c.extent.of.sections = append(c.extent.of.sections, c)
}

// extentOf takes from the element with from to the one with to: rows where the two stand
// in cells, else paragraphs and tables.
func extentOf(from, to *element) *extent {
	around := map[*element]*element{} // an element around from: its kid that from is in
	for e := from; e.parent != nil; e = e.parent {
		around[e.parent] = e
	}
	last := to
	for around[last.parent] == nil {
		last = last.parent
	}
	of := last.parent
	first := around[of]
	if of.name == "tr" || of.name == "row" || first.name == "tc" {
		row := of.up("tr", "row")
		return &extent{of: row.parent, first: row.place, last: row.place}
	}
	return &extent{of: of, first: first.place, last: last.place}
}

// overlap reports whether two extents take something of the same.
func overlap(a, b *extent) bool {
	within := func(x, y *extent) bool { // y is in what x takes
		for e := y.of; e != nil; e = e.parent {
			if e.parent == x.of {
				return x.first <= e.place && e.place <= x.last
			}
		}
		return false
	}
	return a.of == b.of && a.last >= b.first && b.last >= a.first || within(a, b) || within(b, a)
}
