// Package intake reads whatever a clerk points at, a table of people, teams or
// relatives, or approval forms in a file, folder or archive, into a list that
// can meet the meeting. What the file is, its content says.
//
// What does not belong here: how tables and forms are read (data/sheet,
// data/lrmx), what meeting the meeting does (model), and words for people.
package intake

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"liuzhuan/data/lrmx"
	"liuzhuan/data/sheet"
	"liuzhuan/model"
)

// Forms is the kind of reading that sheet has none of.
const Forms = "forms"

// Kinds lists the kinds of readings, as --as names them.
var Kinds = append(append([]string{}, sheet.Kinds...), Forms)

// Options say how to read a file. The zero value is useful.
type Options struct {
	Kind     string                // one of Kinds; "" = by the content
	Sheet    string                // worksheet by name; "" = by the content
	Columns  map[string]string     // of a table: title -> field, where the clerk knows better
	Meeting  *model.Meeting        // whose remembered columns go before guesses; may be nil
	Today    time.Time             // as sheet.Options.Today
	Progress func(done, total int) // in rows or files, total 0 while unknown; may be nil
}

// Reading is a file as it was read and cleaned. One of Table and Forms is set.
type Reading struct {
	File  string // base name
	Kind  string
	Table *sheet.Reading
	Forms *lrmx.Forms
}

// columnSettings names the settings that remember columns, by kind of table.
var columnSettings = map[string]model.SettingName{
	sheet.Roster: model.SettingRosterColumns, sheet.Teams: model.SettingTeamColumns, sheet.Kin: model.SettingKinColumns,
}

// Read reads a file, folder or archive. Errors are those of sheet and lrmx, or
// of the operating system.
func Read(path string, o Options) (*Reading, error) {
	if o.Progress == nil {
		o.Progress = func(int, int) {}
	}
	if o.Kind == Forms || o.Kind == "" && holdsForms(path) {
		r, err := readForms(path, o)
		var none *lrmx.Error
		if o.Kind == "" && errors.As(err, &none) && none.Why == lrmx.WhyNoForms {
			// A workbook under the name of an archive: it is one.
			if table, err := readTable(path, o); err == nil {
				return table, nil
			}
		}
		return r, err
	}
	r, err := readTable(path, o)
	var other *sheet.FormatError
	if o.Kind == "" && errors.As(err, &other) && (other.Found == sheet.FoundXML || other.Found == sheet.FoundZip) {
		// A form or an archive of forms under another name.
		if forms, err := readForms(path, o); err == nil && len(forms.Forms.List.Rows) > 0 {
			return forms, nil
		}
	}
	return r, err
}

// holdsForms tells a folder, and files that only forms are named as. A .lrm is a
// csv to its bytes.
func holdsForms(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".lrmx", ".lrm", ".zip":
		return true
	}
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func readForms(path string, o Options) (*Reading, error) {
	forms, err := lrmx.ReadAll(path, func(done int) { o.Progress(done, 0) })
	if err != nil {
		return nil, err
	}
	return &Reading{File: forms.List.File, Kind: Forms, Forms: forms}, nil
}

func readTable(path string, o Options) (*Reading, error) {
	known := map[string]map[string]string{}
	for kind, name := range columnSettings {
		columns := map[string]string{}
		if o.Meeting != nil && model.ReadSetting(o.Meeting, name, &columns) {
			known[kind] = columns
		}
	}
	t, err := sheet.Read(path, sheet.Options{
		Sheet: o.Sheet, Kind: o.Kind, Mapping: o.Columns, Remembered: known, Today: o.Today, Progress: o.Progress,
	})
	if err != nil {
		return nil, err
	}
	return &Reading{File: t.File, Kind: t.Kind, Table: t}, nil
}

// Rows counts the lines or files that were read, those that were rejected
// included.
func (r *Reading) Rows() int {
	if r.Forms != nil {
		return len(r.Forms.List.Rows) + len(r.Forms.List.Rejected)
	}
	return r.Table.Rows()
}

// PassedOver lists what lay among forms and was not read.
func (r *Reading) PassedOver() []lrmx.Passed {
	if r.Forms != nil {
		return r.Forms.Passed
	}
	return nil
}

// Rejected lists what cannot become a person, team or relative.
func (r *Reading) Rejected() []model.Rejected {
	if r.Forms != nil {
		return r.Forms.List.Rejected
	}
	return r.Table.List.Rejected
}

// Reconcile compares what was read with the meeting, and with answers to what
// an earlier Reconcile asked. columns are those that the clerk corrected: they
// are remembered with what is written.
func (r *Reading) Reconcile(m *model.Meeting, answers model.Answers, columns map[string]string) *model.Reconciliation {
	var got *model.Reconciliation
	if r.Forms != nil {
		r.Forms.List.Answers = answers
		got = m.Reconcile(r.Forms.List)
	} else {
		r.Table.List.Answers = answers
		got = r.Table.Reconcile(m)
		got.Remember(m, columnSettings[r.Kind], columns)
	}
	return got
}
