package lrmx

// What of a form is doubtful, and how the person is put together. A doubtful value
// stays as it stands, with a flag: never dropped, never mended silently.

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// doubt flags a field of the person; Column is the printed label.
func (f *Form) doubt(name, value string, why model.Doubt) {
	e := elements[name]
	field := e.field
	if name == tagParty {
		field = model.FieldPartyDate
	}
	f.Person.Doubts = append(f.Person.Doubts, model.Flag{Field: field, Column: e.label, Value: value, Doubt: why})
}

func (f *Form) takeName(c *content) {
	was := oneLine(undouble(c.text[tagName]))
	name := hanzi.CleanName(f.clean(tagName, c, false))
	f.Person.Name = name
	f.spaced = len(strings.Fields(was)) > 1 && utf8.RuneCountInString(name) > 2
	// The editor lets 。 stand for the name dot; only a person can tell.
	if hanzi.OddName(name) || strings.ContainsAny(was, "\ufffd。") {
		f.doubt(tagName, was, model.DoubtNameChar)
	}
	if name == "" {
		f.issue(Issue{Element: tagName, Kind: KindNoName})
	}
}

func (f *Form) takeID(c *content) {
	id := hanzi.Digits(strings.Join(strings.Fields(f.clean(tagID, c, false)), ""))
	id = strings.NewReplacer("x", "X", "ｘ", "X", "Ｘ", "X").Replace(id)
	f.Person.IDNumber = id
	switch {
	case id == "":
	case !model.CheckID(id) || model.IDBirth(id) == "":
		f.doubt(tagID, id, model.DoubtIDCheck)
	default:
		// The form goes before the card, as departments hold the date on file.
		born := model.IDBirth(id)
		if f.Person.Birth.Valid() && !strings.HasPrefix(string(born), string(f.Person.Birth)) {
			f.doubt(tagID, id, model.DoubtIDBirth)
		}
		if sex := f.Person.Sex; (sex == "男" || sex == "女") && sex != model.IDSex(id) {
			f.doubt(tagID, id, model.DoubtIDSex)
		}
	}
}

func (f *Form) takeParty(c *content) {
	text := f.clean(tagParty, c, true)
	var doubt model.Doubt
	f.Person.PartyDate, f.Person.Party, doubt = parseParty(text)
	if doubt != "" {
		f.doubt(tagParty, text, doubt)
	}
}

// complete does what needs several elements.
func (f *Form) complete() {
	p := &f.Person
	p.School = cmp.Or(p.School, f.DegreeSchool)
	p.SchoolIn = cmp.Or(p.SchoolIn, f.DegreeSchoolIn)
	p.Planned = model.PlanFromTexts(p.Current, p.Proposed, p.Relieved)
	if p.Sex != "" && p.Sex != "男" && p.Sex != "女" {
		f.doubt(tagSex, p.Sex, model.DoubtSex)
	}
	if p.Current == "" {
		f.doubt(tagCurrent, "", model.DoubtNoPost)
	}
	f.completeEthnic()
	f.checkOrder()
	f.checkRetirement()
}

// completeEthnic writes 汉 as 汉族 and says so; what is no ethnic group stays.
func (f *Form) completeEthnic() {
	was := f.Person.Ethnic
	if was == "" {
		return
	}
	full, ok := model.Ethnic(was)
	if !ok {
		f.doubt(tagEthnic, was, model.DoubtEthnic)
	}
	if full == was {
		return
	}
	f.Person.Ethnic = full
	f.issue(Issue{Element: tagEthnic, Kind: KindEthnic, Detail: was})
}

// checkOrder flags work and party membership before birth. Which of the two comes
// first varies.
func (f *Form) checkOrder() {
	p := &f.Person
	for _, later := range []struct {
		element string
		date    model.Date
	}{{"CanJiaGongZuoShiJian", p.WorkDate}, {tagParty, p.PartyDate}} {
		if n, ok := model.Months(p.Birth, later.date); ok && n <= 0 {
			f.doubt(later.element, string(later.date), model.DoubtDateOrder)
			flag := &p.Doubts[len(p.Doubts)-1]
			flag.Against, flag.Than = model.FieldBirth, p.Birth
		}
	}
}

// checkRetirement computes 到龄年月 anew where the form has it and names a table.
func (f *Form) checkRetirement() {
	rule, ok := f.RetireRule()
	if !ok || !f.Person.RetireOn.Valid() {
		return
	}
	if on, _, ok := rule.Month(f.Person.Birth); ok && string(on) != toMonth(f.Person.RetireOn) {
		f.issue(Issue{Element: tagRetireOn, Kind: KindRetire, Detail: string(on)})
	}
}
