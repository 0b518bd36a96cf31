package template

// What lies beside a worksheet and has words of its own: text boxes, titles of charts,
// notes. They are filled as paragraphs of a document are.

import (
	"bytes"
	"strings"
)

// side is a part beside a worksheet.
type side struct {
	*part
	sheet *sheet
	notes bool // comments, else a drawing or chart
}

// drawingSpaces are the names of drawings and charts.
var drawingSpaces = spaces{
	"http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main",
	"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing", "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
	"http://schemas.openxmlformats.org/drawingml/2006/chart", "http://purl.oclc.org/ooxml/drawingml/chart",
}

// readSides reads what lies beside a worksheet, and the charts that lie in its drawings.
func (b *book) readSides(sh *sheet, codes Codes) error {
	leads, err := b.file.relationsOf(sh.name)
	if err != nil {
		return err
	}
	for _, r := range leads {
		switch r.kind {
		case "comments":
			err = b.readSide(sh, r.target, sheetSpaces, codes)
		case "drawing":
			if err = b.readSide(sh, r.target, drawingSpaces, codes); err != nil {
				return err
			}
			var further []relation
			if further, err = b.file.relationsOf(r.target); err != nil {
				return err
			}
			for _, c := range further {
				if c.kind == "chart" && err == nil {
					err = b.readSide(sh, c.target, drawingSpaces, codes)
				}
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// readSide reads one where words stand in it.
func (b *book) readSide(sh *sheet, name string, of spaces, codes Codes) error {
	x := b.file.entry(name)
	if x == nil {
		return nil // such a workbook opens without it
	}
	s := &side{part: &part{name: x.Name, where: Cells, paragraphs: map[*element]*paragraph{}}, sheet: sh, notes: of[0] == sheetSpaces[0]}
	if err := s.parsed(x, of); err != nil {
		return err
	}
	if !bytes.ContainsAny(s.data, "{}") && !bytes.Contains(s.data, []byte("｛")) {
		return nil
	}
	s.collectWords(s.root, nil, new(int))
	b.file.faults = append(b.file.faults, s.grow(codes)...)
	b.file.parts = append(b.file.parts, s.part)
	b.sides = append(b.sides, s)
	return nil
}

// collectWords finds the stories in e: the words of a text box or title, or of a note.
func (s *side) collectWords(e *element, in *story, boxed *int) {
	open := func(e *element) *paragraph {
		*boxed++
		p := &paragraph{element: e, place: Place{Part: Cells, Box: !s.notes, Paragraph: *boxed, Sheet: s.sheet.title}}
		if s.notes {
			p.place.Part, p.place.Paragraph, p.place.Cell = Note, 0, attribute(s.data, e.parent, "ref")
		}
		s.paragraphs[e] = p
		in.paragraphs = append(in.paragraphs, p)
		return p
	}
	switch {
	case !s.notes && (e.name == "txBody" || e.name == "rich"), s.notes && e.name == "text":
		in = &story{again: e.up("Fallback") != nil}
		s.stories = append(s.stories, in)
		if s.notes {
			open(e).texts = spoken(e)
			return
		}
	case in != nil && e.name == "p":
		open(e).texts = e.find("t")
		return
	}
	for _, k := range e.kids {
		s.collectWords(k, in, boxed)
	}
}

// spoken are the texts of a cell or note, without how they are said.
func spoken(e *element) (out []*element) {
	for _, t := range e.find("t") {
		if t.up("rPh") == nil {
			out = append(out, t)
		}
	}
	return out
}

// filledWith gives the part with the values of s.
func (s *side) filledWith(scope *Scope) []byte {
	f := &filling{part: s.part, each: []*Scope{scope}, out: &bytes.Buffer{}, texts: map[*element]string{}, side: s}
	f.element(s.root, scope)
	return f.out.Bytes()
}

// value is what stands for a field beside a worksheet: words alone. A line of a text box
// ends between two runs, each in the letters of the first.
func (s *side) value(in *element, name string, scope *Scope) string {
	o := scope.owner(name)
	if o == nil {
		return ""
	}
	text := escaped(o.Values[name])
	if s.notes || !strings.Contains(text, "\n") {
		return text
	}
	run := in.up("r")
	if run == nil {
		return strings.ReplaceAll(text, "\n", " ")
	}
	tag, looks := in.prefix(s.data), ""
	if k := run.kid("rPr"); k != nil {
		looks = string(s.data[k.start:k.end])
	}
	return strings.ReplaceAll(text, "\n", "</"+tag+"t></"+tag+"r><"+tag+"br/><"+tag+"r>"+looks+"<"+tag+"t>")
}
