package page

// Import: choose a file, see what it would do, then write it.

import (
	"maps"
	"path/filepath"
	"slices"

	"liuzhuan/data/intake"
	"liuzhuan/data/sheet"
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
)

var listEndings = []string{".xlsx", ".csv", ".xls", ".et", ".lrmx", ".lrm", ".zip"}

// NewImport asks for a list, a folder or an archive to be read.
func NewImport(v *dialog.Sight) *form.Form {
	return form.Path(v, v.Text.Action["import"], v.Text.Form.File, listEndings, func(path string) dialog.Outcome {
		o := read(v, path, intake.Options{}, "", nil)
		o.Close = true
		return o
	})
}

// read reads a file, folder or archive beside the screen and shows the
// preview; a column that was just put right is marked there. What the preview
// before it was told still counts for the same worksheet, and where nothing can
// be read that preview stands there as it was.
func read(v *dialog.Sight, path string, o intake.Options, column string, before *Preview) dialog.Outcome {
	m, now := v.Meeting(), v.Now()
	return dialog.Outcome{Beside: &dialog.Work{Title: v.Text.Reading(filepath.Base(path)), Run: func(report func(int, int)) func() dialog.Outcome {
		// The meeting is only read here, and nothing writes while work is on.
		o.Meeting, o.Today, o.Progress = m, now, report
		reading, err := intake.Read(path, o)
		if err != nil {
			return func() dialog.Outcome {
				o := dialog.Outcome{Deny: v.Text.Error(err)}
				if before != nil {
					o.Open = before // with all answers
				}
				return o
			}
		}
		d := &Preview{Listing: Listing{Sight: v}, path: path, options: o, reading: reading, Answers: model.Answers{}}
		d.reconcile(m)
		if before != nil && before.options.Sheet == o.Sheet {
			d.carry(before, m)
		}
		return func() dialog.Outcome { return d.shown(column) }
	}}}
}

// shown is the page once it is read, on a column or where it begins.
func (d *Preview) shown(column string) dialog.Outcome {
	d.lay()
	d.At = d.first()
	d.clamp()
	for line, title := range d.Titles {
		if column != "" && title == column {
			d.At = line
			d.Raise()
		}
	}
	o := dialog.Outcome{Open: d}
	if n := len(d.Would.Questions); n > 0 {
		o.Say = d.Text.Sprintf(d.Text.Intake.Left, n)
	}
	return o
}

// Preview shows what the import would do and asks what the list leaves open.
// A digit answers, Enter writes, Esc leaves everything as it was.
type Preview struct {
	Listing
	path    string
	options intake.Options
	reading *intake.Reading
	Would   *model.Reconciliation // what it would do
	Answers model.Answers
	Skip    bool // the rejected

	Parts    []int          // where Tab stops
	Asked    map[int]int    // by line: the question it asks
	Titles   map[int]string // by line: the column it tells of
	rejected int            // lines at the beginning that say what was rejected, with their head
	sheetAt  int            // the line that names the worksheet, -1 = none
	others   []string       // the further worksheets
}

func (d *Preview) reconcile(m *model.Meeting) {
	d.Would = d.reading.Reconcile(m, d.Answers, d.options.Columns)
}

// carry takes over what a preview of the same rows was told. An answer counts
// where the same is asked of the same: the digit that named a person must not
// name another.
func (d *Preview) carry(before *Preview, m *model.Meeting) {
	d.Skip = before.Skip && slices.Equal(d.Would.Rejected, before.Would.Rejected)
	d.Answers = maps.Clone(before.Answers)
	d.reconcile(m)
	stale := false
	for i := range d.Would.Questions {
		q := &d.Would.Questions[i]
		if _, given := d.Answers[q.Asked]; given && !slices.ContainsFunc(before.Would.Questions, func(old model.Question) bool {
			return old.Asked == q.Asked && old.Flag == q.Flag && old.Listed == q.Listed && old.Formed == q.Formed && slices.Equal(old.People, q.People)
		}) {
			delete(d.Answers, q.Asked)
			stale = true
		}
	}
	if stale {
		d.reconcile(m)
	}
}

// Bindings are the digits that answer, Enter and the ways about the page.
func (d *Preview) Bindings() []dialog.Bound {
	writes := dialog.Common
	if d.stopped() {
		writes = dialog.InHelp // there it only says what is in the way
	}
	unwritten := dialog.Wants(dialog.Says(d.Text.Message.LeftAsItWas))
	return []dialog.Bound{
		d.digits(),
		d.Bind("write", writes, dialog.Does(d.write), "enter"),
		d.Bind("part", dialog.Common, d.turnPart, "tab").Or("shift+tab"),
		d.Bind("scroll", dialog.InHelp, d.scroll, "up", "down"),
		d.Bind("page", dialog.InHelp, d.scroll, "pgup", "pgdown").Or("space"),
		d.Bind("ends", dialog.InHelp, d.scroll, "home", "end"),
		d.Bind("unwritten", dialog.Lasting, unwritten, "esc"),
	}
}

// digits are what they do on the marked line.
func (d *Preview) digits() dialog.Bound {
	i, asks := d.Asked[d.At]
	var keys []dialog.Key
	switch {
	case asks:
		for _, n := range d.Would.Questions[i].Choices() {
			keys = append(keys, dialog.Key(rune('0'+n)))
		}
		return d.Bind("reply", dialog.Common, d.answer, keys...)
	case d.Titles[d.At] != "":
		return d.Bind("mend", dialog.Common, dialog.Does(d.mend), "1")
	case d.At == d.sheetAt:
		keys = dialog.UpTo(len(d.others))
		if d.alike() {
			keys = append([]dialog.Key{"0"}, keys...)
		}
		return d.Bind("sheet", dialog.Common, d.readSheet, keys...)
	}
	return d.Bind("skip", dialog.Common, dialog.Does(d.skipRejected), "1").When(d.At < d.rejected)
}

// alike reports whether 0 reads several worksheets as one list.
func (d *Preview) alike() bool { return len(d.reading.Table.Alike) > 1 && !d.reading.Table.Together }

// stopped reports whether rejected lines keep the whole list from being written.
func (d *Preview) stopped() bool { return len(d.Would.Rejected) > 0 && !d.Skip }

func (d *Preview) turnPart(e dialog.Event) dialog.Outcome {
	d.nextPart(e.Key == "tab")
	return dialog.Outcome{}
}

// nextPart goes to where the next part begins and puts that at the top.
func (d *Preview) nextPart(forward bool) {
	at := d.At
	d.Raise()
	for _, p := range d.Parts {
		switch {
		case p >= len(d.Lines):
		case forward && p > at:
			d.At = p
			return
		case !forward && p < at:
			d.At = p
		}
	}
	if forward {
		d.At = 0
		d.clamp()
	}
}

// mend asks what a column is that was taken for something else.
func (d *Preview) mend() dialog.Outcome {
	return dialog.Outcome{Close: true, Open: newColumn(d, d.Titles[d.At])}
}

// skipRejected leaves the rejected lines out.
func (d *Preview) skipRejected() dialog.Outcome {
	d.Skip = true
	d.nextPart(true)
	return dialog.Outcome{Say: d.Text.Sprintf(d.Text.Intake.Skipped, len(d.Would.Rejected))}
}

// readSheet reads another worksheet, or several: other rows, other questions.
func (d *Preview) readSheet(e dialog.Event) dialog.Outcome {
	options := d.options
	options.Sheet = sheet.AllSheets
	if n := int(e.Key[0] - '0'); n > 0 {
		options.Sheet = d.others[n-1]
	}
	o := read(d.Sight, d.path, options, "", d)
	o.Close = true
	return o
}

// first is the line that is marked at the beginning: what was rejected, the sheets,
// else the first part.
func (d *Preview) first() int {
	if d.rejected > 0 || d.sheetAt >= 0 || len(d.Parts) == 0 {
		return 0
	}
	return d.Parts[0]
}

// answer keeps an answer and goes on to the next question. Whom a line means
// decides what else there is to ask; then the page is laid anew.
func (d *Preview) answer(e dialog.Event) dialog.Outcome {
	i, n := d.Asked[d.At], int(e.Key[0]-'0')
	q := &d.Would.Questions[i]
	asked := q.Asked
	q.Answer = n
	d.Answers[asked] = n
	d.Lines[d.At] = d.ask(i)
	if q.OfLines() {
		d.reconcile(d.Meeting())
		d.lay()
		d.returnTo(asked)
	}
	next := d.At + 1
	for next < len(d.Lines) && d.Lines[next].Still {
		next++
	}
	if _, more := d.Asked[next]; more {
		d.At = next
	}
	return dialog.Outcome{}
}

// returnTo marks the line of a question on a page that was laid anew.
func (d *Preview) returnTo(asked model.Asked) {
	for line, i := range d.Asked {
		if d.Would.Questions[i].Asked == asked {
			d.At = line
		}
	}
	d.clamp()
}

// write records the list, with all answers.
func (d *Preview) write() dialog.Outcome {
	if d.stopped() {
		return dialog.Outcome{Deny: d.Text.RowsRejected(d.Would.Rejected, true)}
	}
	m, now := d.Meeting(), d.Stamp()
	return dialog.Outcome{
		Long: &dialog.Long{
			Title: d.Text.Screen.Writing,
			Make: func() model.Change {
				d.reconcile(m)
				return d.Would.Change(now)
			},
			Empty: func() string { return d.Text.NotWritten(d.reading.Kind, d.Would) },
			Lost: func() {
				d.reconcile(d.Meeting())
				d.lay()
				d.clamp()
			},
		},
		Then: func() dialog.Outcome { return dialog.Outcome{Also: d.Text.LeftOut(d.Would)} },
	}
}
