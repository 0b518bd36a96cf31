package text

// What is said of a list as it was read: its columns, its sheets, its rows.

import (
	"cmp"
	"strconv"
	"strings"

	"liuzhuan/data/intake"
	"liuzhuan/data/sheet"
	"liuzhuan/model"
)

// MappingLine says what a column was taken for, and of one that fills no field
// what it holds.
func (t *Text) MappingLine(r *sheet.Reading, title string) string {
	line := t.Sprintf(t.Screen.MappingLine, title, t.ColumnField(r.Kind, model.Field(r.Mapping[title])))
	if sample := t.Sample(r, title); sample != "" {
		line += t.Sprintf(t.Tables.Sample, sample)
	}
	return line
}

// ColumnField names what a column of a kind of list was taken for: in a list of
// relatives, name and post are theirs.
func (t *Text) ColumnField(kind string, f model.Field) string {
	switch {
	case kind == sheet.Kin && f == model.FieldName:
		return t.Intake.KinName
	case kind == sheet.Kin && f == model.FieldCurrent:
		return t.Intake.KinPost
	}
	return t.FieldName(f)
}

// Sample is what a column holds that fills no field, "" for one that does.
func (t *Text) Sample(r *sheet.Reading, title string) string {
	for i := range r.Tables {
		for _, c := range r.Tables[i].Unused() {
			if c.Title == title {
				return c.Sample
			}
		}
	}
	return ""
}

// SheetLine says which worksheet was read, which others there are, and which can
// be read together.
func (t *Text) SheetLine(r *sheet.Reading, others []string) string {
	var list []string
	for i, name := range others {
		list = append(list, strconv.Itoa(i+1)+" "+name)
	}
	if r.Together {
		return t.Sprintf(t.Tables.Together, len(r.Alike), t.Names(r.Alike), strings.Join(list, "  "))
	}
	line := t.Sprintf(t.Intake.SheetLine, r.Sheet, strings.Join(list, "  "))
	if n := len(r.Alike); n > 1 {
		line += t.Sprintf(t.Tables.Alike, n)
	}
	return line
}

// ReadLines lists how an import was read: what each column was taken for, from
// left to right, and who or which team was found in which row.
func (t *Text) ReadLines(reading *intake.Reading) []string {
	var lines []string
	if reading.Table != nil {
		for _, title := range reading.Table.Titles {
			lines = append(lines, t.MappingLine(reading.Table, title))
		}
	}
	return append(lines, t.RowLines(reading)...)
}

// RowLines lists who or which team was found in which row or file.
func (t *Text) RowLines(reading *intake.Reading) []string {
	var lines []string
	row := func(in model.Incoming) {
		file := ""
		if in.Form != nil {
			file = in.Form.Path
		}
		lines = append(lines, t.Sprintf(t.Screen.RowLine, t.at(in.Row, in.Part, file), t.Name(in.Person.Name), t.Term[in.Person.Planned],
			model.ParsePost(in.Person.Current).Short()))
	}
	if reading.Forms != nil {
		for _, in := range reading.Forms.List.Rows {
			row(in)
		}
		return lines
	}
	for _, in := range reading.Table.List.Rows {
		row(in)
	}
	for _, line := range reading.Table.Teams {
		lines = append(lines, t.Sprintf(t.Screen.TeamRowLine, t.at(line.Row, line.Part, ""), cmp.Or(line.Name, t.Screen.Gaps), t.lineFacts(line)))
	}
	for _, line := range reading.Table.Kin {
		lines = append(lines, t.Sprintf(t.Screen.KinRowLine, t.at(line.Row, line.Part, ""), t.Name(line.Person), line.Relation, t.Name(line.Name), line.Post))
	}
	return lines
}
