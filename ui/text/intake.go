package text

// Words for what comes in: what an import would do, and what to look at first.

import (
	"cmp"
	"slices"
	"strings"

	"liuzhuan/data/intake"
	"liuzhuan/data/lrmx"
	"liuzhuan/model"
)

// Intake holds the words about lists and forms that are read in.
type Intake struct {
	PreviewForms  string // forms
	PreviewWord   string // begins the title of a preview, and goes first
	CountsColon   string // before the counts of a preview
	Unwritten     string // stands behind the title of a preview
	Source        string // header row, file
	RowIn, FileIn string // row; file
	SheetLine     string // sheet, further sheets with their digits
	NoteLine      string // file, label, what is noted
	Note          map[lrmx.Kind]string
	Why           map[lrmx.Why]string // of a refused file: file, and the bound where it names one
	PassedLine    string              // file, reason
	// of a file that was passed over: the file it repeats, where it does
	Passed                                                                map[lrmx.Reason]string
	FormHead                                                              string // file
	Resume, Memberships, Mistyped, Awards, Assessments, Expertise, Family string
	Photo                                                                 string
	PhotoThere                                                            string // kilobytes
	FormDoubt                                                             string // file, doubt
	Alter                                                                 string // field, before, after
	BeforeBirth, BeforeWork                                               string // the date that a doubted one does not follow
	NoElement                                                             string // a note about no single element

	Whom, WhomAlike, New, Field, Doubt, Vanished string // questions: where, name ...
	Twice, Filled, NotFilled, Drafts             string // name, forms; file, date; forms
	TeamAlike                                    string // where, the list's name, the one that is known
	Person                                       string // name, birth, team
	Answer                                       map[model.QuestionKind]map[int]string
	Missing                                      string // team
	BySurname, ByName                            string // the practices of stroke order

	// The groups of the preview, and what stands in them.
	Rejects, Worksheet, Found, Alters, Staying, PassedOver, Noted string
	Asks                                                          map[model.QuestionKind]string
	Doubts, Columns, Lines                                        string
	Plans, InTable, NotRead, SkippedRows, Vacancy, HiddenRows     string
	WithoutPost, NotedColumns, UnusedColumns                      string
	Column, TakenFor, Example, Place                              string // heads of columns
	KinName, KinPost                                              string // what a column of relatives was taken for
	NoBirth, January                                              string
	Taken                                                         map[model.Taken]string
	Left                                                          string // how many questions have their usual answer only

	CountNew, CountChanged, CountSame, CountDoubt, CountReject string

	FieldTitle                   string
	Skipped                      string // rows
	SummaryForms                 string // file, files, new, changed, same, doubtful, rejected
	WrittenForms                 string // people
	NothingNewForms              string // people
	LeftOut, Strangers, Declined string // count
	OtherSheets                  string // sheet, others
	Differences                  string // listed, formed, open
	Removed                      string // count
}

// at names the place of a line: its row, with the part of the file where rows of
// one number are many, or its file.
func (t *Text) at(row int, part, file string) string {
	switch {
	case file != "":
		return t.Sprintf(t.Intake.FileIn, file)
	case part != "":
		return t.Sprintf(t.Tables.RowPart, part, row)
	}
	return t.Sprintf(t.Intake.RowIn, row)
}

// PreviewTitles head the page of what an import would do, the whole one first, then the
// one without counts of none, then briefer ones that keep what is wrong longest. That
// nothing is written yet stands in all of them.
func (t *Text) PreviewTitles(reading *intake.Reading, r *model.Reconciliation) []string {
	head := t.Sprintf(t.Screen.Preview[reading.Kind], reading.Rows())
	if reading.Forms != nil {
		head = t.Sprintf(t.Intake.PreviewForms, reading.Rows())
	}
	const same, doubtful, rejected = 2, 3, 4
	counts := []int{r.New, r.Changed, r.Same, len(r.Doubtful), len(r.Rejected)}
	words := []string{t.Intake.CountNew, t.Intake.CountChanged, t.Intake.CountSame, t.Intake.CountDoubt, t.Intake.CountReject}
	title := func(keeps func(i int) bool) string {
		var said []string
		for i, n := range counts {
			if keeps(i) {
				said = append(said, t.Sprintf(words[i], n))
			}
		}
		if len(said) == 0 {
			return head + t.Intake.Unwritten
		}
		return head + t.Intake.CountsColon + strings.Join(said, " ") + t.Intake.Unwritten
	}
	some := func(i int) bool { return counts[i] > 0 }
	titles := []string{title(func(int) bool { return true }), title(some)}
	head = strings.TrimPrefix(head, t.Intake.PreviewWord)
	titles = append(titles, title(some))
	for _, least := range []int{-1, doubtful, rejected} {
		titles = append(titles, title(func(i int) bool { return some(i) && i >= least && i != same }))
	}
	return append(titles, head+t.Intake.Unwritten)
}

// PreviewSources say what was read: the file, and of a table the row of its titles; then
// the file alone.
func (t *Text) PreviewSources(reading *intake.Reading) []string {
	if reading.Forms != nil {
		return []string{reading.File}
	}
	return []string{t.Sprintf(t.Intake.Source, reading.Table.HeaderRow, reading.File), reading.File}
}

// ImportSummary says in one line what an import found.
func (t *Text) ImportSummary(reading *intake.Reading, r *model.Reconciliation) string {
	if reading.Forms != nil {
		return t.Sprintf(t.Intake.SummaryForms, r.File, reading.Rows(), r.New, r.Changed, r.Same, len(r.Doubtful), len(r.Rejected))
	}
	return t.Sprintf(t.CLI.ImportSummary, r.File, reading.Table.HeaderRow, reading.Rows(), r.New, r.Changed, r.Same, len(r.Doubtful), len(r.Rejected))
}

// PreviewLines lists what an import would do, what needs a look first.
func (t *Text) PreviewLines(reading *intake.Reading, r *model.Reconciliation) []string {
	return append(t.LookLines(reading, r), t.ReadLines(reading)...)
}

// LookLines lists what somebody should look at in an import: what was rejected,
// what is doubtful, what it changes, and who is not in the list any more.
func (t *Text) LookLines(reading *intake.Reading, r *model.Reconciliation) []string {
	lines := slices.Concat(t.RejectedLines(r), t.TableLines(reading))
	for i := range r.Questions {
		if q := &r.Questions[i]; q.OfLines() {
			lines = append(lines, t.Question(q))
		}
	}
	lines = append(lines, t.doubtLines(reading, r.Doubtful)...)
	lines = append(lines, t.ChangeLines(r)...)
	for _, p := range r.Vanished {
		lines = append(lines, t.Sprintf(t.Screen.VanishedLine, t.Number(p), t.Name(p.Name)))
	}
	return slices.Concat(lines, t.MissingLines(r), t.PassedLines(reading), t.NoteLines(reading))
}

// doubtLines tells doubts that TableLines does not.
func (t *Text) doubtLines(reading *intake.Reading, doubts []model.Flag) []string {
	var lines []string
	for _, d := range doubts {
		if table := reading.Table; table == nil || !slices.Contains(table.List.Doubts, d) {
			lines = append(lines, t.DoubtLine(d))
		}
	}
	return lines
}

// UnaskedDoubts tells the doubts about a table that no question is asked about:
// those of lists of teams and of relatives, of which nobody is there to keep them.
func (t *Text) UnaskedDoubts(reading *intake.Reading, r *model.Reconciliation) []string {
	if reading.Table == nil {
		return nil
	}
	asked := map[model.Flag]bool{}
	for i := range r.Questions {
		asked[r.Questions[i].Flag] = true
	}
	return t.doubtLines(reading, slices.DeleteFunc(slices.Clone(r.Doubtful), func(f model.Flag) bool { return asked[f] }))
}

// MissingLines names the teams that a list of teams does not have.
func (t *Text) MissingLines(r *model.Reconciliation) []string {
	var lines []string
	for _, team := range r.Missing {
		lines = append(lines, t.Sprintf(t.Intake.Missing, team.Name))
	}
	return lines
}

// RejectedLines says of every rejected line why.
func (t *Text) RejectedLines(r *model.Reconciliation) []string {
	var lines []string
	for _, x := range r.Rejected {
		lines = append(lines, t.RejectedLine(x))
	}
	return lines
}

// ChangeLines lists what would change, and where a form says otherwise than the
// roster, which of the two counts.
func (t *Text) ChangeLines(r *model.Reconciliation) []string {
	var lines []string
	for _, c := range r.Changes {
		of := t.ChangeOf(c)
		line := t.Sprintf(t.Screen.ChangeLine, of.Where, of.Name, of.Field, of.Old, of.New)
		if c.Taken != "" {
			line = t.Sprintf(t.Intake.Field, of.Where, of.Name, of.Field, of.Old, of.New) + t.Intake.Taken[c.Taken]
		}
		lines = append(lines, line)
	}
	return lines
}

// Altered is a change as it is told: where in the file it stands, of whom, which
// field, and the two values.
type Altered struct{ Where, Name, Field, Old, New string }

// ChangeOf tells a change of a field.
func (t *Text) ChangeOf(c model.FieldChange) Altered {
	name := c.Name // a team keeps its name
	if c.Person != 0 {
		name = t.Name(name)
	}
	return Altered{t.at(c.Row, c.Part, c.File), name, t.FieldName(c.Field), t.value(c.Field, c.Old), t.value(c.Field, c.New)}
}

// DoubtLine says where a doubtful value stands, the value, and why it is doubted.
func (t *Text) DoubtLine(f model.Flag) string {
	column := cmp.Or(f.Column, t.FieldName(f.Field))
	if f.Field == model.FieldForm {
		return t.Sprintf(t.Intake.FormDoubt, t.at(f.Row, f.Part, f.File), t.DoubtReason(f))
	}
	why := t.DoubtReason(f)
	if f.Value == "" {
		return t.Sprintf(t.Screen.DoubtEmpty, t.at(f.Row, f.Part, f.File), column, why)
	}
	return t.Sprintf(t.Screen.DoubtLine, t.at(f.Row, f.Part, f.File), column, f.Value, why)
}

// DoubtReason says why a value is doubted, and what was taken in its place.
func (t *Text) DoubtReason(f model.Flag) string {
	why := t.Doubt[f.Doubt]
	switch f.Against {
	case model.FieldBirth:
		why = t.Sprintf(t.Intake.BeforeBirth, f.Than)
	case model.FieldWorkDate:
		why = t.Sprintf(t.Intake.BeforeWork, f.Than)
	}
	if f.Taken != "" {
		why += t.Sprintf(t.Tables.Taken, f.Taken)
	}
	return why
}

// RejectedLine says why a line was rejected.
func (t *Text) RejectedLine(r model.Rejected) string {
	if r.Reason == model.RefusedFile {
		return t.why(lrmx.Why(r.Detail), r.File)
	}
	return t.Sprintf(t.Problem.Rejected[r.Reason], t.at(r.Row, r.Part, r.File))
}
