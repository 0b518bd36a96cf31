package sheet

import (
	"regexp"
	"strings"

	"liuzhuan/model"
)

// study is an education cell taken apart.
type study struct{ education, degree, title string }

var (
	degreeWord = regexp.MustCompile(`学士|硕士|博士|学位`)
	levelWord  = regexp.MustCompile(`^(在职)?((中央|省委|市委|区委|[^，、]{2,6}省委)?党校)?(博士研究生|硕士研究生|研究生班|研究生|大学普通班|` +
		`大学本科|大学专科|大学|本科|大专|专科|中专|中技|高中|初中|小学)`)
)

// splitStudy parts 大学 over 管理学学士, 大学、管理学学士 or 大学管理学学士; what
// is neither education nor degree is a title (学历/职称).
func splitStudy(s string) study {
	if len(s) > maxReadable {
		return study{title: tidy(s)}
	}
	var out study
	add := func(to *string, v string) {
		if *to != "" && v != "" {
			v = *to + "、" + v
		}
		*to = v
	}
	for _, line := range lines(s) {
		for part := range strings.FieldsFuncSeq(line, func(r rune) bool { return strings.ContainsRune("/／、，,；; ", r) }) {
			level := levelWord.FindString(part)
			rest := strings.Trim(part[len(level):], "()（）")
			switch {
			case level != "" && rest == "":
				add(&out.education, part)
			case level != "" && degreeWord.MatchString(rest):
				add(&out.education, level)
				add(&out.degree, rest)
			case level == "" && degreeWord.MatchString(part):
				add(&out.degree, part)
			case level != "":
				add(&out.education, part)
			default:
				add(&out.title, part)
			}
		}
	}
	return out
}

// takeStudy reads a column of education, which may hold the degree too.
func (l *line) takeStudy(col *column, cl *cell) {
	p := &l.Person
	education, degree := (model.FieldEducation), (model.FieldDegree)
	if col.field == model.FieldEducationIn || col.field == fieldStudyIn {
		education, degree = model.FieldEducationIn, model.FieldDegreeIn
	}
	s, seen := l.studies[cl.text]
	if !seen {
		s = splitStudy(cl.text)
		if len(l.studies) < 1000 && len(cl.text) < 100 { // a list has a few dozen of them
			l.studies[cl.text] = s
		}
	}
	switch col.field {
	case model.FieldDegree:
		p.Degree = tidy(cl.text)
		return
	case fieldCareer:
		p.Set(education, s.education)
		p.Set(model.FieldProTitle, s.title)
		if s.degree != "" {
			l.also(degree, s.degree)
		}
		return
	case model.FieldEducation, model.FieldEducationIn:
		if s.degree == "" || s.education == "" || s.title != "" || l.mapped[degree] {
			p.Set(education, tidy(cl.text))
			return
		}
		p.Set(education, s.education)
		l.also(degree, s.degree)
		return
	}
	if s.title != "" { // not understood: kept whole
		p.Set(education, tidy(cl.text))
		return
	}
	p.Set(education, s.education)
	p.Set(degree, s.degree)
}

// also sets a field that a cell of another column holds besides.
func (l *line) also(f model.Field, v string) {
	if l.mapped[f] || l.Person.Get(f) != "" {
		l.remarks = append(l.remarks, v)
		return
	}
	l.Person.Set(f, v)
	l.carried[f] = true
}
