package page

// What a column of a list is, where it was taken for something else.

import (
	"maps"
	"strconv"

	"liuzhuan/data/sheet"
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// Column asks what a column is: nine fields a page, a digit each.
type Column struct {
	Listing
	of     *Preview
	column string
	page   int
}

func newColumn(of *Preview, column string) *Column {
	d := &Column{Listing: Listing{Sight: of.Sight, Title: of.Text.Sprintf(of.Text.Intake.FieldTitle, column)}, of: of, column: column}
	d.lay()
	return d
}

// lay lists the fields of the page.
func (d *Column) lay() {
	d.Lines, d.At = nil, 0
	for i, f := range d.fields() {
		d.Add(strconv.Itoa(i+1) + " " + d.Text.ColumnField(d.of.reading.Kind, f))
	}
}

func (d *Column) fields() []model.Field {
	all := sheet.Columns(d.of.reading.Kind)
	const page = 9
	pages := (len(all) + page - 1) / page
	from := d.page % pages * page
	return all[from:min(len(all), from+page)]
}

// Bindings are the digits, Enter, and 0 for more.
func (d *Column) Bindings() []dialog.Bound {
	return []dialog.Bound{
		d.Bind("take", dialog.Common, d.take, dialog.UpTo(len(d.fields()))...).Or("enter"),
		d.Bind("fields", dialog.Common, dialog.Does(d.more), "0"),
		d.Bind("scroll", dialog.InHelp, d.scroll, "up", "down"),
		d.Bind("keep", dialog.Lasting, dialog.Wants(dialog.Outcome{Close: true, Open: d.of}), "esc"),
	}
}

func (d *Column) more() dialog.Outcome {
	d.page++
	d.lay()
	return dialog.Outcome{}
}

// take reads the file again with the column taken for a field.
func (d *Column) take(e dialog.Event) dialog.Outcome {
	at := d.At
	if e.Key.Digit() {
		at = int(e.Key[0] - '1')
	}
	options := d.of.options
	options.Columns = maps.Clone(options.Columns)
	if options.Columns == nil {
		options.Columns = map[string]string{}
	}
	options.Columns[d.column] = string(d.fields()[at])
	o := read(d.Sight, d.of.path, options, d.column, d.of)
	o.Close = true
	return o
}
