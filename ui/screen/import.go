package screen

// Import: choose a file, see what it would do, then write it.

import (
	"maps"
	"path/filepath"
	"slices"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/intake"
	"liuzhuan/data/sheet"
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/page"
)

var listEndings = []string{".xlsx", ".csv", ".xls", ".et", ".lrmx", ".lrm", ".zip"}

func startImport(a *App) tea.Cmd {
	f := newPathForm(a, a.t.Action["import"], a.t.Form.File, listEndings, func(_ *App, path string) outcome {
		return outcome{after: func(a *App) tea.Cmd { return readList(a, path, intake.Options{}, "", nil) }}
	})
	a.push(f)
	return nil
}

// readList reads a file, folder or archive beside the screen and shows the
// preview; a column that was just put right is marked there, and what the
// preview before it was told still counts.
func readList(a *App, path string, o intake.Options, column string, before *preview) tea.Cmd {
	m, now := a.meeting(), a.now()
	return a.work(a.t.Reading(filepath.Base(path)), func(report func(int, int)) func(*App) tea.Cmd {
		// The meeting is only read here, and nothing writes while work is on.
		o.Meeting, o.Today, o.Progress = m, now, report
		reading, err := intake.Read(path, o)
		if err != nil {
			return func(a *App) tea.Cmd {
				if before != nil {
					a.reopen(before) // with all answers
				}
				a.fail(err)
				return nil
			}
		}
		d := &preview{Listing: page.Listing{Sight: &a.Sight}, path: path, options: o, reading: reading, answers: model.Answers{}}
		d.reconcile(m)
		if before != nil {
			d.carry(before, m)
		}
		return func(a *App) tea.Cmd {
			d.lay(a)
			d.At = d.first()
			a.push(d)
			if n := len(d.r.Questions); n > 0 {
				a.say(a.t.Sprintf(a.t.Intake.Left, n))
			}
			for line, title := range d.column {
				if column != "" && title == column {
					d.At = line
					d.Raise()
				}
			}
			return nil
		}
	})
}

// preview shows what the import would do and asks what the list leaves open.
// A digit answers, Enter writes, Esc leaves everything as it was.
type preview struct {
	page.Listing
	path    string
	options intake.Options
	reading *intake.Reading
	r       *model.Reconciliation
	answers model.Answers
	skip    bool // the rejected

	parts    []int          // where Tab stops
	question map[int]int    // by line: the question it asks
	column   map[int]string // by line: the column it tells of
	rejected int            // lines that say what was rejected
	sheetAt  int            // the line that names the worksheet, -1 = none
	others   []string       // the further worksheets
}

func (d *preview) reconcile(m *model.Meeting) {
	d.r = d.reading.Reconcile(m, d.answers, d.options.Columns)
}

// carry takes over what a preview of the same rows was told. An answer counts
// where the same is asked of the same: the digit that named a person must not
// name another.
func (d *preview) carry(before *preview, m *model.Meeting) {
	d.skip = before.skip && slices.Equal(d.r.Rejected, before.r.Rejected)
	d.answers = maps.Clone(before.answers)
	d.reconcile(m)
	stale := false
	for i := range d.r.Questions {
		q := &d.r.Questions[i]
		if _, given := d.answers[q.Asked]; given && !slices.ContainsFunc(before.r.Questions, func(old model.Question) bool {
			return old.Asked == q.Asked && old.Flag == q.Flag && old.Listed == q.Listed && old.Formed == q.Formed && slices.Equal(old.People, q.People)
		}) {
			delete(d.answers, q.Asked)
			stale = true
		}
	}
	if stale {
		d.reconcile(m)
	}
}

// lay writes the page: what was rejected, what is asked, what would change, how
// columns and rows were read.
func (d *preview) lay(a *App) {
	t := a.t
	d.Title = t.PreviewTitle(d.reading, d.r)
	d.Lines, d.parts, d.question, d.column, d.sheetAt, d.others = nil, nil, map[int]int{}, map[int]string{}, -1, nil
	for _, line := range t.RejectedLines(d.r) {
		d.Add(line)
	}
	d.rejected = len(d.Lines)
	if table := d.reading.Table; table != nil && len(table.Sheets) > 1 {
		for _, name := range table.Sheets {
			if (name != table.Sheet || table.Together) && len(d.others) < 9 {
				d.others = append(d.others, name)
			}
		}
		d.sheetAt = len(d.Lines)
		d.Add(t.SheetLine(table, d.others))
	}
	for _, line := range t.TableLines(d.reading) {
		d.Add(line)
	}
	d.part()
	d.askAll(a, func(w model.QuestionKind) bool { return w != model.AskVanished })
	d.part()
	for _, line := range t.PlainChanges(d.r) {
		d.Add(line)
	}
	for _, line := range slices.Concat(t.MissingLines(d.r), t.PassedLines(d.reading), t.NoteLines(d.reading)) {
		d.Add(line)
	}
	d.part()
	d.askAll(a, func(w model.QuestionKind) bool { return w == model.AskVanished }) // a short list may lack everybody
	d.part()
	if table := d.reading.Table; table != nil {
		for _, title := range table.Titles {
			d.column[len(d.Lines)] = title
			d.Add(t.MappingLine(table, title))
		}
	}
	d.part()
	for _, line := range t.RowLines(d.reading) {
		d.Add(line)
	}
}

// askAll asks the questions of some kinds.
func (d *preview) askAll(a *App, which func(model.QuestionKind) bool) {
	for i := range d.r.Questions {
		if which(d.r.Questions[i].Kind) {
			d.question[len(d.Lines)] = i
			d.Add(d.ask(a, i))
		}
	}
}

// part begins a part of the page.
func (d *preview) part() {
	if n := len(d.parts); n == 0 || d.parts[n-1] != len(d.Lines) {
		d.parts = append(d.parts, len(d.Lines))
	}
}

func (d *preview) ask(a *App, i int) string {
	q := &d.r.Questions[i]
	return a.t.Question(q) + " " + a.t.Answers(q)
}

func (d *preview) bindings(a *App) []dialog.Bound {
	writes := dialog.Common
	if d.stopped() {
		writes = dialog.InHelp // there it only says what is in the way
	}
	return []dialog.Bound{
		d.digitBinding(a),
		a.bind("write", writes, "enter"),
		a.bind("part", dialog.Common, "tab").Or("shift+tab"),
		a.bind("scroll", dialog.InHelp, "up", "down"),
		a.bind("page", dialog.InHelp, "pgup", "pgdown").Or("space"),
		a.bind("ends", dialog.InHelp, "home", "end"),
		a.bind("unwritten", dialog.Lasting, "esc"),
	}
}

// digitBinding is what digits do on the marked line, as digit does it.
func (d *preview) digitBinding(a *App) dialog.Bound {
	i, asks := d.question[d.At]
	var keys []key
	switch {
	case asks:
		for _, n := range d.r.Questions[i].Choices() {
			keys = append(keys, key(rune('0'+n)))
		}
		return a.bind("reply", dialog.Common, keys...)
	case d.column[d.At] != "":
		return a.bind("mend", dialog.Common, "1")
	case d.At == d.sheetAt:
		keys = dialog.UpTo(len(d.others))
		if d.alike() {
			keys = append([]key{"0"}, keys...)
		}
		return a.bind("sheet", dialog.Common, keys...)
	}
	return a.bind("skip", dialog.Common, "1").When(d.At < d.rejected)
}

// alike reports whether 0 reads several worksheets as one list.
func (d *preview) alike() bool { return len(d.reading.Table.Alike) > 1 && !d.reading.Table.Together }

// stopped reports whether rejected lines keep the whole list from being written.
func (d *preview) stopped() bool { return len(d.r.Rejected) > 0 && !d.skip }

func (d *preview) handle(a *App, e dialog.Event) tea.Cmd {
	switch e.Key {
	case "enter":
		if d.stopped() {
			a.say(a.t.RowsRejected(d.r.Rejected, true))
			return nil
		}
		return d.write(a)
	case "esc":
		a.closeDialog()
		a.say(a.t.Message.LeftAsItWas)
		return nil
	case "tab", "shift+tab":
		d.nextPart(e.Key == "tab")
		return nil
	case "up", "down", "pgup", "pgdown", "home", "end", "space":
		return a.handleIn(&d.Listing, e)
	}
	if len(e.Key) == 1 && e.Key >= "0" && e.Key <= "9" {
		return d.digit(a, int(e.Key[0]-'0'))
	}
	a.say(a.t.Message.NoSuchKey)
	return nil
}

// nextPart goes to where the next part begins and puts that at the top.
func (d *preview) nextPart(forward bool) {
	at := d.At
	d.Raise()
	for _, p := range d.parts {
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
	}
}

// digit is an answer to what the marked line asks.
func (d *preview) digit(a *App, n int) tea.Cmd {
	i, asks := d.question[d.At]
	switch {
	case asks:
		d.answer(a, i, n)
	case d.column[d.At] != "" && n == 1:
		a.push(newFieldPick(d, d.column[d.At]))
	case d.At == d.sheetAt && n >= 1 && n <= len(d.others):
		return d.readSheet(a, d.others[n-1])
	case d.At == d.sheetAt && n == 0 && d.alike():
		return d.readSheet(a, sheet.AllSheets)
	case d.At < d.rejected && n == 1:
		d.skip = true
		a.say(a.t.Sprintf(a.t.Intake.Skipped, len(d.r.Rejected)))
		d.nextPart(true)
	}
	return nil
}

// readSheet reads another worksheet, or several: other rows, other questions.
func (d *preview) readSheet(a *App, name string) tea.Cmd {
	o := d.options
	o.Sheet = name
	a.closeDialog()
	return readList(a, d.path, o, "", nil)
}

// first is the line that is marked at the beginning: what was rejected, the
// sheets, else the first part below what was found in the file.
func (d *preview) first() int {
	if d.rejected > 0 || d.sheetAt >= 0 || d.parts[0] >= len(d.Lines) {
		return 0
	}
	return d.parts[0]
}

// answer keeps an answer and goes on to the next question. Whom a line means
// decides what else there is to ask; then the page is laid anew.
func (d *preview) answer(a *App, i, n int) {
	q := &d.r.Questions[i]
	if !slices.Contains(q.Choices(), n) {
		a.say(a.t.Message.NoSuchKey)
		return
	}
	q.Answer = n
	d.answers[q.Asked] = n
	d.Lines[d.At].Text = d.ask(a, i)
	if q.OfLines() {
		d.reconcile(a.meeting())
		d.lay(a)
	}
	if _, more := d.question[d.At+1]; more {
		d.At++
	}
}

func (d *preview) write(a *App) tea.Cmd {
	a.closeDialog()
	at, phase := a.stamp(), a.phase()
	desk := a.desk()
	s, m := a.sitting, a.meeting()
	return a.work(a.t.Screen.Writing, func(report func(int, int)) func(*App) tea.Cmd {
		d.reconcile(m) // with all answers
		c := d.r.Change(at)
		c.Phase = phase
		if c.Empty() {
			return func(a *App) tea.Cmd {
				a.say(a.t.NotWritten(d.reading.Kind, d.r))
				return nil
			}
		}
		written := s.Write(c, desk, report)
		return func(a *App) tea.Cmd {
			_, err := written.MoveAlong()
			a.refresh()
			if err != nil {
				d.reconcile(a.meeting())
				d.lay(a)
				a.reopen(d) // with all answers
				a.say(a.t.NotKept(err))
				return nil
			}
			a.say(a.t.Together(a.t.Recorded(a.meeting(), c), a.t.LeftOut(d.r)))
			return nil
		}
	})
}

func (d *preview) full() bool { return true }

func (d *preview) draw(_ *App, w, h int) ([]string, *tea.Cursor) { return d.Draw(w, h) }
