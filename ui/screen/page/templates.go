package page

// F10 0 6, F5: the unit's own templates that are kept with the meeting.

import (
	"fmt"
	"path/filepath"
	"slices"

	"liuzhuan/data/paper/template"
	"liuzhuan/data/sitting"
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/look"
)

// Templates lists them.
type Templates struct {
	Listing
	all []model.Template
}

// templateEndings are those of the files that are offered.
var templateEndings = []string{".docx", ".xlsx", ".dotx", ".xltx"}

// NewTemplates lists what is kept.
func NewTemplates(v *dialog.Sight) *Templates {
	d := &Templates{Listing: Listing{Sight: v, Title: v.Text.Kept.Title}}
	d.about = d.wrong
	d.Follow()
	return d
}

// Follow lists anew.
func (d *Templates) Follow() {
	w := d.Text.Kept
	d.all, d.Lines, d.heads = d.Meeting().Templates(), nil, nil
	if len(d.all) == 0 {
		d.Title = w.Title
		d.add(nothing(w.None))
		d.clamp()
		return
	}
	d.Title = counted(w.Title, len(d.all))
	t := &look.Table{{Head: w.Name}, {Head: w.Kind, Goes: 2}, {Head: w.Size, Right: true, Goes: 3}, {Head: w.When, Goes: 1}, {Head: w.State, Gives: true}}
	for _, one := range d.all {
		d.add(row(t, 0, func() [][]look.Span {
			kind, state := "", cell(look.Warning, d.Look.Todo+" "+w.Unread)
			if k, r, err := d.Sitting.TemplateAsks(one); err == nil {
				kind = w.Kinds[k]
				state = d.state(r)
			}
			return [][]look.Span{
				cell(look.Ink, one.Name), cell(look.Dim, kind), cell(look.Dim, d.Text.Bytes(int64(one.Size))), cell(look.Ink, w.Use[one.Use]), state,
			}
		}))
	}
	table(*t, d.Lines)
	d.heads = t
	d.clamp()
}

// state says in a few words whether a template can be filled.
func (d *Templates) state(r *template.Report) []look.Span {
	if words := d.Text.TemplateState(r); words != "" {
		return cell(look.Warning, "! "+words)
	}
	return cell(look.OK, d.Look.OK+" "+d.Text.Kept.Sound)
}

// wrong says beside the list what is wrong with the marked one, and where.
func (d *Templates) wrong() *panel {
	if d.At >= len(d.all) {
		return nil
	}
	one, w := d.all[d.At], d.Text.Kept
	p := &panel{name: one.Name, aside: d.Text.Bytes(int64(one.Size))}
	kind, r, err := d.Sitting.TemplateAsks(one)
	if err != nil {
		p.add("", "", fault(w.State, d.Text.Error(err)))
		return p
	}
	p.aside = w.Kinds[kind] + " " + p.aside
	var lines []Line
	for _, s := range d.Text.TemplateWrong(r) {
		lines = append(lines, sentence(look.Warning, s))
	}
	p.add(w.State, "", lines...)
	p.add(w.Fields, d.Text.Sprintf("%d", len(r.Filled)), sentence(look.Ink, d.Text.Names(r.Filled)))
	if len(one.Blank) > 0 {
		p.add("", "", sentence(look.Dim, d.Text.Sprintf(w.LeftBlank, d.Text.Names(one.Blank))))
	}
	p.add("", "", sentence(look.Dim, d.Text.Sprintf(w.Sum, one.Sum)))
	return p
}

// Bindings take one in, put another file in its place, call it otherwise, say when it is
// written, look at it, and let it go.
func (d *Templates) Bindings() []dialog.Bound {
	some := d.At < len(d.all)
	list := []dialog.Bound{
		d.Bind("keepit", dialog.Common, dialog.Does(d.take), "1"),
		d.Bind("lookinto", dialog.Common, dialog.Does(func() dialog.Outcome {
			return dialog.Outcome{Open: newTemplate(d.Sight, d.all[d.At].Name)}
		}), "enter").When(some),
		d.Bind("replaceit", dialog.Common, dialog.Does(d.replace), "2").When(some),
		d.Bind("renameit", dialog.Common, dialog.Does(d.rename), "3").When(some),
		d.Bind("useit", dialog.Common, dialog.Does(d.use), "4").When(some),
		d.Bind("letgo", dialog.Common, dialog.Does(func() dialog.Outcome {
			return d.Changes(d.Meeting().DropTemplate(d.all[d.At].Name, d.Stamp()))
		}), "0").When(some),
	}
	if len(d.all) > 1 {
		list = append(list, dialog.Helped(d.Scrolling())...)
	}
	return append(list, Leaving(d.Sight)...)
}

// Explains lists the fields that a template may ask for.
func (d *Templates) Explains() (head string, lines []string) { return d.Text.FieldLibrary() }

// take asks for a file and keeps it.
func (d *Templates) take() dialog.Outcome {
	return dialog.Outcome{Open: form.Path(d.Sight, d.Text.Kept.TakeTitle, d.Text.Form.File, templateEndings, func(path string) dialog.Outcome {
		name, file, read, err := sitting.ReadTemplate(path)
		if err != nil {
			return dialog.Wrong(d.Text.Error(err))
		}
		return d.keep(name, file, read)
	})}
}

// replace asks for another file of the same kind.
func (d *Templates) replace() dialog.Outcome {
	w, one := d.Text.Kept, d.all[d.At]
	ending := filepath.Ext(one.Name)
	endings := slices.DeleteFunc(slices.Clone(templateEndings), func(e string) bool { return e[1] != ending[1] })
	return dialog.Outcome{Open: form.Path(d.Sight, d.Text.Sprintf(w.ReplaceTitle, one.Name), d.Text.Form.File, endings, func(path string) dialog.Outcome {
		_, file, read, err := sitting.ReadTemplate(path)
		switch {
		case err != nil:
			return dialog.Wrong(d.Text.Error(err))
		case read.Kind.Ending() != ending:
			return dialog.Wrong(d.Text.Sprintf(w.NotReplaced, one.Name, w.Kinds[kindOf(ending)]))
		}
		return d.keep(one.Name, file, read)
	})}
}

// kindOf is the kind of template that a name with that ending is of.
func kindOf(ending string) template.Kind {
	if ending == template.Workbook.Ending() {
		return template.Workbook
	}
	return template.Document
}

// keep records it, and says at once what of it is wrong.
func (d *Templates) keep(name string, file model.Content, read *template.File) dialog.Outcome {
	o := d.Records(d.Meeting().KeepTemplate(name, file, d.Stamp()))
	if o.Change != nil {
		kept := model.Template{Name: name, Sum: file.Sum}
		kept.Blank = blankOf(d.Meeting(), name)
		o.Then = func() dialog.Outcome {
			d.stand(name)
			if _, r, err := d.Sitting.TemplateAsks(kept); err == nil {
				return dialog.Outcome{Say: d.Text.TemplateTaken(name, r)}
			}
			return dialog.Outcome{}
		}
	}
	return o
}

// blankOf is what of a template was left for the pen.
func blankOf(m *model.Meeting, name string) []string {
	t, _ := m.Template(name)
	return t.Blank
}

// stand marks the template of that name.
func (d *Templates) stand(name string) {
	d.Follow()
	if i := slices.IndexFunc(d.all, func(t model.Template) bool { return t.Name == name }); i >= 0 {
		d.At = i
	}
}

// rename asks for another name.
func (d *Templates) rename() dialog.Outcome {
	w, one := d.Text.Kept, d.all[d.At]
	return dialog.Outcome{Open: form.Name(d.Sight, d.Text.Sprintf(w.RenameTitle, one.Name), w.NewName, one.Name, func(typed string) dialog.Outcome {
		to := sitting.TemplateName(typed, kindOf(filepath.Ext(one.Name)))
		o := d.Records(d.Meeting().RenameTemplate(one.Name, to, d.Stamp()))
		if o.Change != nil {
			o.Then = func() dialog.Outcome {
				d.stand(to)
				return dialog.Outcome{}
			}
		}
		return o
	})}
}

// use goes to the next time at which the template is written along.
func (d *Templates) use() dialog.Outcome {
	one := d.all[d.At]
	next := model.Uses[(slices.Index(model.Uses, one.Use)+1)%len(model.Uses)]
	return d.Changes(d.Meeting().UseTemplate(one.Name, next, d.Stamp()))
}

// Template shows what one asks for, of this meeting.
type Template struct {
	Listing
	name  string
	blank []string // by line: the field that is left for the pen, or not; "" = none
}

func newTemplate(v *dialog.Sight, name string) *Template {
	d := &Template{Listing: Listing{Sight: v}, name: name}
	d.also = func() []dialog.Bound {
		some := d.At < len(d.blank) && d.blank[d.At] != ""
		return []dialog.Bound{d.Bind("leaveblank", dialog.Common, dialog.Does(d.leave), "5").When(some)}
	}
	d.Follow()
	return d
}

// Explains lists the fields that a template may ask for.
func (d *Template) Explains() (head string, lines []string) { return d.Text.FieldLibrary() }

// Follow looks anew. Of a large meeting what it has is gathered beside the screen.
func (d *Template) Follow() {
	d.Title = d.Text.Kept.Title + " " + d.name
	d.Lines, d.blank, d.counting = nil, nil, nil
	one, ok := d.Meeting().Template(d.name)
	if !ok {
		d.add(nothing(d.Text.Problem.Refusals[model.ErrNoTemplate]))
		return
	}
	if !d.Large() {
		r, err := d.report(one)
		d.show(one, r, err)
		return
	}
	d.counts(func() *dialog.Work {
		return &dialog.Work{Title: d.Text.Sprintf(d.Text.Pages.Counting, len(d.Meeting().People())), Run: func(func(int, int)) func() dialog.Outcome {
			r, err := d.report(one)
			return func() dialog.Outcome {
				d.show(one, r, err)
				return dialog.Outcome{}
			}
		}}
	})
}

func (d *Template) report(one model.Template) (*template.Report, error) {
	f, err := d.Sitting.KeptTemplate(one)
	if err != nil {
		return nil, err
	}
	return d.Sitting.TemplateReport(one, f)
}

// show lists what was found: what is wrong first.
func (d *Template) show(one model.Template, r *template.Report, err error) {
	w := d.Text.Kept
	d.Lines, d.blank = nil, nil
	put := func(field string, l Line) {
		d.add(l)
		d.blank = append(d.blank, field)
	}
	put("", sentence(look.Dim, fmt.Sprintf("%s  %s  %s", d.Text.Bytes(int64(one.Size)), w.Use[one.Use], d.Text.Sprintf(w.Sum, one.Sum))))
	if err != nil {
		put("", fault(w.State, d.Text.Error(err)))
		return
	}
	for _, f := range r.Faults {
		put("", flaw(d.Text.TemplateFault(f)))
	}
	for _, u := range r.Unknown {
		put(u.Name, flaw(d.Text.TemplateUnknown(u)))
	}
	for _, name := range one.Blank {
		put(name, sentence(look.Ink, d.Text.Sprintf(w.LeftBlank, name)))
	}
	for _, e := range r.Empty {
		put("", sentence(look.Ink, d.Text.TemplateEmpty(e)))
	}
	if len(r.Filled) > 0 {
		put("", sentence(look.Ink, d.Text.TemplateFilled(r)))
	}
	if r.Sound() {
		put("", sentence(look.OK, d.Text.Template.Sound))
	}
	d.clamp()
}

// flaw is a line that says what is wrong.
func flaw(s string) Line {
	return Line{Lead: []look.Span{{Text: "! ", Role: look.Warning}}, Text: s}
}

// leave leaves the marked field for the pen, or no longer.
func (d *Template) leave() dialog.Outcome {
	field := d.blank[d.At]
	one, _ := d.Meeting().Template(d.name)
	return d.Changes(d.Meeting().LeaveBlank(d.name, field, !slices.Contains(one.Blank, field), d.Stamp()))
}
