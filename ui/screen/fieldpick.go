package screen

// What a column of a list is, where it was taken for something else.

import (
	"maps"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sheet"
	"liuzhuan/model"
)

// fieldPick asks what a column is: nine fields a page, a digit each.
type fieldPick struct {
	listing
	of     *preview
	column string
	page   int
}

func newFieldPick(of *preview, column string) *fieldPick { return &fieldPick{of: of, column: column} }

func (d *fieldPick) fields() []string {
	all := sheet.Columns(d.of.reading.Kind)
	const page = 9
	pages := (len(all) + page - 1) / page
	from := d.page % pages * page
	return all[from:min(len(all), from+page)]
}

func (d *fieldPick) bindings(a *App) []bound {
	return []bound{
		a.bind("take", common, upTo(len(d.fields()))...).or("enter"),
		a.bind("fields", common, "0"),
		a.bind("scroll", inHelp, "up", "down"),
		a.bind("keep", lasting, "esc"),
	}
}

func (d *fieldPick) draw(a *App, w, h int) ([]string, *tea.Cursor) {
	d.title = a.t.Sprintf(a.t.Intake.FieldTitle, d.column)
	d.lines = nil
	for i, f := range d.fields() {
		d.add(strconv.Itoa(i+1) + " " + a.t.FieldName(model.Field(f)))
	}
	return d.listing.draw(a, w, h)
}

func (d *fieldPick) handle(a *App, e event) tea.Cmd {
	fields := d.fields()
	switch {
	case e.key == "esc":
		a.closeDialog()
	case e.key == "0":
		d.page++
		d.at = 0
	case e.key == "up", e.key == "down":
		return d.listing.handle(a, e)
	case e.key == "enter":
		return d.pick(a, fields[d.at])
	case len(e.key) == 1 && e.key >= "1" && int(e.key[0]-'0') <= len(fields):
		return d.pick(a, fields[e.key[0]-'1'])
	}
	return nil
}

// pick reads the file again with the column taken for a field.
func (d *fieldPick) pick(a *App, field string) tea.Cmd {
	a.drop(d)
	a.drop(d.of)
	o := d.of.options
	o.Columns = maps.Clone(o.Columns)
	if o.Columns == nil {
		o.Columns = map[string]string{}
	}
	o.Columns[d.column] = field
	return readList(a, d.of.path, o, d.column, d.of)
}
