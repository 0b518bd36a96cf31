package form

// F10 0 6: how long people have, who owes what, and what talks say, as this
// meeting has it.

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// ownedItems are the items whose owers may be chosen; everybody on the list owes
// sign-in and announcement.
var ownedItems = []model.Item{model.ItemPreTalk, model.ItemIntegrity, model.ItemPledge, model.ItemStatement, model.ItemReport, model.ItemHandover}

// termField is one number of Terms.
type termField struct {
	id, label string
	value     *int
}

func termFields(in *dialog.Sight, terms *model.Terms) []termField {
	w := in.Text.Talks
	return []termField{
		{"make_up_days", w.MakeUpDays, &terms.MakeUpDays}, {"pledge_days", w.PledgeDays, &terms.PledgeDays},
		{"handover_days", w.HandoverDays, &terms.HandoverDays}, {"report_days", w.ReportDays, &terms.ReportDays},
		{"publicity_days", w.PublicityDays, &terms.PublicityDays}, {"probation_months", w.ProbationMonths, &terms.ProbationMonths},
		{"regular_months", w.RegularMonths, &terms.RegularMonths},
		{"files_months", w.FilesMonths, &terms.FilesMonths},
		{"key_post_years", w.KeyPostYears, &terms.KeyPostYears}, {"min_staff", w.MinStaff, &terms.MinStaff},
	}
}

// settingsTyped is the settings as they are typed: numbers in the order of
// termFields, dispositions in that of ownedItems, outlines in that of outlineKeys.
type settingsTyped struct {
	Numbers, Owed, Outlines []string
	Strokes, Talkers, Own   string
	Contrast                string
}

// The contrasts of the screen.
const usualContrast, highContrast = "usual", "high"

// outlineKeys lists the templates, those of a kind before those of its
// dispositions.
func outlineKeys(outlines map[string]string) []string { return slices.Sorted(maps.Keys(outlines)) }

// longestTerm is more than any term; beyond it a number is a slip.
const longestTerm = 400

// Settings is over what this meeting has of its own.
func Settings(in *dialog.Sight) *Form {
	m, t := in.Meeting(), in.Text
	terms, outlines := m.Terms(), m.Outlines()
	numbers, keys := termFields(in, &terms), outlineKeys(outlines)
	v := &settingsTyped{
		Numbers: make([]string, len(numbers)), Owed: make([]string, len(ownedItems)), Outlines: make([]string, len(keys)),
		Strokes: model.StrokesByName, Talkers: model.WriteTalkerRules(m.TalkerRules()), Own: model.WriteOwnItems(m.OwnItems()),
	}
	if m.StrokesBySurname() {
		v.Strokes = model.StrokesBySurname
	}
	f := &Form{Sight: in, Title: t.Talks.SettingsTitle, Whole: true, Enter: Confirms}
	head := ""
	put := func(one *Field) {
		one.Head, head = head, "" // over the first of its group
		f.Fields = append(f.Fields, one)
	}
	for i, term := range numbers {
		switch term.value {
		case &terms.MakeUpDays:
			head = t.Talks.TermsHead
		case &terms.KeyPostYears:
			head = t.Talks.TeamsHead
		}
		v.Numbers[i] = strconv.Itoa(*term.value)
		put(Text(term.id, term.label, &v.Numbers[i])) // which the first digit replaces
	}
	head = t.Talks.DutiesHead
	for i, item := range ownedItems {
		v.Owed[i] = t.Terms(m.OwedBy(item))
		put(Written(string(item), t.Item[item], &v.Owed[i]))
	}
	put(Written("own_items", t.Talks.OwnItems, &v.Own))
	head = t.Talks.TalksHead
	for i, key := range keys {
		kind, d, _ := strings.Cut(key, "/")
		what := t.Kind[model.Kind(kind)]
		if d != "" {
			what += " " + t.Term[model.Disposition(d)]
		}
		v.Outlines[i] = outlines[key]
		put(Written("outline."+key, what, &v.Outlines[i]))
	}
	put(Written("talkers", t.Talks.TalkersFor, &v.Talkers))
	head = t.Talks.ScreenHead
	practices := map[string]string{model.StrokesBySurname: t.Intake.BySurname, model.StrokesByName: t.Intake.ByName}
	put(Choice("strokes", t.Setting[model.SettingStrokes], &v.Strokes, practices, model.StrokesBySurname, model.StrokesByName))
	if in.HighContrast() {
		v.Contrast = highContrast
	}
	contrasts := map[string]string{usualContrast: t.List.UsualContrast, highContrast: t.List.HighContrast}
	put(Choice("contrast", t.List.Screen, &v.Contrast, contrasts, usualContrast, highContrast))
	f.Notes = func() []string {
		switch f.Focused().text {
		case &v.Talkers:
			return []string{t.Talks.TalkersShape}
		case &v.Own:
			return []string{t.Talks.OwnItemsShape}
		}
		return nil
	}
	f.Wants = func() dialog.Outcome {
		values, refused := v.read(in)
		if refused.Wrong != "" {
			return refused
		}
		high := v.Contrast == highContrast
		if high == in.HighContrast() {
			return in.Records(in.Meeting().Set(values, in.Stamp()))
		}
		o := dialog.Says(t.Sprintf(t.List.ContrastTaken, contrasts[v.Contrast]))
		if len(values) > 0 {
			o = in.Records(in.Meeting().Set(values, in.Stamp()))
		}
		o.Contrast = &high
		return o
	}
	return f
}

// read gives the settings that were changed; what cannot be read is refused.
func (v *settingsTyped) read(in *dialog.Sight) (values map[model.SettingName]any, refused dialog.Outcome) {
	m := in.Meeting()
	values = map[model.SettingName]any{}
	terms := m.Terms()
	for i, term := range termFields(in, &terms) {
		n, err := strconv.Atoi(dialog.Digits(v.Numbers[i]))
		if err != nil || n < 0 || n > longestTerm {
			return nil, dialog.WrongIn(&v.Numbers[i], in.Text.Sprintf(in.Text.Talks.BadNumber, term.label))
		}
		*term.value = n
	}
	if terms != m.Terms() {
		values[model.SettingTerms] = terms
	}
	owe := map[model.Item][]model.Disposition{}
	model.ReadSetting(m, model.SettingDuties, &owe)
	for i, item := range ownedItems {
		list, word := in.Text.ParseTerms(v.Owed[i])
		if word != "" {
			return nil, dialog.WrongIn(&v.Owed[i], in.Text.Sprintf(in.Text.Talks.BadTerm, word))
		}
		if in.Text.Terms(list) != in.Text.Terms(m.OwedBy(item)) {
			owe[item] = list
			values[model.SettingDuties] = owe
		}
	}
	if (v.Strokes == model.StrokesBySurname) != m.StrokesBySurname() {
		values[model.SettingStrokes] = v.Strokes
	}
	outlines, defaults := map[string]string{}, m.Outlines()
	model.ReadSetting(m, model.SettingOutline, &outlines)
	for i, key := range outlineKeys(defaults) {
		if v.Outlines[i] != defaults[key] {
			outlines[key] = v.Outlines[i]
			values[model.SettingOutline] = outlines
		}
	}
	if v.Talkers != model.WriteTalkerRules(m.TalkerRules()) {
		values[model.SettingTalkers] = model.ReadTalkerRules(v.Talkers)
	}
	if v.Own != model.WriteOwnItems(m.OwnItems()) {
		list, wrong := model.ReadOwnItems(v.Own)
		if wrong != "" {
			return nil, dialog.WrongIn(&v.Own, in.Text.Sprintf(in.Text.Talks.BadOwnItem, wrong))
		}
		values[model.SettingOwnItems] = list
	}
	return values, dialog.Outcome{}
}
