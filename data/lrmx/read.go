package lrmx

// From the bytes of one file to a Form.

import (
	"bytes"
	"cmp"
	"path"
	"strings"
	"unicode/utf8"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// maxForm is the largest file read as a form: the editor takes photos up to 5 MB,
// which base64 makes 7.
const maxForm = 16 << 20

// content is what a file says before it is cleaned.
type content struct {
	text   map[string]string // by element
	family [][5]string       // as relativeElements
}

// Read reads one .lrmx or .lrm; which one it is, its content says. name may be a
// path inside a folder or archive. A malformed file is rescued field by field and
// comes back Damaged with its Issues; an error is always an *Error. The form
// keeps data.
func Read(name string, data []byte) (*Form, error) {
	name = strings.ReplaceAll(name, `\`, "/")
	f := &Form{File: path.Base(name), Path: name, Order: orderOf(path.Base(name)), raw: data}
	text, err := f.open()
	if err != nil {
		err.File = name
		return nil, err
	}
	f.take(text)
	f.checkName()
	if f.Damaged && len(f.Issues) == 0 { // in a tag, a comment, an element the format does not have
		f.issue(Issue{Kind: KindMarkup})
	}
	return f, nil
}

// open recognizes the format and cuts the file apart.
func (f *Form) open() (*content, *Error) {
	start := bytes.TrimSpace(bytes.TrimPrefix(f.raw[:min(len(f.raw), maxTag)], byteOrderMark))
	switch {
	case len(f.raw) > maxForm:
		return nil, &Error{Why: WhyTooLarge}
	case len(bytes.TrimSpace(f.raw)) == 0:
		return nil, &Error{Why: WhyEmpty}
	case bytes.HasPrefix(f.raw, []byte("PK\x03\x04")):
		return nil, &Error{Why: WhyArchive}
	case bytes.HasPrefix(f.raw, []byte("7z\xbc\xaf\x27\x1c")):
		return nil, &Error{Why: WhyPackage}
	case utf16Text(f.raw):
		return nil, &Error{Why: WhyEncoding}
	case bytes.HasPrefix(start, []byte(`"`)):
		return f.openLRM()
	}
	doc, err := scan(f.raw, charsetOf(f.raw))
	if err != nil {
		return nil, err
	}
	f.doc, f.Damaged, f.Issues = doc, doc.damaged, doc.issues
	return f.contents(), nil
}

// contents decodes the elements of a .lrmx. Of an element that stands twice the
// first with a text is taken.
func (f *Form) contents() *content {
	c := &content{text: map[string]string{}}
	for _, n := range f.doc.nodes {
		if n.strange || n.name == tagFamily {
			continue
		}
		text := f.expand(n)
		if strings.TrimSpace(c.text[n.name]) == "" {
			c.text[n.name] = text
		} else if again := clean(text, true, nil); again != "" {
			f.issue(Issue{Element: n.name, Kind: KindTwice, Detail: again})
		}
	}
	for _, nodes := range f.doc.items {
		var r [5]string
		for _, n := range nodes {
			text := f.expand(n)
			for i, name := range relativeElements {
				switch {
				case name != n.name:
				case strings.TrimSpace(r[i]) == "":
					r[i] = text
				default:
					f.issue(Issue{Element: n.name, Kind: KindTwice, Detail: clean(text, true, nil)})
				}
			}
		}
		c.family = append(c.family, r)
	}
	return c
}

// expand gives the text of an element and notes what is not XML in it.
func (f *Form) expand(n node) string {
	var bad flaws
	text := expand(f.doc.charset.decode(f.raw[n.text[0]:n.text[1]]), &bad)
	if bad.markup > 0 {
		f.issue(Issue{Element: n.name, Kind: KindMarkup, Count: bad.markup})
	}
	f.Damaged = f.Damaged || bad.markup > 0 || bad.illegal
	return text
}

func (f *Form) issue(i Issue) { f.Issues = append(f.Issues, i) }

// take cleans what the file says into the form.
func (f *Form) take(c *content) {
	for _, list := range [][]element{canonical, later} {
		for _, e := range list {
			if e.shape == oneText || e.shape == manyLines || e.shape == date {
				f.takeText(e, c)
			}
		}
	}
	f.takeName(c)
	f.takeID(c)
	f.takeParty(c)
	f.takeResume(c)
	f.takeFamily(c)
	f.takePhoto(c)
	f.Version = f.clean(tagVersion, c, false)
	f.complete()
}

// clean gives the cleaned text of an element, "" where it says that there is
// nothing, and notes what was lost or is too long.
func (f *Form) clean(name string, c *content, lines bool) string {
	var l losses
	text := clean(c.text[name], lines, &l)
	f.noteLosses(name, l)
	if hanzi.Nothing(text) {
		return ""
	}
	// A date may take more places in another notation.
	e, n := elements[name], utf8.RuneCountInString(text)
	if e.max > 0 && n > e.max && e.shape != date {
		f.issue(Issue{Element: name, Kind: KindLong, Count: n})
	}
	return text
}

func (f *Form) noteLosses(name string, l losses) {
	f.Damaged = f.Damaged || l != (losses{})
	if l.controls > 0 {
		f.issue(Issue{Element: name, Kind: KindControl, Count: l.controls})
	}
	if l.lost > 0 {
		f.issue(Issue{Element: name, Kind: KindLost, Count: l.lost})
	}
}

// takeText takes an element that is a plain text or a date.
func (f *Form) takeText(e element, c *content) {
	text := f.clean(e.name, c, e.shape == manyLines)
	var doubt model.Doubt
	if e.shape == date {
		var d model.Date
		d, doubt = parseDate(text)
		text = string(d)
	}
	if e.field == "" {
		if e.shape == manyLines {
			text = hanzi.Digits(text) // 奖惩 and 考核 are read for their years
		}
		*f.Details.text(e.name) = text
		if doubt != "" {
			f.issue(Issue{Element: e.name, Kind: KindDate, Detail: text})
		}
		return
	}
	f.Person.Set(e.field, text)
	if doubt != "" {
		f.doubt(e.name, text, doubt)
	}
}

func (f *Form) takeResume(c *content) {
	var l losses
	raw := trimLines(visible(undouble(c.text[tagResume]), &l))
	f.noteLosses(tagResume, l)
	if strings.TrimSpace(raw) == "" {
		return
	}
	f.Resume = ParseResume(strings.Trim(raw, "\n"))
	for _, s := range append(f.Resume.Segments[:len(f.Resume.Segments):len(f.Resume.Segments)], f.Resume.Memberships...) {
		if s.Doubtful {
			f.issue(Issue{Element: tagResume, Kind: KindDate, Detail: cmp.Or(s.Head, s.Text)})
		}
	}
}

// editorRows is how many relatives the official editor holds.
const editorRows = 10

func (f *Form) takeFamily(c *content) {
	for _, row := range c.family {
		var r Relative
		var birth string
		for i, to := range []*string{&r.Relation, &r.Name, &birth, &r.Politics, &r.Post} {
			var l losses
			*to = clean(row[i], false, &l)
			f.noteLosses(tagFamily, l)
		}
		r.Name = hanzi.CleanName(r.Name)
		if r == (Relative{}) && birth == "" {
			continue
		}
		var doubt model.Doubt
		if r.Birth, doubt = parseDate(birth); doubt != "" && !yearOnly(r.Birth) {
			f.issue(Issue{Element: tagFamily, Kind: KindDate, Detail: birth})
		}
		f.Family = append(f.Family, r)
	}
	if len(f.Family) > editorRows {
		f.issue(Issue{Element: tagFamily, Kind: KindFamily, Count: len(f.Family)})
	}
}
