package screen

// What a column of a list is, where it was taken for something else.

import (
	"maps"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sheet"
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/page"
)

// fieldPick asks what a column is: nine fields a page, a digit each.
type fieldPick struct {
	page.Listing
	of     *preview
	column string
	at     int
}

func newFieldPick(of *preview, column string) *fieldPick {
	return &fieldPick{Listing: page.Listing{Sight: of.Sight}, of: of, column: column}
}

func (d *fieldPick) fields() []string {
	all := sheet.Columns(d.of.reading.Kind)
	const page = 9
	pages := (len(all) + page - 1) / page
	from := d.at % pages * page
	return all[from:min(len(all), from+page)]
}

func (d *fieldPick) bindings(a *App) []dialog.Bound {
	return []dialog.Bound{
		a.bind("take", dialog.Common, dialog.UpTo(len(d.fields()))...).Or("enter"),
		a.bind("fields", dialog.Common, "0"),
		a.bind("scroll", dialog.InHelp, "up", "down"),
		a.bind("keep", dialog.Lasting, "esc"),
	}
}

func (d *fieldPick) draw(a *App, w, h int) ([]string, *tea.Cursor) {
	d.Title = a.t.Sprintf(a.t.Intake.FieldTitle, d.column)
	d.Lines = nil
	for i, f := range d.fields() {
		d.Add(strconv.Itoa(i+1) + " " + a.t.FieldName(model.Field(f)))
	}
	return d.Listing.Draw(w, h)
}

func (d *fieldPick) handle(a *App, e dialog.Event) tea.Cmd {
	fields := d.fields()
	switch {
	case e.Key == "esc":
		a.closeDialog()
	case e.Key == "0":
		d.at++
		d.At = 0
	case e.Key == "up", e.Key == "down":
		return a.handleIn(&d.Listing, e)
	case e.Key == "enter":
		return d.pick(a, fields[d.At])
	case len(e.Key) == 1 && e.Key >= "1" && int(e.Key[0]-'0') <= len(fields):
		return d.pick(a, fields[e.Key[0]-'1'])
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

func (d *fieldPick) full() bool { return true }
