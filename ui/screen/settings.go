package screen

// F10 0 6: how long people have, who owes what, and what talks say, as this
// meeting has it.

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"liuzhuan/model"
)

// ownedItems are the items whose owers may be chosen; everybody on the list owes
// sign-in and announcement.
var ownedItems = []model.Item{model.ItemPreTalk, model.ItemIntegrity, model.ItemPledge, model.ItemStatement, model.ItemReport, model.ItemHandover}

// termField is one number of Terms.
type termField struct {
	id, label string
	value     *int
}

func termFields(a *App, terms *model.Terms) []termField {
	w := a.t.Talks
	return []termField{
		{"make_up_days", w.MakeUpDays, &terms.MakeUpDays}, {"pledge_days", w.PledgeDays, &terms.PledgeDays}, {"handover_days", w.HandoverDays, &terms.HandoverDays}, {"report_days", w.ReportDays, &terms.ReportDays},
		{"publicity_days", w.PublicityDays, &terms.PublicityDays}, {"probation_months", w.ProbationMonths, &terms.ProbationMonths},
		{"regular_months", w.RegularMonths, &terms.RegularMonths},
	}
}

// outlineKeys lists the templates, those of a kind before those of its
// dispositions.
func outlineKeys(outlines map[string]string) []string { return slices.Sorted(maps.Keys(outlines)) }

// longestTerm is more than any term; beyond it a number is a slip.
const longestTerm = 400

func newSettingsForm(a *App) *form {
	m, t := a.meeting(), a.t
	was := m.Terms()
	f := &form{title: t.Talks.SettingsTitle, whole: true, enter: confirms}
	field := func(id, label, value string) {
		one := textField(id, label, "")
		one.field.Set(value)
		one.field.Key("home") // a long value is read from its beginning
		f.fields = append(f.fields, one)
	}
	for _, term := range termFields(a, &was) {
		field(term.id, term.label, strconv.Itoa(*term.value))
	}
	for _, item := range ownedItems {
		field(string(item), t.Sprintf(t.Talks.OwedBy, t.Item[item]), t.Terms(m.OwedBy(item)))
	}
	by := model.StrokesByName
	if m.StrokesBySurname() {
		by = model.StrokesBySurname
	}
	f.fields = append(f.fields, choiceField("strokes", t.Setting[model.SettingStrokes], by,
		option{model.StrokesBySurname, t.Intake.BySurname}, option{model.StrokesByName, t.Intake.ByName}))
	outlines := m.Outlines()
	for _, key := range outlineKeys(outlines) {
		kind, d, _ := strings.Cut(key, "/")
		what := t.Kind[model.Kind(kind)]
		if d != "" {
			what += " " + t.Term[model.Disposition(d)]
		}
		field("outline."+key, t.Sprintf(t.Talks.OutlineOf, what), outlines[key])
	}
	field("talkers", t.Talks.TalkersFor, model.WriteTalkerRules(m.TalkerRules()))
	f.wants = func(a *App, f *form) outcome {
		values, refused := readSettings(a, f)
		if refused.wrong != "" {
			return refused
		}
		return a.records(a.meeting().Set(values, a.stamp()))
	}
	return f
}

// readSettings gives the settings that the form changes; what cannot be read is
// refused.
func readSettings(a *App, f *form) (values map[model.SettingName]any, refused outcome) {
	m := a.meeting()
	values = map[model.SettingName]any{}
	terms := m.Terms()
	for _, term := range termFields(a, &terms) {
		n, err := strconv.Atoi(foldDigits(f.get(term.id)))
		if err != nil || n < 0 || n > longestTerm {
			return nil, wrongIn(term.id, a.t.Sprintf(a.t.Talks.BadNumber, term.label))
		}
		*term.value = n
	}
	if terms != m.Terms() {
		values[model.SettingTerms] = terms
	}
	owe := map[model.Item][]model.Disposition{}
	model.ReadSetting(m, model.SettingDuties, &owe)
	changed := false
	for _, item := range ownedItems {
		list, word := a.t.ParseTerms(f.get(string(item)))
		if word != "" {
			return nil, wrongIn(string(item), a.t.Sprintf(a.t.Talks.BadTerm, word))
		}
		if a.t.Terms(list) != a.t.Terms(m.OwedBy(item)) {
			owe[item], changed = list, true
		}
	}
	if changed {
		values[model.SettingDuties] = owe
	}
	if by := f.get("strokes"); (by == model.StrokesBySurname) != m.StrokesBySurname() {
		values[model.SettingStrokes] = by
	}
	outlines, defaults := map[string]string{}, m.Outlines()
	model.ReadSetting(m, model.SettingOutline, &outlines)
	for _, key := range outlineKeys(defaults) {
		if text := f.get("outline." + key); text != defaults[key] {
			outlines[key] = text
			values[model.SettingOutline] = outlines
		}
	}
	if typed := f.get("talkers"); typed != model.WriteTalkerRules(m.TalkerRules()) {
		values[model.SettingTalkers] = model.ReadTalkerRules(typed)
	}
	return values, outcome{}
}
