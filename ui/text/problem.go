package text

// Words for what went wrong with files, and for the preflight's findings.

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"liuzhuan/data/paper"
	"liuzhuan/data/sheet"
	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/model/check"
)

// Problem holds sentences for what cannot be done.
type Problem struct {
	Refusals       map[error]string // of model's commands
	NotKept        map[store.Fault]string
	NotKeptOther   string                 // error
	NotDone        map[store.Fault]string // the same of a command, which has no key to press again
	NotDoneOther   string                 // error
	Conflict       string
	File           map[store.Fault]string // path
	Other          string                 // error
	ThisFile       string                 // where its name is not known
	HeldHere       string                 // since
	HeldThere      string                 // since, host, user
	HeldUnknown    string
	NotMeeting     string                  // path
	SealedBackup   string                  // path
	NoFolder       string                  // path
	IsFolder       string                  // path
	ToFolder       string                  // path that a file was to be written to
	ToFile         string                  // path that forms were to be written to
	Newer          string                  // path, version, own
	Damaged        string                  // path
	Unclosed       string                  // path
	Exists         string                  // path
	NoHeader       string                  // file, sheet
	NoNameColumn   string                  // file, row
	Encrypted      string                  // file
	TooLarge       map[sheet.Excess]string // file, limit
	Format         map[sheet.Found]string  // file
	NoSheet        string                  // file, sheet, sheets
	NoVisibleSheet string                  // file
	Unsupported    string                  // paper, format
	Overwrite      string                  // folder, file
	NoForms        string                  // where forms cannot go
	FormsPublic    string
	FormsPaper     string                   // paper
	Rejected       map[model.Refusal]string // row
	RejectedMany   map[model.Refusal]string // row, count
	Mend           map[model.Refusal]string // what to do about it
	NothingWritten string                   // mend
	SkipOnScreen   string                   // mend
}

func (t *Text) sheetError(err error) (string, bool) {
	var header *sheet.NoHeaderError
	var locked *sheet.EncryptedError
	var large *sheet.TooLargeError
	var format *sheet.FormatError
	var missing *sheet.SheetError
	var unsupported *paper.UnsupportedError
	var holidays *sheet.HolidayError
	var overwrite *paper.OverwriteError
	var place *paper.PlaceError
	p := t.Problem
	switch {
	case errors.As(err, &header) && header.Row > 0:
		return t.Sprintf(p.NoNameColumn, header.File, header.Row), true
	case errors.As(err, &header):
		on := ""
		if header.Sheet != "" {
			on = t.Sprintf(t.Screen.BasisOf, header.Sheet)
		}
		return t.Sprintf(p.NoHeader, header.File, on), true
	case errors.As(err, &locked):
		return t.Sprintf(p.Encrypted, locked.File), true
	case errors.As(err, &large):
		return t.Sprintf(p.TooLarge[large.What], large.File, large.Limit), true
	case errors.As(err, &format):
		return t.Sprintf(p.Format[format.Found], format.File), true
	case errors.As(err, &missing) && missing.Sheet == "":
		return t.Sprintf(p.NoVisibleSheet, missing.File), true
	case errors.As(err, &missing):
		return t.Sprintf(p.NoSheet, missing.File, missing.Sheet, t.Names(missing.Have)), true
	case errors.As(err, &holidays):
		return t.holidayError(holidays), true
	case errors.As(err, &unsupported) && unsupported.Profile == paper.Public && unsupported.Paper != paper.Roster && unsupported.Format != paper.LRMX:
		return t.Sprintf(t.Talks.NoPublic, t.Talks.Papers[string(unsupported.Paper)]), true
	case errors.As(err, &place) && place.Folder:
		return t.Sprintf(p.ToFolder, place.Path), true
	case errors.As(err, &place):
		return t.Sprintf(p.ToFile, place.Path), true
	case errors.As(err, &overwrite):
		return t.Sprintf(p.Overwrite, overwrite.Folder, overwrite.File), true
	case errors.As(err, &unsupported) && unsupported.Format == paper.LRMX:
		switch {
		case unsupported.Paper != paper.Roster:
			return t.Sprintf(p.FormsPaper, t.Talks.Papers[string(unsupported.Paper)]), true
		case unsupported.Profile == paper.Public:
			return p.FormsPublic, true
		}
		return p.NoForms, true
	case errors.As(err, &unsupported):
		return t.Sprintf(p.Unsupported, unsupported.Paper, unsupported.Format), true
	}
	return "", false
}

// pathOf finds the file an error of the system speaks of. Files are written
// under a name of ours beside their own, and nobody knows that one: then it is
// the folder that is meant. So it is when a new file cannot find its place.
func pathOf(err error) (path string, folder bool) {
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.As(err, &p):
		path = p.Path
		if p.Op == "create" && store.FaultOf(err) == store.FaultGone {
			return filepath.Dir(path), true
		}
	case errors.As(err, &l):
		path = l.New
	}
	if name := filepath.Base(path); strings.HasPrefix(name, ".liuzhuan-") || strings.HasSuffix(name, ".liuzhuan-copy") || strings.HasSuffix(name, ".new") {
		return filepath.Dir(path), true
	}
	return path, false
}

// oneLine writes an error that nothing better is known of behind a sentence.
func oneLine(err error) string { return strings.Join(strings.Fields(err.Error()), " ") }

// CheckWords holds what `check` prints.
type CheckWords struct {
	Sound     string // people, entries, head
	Unclean   string
	Migrated  string
	Damage    map[store.DamageKind]string
	Table     map[model.Table]string
	Person    string // name
	Entry     string // seq
	Entries   string // first seq, last seq
	Row       string // table, row
	WhatToDo  string
	Findings  string // count
	NoFinding string
}

// Damage words one thing that is wrong with a file.
func (t *Text) Damage(d store.Damage) string {
	parts := []string{t.Check.Damage[d.Kind]}
	if d.Seq != 0 {
		parts = append(parts, t.Sprintf(t.Check.Entry, d.Seq))
	}
	if d.ID != 0 {
		parts = append(parts, t.Sprintf(t.Check.Row, t.Check.Table[d.Table], d.ID))
	}
	if d.Person != "" {
		parts = append(parts, t.Sprintf(t.Check.Person, t.Name(d.Person)))
	}
	switch {
	case d.Kind == store.DamageForeignKey: // the table that has no such row
		parts = append(parts, cmp.Or(t.Check.Table[model.Table(d.Detail)], d.Detail))
	case d.Detail != "":
		parts = append(parts, strings.Join(strings.Fields(d.Detail), " "))
	}
	return strings.Join(parts, " ")
}

// findingFacts are the facts of a finding as its sentence names them.
func (t *Text) findingFacts(m *model.Meeting, f check.Finding) []string {
	var others []string
	for _, id := range f.Others {
		if p := m.Person(id); p != nil {
			others = append(others, t.Label(m, p))
		}
	}
	teams := []string{}
	for _, id := range f.Teams {
		teams = append(teams, m.TeamName(id))
	}
	value, text := f.Value, f.Text
	if f.Difference != 0 {
		value, text = t.value(f.Field, f.Value), t.value(f.Field, f.Text)
	}
	if f.Person != 0 {
		if p := m.Person(f.Person); p != nil {
			others = append([]string{t.Label(m, p)}, others...)
		}
	}
	if len(teams) > 0 {
		teams = append([]string{m.TeamName(f.Team)}, teams...)
	} else if f.Team != 0 {
		teams = []string{m.TeamName(f.Team)}
	}
	kin := ""
	if r := m.Relative(f.Relative); r != nil {
		kin = t.kin(r)
	}
	aside := ""
	if f.Text != "" {
		aside = t.Sprintf(t.Screen.BasisOf, f.Text)
	}
	return []string{
		"{who}", t.Names(others), "{kin}", kin, "{team}", t.Names(teams), "{n}", itoa(max(f.N, -f.N)), "{m}", itoa(f.M),
		"{date}", f.Date.String(), "{until}", f.Until.String(), "{text}", text, "{aside}", aside, "{value}", value,
		"{column}", cmp.Or(f.Column, t.FieldName(f.Field)), "{term}", t.Term[f.Disposition], "{kinds}", t.KindNames(f.Kinds),
	}
}

// Finding is one line of the preflight: what is seen, whom it is about, and on
// what basis, in a sentence.
func (t *Text) Finding(m *model.Meeting, f check.Finding) string {
	line := t.finding(m, f)
	switch f.Variant {
	case check.ReadingOpen, check.RareName, check.FormDiffers:
		return line // no list doubted them: the basis of the rule would mislead
	}
	if basis := t.Basis(f.Rule); basis != "" {
		line += t.Sprintf(t.Screen.BasisOf, basis)
	}
	return line
}

// FindingShort is the same for the card, which has its person's name over it.
func (t *Text) FindingShort(m *model.Meeting, f check.Finding) string { return t.finding(m, f) }

// retiresNow is check.RetiresSoon in the very month of the meeting.
const retiresNow check.Variant = "retires_now"

func (t *Text) finding(m *model.Meeting, f check.Finding) string {
	variant := f.Variant
	if variant == check.RetiresSoon && f.N == 0 {
		variant = retiresNow
	}
	sentence, ok := t.Findings[variant]
	if !ok {
		sentence = t.Screen.DoubtFinding
		if f.Value == "" || f.Field == model.FieldForm {
			sentence = t.Screen.DoubtMissing
		}
		if f.Person == 0 {
			sentence = strings.Replace(sentence, "{who}", "{team}", 1)
		}
		sentence = t.Sentence(sentence + t.Doubt[model.Doubt(variant)])
	}
	if strings.Contains(sentence, "|") {
		return bend(strings.NewReplacer(t.findingFacts(m, f)...).Replace(sentence))
	}
	return strings.NewReplacer(t.findingFacts(m, f)...).Replace(sentence)
}

// Basis is the source of a rule in a few words.
func (t *Text) Basis(rule string) string { return t.Bases[rule] }

// PaperWarnings words findings for a paper, by person. A paper is a Chinese
// document whatever language the screen speaks, and the same data gives the
// same bytes.
func (t *Text) PaperWarnings(m *model.Meeting, found []check.Finding) map[model.ID][]paper.Warning {
	out := map[model.ID][]paper.Warning{}
	for _, f := range found {
		if f.Person != 0 {
			out[f.Person] = append(out[f.Person], paper.Warning{Rule: f.Rule, Text: zh.finding(m, f)})
		}
	}
	return out
}

// PaperAmendments words what was changed after the seal, in Chinese as papers are.
func (t *Text) PaperAmendments(m *model.Meeting, h *model.History) []paper.Amendment {
	var out []paper.Amendment
	for _, e := range h.Amendments() {
		out = append(out, paper.Amendment{Seq: e.Seq, At: e.At, Person: e.Args.Person, Text: zh.SaidIn(m, e.Command, e.Args), Office: ofMatter(e.Said())})
	}
	return out
}

// ofMatter reports whether a command speaks of a matter raised, itself or as what
// it takes back.
func ofMatter(said model.Said) bool {
	for of := &said; of != nil; of = of.Args.Of {
		if of.Command == model.CommandMatter || of.Command == model.CommandClear {
			return true
		}
	}
	return false
}

// PreflightTitle heads the preflight page.
func (t *Text) PreflightTitle(n int) string { return t.Sprintf(t.Screen.Preflight, n) }
