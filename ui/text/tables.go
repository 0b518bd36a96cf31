package text

// Words for the tables of a sheet: what was found, what was passed over, and
// what of it somebody should look at before it is written.

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"liuzhuan/data/intake"
	"liuzhuan/data/sheet"
	"liuzhuan/model"
)

// Tables holds the words about what was found in a sheet.
type Tables struct {
	Table    map[string]string    // by kind: place, lines
	Unread   string               // place, kind
	Kind     map[string]string    // what a kind of table is called
	Skipped  string               // how many, what they are and where
	Skip     map[sheet.Why]string // rows
	Vacancy  string               // row, post
	Hidden   string               // how many, rows
	Rows     string               // rows by their numbers
	More     string               // how many more
	Noted    string               // columns that go into the remark
	Unused   string               // columns
	Column   string               // title, sample
	Untitled string               // letter
	Sample   string               // what a column holds
	Plans    string               // plans with their numbers
	NoPost   string               // how many, names
	Taken    string               // behind a doubt: what was taken
	Alike    string               // how many sheets bear the same titles
	Together string               // how many sheets were read, which; all with their digits

	SaidTogether, OtherAlike string // the same on the command line: how many, which; how many

	RowPart string // part, row

	Form     string            // file, sheet
	NoRows   map[string]string // by kind: file, sheet, row
	SkippedN string            // how many rows
	Unparted string            // file, row, mark
	Mark     map[string]string // what parts titles that stand in one cell
	NoHeader map[string]string // by kind: file, sheet
	NoField  string            // title, field
	At       string            // where a file is too large: sheet, cell
	Split    string            // a text is too large: file, place, limit
}

// shownRows is how many rows or people a line of the summary names.
const shownRows = 8

// TableLines tells what was found in a table file and is worth a look before
// anything is written: plans, tables, rows that were skipped, columns nobody
// used, people without a post.
func (t *Text) TableLines(reading *intake.Reading) []string {
	r := reading.Table
	if r == nil {
		return nil
	}
	var lines []string
	for _, f := range r.List.Doubts {
		lines = append(lines, t.DoubtLine(f))
	}
	if n, plans := t.planCounts(r.List.Rows); n > 0 {
		lines = append(lines, t.Sprintf(t.Tables.Plans, plans))
	}
	for _, table := range r.Tables {
		if len(r.Tables) > 1 {
			lines = append(lines, t.tableLine(table))
		}
	}
	for _, table := range r.Tables {
		if !table.Unread {
			lines = append(lines, t.skippedLines(table)...)
		}
	}
	if n, names := t.noPost(r.List.Rows); n > 0 {
		lines = append(lines, t.Sprintf(t.Tables.NoPost, n, names))
	}
	noted, unused := t.unknown(r.Tables)
	if len(noted) > 0 {
		lines = append(lines, t.Sprintf(t.Tables.Noted, t.Names(noted)))
	}
	if len(unused) > 0 {
		lines = append(lines, t.Sprintf(t.Tables.Unused, t.Names(unused)))
	}
	return lines
}

// Sum is one of the sums of what was read: of what, how many, and which.
type Sum struct {
	What  string
	Count int
	Which string
}

// Sums adds up what TableLines tells, doubts aside.
func (t *Text) Sums(r *sheet.Reading) []Sum {
	i := t.Intake
	var all []Sum
	add := func(what string, count int, which string) {
		if count > 0 {
			all = append(all, Sum{what, count, which})
		}
	}
	planned, plans := t.planCounts(r.List.Rows)
	add(i.Plans, planned, plans)
	for _, table := range r.Tables {
		switch {
		case table.Unread:
			add(i.NotRead, max(1, table.Rows), t.tableLine(table))
		case len(r.Tables) > 1:
			add(i.InTable, table.Rows, table.Where)
		}
	}
	for _, table := range r.Tables {
		if table.Unread {
			continue
		}
		count, whys, vacancies := t.skipped(table)
		add(i.SkippedRows, count, part(table)+whys)
		for _, line := range vacancies {
			add(i.Vacancy, 1, line)
		}
		add(i.HiddenRows, len(table.Hidden), part(table)+t.rows(table.Hidden))
	}
	without, names := t.noPost(r.List.Rows)
	add(i.WithoutPost, without, names)
	noted, unused := t.unknown(r.Tables)
	add(i.NotedColumns, len(noted), t.Names(noted))
	add(i.UnusedColumns, len(unused), t.Names(unused))
	return all
}

// planCounts tells the plans of a list by kind, and how many there are.
func (t *Text) planCounts(rows []model.Incoming) (planned int, kinds string) {
	counts := map[model.Disposition]int{}
	for i := range rows {
		counts[rows[i].Person.Planned]++
	}
	var parts []string
	for _, d := range model.Dispositions {
		if n := counts[d]; n > 0 {
			parts = append(parts, t.Term[d]+" "+strconv.Itoa(n))
			planned += n
		}
	}
	return planned, strings.Join(parts, "  ")
}

func (t *Text) tableLine(table sheet.Table) string {
	if table.Unread {
		return t.Sprintf(t.Tables.Unread, table.Where, t.Tables.Kind[table.Kind])
	}
	return t.Sprintf(t.Tables.Table[table.Kind], table.Where, table.Rows)
}

// skippedLines tells which rows of a table are no lines, and why; of a vacancy
// whose it is.
func (t *Text) skippedLines(table sheet.Table) []string {
	count, whys, lines := t.skipped(table)
	if count > 0 {
		lines = append([]string{part(table) + t.Sprintf(t.Tables.Skipped, count, whys)}, lines...)
	}
	if n := len(table.Hidden); n > 0 {
		lines = append(lines, part(table)+t.Sprintf(t.Tables.Hidden, n, t.rows(table.Hidden)))
	}
	return lines
}

// skipped counts the rows of a table that are no lines and tells why; vacancies are
// told one by one.
func (t *Text) skipped(table sheet.Table) (count int, whys string, vacancies []string) {
	rows := map[sheet.Why][]int{}
	var order []sheet.Why
	for _, s := range table.Skipped {
		if s.Why == sheet.SkipVacancy {
			vacancies = append(vacancies, t.Sprintf(t.Tables.Vacancy, t.at(s.Row, table.Part, ""), s.Text))
			continue
		}
		if rows[s.Why] == nil {
			order = append(order, s.Why)
		}
		rows[s.Why] = append(rows[s.Why], s.Row)
		count++
	}
	var parts []string
	for _, why := range order {
		parts = append(parts, t.Sprintf(t.Tables.Skip[why], t.rows(rows[why])))
	}
	return count, strings.Join(parts, t.Tables.Semicolon()), vacancies
}

// part stands before what is told of one of several tables.
func part(table sheet.Table) string {
	if table.Part == "" {
		return ""
	}
	return table.Part + " "
}

// Semicolon parts what is told of one table.
func (t Tables) Semicolon() string {
	if strings.Contains(t.Rows, "行") {
		return "；"
	}
	return "; "
}

// rows names rows by their numbers, of many the first.
func (t *Text) rows(all []int) string {
	var names []string
	for _, n := range all[:min(len(all), shownRows)] {
		names = append(names, strconv.Itoa(n))
	}
	s := t.Sprintf(t.Tables.Rows, t.Names(names))
	if more := len(all) - shownRows; more > 0 {
		s += t.Sprintf(t.Tables.More, more)
	}
	return s
}

// noPost counts people without a present post and names the first of them.
func (t *Text) noPost(rows []model.Incoming) (count int, who string) {
	var names []string
	for i := range rows {
		if p := &rows[i].Person; p.Current == "" {
			if count++; count <= shownRows {
				names = append(names, t.Name(p.Name))
			}
		}
	}
	who = t.Names(names)
	if more := count - shownRows; more > 0 {
		who += t.Sprintf(t.Tables.More, more)
	}
	return count, who
}

// unknown names the columns that fill no field of their own and hold something: those
// that go into the remark, and those that go nowhere.
func (t *Text) unknown(tables []sheet.Table) (noted, unused []string) {
	for i := range tables {
		if tables[i].Unread {
			continue
		}
		for _, c := range tables[i].Unused() {
			all := &unused
			if c.Field == model.FieldRemark {
				all = &noted
			}
			if name := t.Sprintf(t.Tables.Column, t.ColumnTitle(c), c.Sample); !slices.Contains(*all, name) {
				*all = append(*all, name)
			}
		}
	}
	return noted, unused
}

// ColumnTitle names a column by its title, one without a title by its letter.
func (t *Text) ColumnTitle(c sheet.Column) string {
	return cmp.Or(c.Title, t.Sprintf(t.Tables.Untitled, c.Letter))
}

// SkipReason says why a row is no line.
func (t *Text) SkipReason(s sheet.Skip) string {
	return t.Sprintf(t.Tables.Skip[s.Why], t.rows([]int{s.Row}))
}

// headerless says that no sheet holds a header, and what its kind of list has.
func (t *Text) headerless(e *sheet.NoHeaderError) string {
	return t.Sprintf(cmp.Or(t.Tables.NoHeader[e.Kind], t.Tables.NoHeader[sheet.Roster]), e.File, t.onSheet(e.Sheet))
}

// noRows says that there is nobody under the titles.
func (t *Text) noRows(e *sheet.NoRowsError) string {
	s := t.Sprintf(t.Tables.NoRows[e.Kind], e.File, t.onSheet(e.Sheet), e.Row)
	if e.Skipped > 0 {
		s += t.Sprintf(t.Tables.SkippedN, e.Skipped)
	}
	return s
}

// tooLarge says in which way a file is too large, where, and what to do.
func (t *Text) tooLarge(e *sheet.TooLargeError) string {
	limit := e.Limit
	if e.What == sheet.ExcessBytes || e.What == sheet.ExcessCell {
		limit >>= 20
	}
	place := ""
	if e.Row > 0 {
		column := ""
		if e.Column > 0 {
			column = sheet.Letters(e.Column - 1)
		}
		place = t.Sprintf(t.Tables.At, strings.TrimSpace(e.Sheet+" "+column+strconv.Itoa(e.Row)))
	}
	words := t.Problem.TooLarge[e.What]
	if e.What == sheet.ExcessBytes && e.Format == "text" {
		words = t.Tables.Split
	}
	return t.Sprintf(words, e.File, limit, place)
}

func (t *Text) onSheet(name string) string {
	if name == "" {
		return ""
	}
	return t.Sprintf(t.Screen.BasisOf, name)
}
