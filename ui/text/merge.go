package text

// Words for taking up the work of another copy of the meeting.

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"liuzhuan/data/merge"
	"liuzhuan/model"
)

// Merge holds them.
type Merge struct {
	Title      string // file, when they parted, entries, taken, same, settled, to decide
	Stranger   string // path
	NothingNew string // path
	Self       string // path
	Unclean    string // path
	Recovered  string // path
	Question   string // whose or what of it, ours, theirs
	By         string // value, clock, operator
	Whole      map[merge.Kind]string
	None       string // an empty value
	Yes, No    string
	Settled    string // whose, ours, theirs, kept
	Renumbered string // name, number, was
	Alias      string // name
	One, Two   string // of somebody: name
	Notice     map[merge.What]string
	Comparing  string
	Done       string // rows
	Column     map[string]string

	Open              string // file, to decide
	Decided           string // file
	StillOpen         string // count
	Here, There, Keep string // the sides of a question, and both
	Undecided         string
	Before, Taken     string // what it was, what of a question is taken
	Gone, Stands      string // a row as a whole
	Did               string // clock, operator, what was done
	ByRule, Numbers   string // heads of what needs no answer
	Same, Look        string
	Rest              string // count
	Count             string
	WrongCount        string // count, what was typed
}

// MergeSides are one field of a question in words: what it was before the two parted, and
// what each side made of it.
type MergeSides struct{ Name, Base, Ours, Theirs string }

// MergeSides words what a question is about, field by field; of a row as a whole, whether
// there is one. What is alike in a group is left out.
func (t *Text) MergeSides(m *model.Meeting, c merge.Conflict) []MergeSides {
	if c.Kind != merge.Fields {
		return []MergeSides{{t.Check.Table[c.Table], t.standing(c.Base, c.Base), t.standing(c.Ours, c.Base), t.standing(c.Theirs, c.Base)}}
	}
	var out []MergeSides
	for _, f := range c.Fields {
		s := MergeSides{t.column(f), t.mergeOf(m, c.Base, f), t.mergeOf(m, c.Ours, f), t.mergeOf(m, c.Theirs, f)}
		if s.Ours != s.Theirs {
			out = append(out, s)
		}
	}
	return out
}

// standing says of a row whether there is one, or no longer.
func (t *Text) standing(r, base model.Row) string {
	switch {
	case r != nil:
		return t.Merge.Stands
	case base != nil:
		return t.Merge.Gone
	}
	return t.Merge.None
}

// mergeOf words the value of a column of a row; the minute of somebody who came says
// whether that is late.
func (t *Text) mergeOf(m *model.Meeting, r model.Row, column string) string {
	if r == nil {
		return t.Merge.None
	}
	value := t.columnOf(r, column)
	if a, ok := r.(*model.Attendance); ok && column == "at" && a.State == model.Present {
		if m.LateAt(a.At) {
			return t.Screen.LateWord + " " + value
		}
		return t.State[a.State] + " " + value
	}
	return value
}

// MergeBy is the minute and the operator of what a side did, "" where nobody knows.
func (t *Text) MergeBy(e model.Entry) string {
	if e.Seq == 0 {
		return ""
	}
	return e.At.Clock() + " " + e.Actor
}

// MergeDid says who put a value there, when, and by what command, "" where nobody did.
func (t *Text) MergeDid(m *model.Meeting, e model.Entry) string {
	if e.Seq == 0 {
		return ""
	}
	return t.Sprintf(t.Merge.Did, e.At.Clock(), e.Actor, t.SaidIn(m, e.Command, e.Args))
}

// MergeWhom is whom a question is about, or the kind of row where that is nobody.
func (t *Text) MergeWhom(c merge.Conflict) string {
	return cmp.Or(t.Name(c.Name), t.Check.Table[c.Table])
}

// MergeWhole says what a question about a row as a whole is, "" of one about fields.
func (t *Text) MergeWhole(c merge.Conflict) string {
	if c.Kind == merge.Fields {
		return ""
	}
	return t.Sprintf(t.Merge.Whole[c.Kind], t.whose(c.Name, c.Table))
}

// MergePart is a group of what needs no answer.
type MergePart struct {
	Name  string
	Lines []string
}

// MergeParts lists what needs no answer: what rules settled, who has another number, what
// both added, and what is worth a word.
func (t *Text) MergeParts(m *merge.Merging) []MergePart {
	var settled, numbers, alike, notices []string
	for _, s := range m.Settled {
		whose := t.whose(s.Name, s.Table) + " " + t.column(s.Field)
		clock := model.Stamp.Clock
		if s.Ours.Clock() == s.Theirs.Clock() { // they differ in the seconds
			clock = func(at model.Stamp) string { return at.Time().Format("15:04:05") }
		}
		settled = append(settled, t.Sprintf(t.Merge.Settled, whose, clock(s.Ours), clock(s.Theirs), clock(s.Kept)))
	}
	for _, r := range m.Renumbered {
		numbers = append(numbers, t.Sprintf(t.Merge.Renumbered, t.Name(r.Name), r.Is, r.Was))
	}
	for _, a := range m.Aliases {
		words := t.Merge.Alias
		if a.Table == model.PersonTable {
			words = t.Merge.One
		}
		alike = append(alike, t.Sprintf(words, t.Name(a.Name)))
	}
	for _, a := range m.Apart {
		alike = append(alike, t.Sprintf(t.Merge.Two, t.Name(a.Name)))
	}
	for _, n := range m.Notices {
		notices = append(notices, t.mergeNotice(n))
	}
	var parts []MergePart
	for _, p := range []MergePart{{t.Merge.ByRule, settled}, {t.Merge.Numbers, numbers}, {t.Merge.Same, alike}, {t.Merge.Look, notices}} {
		if len(p.Lines) > 0 {
			parts = append(parts, p)
		}
	}
	return parts
}

// mergeError words what is refused before a merge; ok is false for another error.
func (t *Text) mergeError(err error) (words string, ok bool) {
	var stranger *merge.StrangerError
	var self *merge.SelfError
	var unclean *merge.UncleanError
	switch {
	case errors.As(err, &stranger):
		return t.Sprintf(t.Merge.Stranger, stranger.Path), true
	case errors.As(err, &self):
		return t.Sprintf(t.Merge.Self, self.Path), true
	case errors.As(err, &unclean):
		return t.Sprintf(t.Merge.Unclean, unclean.Path), true
	}
	return "", false
}

// MergeTitle says in one line what a merge would do.
func (t *Text) MergeTitle(m *merge.Merging, other string) string {
	parted := m.Parted.Time().Format("01-02 15:04")
	return t.Sprintf(t.Merge.Title, filepath.Base(other), parted, m.Entries, m.Taken, m.Same, len(m.Settled), len(m.Conflicts))
}

// MergeLines lists what is asked, then what rules settled, then what is worth a word.
func (t *Text) MergeLines(m *merge.Merging) []string {
	var lines []string
	for _, c := range m.Conflicts {
		lines = append(lines, t.conflict(c)...)
	}
	for _, p := range t.MergeParts(m) {
		lines = append(lines, p.Lines...)
	}
	return lines
}

func (t *Text) mergeNotice(n merge.Notice) string {
	words := t.Merge.Notice[n.What]
	switch n.What {
	case merge.PlanAndDecision:
		return t.Sprintf(words, t.Name(n.Name))
	case merge.TwoRunning:
		return t.Sprintf(words, n.Count)
	case merge.ClockBehind, merge.ClockAhead:
		return t.Sprintf(words, (n.Seconds+59)/60)
	}
	return words
}

// conflict words one question, a line for each field.
func (t *Text) conflict(c merge.Conflict) []string {
	who := t.whose(c.Name, c.Table)
	if c.Kind != merge.Fields {
		return []string{t.Sprintf(t.Merge.Whole[c.Kind], who)}
	}
	var lines []string
	for _, f := range c.Fields {
		ours, theirs := t.columnOf(c.Ours, f), t.columnOf(c.Theirs, f)
		if ours == theirs {
			continue
		}
		lines = append(lines, t.Sprintf(t.Merge.Question, who+" "+t.column(f), t.by(ours, c.OursBy), t.by(theirs, c.TheirsBy)))
	}
	return lines
}

// whose names a row: the person and what of them, or the kind of row.
func (t *Text) whose(name string, table model.Table) string {
	kind := t.Check.Table[table]
	if name != "" && table == model.SettingTable { // no other setting has one
		kind = t.Setting[model.SettingTemplate]
	}
	if name == "" || table == model.PersonTable {
		return cmp.Or(t.Name(name), kind)
	}
	return t.Name(name) + " " + kind
}

func (t *Text) column(name string) string {
	return cmp.Or(t.Merge.Column[name], t.FieldName(model.Field(name)))
}

// by adds to a value who put it there and when, where that is known.
func (t *Text) by(value string, e model.Entry) string {
	if e.Seq == 0 {
		return value
	}
	return t.Sprintf(t.Merge.By, value, e.At.Clock(), e.Actor)
}

// columnOf words the value of a column of a row; of a template what is kept of it.
func (t *Text) columnOf(r model.Row, column string) string {
	if set, ok := r.(*model.Setting); ok && column == "value" {
		if k, ok := set.Template(); ok {
			return t.keptTemplate(k)
		}
	}
	return t.mergeValue(merge.Value(r, column))
}

// mergeValue words the value of a column.
func (t *Text) mergeValue(v any) string {
	switch v := v.(type) {
	case model.Stamp:
		if v == 0 {
			return t.Merge.None
		}
		return v.Clock()
	case model.Disposition:
		return cmp.Or(t.Term[v], string(v), t.Merge.None)
	case model.Presence:
		return cmp.Or(t.State[v], string(v), t.Merge.None)
	case []model.Kind:
		return cmp.Or(t.KindNames(v), t.Merge.None)
	case bool:
		if v {
			return t.Merge.Yes
		}
		return t.Merge.No
	case []model.Talker:
		return cmp.Or(t.Names(slices.Collect(names(v))), t.Merge.None)
	case []model.Flag:
		return fmt.Sprint(len(v))
	case []model.FormFact:
		return fmt.Sprint(len(v))
	case []model.Span:
		var parts []string
		for _, s := range v {
			parts = append(parts, s.From.Clock()+"-"+t.mergeValue(s.To))
		}
		return strings.Join(parts, " ")
	}
	return cmp.Or(fmt.Sprint(v), t.Merge.None)
}

func names(talkers []model.Talker) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for _, talker := range talkers {
			if !yield(talker.Name) {
				return
			}
		}
	}
}
