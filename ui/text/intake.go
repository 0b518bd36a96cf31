package text

// Words for what comes in: previews, questions, what was seen in a file.

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"liuzhuan/data/intake"
	"liuzhuan/data/lrmx"
	"liuzhuan/data/sheet"
	"liuzhuan/model"
)

// Intake holds the words about lists and forms that are read in.
type Intake struct {
	PreviewForms  string // forms, new, changed, same, doubtful, rejected
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
	Photo                                                                 string // kilobytes
	FormDoubt                                                             string // file, doubt
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
	WithoutPost, UnusedColumns                                    string
	Column, TakenFor, Example, Place                              string // heads of columns
	NoBirth, January                                              string
	Taken                                                         map[model.Taken]string
	Left                                                          string // how many questions have their usual answer only

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

// PreviewTitle heads the page of what an import would do.
func (t *Text) PreviewTitle(reading *intake.Reading, r *model.Reconciliation) string {
	if reading.Forms != nil {
		return t.Sprintf(t.Intake.PreviewForms, reading.Rows(), r.New, r.Changed, r.Same, len(r.Doubtful), len(r.Rejected))
	}
	return t.Sprintf(t.Screen.Preview[reading.Kind], reading.Rows(), r.New, r.Changed, r.Same, len(r.Doubtful), len(r.Rejected))
}

// PreviewSource says what was read: the file, and of a table the row of its titles.
func (t *Text) PreviewSource(reading *intake.Reading) string {
	if reading.Forms != nil {
		return reading.File
	}
	return t.Sprintf(t.Intake.Source, reading.Table.HeaderRow, reading.File)
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

// NoteLines says what was seen in the files of forms: what is damaged, too long,
// mistyped.
func (t *Text) NoteLines(reading *intake.Reading) []string {
	if reading.Forms == nil {
		return nil
	}
	var lines []string
	for _, n := range reading.Forms.Notes {
		lines = append(lines, t.Note(n))
	}
	return lines
}

// Note says what was seen in one file.
func (t *Text) Note(n lrmx.Note) string {
	label := cmp.Or(lrmx.Label(n.Element), n.Element, t.Intake.NoElement)
	detail := n.Detail
	if detail == "" && n.Count > 0 {
		detail = strconv.Itoa(n.Count)
	}
	const longest = 40 // characters; a note is a hint where to look
	if r := []rune(detail); len(r) > longest {
		detail = string(r[:longest]) + "..."
	}
	return t.Sprintf(t.Intake.NoteLine, n.Path, label, strings.TrimSpace(t.Sprintf(t.Intake.Note[n.Kind], detail)))
}

// Question says what a list leaves open; the answers stand behind it.
func (t *Text) Question(q *model.Question) string {
	i, where := t.Intake, t.at(q.Row, q.Part, q.File)
	switch q.Kind {
	case model.AskWhom:
		s := i.Whom
		if len(q.People) == 1 {
			s = i.WhomAlike
		}
		return t.Sprintf(s, where, t.who(q.Line))
	case model.AskNew:
		return t.Sprintf(i.New, where, t.who(q.Line))
	case model.AskTwice:
		return t.Sprintf(i.Twice, t.Name(q.Name), len(q.Lines))
	case model.AskTeam:
		return t.Sprintf(i.TeamAlike, where, q.Listed, q.Formed)
	case model.AskField:
		listed, formed := t.sides(q.Asked.Field, q.Listed, q.Formed)
		return t.Sprintf(i.Field, where, t.Name(q.Name), t.FieldName(q.Asked.Field), listed, formed)
	case model.AskDoubt:
		return t.Name(q.Name) + " " + t.DoubtLine(q.Flag)
	}
	return t.Sprintf(i.Vanished, t.Number(q.People[0]), t.Name(q.Name))
}

// sides writes the two values of a difference, posts in short where that tells
// them apart.
func (t *Text) sides(f model.Field, listed, formed string) (string, string) {
	if f.HoldsPosts() {
		if a, b := model.ParsePost(listed).Short(), model.ParsePost(formed).Short(); a != b {
			listed, formed = a, b
		}
	}
	return t.value(f, listed), t.value(f, formed)
}

// who tells a person apart from others of the name: by birth and team.
func (t *Text) who(p *model.Person) string {
	team := cmp.Or(model.ParsePost(p.Current).Short(), t.Screen.NoPost)
	return t.Sprintf(t.Intake.Person, t.Name(p.Name), cmp.Or(p.Birth.String(), t.Intake.NoBirth), team)
}

// Answers lists what can be answered to a question, each with its digit; the
// one that counts stands in brackets.
func (t *Text) Answers(q *model.Question) string {
	var parts []string
	for _, c := range q.Choices() {
		said := t.Intake.Answer[q.Kind][c]
		switch {
		case q.Kind == model.AskWhom && c >= 1 && c <= len(q.People):
			said = " " + t.who(q.People[c-1]) // a roster number here would read as one with the digit
		case q.Kind == model.AskTwice && c >= 1 && c <= len(q.Lines):
			said = t.Sprintf(t.Intake.Filled, q.Lines[c-1].Form.Path, cmp.Or(q.Lines[c-1].Form.Filled.String(), t.Intake.NotFilled))
		case q.Kind == model.AskDoubt && q.Flag.October() != "" && c == model.AnswerTrue:
			said = t.Intake.January
		}
		said = strconv.Itoa(c) + said
		if c == q.Answer {
			said = "[" + said + "]"
		}
		parts = append(parts, said)
	}
	return strings.Join(parts, " ")
}

// OneOrTwo are the answers whether two teams are one, in the order of their digits
// on the preflight page.
func (i Intake) OneOrTwo() []string {
	return []string{i.Answer[model.AskTeam][model.AnswerOne], i.Answer[model.AskTeam][model.AnswerTwo]}
}

// Sides are the two sides of a difference, in the order of their digits.
func (i Intake) Sides() []string {
	return []string{i.Answer[model.AskField][model.AnswerList], i.Answer[model.AskField][model.AnswerForm]}
}

// spaced puts a blank between a digit and a Latin letter.
func spaced(ways []string) []string {
	out := slices.Clone(ways)
	for i := range out {
		out[i] = " " + out[i]
	}
	return out
}

func numbered(ways []string) string {
	var out []string
	for i, way := range ways {
		out = append(out, strconv.Itoa(i+1)+way)
	}
	return strings.Join(out, " ")
}

// FormLines tells what an approval form has beside what the roster has: résumé,
// rewards, assessments, family, and whether there is a photo.
func (t *Text) FormLines(f *lrmx.Form) []string {
	i := t.Intake
	lines := []string{t.Sprintf(i.FormHead, f.File)}
	for _, part := range []struct {
		head     string
		segments []lrmx.Segment
	}{{i.Resume, f.Resume.Segments}, {i.Memberships, f.Resume.Memberships}} {
		for n, s := range part.segments {
			line := strings.ReplaceAll(strings.TrimSpace(s.Dates()+"  "+s.Text), "\n", " ")
			if n == 0 {
				line = part.head + " " + line
			}
			if s.Doubtful {
				line += i.Mistyped
			}
			lines = append(lines, line)
		}
	}
	for _, part := range [][2]string{{i.Awards, f.Awards}, {i.Assessments, f.Assessments}, {i.Expertise, f.Expertise}} {
		if part[1] != "" {
			lines = append(lines, part[0]+" "+strings.ReplaceAll(part[1], "\n", " "))
		}
	}
	for n, r := range f.Family {
		line := strings.Join(strings.Fields(strings.Join([]string{r.Relation, t.Name(r.Name), r.Birth.String(), r.Politics, r.Post}, " ")), " ")
		if n == 0 {
			line = i.Family + " " + line
		}
		lines = append(lines, line)
	}
	if len(f.Photo) > 0 {
		lines = append(lines, t.Sprintf(i.Photo, (len(f.Photo)+1023)/1024))
	}
	return lines
}

// DoubtLine says where a doubtful value stands, the value, and why it is doubted.
func (t *Text) DoubtLine(f model.Flag) string {
	column := cmp.Or(f.Column, t.FieldName(f.Field))
	if f.Field == model.FieldForm {
		return t.Sprintf(t.Intake.FormDoubt, t.at(f.Row, f.Part, f.File), t.Doubt[f.Doubt])
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
