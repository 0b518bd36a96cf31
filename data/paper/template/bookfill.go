package template

// Filling a workbook: its worksheets, and what reads their rows from outside.

import (
	"regexp"
	"strings"
)

// bookFilling is a workbook being written.
type bookFilling struct {
	*book
	styles *styles
	byName map[string]*laying // in lower case
	on     func(sheet string) *Scope
}

// fill makes the files of the archive that are not what they were.
func (b *book) fill(made map[string][]byte, on func(sheet string) *Scope) error {
	looks := *b.styles
	looks.asked, looks.texts = map[int]int{}, nil
	f := &bookFilling{book: b, styles: &looks, byName: map[string]*laying{}, on: on}
	data, err := b.file.file(workbookPart, "")
	if err != nil {
		return err
	}
	root, err := parse(data, sheetSpaces)
	if err != nil {
		return err
	}
	names := root.find("definedName")
	moved := false
	for _, sh := range b.sheets {
		l := sh.lay(on(sh.title), func(sh *sheet, from, to int) bool { return b.anchored(sh, from, to, names) })
		f.byName[strings.ToLower(sh.title)] = l
		moved = moved || l.moved()
	}
	all := make([]*sheetFilling, len(b.sheets))
	for i, sh := range b.sheets {
		drawing, err := f.drawn(sh)
		if err != nil {
			return err
		}
		all[i] = &sheetFilling{laying: f.byName[strings.ToLower(sh.title)], book: f, scope: on(sh.title), drawn: drawing != ""}
		made[sh.name] = all[i].fill()
	}
	for _, one := range b.sides {
		if one.root.hot {
			made[one.name] = one.filledWith(on(one.sheet.title))
		}
	}
	if looks := f.styles.written(); looks != nil {
		made[stylesPart] = looks
	}
	made[workbookPart] = f.workbook(data, root, names)
	if err := f.beside(made); err != nil {
		return err
	}
	photos := &photos{}
	for _, one := range all {
		if err := f.photos(made, one, photos); err != nil {
			return err
		}
	}
	if err := f.file.pictures(photos, "xl/", made); err != nil || !moved {
		return err
	}
	return f.unchain(made)
}

// anchored reports whether a formula outside those rows, or a name, reads nothing but them.
func (b *book) anchored(sh *sheet, from, to int, names []*element) bool {
	found := false
	look := func(in *sheet) func(string, bool, string, string) string {
		return func(title string, named bool, a, z string) string {
			first, last := rowsOf(a), rowsOf(z)
			if z == "" {
				last = first
			}
			mine := in == sh && !named || named && strings.EqualFold(title, sh.title)
			found = found || mine && first.row >= from && last.row <= to && first.row > 0
			return ""
		}
	}
	for _, x := range b.sheets {
		for _, one := range x.formulas {
			if x != sh || one.row < from || one.row > to {
				walked(one.text, look(x))
			}
		}
	}
	for _, e := range names {
		walked(e.text, look(nil))
	}
	return found
}

// workbook gives the list of sheets and names. What was reckoned is reckoned anew.
func (f *bookFilling) workbook(data []byte, root *element, names []*element) []byte {
	var cuts []cut
	at := reader{book: f.byName}
	for _, e := range names {
		cuts = append(cuts, cut{e.in, e.out, escaped(at.shifted(e.text))})
	}
	if calc := root.find("calcPr"); len(calc) > 0 {
		e := calc[0]
		cuts = append(cuts, cut{e.start, e.in, string(with(data[e.start:e.in], "fullCalcOnLoad", "1"))})
	} else {
		for _, name := range []string{"definedNames", "externalReferences", "functionGroups", "sheets"} {
			if behind := root.find(name); len(behind) > 0 {
				e := behind[0]
				cuts = append(cuts, cut{e.end, e.end, "<" + e.prefix(data) + `calcPr fullCalcOnLoad="1"/>`})
				break
			}
		}
	}
	return applied(data, cuts)
}

var (
	chartRead  = regexp.MustCompile(`(<(?:\w+:)?f>)([^<]*)(</)`)
	tableRef   = regexp.MustCompile(`(\sref=")([A-Z]+[0-9]+(?::[A-Z]+[0-9]+)?)(")`)
	chainType  = regexp.MustCompile(`<Override[^>]*calcChain[^>]*?(?:/>|>\s*</Override>)`)
	chainRel   = regexp.MustCompile(`<Relationship\s[^>]*calcChain[^>]*?(?:/>|>\s*</Relationship>)`)
	anchorRow  = regexp.MustCompile(`(<(?:\w+:)?(from|to)>(?:.|\n)*?<(?:\w+:)?row>)([0-9]+)(<)`)
	shapeRow   = regexp.MustCompile(`(<(?:\w+:)?Row>)\s*([0-9]+)\s*(<)`)
	shapePlace = regexp.MustCompile(`(<(?:\w+:)?Anchor>)([^<]*)(<)`)
)

// replaced rewrites one group of every match.
func replaced(data []byte, form *regexp.Regexp, group int, with func(groups []string) string) []byte {
	return form.ReplaceAllFunc(data, func(m []byte) []byte {
		groups := form.FindSubmatch(m)
		texts := make([]string, len(groups))
		for i, g := range groups {
			texts[i] = string(g)
		}
		at := strings.LastIndex(texts[0][:len(texts[0])-len(texts[len(texts)-1])], texts[group])
		return []byte(texts[0][:at] + with(texts) + texts[0][at+len(texts[group]):])
	})
}

// unchain leaves out the list of cells that are reckoned: an office program makes its own.
func (f *bookFilling) unchain(made map[string][]byte) error {
	chain := f.file.entry(chainPart)
	if chain == nil {
		return nil
	}
	made[chain.Name] = nil
	for name, form := range map[string]*regexp.Regexp{contentTypes: chainType, relations(workbookPart): chainRel} {
		data := made[name]
		if data == nil {
			var err error
			if data, err = f.file.file(name, ""); err != nil {
				return err
			}
		}
		made[name] = form.ReplaceAll(data, nil)
	}
	return nil
}
