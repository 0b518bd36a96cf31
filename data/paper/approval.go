package paper

// The approval form (干部任免审批表) on paper: the national form's two pages, from the form
// that somebody came with, else from the roster.

import (
	"fmt"
	"strings"

	"liuzhuan/data/lrmx"
	"liuzhuan/data/paper/layout"
	"liuzhuan/model"
)

var (
	approvalTitle = layout.Look{Face: layout.Title, Size: 22, Pitch: 30, Align: layout.Centre, Letter: 5}
	approvalLabel = &layout.Look{Face: layout.Song, Size: 12, Pitch: 15, Min: 9, Align: layout.Centre}
	approvalUp    = &layout.Look{Face: layout.Song, Size: 12, Pitch: 15, Align: layout.Centre, Upright: true}
	approvalMid   = &layout.Look{Face: layout.FangSong, Size: 12, Min: 9, Align: layout.Centre}
	approvalName  = &layout.Look{Face: layout.FangSong, Size: 12, Min: 9, Align: layout.Centre, Name: true}
	approvalText  = &layout.Look{Face: layout.FangSong, Size: 12, Min: 9}
	// Lines of a résumé hang by the 18 columns that its dates take.
	approvalResume = &layout.Look{Face: layout.FangSong, Size: 12, Min: 9, Top: true, Hang: 9}
	approvalSeal   = &layout.Look{Face: layout.Song, Size: 12, Pitch: 15, Min: 9, Align: layout.Right, Tail: 2}
)

// The grids of the two pages in mm, 172.2 together.
var (
	approvalFirst  = []float64{20.8, 19.1, 5, 17.5, 2.5, 17.5, 7.5, 10.5, 4.5, 10, 24.8, 32.5}
	approvalSecond = []float64{20.8, 19.1, 22.5, 14, 9.7, 12.8, 8, 65.3}
)

// approvalPages gives everybody's form.
func approvalPages(x *extract) []layout.Section {
	var out []layout.Section
	taken := names{}
	for _, p := range x.people {
		form := x.formOnPaper(p)
		out = append(out, x.approvalForm(p, form, taken.sheet(p)))
	}
	return out
}

// countForms counts the forms, and of them those made up from the roster.
func countForms(x *extract) (forms, madeUp int) {
	for _, p := range x.people {
		forms++
		madeUp += count(x.Form(p.ID) == nil)
	}
	return forms, madeUp
}

// formOnPaper gives what a person's form says: of the person what the list says where the
// two differ and somebody took that, of the rest what the form says.
func (x *extract) formOnPaper(p *model.Person) *lrmx.Form {
	form := &lrmx.Form{}
	if kept := x.Form(p.ID); kept != nil && x.options.Files != nil {
		if data, err := x.options.Files(kept.Data); err == nil {
			if read, err := lrmx.Read(kept.File, data); err == nil {
				form = read
			}
		}
		if kept.Photo != "" && form.Photo == nil {
			if photo, err := x.options.Files(kept.Photo); err == nil {
				form.Photo = photo
			}
		}
	}
	if form.Family == nil {
		for _, r := range x.Relatives(p.ID) {
			form.Family = append(form.Family, lrmx.Relative{Relation: r.Relation, Name: r.Name, Post: r.Post})
		}
	}
	form.Person = *p
	form.Person.Proposed, form.Person.Relieved = x.DecidedTexts(p)
	return form
}

func (x *extract) approvalForm(p *model.Person, form *lrmx.Form, name string) layout.Section {
	first, rest := x.approvalFirst(form)
	s := layout.Section{Name: name, Page: layout.Approval, Blocks: []layout.Block{layout.Text{Look: approvalTitle, Text: "干部任免审批表"}, first}}
	if rest != "" {
		t := &layout.Table{Cols: []float64{20.8, 151.4}, Head: 1, Rows: []layout.Row{
			{Height: 10, Cells: []layout.Cell{approvalCell("姓　名", 1), {Text: p.Name, Look: approvalText}}},
			{Height: 60, Cells: []layout.Cell{{Text: "简历（续）", Look: approvalUp}, {Text: rest, Look: leastOf(approvalResume)}}}}}
		t.Split(220)
		s.Blocks = append(s.Blocks, layout.Break{}, t)
	}
	s.Blocks = append(s.Blocks, layout.Break{}, x.approvalSecond(form),
		layout.Text{Look: *approvalText, Before: 4, Text: "填表人：" + form.FilledBy})
	return s
}

// leastOf is a look at the least size it may shrink to.
func leastOf(k *layout.Look) *layout.Look {
	small := *k
	small.Size = layout.Least
	return &small
}

func approvalCell(text string, columns int16) layout.Cell {
	return layout.Cell{Text: text, Look: approvalLabel, Span: columns}
}

func approvalValue(text string, columns int16) layout.Cell {
	return layout.Cell{Text: text, Look: approvalMid, Span: columns}
}

func approvalWide(text string, columns int16) layout.Cell {
	return layout.Cell{Text: text, Look: approvalText, Span: columns}
}

func exactRow(mm float64, cells ...layout.Cell) layout.Row {
	return layout.Row{Height: mm, Exact: true, Cells: cells}
}

// approvalFirst is the first page; rest is what it has no room for of the résumé.
func (x *extract) approvalFirst(form *lrmx.Form) (_ *layout.Table, rest string) {
	p := &form.Person
	photo := layout.Cell{Text: "照\n片", Look: approvalLabel, Down: 4}
	if len(form.Photo) > 0 {
		photo.Picture = &form.Photo
	}
	birth := month(p.Birth).String()
	if years, ok := model.Age(p.Birth, form.AgeDate(x.Info().Date)); ok {
		birth += fmt.Sprintf("\n（%d岁）", years)
	}
	schools := func(a, b string) string {
		if a == b {
			return a
		}
		return lines(a, b)
	}
	t := &layout.Table{Cols: approvalFirst, Rows: []layout.Row{
		exactRow(11.1, approvalCell("姓　名", 1), layout.Cell{Text: p.Name, Look: approvalName, Span: 2}, approvalCell("性　别", 2), approvalValue(p.Sex, 2),
			approvalCell("出生年月\n（　岁）", 3), approvalValue(birth, 1), photo),
		exactRow(11.1, approvalCell("民　族", 1), approvalValue(p.Ethnic, 2), approvalCell("籍　贯", 2), approvalValue(p.NativePlace, 2),
			approvalCell("出 生 地", 3), approvalValue(p.BirthPlace, 1)),
		exactRow(11.1, approvalCell("入　党\n时　间", 1), approvalValue(p.PartyText(), 2), approvalCell("参加工\n作时间", 2),
			approvalValue(p.WorkDate.String(), 2), approvalCell("健康状况", 3), approvalValue(p.Health, 1)),
		exactRow(11.1, approvalCell("专业技\n术职务", 1), approvalValue(p.ProTitle, 4), approvalCell("熟悉专业\n有何专长", 3),
			approvalValue(form.Expertise, 3)),
		exactRow(15, layout.Cell{Text: "学　历\n学　位", Look: approvalLabel, Down: 2}, approvalCell("全日制\n教　育", 2),
			approvalWide(lines(p.Education, p.Degree), 3),
			approvalCell("毕业院校\n系及专业", 3), approvalWide(schools(p.School, form.DegreeSchool), 3)),
		exactRow(15, approvalCell("在　职\n教　育", 2), approvalWide(lines(p.EducationIn, p.DegreeIn), 3), approvalCell("毕业院校\n系及专业", 3),
			approvalWide(schools(p.SchoolIn, form.DegreeSchoolIn), 3)),
		exactRow(12, approvalCell("现 任 职 务", 3), approvalWide(p.Current, 9)),
		exactRow(12, approvalCell("拟 任 职 务", 3), approvalWide(p.Proposed, 9)),
		exactRow(12, approvalCell("拟 免 职 务", 3), approvalWide(p.Relieved, 9)),
	}}
	t.Raise()
	high := layout.Approval.Height - layout.Approval.Top - layout.Approval.Bottom - 1 - approvalTitle.Line()/layout.PointsPerMM
	for _, r := range t.Rows {
		high -= r.Height
	}
	resume := layout.Cell{Text: resumeText(form.Resume), Look: approvalResume, Span: 11}
	width := (t.Width(1, 11) - 2*layout.Pad) * layout.PointsPerMM
	if look, lines, full := resume.Fit(width, high*layout.PointsPerMM); !full {
		n := look.Holds(high-1) - 1
		resume.Look, resume.Text, rest = leastOf(approvalResume), layout.Join(lines[:n])+"\n（接续页）", layout.Join(lines[n:])
	}
	t.Rows = append(t.Rows, exactRow(high, layout.Cell{Text: "简历", Look: approvalUp}, resume))
	return t, rest
}

// resumeText gives a line an entry: the dates, a tab, what was done.
func resumeText(r lrmx.Resume) string {
	var out []string
	for _, list := range [][]lrmx.Segment{r.Segments, r.Memberships} {
		for _, s := range list {
			text := strings.ReplaceAll(s.Text, "\n", "")
			if s.Head != "" {
				text = s.Dates() + "\t" + text
			}
			out = append(out, text)
		}
	}
	return strings.Join(out, "\n")
}

// familyRows is how many relatives the form has lines for.
const familyRows = 7

func (x *extract) approvalSecond(form *lrmx.Form) *layout.Table {
	n := max(familyRows, len(form.Family))
	t := &layout.Table{Cols: approvalSecond, Rows: []layout.Row{
		exactRow(34, approvalCell("奖　惩\n情　况", 1), approvalWide(form.Awards, 7)),
		exactRow(22, approvalCell("年　度\n考　核\n结　果", 1), approvalWide(form.Assessments, 7)),
		exactRow(22, approvalCell("任　免\n理　由", 1), approvalWide(form.Person.Basis, 7)),
		exactRow(9, layout.Cell{Text: "家\n庭\n主\n要\n成\n员\n及\n重\n要\n社\n会\n关\n系", Look: approvalLabel, Down: int16(n + 1)},
			approvalCell("称　谓", 1), approvalCell("姓　名", 1),
			approvalCell("出生年月", 2), approvalCell("政治面貌", 2), approvalCell("工作单位及职务", 1)),
	}}
	for i := range n {
		var r lrmx.Relative
		if i < len(form.Family) {
			r = form.Family[i]
		}
		t.Rows = append(t.Rows, exactRow(max(8, min(12, 84/float64(n))), approvalValue(r.Relation, 1), layout.Cell{Text: r.Name, Look: approvalName},
			approvalValue(r.Birth.String(), 2),
			approvalValue(r.Politics, 2), approvalWide(r.Post, 1)))
	}
	// The blank that breaks no line is the last: others at the end count for nothing in Word.
	const place = "（盖章）　　　\u00a0\u00a0"
	const seal = "\n\n" + place + "\n年　　月　　日"
	filled := "年　　月　　日"
	if form.FilledOn.Valid() && len(form.FilledOn) == 8 {
		filled = longDate(form.FilledOn)
	}
	sealed := func(text string, columns int16) layout.Cell {
		return layout.Cell{Text: text, Look: approvalSeal, Span: columns}
	}
	t.Rows = append(t.Rows,
		exactRow(26, approvalCell("呈　报\n单　位", 1), sealed(form.Person.Unit+"\n"+place+"\n"+filled, 7)),
		exactRow(38, approvalCell("审　批\n机　关\n意　见", 1), sealed(seal, 4), approvalCell("行　政\n机　关\n任　免\n意　见", 2), sealed(seal, 1)))
	t.Raise()
	return t
}
