package page

// What stands on the preview: what is in the way and what is asked first, then the sums
// of what was read and what would change, then the list itself.

import (
	"strconv"

	"liuzhuan/data/sheet"
	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// asking is the order of questions: whom a line means decides what else there is to ask.
var asking = []model.QuestionKind{model.AskWhom, model.AskTwice, model.AskNew, model.AskTeam, model.AskField, model.AskDoubt}

// lay writes the page. Tab stops where something may be answered or would change, and
// at the list; what was found in the file stands between.
func (d *Preview) lay() {
	t, w := d.Text, d.Text.Intake
	titles := t.PreviewTitles(d.reading, d.Would)
	d.Title, d.briefer, d.aside = titles[0], titles[1:], t.PreviewSources(d.reading)
	d.Lines, d.Parts, d.Asked, d.Titles, d.sheetAt, d.others = nil, nil, map[int]int{}, map[int]string{}, -1, nil
	d.under(w.Rejects, t.Pages.ToHandle, faults(t.RejectedLines(d.Would))...)
	d.rejected = len(d.Lines)
	d.worksheet()
	for _, kind := range asking {
		d.questions(kind)
	}
	table := d.reading.Table
	var doubts []string
	if table != nil {
		for _, f := range table.List.Doubts {
			doubts = append(doubts, t.DoubtLine(f))
		}
	}
	d.under(w.Doubts, "", faults(append(doubts, t.UnaskedDoubts(d.reading, d.Would)...))...)
	if table != nil {
		if all := t.Sums(table); len(all) > 0 {
			d.add(heading(w.Found, "", "", ""))
			d.add(sums(all)...)
		}
	}
	d.group(w.Alters, "", d.changes()...)
	d.group(w.Staying, "", said(t.MissingLines(d.Would))...)
	d.group(w.PassedOver, "", said(t.PassedLines(d.reading))...)
	d.group(w.Noted, "", said(t.NoteLines(d.reading))...)
	d.questions(model.AskVanished) // below the rest: a short list may lack everybody
	if table != nil {
		d.columns(table)
	}
	d.list()
}

// group is a part of the page: lines under a head, where Tab stops.
func (d *Preview) group(name, fault string, lines ...Line) (from int) {
	from = d.under(name, fault, lines...)
	if len(lines) > 0 {
		d.Parts = append(d.Parts, from)
	}
	return from
}

// under puts lines under a head that says how many they are; no lines have none.
func (d *Preview) under(name, fault string, lines ...Line) (from int) {
	if len(lines) > 0 {
		d.add(heading(name, "", fault, d.Text.Sprintf(d.Text.Pages.Items, len(lines))))
	}
	from = len(d.Lines)
	d.add(lines...)
	return from
}

// worksheet says which worksheet was read and names the others.
func (d *Preview) worksheet() {
	table := d.reading.Table
	if table == nil || len(table.Sheets) < 2 {
		return
	}
	for _, name := range table.Sheets {
		if (name != table.Sheet || table.Together) && len(d.others) < 9 {
			d.others = append(d.others, name)
		}
	}
	d.add(heading(d.Text.Intake.Worksheet, "", "", strconv.Itoa(len(table.Sheets))))
	d.sheetAt = len(d.Lines)
	d.Add(d.Text.SheetLine(table, d.others))
}

// questions asks the questions of one kind.
func (d *Preview) questions(kind model.QuestionKind) {
	var lines []Line
	var asked []int
	for i := range d.Would.Questions {
		if d.Would.Questions[i].Kind == kind {
			lines, asked = append(lines, d.ask(i)), append(asked, i)
		}
	}
	from := d.group(d.Text.Intake.Asks[kind], d.Text.Pages.ToSettle, lines...)
	for n, i := range asked {
		d.Asked[from+n] = i
	}
}

func (d *Preview) ask(i int) Line {
	q := &d.Would.Questions[i]
	line := sentence(look.Ink, d.Text.Question(q))
	answers, counts := d.Text.Answers(q)
	for n, s := range answers {
		line.choices = append(line.choices, d.Look.Chosen(s, n == counts))
	}
	return line
}

// said are sentences as lines.
func said(all []string) []Line {
	var lines []Line
	for _, s := range all {
		lines = append(lines, sentence(look.Ink, s))
	}
	return lines
}

// faults are sentences that say what is wrong.
func faults(all []string) []Line {
	lines := said(all)
	for i := range lines {
		lines[i].Lead = cell(look.Warning, "! ")
	}
	return lines
}

// aligned puts cells before sentences in columns as wide as the first many need; one
// that is wider stands out. The sentence wraps below itself, so nothing of it is cut.
func aligned(lines []Line) []Line {
	var widths []int
	for _, line := range lines[:min(len(lines), measured)] {
		for i, s := range line.Lead {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], hanzi.Width(s.Text))
		}
	}
	for _, line := range lines {
		for i := range line.Lead {
			s := &line.Lead[i]
			s.Text += repeat(" ", widths[i]-hanzi.Width(s.Text)+2)
		}
	}
	return lines
}

// changes are the changes that nothing is asked about, one line a row of the file:
// where, whose, and beside each other the fields and what becomes of them.
func (d *Preview) changes() []Line {
	var lines []Line
	var last text.Altered
	for _, c := range d.Would.Changes {
		if c.Taken != "" {
			continue
		}
		of := d.Text.ChangeOf(c)
		field := look.Span{Text: d.Text.Sprintf(d.Text.Intake.Alter, of.Field, of.Old, of.New) + "  ", Role: look.Ink}
		if n := len(lines); n > 0 && of.Where == last.Where && of.Name == last.Name {
			lines[n-1].flow = append(lines[n-1].flow, field)
			continue
		}
		last = of
		lines = append(lines, Line{Lead: []look.Span{{Text: of.Where, Role: look.Dim}, {Text: of.Name, Role: look.Ink}}, flow: []look.Span{field}})
	}
	return aligned(lines)
}

// columns say what each column was taken for.
func (d *Preview) columns(table *sheet.Reading) {
	w := d.Text.Intake
	t := &look.Table{{Head: w.Column, Gives: true}, {Head: w.TakenFor}, {Head: w.Example, Gives: true}}
	var lines []Line
	for _, title := range table.Titles {
		lines = append(lines, row(t, 0, func() [][]look.Span {
			as, role := d.Text.ColumnField(table.Kind, model.Field(table.Mapping[title])), look.Ink
			sample := d.Text.Sample(table, title)
			if sample != "" {
				role = look.Warning
			}
			return [][]look.Span{cell(look.Ink, title), cell(role, as), cell(look.Dim, sample)}
		}).opening())
	}
	for n, from := 0, d.tabled(w.Columns, t, lines); n < len(lines); n++ {
		d.Titles[from+n] = table.Titles[n]
	}
}

// tabled puts rows under the head of their group and the heads of their columns.
func (d *Preview) tabled(name string, t *look.Table, rows []Line) (from int) {
	if len(rows) == 0 {
		return len(d.Lines)
	}
	table(*t, rows)
	d.add(heading(name, "", "", d.Text.Sprintf(d.Text.Pages.Items, len(rows))), Line{table: t, Still: true})
	from = len(d.Lines)
	d.Parts = append(d.Parts, from)
	d.add(rows...)
	return from
}
