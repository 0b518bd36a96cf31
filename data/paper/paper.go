// Package paper writes papers out: roster, talk records, sheet to sign, reading
// script and things left to do, as docx, PDF, xlsx, csv, json and plain lines, for the audience a profile names. The fixed Chinese words of
// the papers live here, because a paper is a Chinese document whatever language
// the screen speaks.
//
// What does not belong here: reading tables (data/sheet), the meeting file
// (data/store), sentences for the clerk (ui/text), and any rule of the domain:
// what a paper says is asked of model.
package paper

import (
	"fmt"
	"io"
	"slices"

	"liuzhuan/data/paper/pdf"
	"liuzhuan/model"
)

// Format is the form a paper takes.
type Format string

// The formats.
const (
	XLSX       Format = "xlsx"
	DOCX       Format = "docx"
	PDF        Format = "pdf"
	CSV        Format = "csv"         // UTF-8 with BOM, CRLF
	CSVGB18030 Format = "csv-gb18030" // the same lines in GB18030, without BOM
	JSON       Format = "json"
	Text       Format = "text" // lines that align in a terminal
	LRMX       Format = "lrmx" // a folder with everybody's approval form
)

// Kind says which paper.
type Kind string

// Profile names the audience; it decides which fields leave.
type Profile string

// The profiles, from everything to names and posts only. There is no default:
// personal fields leave only where somebody has named the audience.
const (
	Full    Profile = "full"
	Meeting Profile = "meeting"
	Public  Profile = "public"
)

// Options says which paper, in which form, for whom.
type Options struct {
	Paper   Kind
	Format  Format
	Profile Profile
	Order   Order // "" is ByRoster
	// Columns of the roster: the name of a set, or titles parted by commas; "" = what the
	// audience needs of a page, and all in lines for other programs.
	Columns string
	// Head is the hex hash of the last journal entry: whole in json, its first
	// twelve places in the footers of the other forms. "" leaves it out.
	Head string
	// Origin is the hex hash of the first journal entry: by its first places, in the
	// properties of files, a meeting knows its papers again. "" leaves it out.
	Origin   string
	Warnings map[model.ID][]Warning // what preflight says of each person; leaves under Full only
	Phase    model.Phase            // the phase the meeting is in, for json
	Calendar model.Calendar         // the working days that deadlines count

	// Written is of whom each paper that goes into people's files has been written; only
	// Dossier needs it.
	Written map[Kind][]model.ID

	// Files gives the bytes of a file that people came with, by its sum; only
	// LRMX needs it.
	Files func(sum string) ([]byte, error)
	// Shown says that the paper goes to a terminal or into a pipe, not into a file:
	// the control characters and hidden marks of the data stay out of it.
	Shown bool
	// Fonts are those of PDF; nil = those of FontFolders, then the system's.
	Fonts       *pdf.Fonts
	FontFolders []string // with fonts that the system need not know
	// Amendments is what was changed after the seal, oldest first.
	Amendments []Amendment
	// Templates are those that are kept, of which SaveAll writes what the phase needs.
	Templates []OwnTemplate
	// Progress is told how many of the forms, or of the rows of a worksheet, are
	// written; nil = nobody asks.
	Progress func(done, total int)
}

// fonts gives what a PDF is written with.
func (o Options) fonts() *pdf.Fonts {
	if o.Fonts != nil {
		return o.Fonts
	}
	return pdf.Find(append(slices.Clone(o.FontFolders), pdf.Folders()...))
}

// told reports progress to whoever asks.
func told(progress func(done, total int), done, total int) {
	if progress != nil {
		progress(done, total)
	}
}

// Warning is one finding about a person, already in words.
type Warning struct {
	Rule string `json:"rule"` // R01 to R27
	Text string `json:"text"`
}

// Amendment is one change after the seal, already in words.
type Amendment struct {
	Kind   model.Amendment
	Seq    int64
	At     model.Stamp
	Person model.ID // whom it is about, 0 = nobody alone
	Text   string   // leaves under Full and Meeting only
	Office bool     // Text leaves under Full only: it speaks of a matter raised
}

// UnsupportedError says that nobody writes what the Options ask for: Paper and
// Format do not go together, or Profile, Order or Columns is none of the known ones. The
// fields are those of the Options.
type UnsupportedError struct {
	Paper   Kind
	Format  Format
	Profile Profile
	Order   Order
	Columns string
}

func (e *UnsupportedError) Error() string {
	return fmt.Sprintf("no such paper: %s as %s, profile %s, order %s", e.Paper, e.Format, e.Profile, e.Order)
}

// Write writes one paper. The same meeting and options give the same bytes
// (clock times are local, so in the same time zone; of PDF, with the same fonts).
func Write(w io.Writer, m *model.Meeting, o Options) error {
	_, err := write(w, m, o)
	return err
}

func write(w io.Writer, m *model.Meeting, o Options) (pdf.Report, error) {
	x, ok := newExtract(m, o)
	if !ok {
		return pdf.Report{}, unsupported(o)
	}
	d, f := x.paper, o.Format.form()
	switch {
	case f == nil || !d.writtenAs(f) || f.format == LRMX: // forms are a folder
		return pdf.Report{}, unsupported(o)
	case f.format == JSON:
		return pdf.Report{}, d.json(w, x)
	case f.laid != nil:
		report, err := f.laid(w, x.laid(), o)
		report.Missing = x.whose(report.Missing)
		return report, err
	}
	build := d.table
	if f.format == Text && d.lines != nil {
		build = d.lines
	}
	t := build(x)
	if o.Shown {
		t.show()
	}
	return pdf.Report{}, f.table(w, t)
}

func unsupported(o Options) error {
	return &UnsupportedError{Paper: o.Paper, Format: o.Format, Profile: o.Profile, Order: o.Order, Columns: o.Columns}
}
