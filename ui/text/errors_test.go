package text

import (
	"go/ast"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"liuzhuan/data/archive"
	"liuzhuan/data/backup"
	"liuzhuan/data/lrmx"
	"liuzhuan/data/medium"
	"liuzhuan/data/merge"
	"liuzhuan/data/paper"
	"liuzhuan/data/sheet"
	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

// errorsOfData holds one of every error that model and the packages of data may hand up.
var errorsOfData = map[string]error{
	"archive.KeyError":           &archive.KeyError{Path: "a.key"},
	"backup.Error":               &backup.Error{Fault: backup.Cut, Path: "a.db"},
	"backup.ReceiptError":        &backup.ReceiptError{Path: "a.db", Err: fs.ErrPermission},
	"lrmx.Error":                 &lrmx.Error{File: "a.lrmx", Why: lrmx.WhyEmpty},
	"medium.Error":               &medium.Error{Fault: medium.Several, Path: "a"},
	"merge.SelfError":            &merge.SelfError{Path: "a.db"},
	"merge.StrangerError":        &merge.StrangerError{Path: "a.db"},
	"merge.UncleanError":         &merge.UncleanError{Path: "a.db"},
	"model.BatchExistsError":     &model.BatchExistsError{Name: "市委"},
	"paper.EachError":            &paper.EachError{Path: "a.docx"},
	"paper.EndingError":          &paper.EndingError{Path: "a.pdf", Ending: ".docx"},
	"paper.OverwriteError":       &paper.OverwriteError{Folder: "a", File: "a.lrmx"},
	"paper.PlaceError":           &paper.PlaceError{Path: "a"},
	"paper.HeldError":            &paper.HeldError{Path: "a"},
	"paper.SaveError":            &paper.SaveError{Path: "a", Err: &fs.PathError{Op: "write", Path: ".liuzhuan-1.part", Err: syscall.ENOSPC}},
	"paper.PrintError":           &paper.PrintError{Path: "a.pdf"},
	"paper.UnsupportedError":     &paper.UnsupportedError{Paper: paper.ToDo, Format: paper.JSON, Profile: paper.Full},
	"sheet.EncryptedError":       &sheet.EncryptedError{File: "a.xlsx"},
	"sheet.FieldError":           &sheet.FieldError{Title: "姓名", Field: "x"},
	"sheet.FormError":            &sheet.FormError{File: "a.xlsx"},
	"sheet.FormatError":          &sheet.FormatError{File: "a.xlsx", Found: sheet.FoundODS},
	"sheet.HolidayError":         &sheet.HolidayError{File: "a.csv", Row: 2, Value: "x"},
	"sheet.NoHeaderError":        &sheet.NoHeaderError{File: "a.xlsx", Kind: sheet.Roster},
	"sheet.NoRowsError":          &sheet.NoRowsError{File: "a.xlsx", Kind: sheet.Roster, Row: 2},
	"sheet.SheetError":           &sheet.SheetError{File: "a.xlsx", Sheet: "x", Have: []string{"y"}},
	"sheet.TooLargeError":        &sheet.TooLargeError{File: "a.xlsx", What: sheet.ExcessRows, Limit: 2},
	"sheet.UnpartedError":        &sheet.UnpartedError{File: "a.csv", Row: 2, Mark: "|"},
	"sitting.DeskError":          &sitting.DeskError{Name: "x"},
	"sitting.LargeTemplateError": &sitting.LargeTemplateError{Path: "a.docx", Size: 9 << 20},
	"sitting.NoTemplateError":    &sitting.NoTemplateError{Name: "a.docx"},
	"store.CloseError":           &store.CloseError{Path: "a.db", Err: syscall.EIO},
	"store.CommitError":          &store.CommitError{Err: syscall.EIO},
	"store.ConflictError":        &store.ConflictError{},
	"store.DamagedError":         &store.DamagedError{Path: "a.db"},
	"store.DisplacedError":       &store.DisplacedError{Path: "a.db", How: store.Moved},
	"store.ExistsError":          &store.ExistsError{Path: "a.db"},
	"store.HeldError":            &store.HeldError{Path: "a.db"},
	"store.LongPathError":        &store.LongPathError{Path: "a.db"},
	"store.NewerError":           &store.NewerError{Path: "a.db"},
	"store.NotMeetingError":      &store.NotMeetingError{Path: "a.db"},
	"store.OpenError":            &store.OpenError{Path: "a.db", Err: fs.ErrPermission},
	"store.RedactError":          &store.RedactError{Fault: store.RedactMany, Seq: 5, People: 2},
	"store.StrangeError":         &store.StrangeError{Path: "a.db", Beside: "a.db-wal"},
	"store.TooLargeError":        &store.TooLargeError{Path: "a.db"},
}

// Every kind of error that model and the packages of data hand up is worded: none falls
// through to the general sentence that only quotes it.
func TestEveryErrorIsWorded(t *testing.T) {
	found := 0
	rooms, _ := filepath.Glob("../../data/*")
	for _, room := range append(rooms, "../../model") {
		dir := filepath.Base(room)
		for _, f := range sources(t, strings.TrimPrefix(room, "../../")) {
			for name := range errorTypes(f) {
				found++
				err := errorsOfData[dir+"."+name]
				if err == nil {
					t.Errorf("%s.%s: nobody has said how it is worded", dir, name)
					continue
				}
				everyLanguage(t, func(t *testing.T, lang *Text) {
					for _, lang := range []*Text{lang, lang.ForCommands()} {
						words, general := lang.Refused(err), lang.Problem.Other
						if name == "ConflictError" || name == "CommitError" { // what a commit gives
							words, general = lang.NotKept(err), lang.Problem.NotKeptOther
						}
						if general, _, _ = strings.Cut(general, "%s"); words == "" || strings.HasPrefix(words, general) || strings.Contains(words, "%!") {
							t.Errorf("%s.%s is worded as %q", dir, name, words)
						}
					}
				})
			}
		}
	}
	if found != len(errorsOfData) {
		t.Errorf("%d kinds of error in model and data, %d in the table", found, len(errorsOfData))
	}
}

// errorTypes gives the exported types of a file that are called errors and are
// made by their names: Error, NoRowsError.
func errorTypes(f *ast.File) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for _, d := range f.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.TYPE {
				continue
			}
			for _, s := range g.Specs {
				if name := s.(*ast.TypeSpec).Name; name.IsExported() && strings.HasSuffix(name.Name, "Error") && !yield(name.Name) {
					return
				}
			}
		}
	}
}
