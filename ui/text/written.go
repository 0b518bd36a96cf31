package text

// What an import wrote, what it left out, and why it wrote nothing.

import (
	"liuzhuan/data/intake"
	"liuzhuan/data/sheet"
	"liuzhuan/model"
)

// RowsRejected says that nothing was written and what to do about it.
func (t *Text) RowsRejected(rejected []model.Rejected, onScreen bool) string {
	first := rejected[0]
	line := t.RejectedLine(first)
	if n := len(rejected); n > 1 && first.Reason != model.RefusedFile {
		line = t.Sprintf(t.Problem.RejectedMany[first.Reason], t.at(first.Row, first.Part, first.File), n)
	}
	tail := t.Problem.NothingWritten
	if onScreen {
		tail = t.Problem.SkipOnScreen
	}
	return line + t.Sprintf(tail, t.Problem.Mend[first.Reason])
}

// NotWritten says why an import wrote nothing: all is the same, or nobody said
// whose the forms are.
func (t *Text) NotWritten(kind string, r *model.Reconciliation) string {
	left := t.LeftOut(r)
	if left != "" && r.Same == 0 {
		return left
	}
	return t.Together(t.nothingNew(kind, r.Same), left)
}

// LeftOut says how many forms were left out and what to do about it, "" for none.
func (t *Text) LeftOut(r *model.Reconciliation) string {
	var parts []string
	for _, left := range []struct {
		n     int
		words string
	}{{r.Out, t.Intake.LeftOut}, {r.Strangers, t.Intake.Strangers}, {r.Declined, t.Intake.Declined}, {r.Drafts, t.Intake.Drafts}} {
		if left.n > 0 {
			parts = append(parts, t.Sprintf(left.words, left.n))
		}
	}
	return t.Together(parts...)
}

func (t *Text) nothingNew(kind string, same int) string {
	if kind == intake.Forms {
		return t.Sprintf(t.Intake.NothingNewForms, same)
	}
	return t.Sprintf(t.Message.NothingNew[kind], same)
}

// ImportWritten says how much of a kind of list was written.
func (t *Text) ImportWritten(kind string, n int) string {
	if kind == intake.Forms {
		return t.Sprintf(t.Intake.WrittenForms, n)
	}
	return t.Sprintf(t.CLI.ImportWritten[kind], n)
}

// OtherSheets says which worksheet of several was read.
func (t *Text) OtherSheets(r *sheet.Reading) string {
	if r.Together {
		return t.Sprintf(t.Tables.SaidTogether, len(r.Alike), t.Names(r.Alike))
	}
	var others []string
	for _, name := range r.Sheets {
		if name != r.Sheet {
			others = append(others, name)
		}
	}
	line := t.Sprintf(t.Intake.OtherSheets, r.Sheet, t.Names(others))
	if n := len(r.Alike); n > 1 {
		line = t.Together(line, t.Sprintf(t.Tables.OtherAlike, n))
	}
	return line
}
