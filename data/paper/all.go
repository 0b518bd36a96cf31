package paper

// All that a phase needs, in one folder with a list of contents: from the last word to the
// papers it takes one key.

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"liuzhuan/data/paper/layout"
	"liuzhuan/data/paper/pdf"
	"liuzhuan/model"
)

// All, where a paper is named, stands for those that the phase needs.
const All = "all"

// Needed lists the papers that a phase needs: what lies on the tables before it, and what
// is filed and sent out after it.
func Needed(phase model.Phase) []Kind {
	after := phase == model.WrapUp || phase == model.Sealed
	var out []Kind
	for _, d := range descriptions {
		if after && d.after || !after && d.before {
			out = append(out, d.kind)
		}
	}
	return out
}

// SaveAll writes what the phase needs into a folder, each paper as o.Format or, without
// one, as docx to correct and PDF to print, and the kept templates, each in its own format;
// a paper on which nobody stands is left out. It
// gives what each holds. Without a font the PDFs are left out, which Made says.
func SaveAll(folder string, m *model.Meeting, o Options) ([]Holding, Made, error) {
	o.Fonts = o.fonts() // found once for all
	o.Written = maps.Clone(o.Written)
	formats := []Format{DOCX, PDF}
	if o.Format != "" {
		formats = []Format{o.Format}
	}
	var held []Holding
	var made Made
	var files []formFile
	var contents []row
	kinds := Needed(o.Phase)
	for i, k := range kinds {
		told(o.Progress, i, len(kinds))
		one := o
		one.Paper = k
		if profile, order := k.Defaults(); o.Profile == "" {
			one.Profile, one.Order = profile, order
		}
		holds := Hold(m, one)
		if holds.Count == 0 {
			continue
		}
		holds.Made = &Made{}
		var names []string
		for _, f := range formats {
			var b bytes.Buffer
			one.Format = f
			report, err := write(&b, m, one)
			var unsupported *UnsupportedError
			switch {
			case errors.As(err, &unsupported):
				continue
			case errors.Is(err, pdf.ErrNoFont):
				made.Instead, made.Refused = folder, report.Refused
				continue
			case err != nil:
				return nil, made, err
			}
			made.add(report)
			holds.Made.add(report)
			holds.Made.Formats = append(holds.Made.Formats, f)
			name := fmt.Sprintf("%02d-%s%s", len(held)+1, k.description().called, f.Ending())
			files, names = append(files, formFile{name, b.Bytes()}), append(names, name)
		}
		if names != nil {
			o.write(m, k)
			held = append(held, holds)
			contents = append(contents, row{personRow,
				[]string{strconv.Itoa(len(held)), k.description().called, strconv.Itoa(holds.Count), strings.Join(names, "\n"), ""}})
		}
	}
	for _, t := range o.Templates {
		if !t.needed(o.Phase) {
			continue
		}
		own, holds, err := t.own(m, o, fmt.Sprintf("%02d-", len(held)+1))
		if err != nil {
			return nil, made, err
		}
		if made.Skipped = append(made.Skipped, holds.Made.Skipped...); own == nil {
			continue
		}
		files, held = append(files, own...), append(held, holds)
		contents = append(contents, row{personRow,
			[]string{strconv.Itoa(len(held)), t.stem(), strconv.Itoa(holds.Count), strings.Join(ownNames(own), "\n"), ""}})
	}
	if held == nil {
		return nil, made, unsupported(o)
	}
	for _, f := range formats {
		if f.form() == nil || f.form().laid == nil || f == PDF && made.Instead != "" {
			continue
		}
		var b bytes.Buffer
		report, err := f.form().laid(&b, contentsPaper(m, o, contents), o)
		if err != nil {
			return nil, made, err
		}
		made.add(report)
		files = append(files, formFile{"00-目录" + f.Ending(), b.Bytes()})
	}
	return held, made, saveFiles(folder, files, nil)
}

// write notes of whom k has been written.
func (o *Options) write(m *model.Meeting, k Kind) {
	if o.Written == nil {
		o.Written = map[Kind][]model.ID{}
	}
	if people := Of(m, k); people != nil {
		o.Written[k] = people
	}
}

// Of lists of whom k is a sheet each, nobody where it is not one that goes into files.
func Of(m *model.Meeting, k Kind) []model.ID {
	var out []model.ID
	for _, p := range m.Filed(model.Sheet(k)) {
		out = append(out, p.ID)
	}
	return out
}

// add keeps what a further paper was written with.
func (m *Made) add(r pdf.Report) {
	m.Refused = r.Refused
	for _, missing := range r.Missing {
		if !slices.Contains(m.Missing, missing) {
			m.Missing = append(m.Missing, missing)
		}
	}
	for _, font := range r.Fonts {
		if !slices.Contains(m.Fonts, font) {
			m.Fonts = append(m.Fonts, font)
		}
	}
}

// contentsPaper lists what lies in the folder, with room to tick.
func contentsPaper(m *model.Meeting, o Options, rows []row) *layout.Paper {
	t := &table{name: "目录", mark: materialMark, title: m.Info().Title + "材料目录", portrait: true, size: 12, high: 10, rows: rows, columns: []column{
		{head: "序号", width: 4, align: centre, number: true},
		{head: "材料", width: 18},
		{head: "数量", width: 6, align: centre, number: true},
		{head: "文件", width: 28},
		{head: "核对", width: 8},
	}}
	s := t.section()
	partTitles(&s, m.Info().Title)
	return &layout.Paper{Title: t.title, Date: dashed(m.Info().Date), Mark: shortHash(o.Origin), Sections: []layout.Section{s}}
}
