package lrmx

// New files, as close to the official editor's as is known.

import (
	"bytes"
	"encoding/base64"
	"strings"

	"liuzhuan/model"
)

// editorVersion is the Version of the editor whose files these are like.
const editorVersion = "3.2.1.16"

// New makes the .lrmx of a person who came from no file, or, with the Details of
// a .lrm, the same form in the newer format: UTF-8 with its mark, CRLF, two
// blanks of indent, all 34 elements in canonical order. What the form has no
// place for (phone, rank, level, team) is not in it, and days of months neither.
func New(p *model.Person, d Details) *Form {
	f := &Form{Person: *p, Details: d, Version: editorVersion}
	f.Person.Doubts = nil
	var b bytes.Buffer
	b.Write(byteOrderMark)
	b.WriteString("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Person>\n")
	for _, e := range canonical {
		if e.name == tagFamily {
			writeFamily(&b, d.Family)
			continue
		}
		writeElement(&b, "  ", e.name, f.textOf(e))
	}
	for _, e := range later {
		if text := f.textOf(e); text != "" {
			writeElement(&b, "  ", e.name, text)
		}
	}
	b.WriteString("</Person>\n")
	f.raw = bytes.ReplaceAll(b.Bytes(), []byte("\n"), []byte("\r\n"))
	f.doc, _ = scan(f.raw, inUTF8) // what was just written has its elements
	return f
}

// textOf gives the text of an element as files have it.
func (f *Form) textOf(e element) string {
	switch e.name {
	case tagParty:
		return partyText(f.Person.PartyDate, f.Person.Party)
	case tagResume:
		if f.Resume.Raw == "" {
			return f.Resume.Canonical()
		}
		return f.Resume.Raw
	case tagPhoto:
		return base64.StdEncoding.EncodeToString(f.Photo)
	case tagVersion:
		return f.Version
	}
	if at := f.Details.text(e.name); at != nil {
		return *at // 计算年龄时间 and 填表时间 keep their day
	}
	text := f.Person.Get(e.field)
	if e.shape == date {
		return toMonth(model.Date(text))
	}
	return text
}

// partyText writes the mixed 入党时间: 199806, 民建, 200108；民建.
func partyText(date model.Date, party string) string {
	text := toMonth(date)
	if text != "" && party != "" {
		text += "；"
	}
	return text + party
}

func writeFamily(b *bytes.Buffer, family []Relative) {
	if len(family) == 0 {
		writeElement(b, "  ", tagFamily, "")
		return
	}
	b.WriteString("  <" + tagFamily + ">\n")
	for _, r := range family {
		b.WriteString("    <" + tagItem + ">\n")
		for i, text := range [...]string{r.Relation, r.Name, toMonth(r.Birth), r.Politics, r.Post} {
			writeElement(b, "      ", relativeElements[i], text)
		}
		b.WriteString("    </" + tagItem + ">\n")
	}
	b.WriteString("  </" + tagFamily + ">\n")
}

// writeElement writes a line. Characters that XML does not have go.
func writeElement(b *bytes.Buffer, indent, name, text string) {
	text = strings.Map(func(r rune) rune {
		if r == '\r' || illegal(r) {
			return -1
		}
		return r
	}, text)
	b.WriteString(indent + "<" + name + ">" + escape(text) + "</" + name + ">\n")
}
