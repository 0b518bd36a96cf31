package text

// What went wrong, and what to do about it.

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"liuzhuan/data/archive"
	"liuzhuan/data/backup"
	"liuzhuan/data/lrmx"
	"liuzhuan/data/medium"
	"liuzhuan/data/paper"
	"liuzhuan/data/paper/template"
	"liuzhuan/data/sheet"
	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

// Problem holds sentences for what cannot be done.
type Problem struct {
	Refusals       map[error]string // of model's commands
	BatchExists    string           // name
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
	NoNameColumn   string                  // file, row
	Encrypted      string                  // file
	TooLarge       map[sheet.Excess]string // file, limit, place
	Format         map[sheet.Found]string  // file
	NoSheet        string                  // file, sheet, sheets
	NoVisibleSheet string                  // file
	Unsupported    string                  // paper, format, formats
	NoPaper        string                  // paper
	NoColumns      string                  // what was asked for, sets, titles
	Overwrite      string                  // folder, file
	NoPrinter      string                  // file
	NotPrinted     string                  // what the system said, file
	NoForms        string                  // where forms cannot go
	FormsPublic    string
	FormsPaper     string                   // paper
	Rejected       map[model.Refusal]string // row
	RejectedMany   map[model.Refusal]string // row, count
	Mend           map[model.Refusal]string // what to do about it
	NothingWritten string                   // mend
	SkipOnScreen   string                   // mend
}

// Refused says why model refused a command.
func (t *Text) Refused(err error) string {
	for e := err; e != nil; e = errors.Unwrap(e) {
		if sentence, ok := t.Problem.Refusals[e]; ok {
			return sentence
		}
	}
	var there *model.BatchExistsError
	if errors.As(err, &there) {
		return t.Sprintf(t.Problem.BatchExists, there.Name)
	}
	return t.Error(err)
}

// NotKept says that a Change was not kept, why, and what to do.
func (t *Text) NotKept(err error) string {
	var conflict *store.ConflictError
	if errors.As(err, &conflict) {
		return t.Problem.Conflict
	}
	if words, ok := t.displaced(err); ok {
		return t.Together(t.Safety.NotKeptThere, words)
	}
	var form *lrmx.Error
	if errors.As(err, &form) {
		return t.formsError(form)
	}
	fault := store.FaultOf(err)
	if s, ok := t.Problem.NotKept[fault]; ok {
		return s
	}
	return t.Sprintf(t.Problem.NotKeptOther, oneLine(err))
}

// displaced says what has become of an open file that is not in its place.
func (t *Text) displaced(err error) (string, bool) {
	var gone *store.DisplacedError
	if !errors.As(err, &gone) {
		return "", false
	}
	return t.Sprintf(t.Safety.Displaced[gone.How], filepath.Base(gone.Path)), true
}

// NotDone says that a command's Change was not kept, why, and what to do.
func (t *Text) NotDone(err error) string {
	if words, ok := t.displaced(err); ok {
		return t.Together(t.Safety.NotKeptThere, words)
	}
	var form *lrmx.Error
	if errors.As(err, &form) {
		return t.formsError(form)
	}
	if s, ok := t.Problem.NotDone[store.FaultOf(err)]; ok {
		return s
	}
	return t.Sprintf(t.Problem.NotDoneOther, oneLine(err))
}

// Error words any error of the packages below for a person.
func (t *Text) Error(err error) string {
	var held *store.HeldError
	var notOurs *store.NotMeetingError
	var newer *store.NewerError
	var damaged *store.DamagedError
	var taken *paper.HeldError
	var strange *store.StrangeError
	var long *store.LongPathError
	var large *store.TooLargeError
	var exists *store.ExistsError
	var form *lrmx.Error
	var strangePaper *template.FormatError
	var copied *backup.Error
	var receipt *backup.ReceiptError
	if s, ok := t.sheetError(err); ok {
		return s
	}
	if s, ok := t.mergeError(err); ok {
		return s
	}
	var desk *sitting.DeskError
	if errors.As(err, &desk) {
		return t.Sprintf(t.Handing.BadName, desk.Name)
	}
	var second *medium.Error
	if errors.As(err, &second) {
		return t.Sprintf(t.Medium.Fault[second.Fault], second.Path)
	}
	if errors.Is(err, sitting.ErrRehearsal) {
		return t.Rehearsal.Leaves
	}
	if errors.As(err, &receipt) {
		return t.Sprintf(t.Safety.NoReceipt, receipt.Path, t.Error(receipt.Err))
	}
	if errors.As(err, &form) {
		return t.formsError(form)
	}
	if errors.As(err, &strangePaper) {
		return t.Sprintf(t.Template.NoFile[strangePaper.Kind], strangePaper.Path)
	}
	var heavy *sitting.LargeTemplateError
	if errors.As(err, &heavy) {
		return t.Sprintf(t.Kept.Large, heavy.Path, t.Bytes(heavy.Size), t.Bytes(sitting.MostTemplate))
	}
	var broken *template.BrokenError
	if errors.As(err, &broken) {
		return t.templateBroken(broken)
	}
	var none *sitting.NoTemplateError
	if errors.As(err, &none) {
		return t.Sprintf(t.Kept.NoKept, none.Name)
	}
	var ending *paper.EndingError
	if errors.As(err, &ending) {
		return t.Sprintf(t.Template.Ending, ending.Path, ending.Ending)
	}
	var each *paper.EachError
	if errors.As(err, &each) {
		return t.Sprintf(t.Template.Each, each.Path)
	}
	var redacting *store.RedactError
	var noKey *archive.KeyError
	var unclosed *store.CloseError
	var gone *store.DisplacedError
	var opening *store.OpenError
	switch {
	case errors.As(err, &unclosed) && errors.As(err, &gone):
		return t.Sprintf(t.Safety.DisplacedAtEnd[gone.How], gone.Path)
	case errors.As(err, &gone):
		words, _ := t.displaced(err)
		return words
	case errors.As(err, &unclosed):
		return t.Sprintf(t.Problem.Unclosed, unclosed.Path)
	case errors.As(err, &copied):
		words := t.Safety.Backup[copied.Fault]
		if lost, ok := t.Safety.SealedLost[copied.Fault]; ok && sealedName(copied.Path) {
			words = lost
		}
		return t.Sprintf(words, copied.Path)
	case errors.As(err, &noKey):
		return t.Sprintf(t.Archive.BadKey, noKey.Path)
	case errors.As(err, &redacting):
		return t.Sprintf(t.Safety.RedactRefused[redacting.Fault], redacting.Seq, redacting.People)
	case errors.As(err, &held):
		return t.held(held)
	case errors.As(err, &notOurs) && sealedName(notOurs.Path):
		return t.Sprintf(t.Problem.SealedBackup, notOurs.Path)
	case errors.As(err, &notOurs):
		return t.Sprintf(t.Problem.NotMeeting, notOurs.Path)
	case errors.As(err, &long):
		return t.Sprintf(t.Safety.LongPath, shortened(long.Path))
	case errors.Is(err, syscall.ENAMETOOLONG):
		at, _ := pathOf(err)
		return t.Sprintf(t.Safety.LongName, shortened(filepath.Base(at)))
	case errors.Is(err, syscall.ELOOP):
		at, _ := pathOf(err)
		return t.Sprintf(t.Safety.LinkLoop, at)
	case errors.As(err, &strange):
		return t.Sprintf(t.Safety.Strange, strange.Path, filepath.Base(strange.Beside))
	case errors.As(err, &large):
		return t.Sprintf(t.Safety.Oversize, large.Path)
	case errors.As(err, &newer):
		return t.Sprintf(t.Problem.Newer, newer.Path, newer.Version, newer.Own)
	case errors.As(err, &damaged):
		return t.Sprintf(t.Problem.Damaged, damaged.Path)
	case errors.As(err, &taken):
		return t.Sprintf(t.Problem.File[store.FaultHeld], taken.Path)
	case errors.As(err, &exists):
		return t.Sprintf(t.Problem.Exists, exists.Path)
	case errors.Is(err, fs.ErrExist):
		at, _ := pathOf(err)
		return t.Sprintf(t.Problem.Exists, at)
	}
	if words, ok := t.Safety.NotOpened[store.FaultOf(err)]; ok && errors.As(err, &opening) {
		return t.Sprintf(words, opening.Path)
	}
	path, folder := pathOf(err)
	path = cmp.Or(path, t.Problem.ThisFile)
	switch fault := store.FaultOf(err); {
	case errors.Is(err, syscall.EISDIR):
		return t.Sprintf(t.Problem.IsFolder, path)
	case folder && fault == store.FaultGone:
		return t.Sprintf(t.Problem.NoFolder, path)
	case fault != store.FaultOther:
		return t.Sprintf(t.Problem.File[fault], path)
	}
	return t.Sprintf(t.Problem.Other, oneLine(err))
}

// sealedName reports whether a file is called as a sealed backup is.
func sealedName(path string) bool { return strings.EqualFold(filepath.Ext(path), ".age") }

func (t *Text) held(e *store.HeldError) string {
	if e.Since.IsZero() {
		return t.Problem.HeldUnknown
	}
	since := e.Since.Local().Format("15:04")
	if e.Here {
		return t.Sprintf(t.Problem.HeldHere, since)
	}
	return t.Sprintf(t.Problem.HeldThere, since, e.Host, e.User)
}

func (t *Text) sheetError(err error) (string, bool) {
	var header *sheet.NoHeaderError
	var form *sheet.FormError
	var none *sheet.NoRowsError
	var unparted *sheet.UnpartedError
	var locked *sheet.EncryptedError
	var large *sheet.TooLargeError
	var format *sheet.FormatError
	var missing *sheet.SheetError
	var field *sheet.FieldError
	var unsupported *paper.UnsupportedError
	var holidays *sheet.HolidayError
	var overwrite *paper.OverwriteError
	var place *paper.PlaceError
	var printing *paper.PrintError
	p := t.Problem
	switch {
	case errors.As(err, &header) && header.Row > 0:
		return t.Sprintf(p.NoNameColumn, header.File, header.Row), true
	case errors.As(err, &header):
		return t.headerless(header), true
	case errors.As(err, &form):
		return t.Sprintf(t.Tables.Form, form.File, t.onSheet(form.Sheet)), true
	case errors.As(err, &none):
		return t.noRows(none), true
	case errors.As(err, &unparted):
		return t.Sprintf(t.Tables.Unparted, unparted.File, unparted.Row, cmp.Or(t.Tables.Mark[unparted.Mark], unparted.Mark)), true
	case errors.As(err, &locked):
		return t.Sprintf(p.Encrypted, locked.File), true
	case errors.As(err, &large):
		return t.tooLarge(large), true
	case errors.As(err, &format):
		return t.Sprintf(p.Format[format.Found], format.File), true
	case errors.As(err, &field):
		return t.Sprintf(t.Tables.NoField, field.Title, field.Field), true
	case errors.As(err, &missing) && missing.Sheet == "":
		return t.Sprintf(p.NoVisibleSheet, missing.File), true
	case errors.As(err, &missing):
		return t.Sprintf(p.NoSheet, missing.File, missing.Sheet, t.Names(missing.Have)), true
	case errors.As(err, &holidays):
		return t.holidayError(holidays), true
	case errors.As(err, &unsupported) && unsupported.Profile == paper.Public && !unsupported.Paper.Public() && unsupported.Format != paper.LRMX:
		return t.Sprintf(t.Talks.NoPublic, t.Talks.Papers[unsupported.Paper].Name), true
	case errors.As(err, &place) && place.Folder:
		return t.Sprintf(p.ToFolder, place.Path), true
	case errors.As(err, &place):
		return t.Sprintf(p.ToFile, place.Path), true
	case errors.As(err, &printing) && printing.Said == "":
		return t.Sprintf(p.NoPrinter, printing.Path), true
	case errors.As(err, &printing):
		return t.Sprintf(p.NotPrinted, printing.Said, printing.Path), true
	case errors.As(err, &overwrite):
		return t.Sprintf(p.Overwrite, overwrite.Folder, overwrite.File), true
	case errors.As(err, &unsupported) && unsupported.Format == paper.LRMX:
		switch {
		case !slices.Contains(unsupported.Paper.Formats(), paper.LRMX):
			return t.Sprintf(p.FormsPaper, t.Talks.Papers[unsupported.Paper].Name), true
		case unsupported.Profile == paper.Public:
			return p.FormsPublic, true
		}
		return p.NoForms, true
	case errors.As(err, &unsupported) && unsupported.Columns != "" && slices.Contains(unsupported.Paper.Formats(), unsupported.Format):
		return t.Sprintf(p.NoColumns, unsupported.Columns, strings.Join(paper.ColumnSets, " "), t.Names(paper.ColumnTitles())), true
	case errors.As(err, &unsupported):
		return t.unsupported(unsupported), true
	}
	return "", false
}

// unsupported says that a paper is not written as it is asked for, and how it is.
func (t *Text) unsupported(e *paper.UnsupportedError) string {
	var formats []string
	for _, f := range e.Paper.Formats() {
		formats = append(formats, string(f))
	}
	if formats == nil {
		return t.Sprintf(t.Problem.NoPaper, e.Paper)
	}
	return t.Sprintf(t.Problem.Unsupported, t.Talks.Papers[e.Paper].Name, e.Format, strings.Join(formats, " "))
}

// pathOf finds the file an error of the system speaks of. Files are written
// under a name of ours beside their own, and nobody knows that one: then it is
// the folder that is meant. So it is when a new file cannot find its place.
func pathOf(err error) (path string, folder bool) {
	var o *store.OpenError
	var p *fs.PathError
	var l *os.LinkError
	var saved *paper.SaveError
	switch {
	case errors.As(err, &o):
		return o.Path, false
	case errors.As(err, &saved) && (store.FaultOf(err) == store.FaultFull || store.FaultOf(err) == store.FaultIO):
		return saved.Path, false
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

// shortened writes a long name by its two ends.
func shortened(path string) string {
	const ends = 30
	runes := []rune(path)
	if len(runes) <= 2*ends {
		return path
	}
	return string(runes[:ends]) + "…" + string(runes[len(runes)-ends:])
}

// oneLine writes an error that nothing better is known of behind a sentence.
func oneLine(err error) string { return strings.Join(strings.Fields(err.Error()), " ") }
