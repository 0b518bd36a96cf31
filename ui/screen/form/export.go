package form

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"liuzhuan/data/paper"
	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/text"
)

// Export asks which paper, for whom and where, and writes it beside the
// screen.
func Export(in *dialog.Sight) *Form {
	t := in.Text
	v := struct {
		Paper   paper.Kind
		Format  paper.Format
		Profile paper.Profile
		Order   paper.Order
		Print   text.Print
		Path    string
	}{paper.Roster, paper.XLSX, paper.Meeting, paper.ByRoster, text.PrintNot, ""}
	profile := Choice("profile", t.Form.Profile, &v.Profile, t.Form.Profiles, paper.Profiles...)
	order := Choice("order", t.Form.Order, &v.Order, t.Form.Orders, paper.Orders...)
	f := &Form{Sight: in, Title: t.Action["export"], Enter: Confirms}
	format := Choice("format", t.Form.Format, &v.Format, nil, paper.Formats...)
	names, kinds := t.PaperNames(), append(slices.Clone(paper.Kinds), paper.All)
	for _, own := range in.Meeting().Templates() { // behind all others: their digits stay
		kind := paper.TemplateKind(own.Name)
		names[kind], kinds = t.PaperName(kind), append(kinds, kind)
	}
	f.Fields = []*Field{
		Choice("paper", t.Talks.Paper, &v.Paper, names, kinds...),
		format, profile, order,
		Text("path", t.Form.Out, &v.Path),
		Choice("print", t.Form.Print, &v.Print, t.Form.Prints, text.PrintNot, text.PrintToo),
	}
	out := func() string {
		if v.Path != "" {
			return v.Path
		}
		of := "-" + sitting.PaperStem(*in.Meeting().Info())
		own, isOwn := v.Paper.Template()
		switch {
		case v.Paper == paper.All:
			return in.Text.PaperName(v.Paper) + of
		case isOwn:
			return in.Text.PaperName(v.Paper) + of + filepath.Ext(own)
		case v.Format == paper.LRMX:
			return in.Text.Form.FormsName + of
		}
		return in.Text.PaperName(v.Paper) + of + v.Format.Ending()
	}
	// A paper brings its own audience and order until somebody chooses others, and a format
	// that it is written in; what is printed is a PDF.
	chosen := v.Paper
	f.Changed = func() {
		formats := v.Paper.Formats()
		if v.Paper != chosen {
			chosen = v.Paper
			forWhom, by := v.Paper.Defaults()
			if own, ok := v.Paper.Template(); ok { // whoever made it has said which fields leave
				forWhom, formats = paper.Full, []paper.Format{paper.Format(strings.TrimPrefix(filepath.Ext(own), "."))}
			}
			profile.Put(string(forWhom))
			order.Put(string(by))
			if len(formats) > 0 && !slices.Contains(formats, v.Format) {
				format.Put(string(formats[0]))
			}
		}
		if v.Print == text.PrintToo && slices.Contains(formats, paper.PDF) {
			format.Put(string(paper.PDF))
		}
	}
	last := in.Sitting.Papers()
	f.Notes = func() []string {
		notes := append([]string{t.WritesTo(in.TypedPath(out()))}, t.WroteLast(last, v.Paper)...)
		if own, ok := v.Paper.Template(); ok {
			notes = append(notes, ownNotes(in, own)...)
		}
		return notes
	}
	replaced := "" // the file that the clerk was told of
	f.Wants = func() dialog.Outcome {
		path := in.TypedPath(out())
		if in.Sitting.Guards(path) {
			return dialog.Wrong(in.Text.Error(&store.ExistsError{Path: path}))
		}
		if st, err := os.Stat(path); err == nil && st.Mode().IsRegular() && path != replaced {
			replaced = path
			return dialog.Wrong(in.Text.Replaces(path))
		}
		if v.Print == text.PrintToo && strings.EqualFold(filepath.Ext(path), ".zip") {
			return dialog.WrongIn(&v.Path, t.Form.NoZipPrint)
		}
		w := writing{Sight: in, print: v.Print == text.PrintToo}
		if v.Paper == paper.All { // each has its own audience, order and formats
			return w.all(func(int) string { return path })
		}
		if own, ok := v.Paper.Template(); ok {
			return w.kept(path, own, paper.Options{Paper: paper.Roster, Profile: v.Profile, Order: v.Order})
		}
		return w.one(path, paper.Options{Paper: v.Paper, Format: v.Format, Profile: v.Profile, Order: v.Order})
	}
	return f
}

// ownNotes says of a kept template what is wrong with it, before it is written.
func ownNotes(in *dialog.Sight, name string) []string {
	own, ok := in.Meeting().Template(name)
	if !ok {
		return nil
	}
	_, r, err := in.Sitting.TemplateAsks(own)
	if err != nil {
		return []string{in.Text.Error(err)}
	}
	return in.Text.TemplateWrong(r)
}
