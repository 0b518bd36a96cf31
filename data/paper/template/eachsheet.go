package template

// A workbook for each person: the worksheets that name one are repeated, a copy for each,
// with all that lies beside them. Then it is filled like any other.

import (
	"archive/zip"
	"bytes"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
)

// copying is a workbook whose worksheets are being repeated.
type copying struct {
	file   *File
	made   map[string][]byte // parts that are new, or not what they were
	types  []byte
	titles map[string]bool // taken, in lower case
	n      int             // of new parts
}

// sheetEntry is a worksheet in the list of the workbook.
type sheetEntry struct {
	tag   []byte // as it stands there
	sheet *sheet // nil = of another kind
	index int
}

// eachSheet gives the workbook with a copy of every worksheet of each for every scope, and
// of the worksheets of that one by their names which scope is theirs.
func (f *File) eachSheet(scopes []*Scope) (*File, map[string]*Scope, error) {
	c := &copying{file: f, made: map[string][]byte{}, titles: map[string]bool{}}
	book, err := f.file(workbookPart, "")
	if err == nil {
		c.types, err = f.file(contentTypes, "")
	}
	if err != nil {
		return nil, nil, err
	}
	root, err := parse(book, sheetSpaces)
	if err != nil {
		return nil, nil, err
	}
	leads, err := f.file(relations(workbookPart), noRelations)
	if err != nil {
		return nil, nil, err
	}
	of := map[string]*Scope{}
	var list []sheetEntry // as it will be
	var links strings.Builder
	next := highestID(book, root)
	renamed := map[int]string{} // by place in the old list, the new name of the first copy
	lists := root.find("sheets")
	if len(lists) == 0 {
		return f, of, nil
	}
	for i, e := range lists[0].kids {
		title := attribute(book, e, "name")
		at := slices.IndexFunc(f.book.sheets, func(sh *sheet) bool { return sh.title == title })
		one := sheetEntry{tag: book[e.start:e.end], index: i}
		if at >= 0 {
			one.sheet = f.book.sheets[at]
		}
		if one.sheet == nil || !f.each(one.sheet, scopes[0]) {
			c.titles[strings.ToLower(title)] = true
			list = append(list, one)
			continue
		}
		for k, s := range scopes {
			copied := one
			name := c.title(s.Title, title, k)
			tag := with(book[e.start:e.in], "name", name)
			if k == 0 {
				renamed[i] = name
			} else {
				next++
				id := fmt.Sprintf("%sEach%d", ours, next)
				tag = with(with(tag, "sheetId", strconv.Itoa(next)), idName(book[e.start:e.in]), id)
				part, err := c.sheet(one.sheet, name, k)
				if err != nil {
					return nil, nil, err
				}
				fmt.Fprintf(&links, `<Relationship Id="%s" Type="%sworksheet" Target="%s"/>`, id, relationTypes, strings.TrimPrefix(part, "xl/"))
			}
			copied.tag = slices.Concat(tag, book[e.in:e.end])
			list, of[name] = append(list, copied), s
		}
	}
	c.made[relations(workbookPart)] = inserted(leads, "Relationships", links.String())
	if err := c.rename(f.book.sheets, renamed, lists[0], book); err != nil {
		return nil, nil, err
	}
	c.made[workbookPart] = c.workbook(book, root, lists[0], list, renamed)
	c.made[contentTypes] = c.types
	out, err := c.read()
	return out, of, err
}

// each reports whether a worksheet names what only one of a list knows.
func (f *File) each(sh *sheet, s *Scope) bool {
	lone := func(p *part) bool {
		return slices.ContainsFunc(p.stories, func(st *story) bool {
			return slices.ContainsFunc(st.items, func(x item) bool { return lacks(x, s.around, s) })
		})
	}
	return lone(sh.part) || slices.ContainsFunc(f.book.sides, func(one *side) bool { return one.sheet == sh && lone(one.part) })
}

// longestTitle is how long the name of a worksheet may be, in its letters.
const longestTitle = 31

// title names a copy: after whom it is of, and after the worksheet where one of that name
// is there.
func (c *copying) title(of, sheet string, k int) string {
	for n := 1; ; n++ {
		name := of
		switch {
		case of == "":
			name = fmt.Sprintf("%s %d", cut16(sheet, longestTitle-8), k+n)
		case n == 2:
			name = cut16(of, longestTitle-1-len(utf16.Encode([]rune(sheet)))) + " " + sheet
		case n > 2:
			name = fmt.Sprintf("%s %d", cut16(of, longestTitle-8), n)
		}
		if name = cut16(name, longestTitle); !c.titles[strings.ToLower(name)] {
			c.titles[strings.ToLower(name)] = true
			return name
		}
	}
}

func cut16(s string, most int) string {
	letters := utf16.Encode([]rune(s))
	return strings.TrimRight(string(utf16.Decode(letters[:max(0, min(most, len(letters)))])), "\uFFFD ")
}

// highestID is the highest number that a worksheet has.
func highestID(book []byte, root *element) int {
	high := 0
	for _, e := range root.find("sheet") {
		if n, err := strconv.Atoi(attribute(book, e, "sheetId")); err == nil {
			high = max(high, n)
		}
	}
	return high
}

var idAttribute = regexp.MustCompile(`\s(\w+:id)=`)

// idName is what a tag calls the link to its part: r:id.
func idName(tag []byte) string {
	if m := idAttribute.FindSubmatch(tag); m != nil {
		return string(m[1])
	}
	return "r:id"
}

var (
	selected = regexp.MustCompile(`\s(?:tabSelected|codeName)="[^"]*"`)
	reads    = regexp.MustCompile(`(<(?:\w+:)?(?:f|formula|formula1|formula2)(?:\s[^>]*)?>)([^<]+)(</)`)
	tableID  = regexp.MustCompile(`(<table\b[^>]*?\sid=")([0-9]+)(")`)
	tableTag = regexp.MustCompile(`(\s(?:name|displayName)=")([^"]*)(")`)
)

// elsewhere gives a part whose formulas read the worksheet of another name.
func elsewhere(data []byte, from, to string) []byte {
	return replaced(data, reads, 2, func(g []string) string { return escaped(renamedIn(unescaped(g[2]), from, to)) })
}

// renamedIn gives a formula that reads the worksheet of another name.
func renamedIn(formula, from, to string) string {
	quoted := func(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'!" }
	parts := strings.Split(formula, `"`)
	for i := 0; i < len(parts); i += 2 { // what stands in quotes stays
		parts[i] = strings.ReplaceAll(parts[i], quoted(from), quoted(to))
		for at := 0; ; {
			j := strings.Index(parts[i][at:], from+"!")
			if j < 0 {
				break
			}
			j += at
			if begin := parts[i][:j]; begin == "" || strings.ContainsAny(begin[len(begin)-1:], "(,+-*/^&=<>;: ") {
				parts[i] = begin + quoted(to) + parts[i][j+len(from)+1:]
				at = j + len(quoted(to))
				continue
			}
			at = j + len(from)
		}
	}
	return strings.Join(parts, `"`)
}

// sheet makes copy k of a worksheet, and of what lies beside it.
func (c *copying) sheet(sh *sheet, title string, k int) (part string, err error) {
	data, err := c.file.file(sh.name, "")
	if err != nil {
		return "", err
	}
	return c.copy(sh.name, elsewhere(selected.ReplaceAll(data, nil), sh.title, title), sh.title, title, k)
}

// shared are the kinds of parts that several may lead to; the others belong to one alone.
var shared = []string{"image", "hyperlink", "theme", "styles", "sharedStrings"}

// left are the kinds that a copy goes without: they are of one worksheet by their nature.
var left = []string{"pivotTable", "slicer", "timeline", "queryTable", "threadedComment"}

// copy puts a copy of a part beside it, and of what it leads to.
func (c *copying) copy(name string, data []byte, from, to string, k int) (string, error) {
	c.n++
	ending := path.Ext(name)
	made := fmt.Sprintf("%s%s%d%s", strings.TrimSuffix(name, ending), ours, c.n, ending)
	c.made[made] = data
	form := regexp.MustCompile(`(?i)<Override[^>]*PartName="/` + regexp.QuoteMeta(name) + `"[^>]*>`)
	if m := form.Find(c.types); m != nil {
		tag := strings.TrimSuffix(strings.TrimSuffix(string(with(m, "PartName", "/"+made)), ">"), "/")
		c.types = inserted(c.types, "Types", tag+"/>")
	}
	links, err := c.file.file(relations(name), "")
	if err != nil || len(links) == 0 {
		return made, err
	}
	leads, err := c.file.relationsOf(name)
	if err != nil {
		return "", err
	}
	for _, r := range leads {
		x := c.file.entry(r.target)
		link := regexp.MustCompile(`<Relationship\s[^>]*Id="` + regexp.QuoteMeta(r.id) + `"[^>]*?(?:/>|>\s*</Relationship>)`)
		switch {
		case x == nil || slices.Contains(shared, r.kind):
			continue
		case slices.ContainsFunc(left, func(kind string) bool { return strings.HasPrefix(r.kind, kind) }):
			links = link.ReplaceAll(links, nil)
			continue
		}
		beside, err := content(x)
		if err != nil {
			return "", err
		}
		if beside = elsewhere(beside, from, to); r.kind == "table" {
			beside = numbered(beside, k)
		}
		target, err := c.copy(x.Name, beside, from, to, k)
		if err != nil {
			return "", err
		}
		links = link.ReplaceAllFunc(links, func(tag []byte) []byte { return with(tag, "Target", "/"+target) })
	}
	c.made[relations(made)] = links
	return made, nil
}

// tablesApart is how far the numbers of the tables of one copy are from those of the next.
const tablesApart = 1000

// numbered gives a table of copy k a number and name that no other has.
func numbered(table []byte, k int) []byte {
	table = replaced(table, tableID, 2, func(g []string) string {
		n, _ := strconv.Atoi(g[2])
		return strconv.Itoa(n + k*tablesApart)
	})
	end := bytes.IndexByte(table[max(bytes.Index(table, []byte("<table")), 0):], '>')
	if end < 0 {
		return table
	}
	end += max(bytes.Index(table, []byte("<table")), 0)
	head := tableTag.ReplaceAll(table[:end], []byte(fmt.Sprintf("${1}${2}_%d${3}", k)))
	return slices.Concat(head, table[end:])
}

// rename lets all that reads a worksheet of each read its first copy.
func (c *copying) rename(sheets []*sheet, names map[int]string, list *element, book []byte) error {
	for i, e := range list.kids {
		to, ok := names[i]
		if !ok {
			continue
		}
		from := attribute(book, e, "name")
		for _, x := range c.file.archive.File {
			chart := strings.HasPrefix(x.Name, "xl/charts/chart")
			if !chart && !slices.ContainsFunc(sheets, func(sh *sheet) bool { return sh.name == x.Name }) {
				continue
			}
			data := c.made[x.Name]
			if data == nil {
				var err error
				if data, err = content(x); err != nil {
					return err
				}
			}
			c.made[x.Name] = elsewhere(data, from, to)
		}
	}
	return nil
}

// workbook writes the list of worksheets, and the names that are of one of them.
func (c *copying) workbook(book []byte, root, list *element, now []sheetEntry, renamed map[int]string) []byte {
	var tags bytes.Buffer
	first := map[int]int{} // by place in the old list, that of the first copy in the new one
	titles := make([]string, len(now))
	for i, x := range now {
		tags.Write(x.tag)
		if _, ok := first[x.index]; !ok {
			first[x.index] = i
		}
		if from, to := attributeAt(x.tag, "name"); from >= 0 {
			titles[i] = unescaped(string(x.tag[from:to]))
		}
	}
	cuts := []cut{{list.in, list.out, tags.String()}}
	for _, e := range root.find("definedName") {
		text := e.text
		for i, to := range renamed {
			text = renamedIn(text, attribute(book, list.kids[i], "name"), to)
		}
		tag := book[e.start:e.in]
		of, err := strconv.Atoi(attribute(book, e, "localSheetId"))
		if err != nil {
			cuts = append(cuts, cut{e.in, e.out, escaped(text)})
			continue
		}
		var all strings.Builder
		for i, x := range now {
			if x.index == of {
				own := renamedIn(e.text, attribute(book, list.kids[of], "name"), titles[i])
				all.Write(with(tag, "localSheetId", strconv.Itoa(i)))
				all.WriteString(escaped(own))
				all.Write(book[e.out:e.end])
			}
		}
		cuts = append(cuts, cut{e.start, e.end, all.String()})
	}
	for _, e := range root.find("workbookView") {
		tag := book[e.start:e.in]
		for _, name := range []string{"activeTab", "firstSheet"} {
			if n, err := strconv.Atoi(attribute(book, e, name)); err == nil {
				tag = with(tag, name, strconv.Itoa(first[n]))
			}
		}
		cuts = append(cuts, cut{e.start, e.in, string(tag)})
	}
	return applied(book, cuts)
}

// read gives the workbook that was made.
func (c *copying) read() (*File, error) {
	var b bytes.Buffer
	if err := c.file.archived(&b, c.made); err != nil {
		return nil, err
	}
	archive, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		return nil, err
	}
	out := &File{Kind: Workbook, archive: archive, codes: c.file.codes}
	return out, out.readBook(out.codes)
}
