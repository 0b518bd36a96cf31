package text

// Words for what preflight finds and for the damage that check finds.

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"liuzhuan/data/paper"
	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/model/check"
)

// CheckWords holds what `check` prints.
type CheckWords struct {
	Sound      string // people, entries, head
	Unclean    string
	Unprovable string // count, entries
	Migrated   string
	Damage     map[store.DamageKind]string
	Table      map[model.Table]string
	Person     string // name
	Entry      string // seq
	Entries    string // first seq, last seq
	Row        string // table, row
	WhatToDo   string
	Findings   string // count
	NoFinding  string
}

// Damage words one thing that is wrong with a file.
func (t *Text) Damage(d store.Damage) string {
	parts := []string{t.Check.Damage[d.Kind]}
	if d.Seq != 0 {
		parts = append(parts, t.Sprintf(t.Check.Entry, d.Seq))
	}
	switch {
	case d.Person != "": // says more than a number that stands nowhere else
		parts = append(parts, t.Check.Table[d.Table], t.Sprintf(t.Check.Person, shortened(t.Name(d.Person))))
	case d.ID != 0:
		parts = append(parts, t.Sprintf(t.Check.Row, t.Check.Table[d.Table], d.ID))
	}
	switch {
	case d.Kind == store.DamageForeignKey: // the table that has no such row
		parts = append(parts, cmp.Or(t.Check.Table[model.Table(d.Detail)], d.Detail))
	case d.Detail != "":
		parts = append(parts, strings.Join(strings.Fields(d.Detail), " "))
	}
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	return strings.Join(parts, " ")
}

// findingFacts are the facts of a finding as its sentence names them.
func (t *Text) findingFacts(m *model.Meeting, f check.Finding) []string {
	var others []string
	for _, id := range f.Others {
		if p := m.Person(id); p != nil {
			others = append(others, t.Label(m, p))
		}
	}
	teams := []string{}
	for _, id := range f.Teams {
		teams = append(teams, m.TeamName(id))
	}
	value, against := f.Value, f.Against
	switch {
	case f.Difference != 0:
		value, against = t.value(f.Field, f.Value), t.value(f.Field, f.Against)
	case slices.Contains(severalSaid, f.Variant):
		value = strings.ReplaceAll(value, zh.Says.Comma, t.Says.Comma)
	}
	if f.Person != 0 {
		if p := m.Person(f.Person); p != nil {
			others = append([]string{t.Label(m, p)}, others...)
		}
	}
	if len(teams) > 0 {
		teams = append([]string{m.TeamName(f.Team)}, teams...)
	} else if f.Team != 0 {
		teams = []string{m.TeamName(f.Team)}
	}
	first := ""
	if len(others) > 0 {
		first = others[0]
	}
	kin := ""
	if r := m.Relative(f.Relative); r != nil {
		kin = t.kin(r)
	}
	place := ""
	if f.Place != nil {
		place = t.Place(*f.Place)
	}
	aside := ""
	if f.Aside != "" {
		aside = t.Sprintf(t.Screen.BasisOf, f.Aside)
	}
	return []string{
		"{who}", t.Names(others), "{first}", first, "{others}", t.Names(others[min(1, len(others)):]), "{kin}", kin, "{team}", t.Names(teams), "{n}",
		strconv.Itoa(max(f.Count, -f.Count)), "{m}", strconv.Itoa(f.Limit),
		"{appointed}", strconv.Itoa(f.Appointed), "{dismissed}", strconv.Itoa(f.Dismissed), "{date}", f.Date.String(), "{until}", f.Until.String(),
		"{against}", against, "{aside}", aside, "{value}", value,
		"{place}", place, "{column}", cmp.Or(f.Column, t.FieldName(f.Field)), "{term}", t.Term[f.Disposition], "{kinds}", t.KindNames(f.Kinds),
	}
}

// Finding is one line of the preflight: what is seen, whom it is about, and on
// what basis, in a sentence.
func (t *Text) Finding(m *model.Meeting, f check.Finding) string {
	line := t.finding(m, f)
	switch f.Variant {
	case check.ReadingOpen, check.RareName, check.FormDiffers:
		return line // no list doubted them: the basis of the rule would mislead
	}
	if basis := t.Basis(f.Rule); basis != "" {
		line += t.Sprintf(t.Screen.BasisOf, basis)
	}
	return line
}

// FindingShort is the same for the card, which has its person's name over it.
func (t *Text) FindingShort(m *model.Meeting, f check.Finding) string { return t.finding(m, f) }

// severalSaid are the variants whose value the rule joined of several words, as Chinese does.
var severalSaid = []check.Variant{check.ReadingOpen, check.TooFewLed}

func (t *Text) finding(m *model.Meeting, f check.Finding) string {
	variant := f.Variant
	if variant == check.RetiresSoon && f.Count == 0 {
		variant = retiresNow
	}
	sentence, ok := t.Findings[variant]
	if !ok {
		sentence = t.Screen.DoubtFinding
		if f.Value == "" || f.Field == model.FieldForm {
			sentence = t.Screen.DoubtMissing
		}
		if f.Person == 0 {
			sentence = strings.Replace(sentence, "{who}", "{team}", 1)
		}
		sentence = t.Sentence(sentence + t.Doubt[model.Doubt(variant)])
	}
	if strings.Contains(sentence, "|") {
		return bend(strings.NewReplacer(t.findingFacts(m, f)...).Replace(sentence))
	}
	return strings.NewReplacer(t.findingFacts(m, f)...).Replace(sentence)
}

// Basis is the source of a rule in a few words.
func (t *Text) Basis(rule string) string { return t.Bases[rule] }

// PaperWarnings words findings for a paper, by person. A paper is a Chinese
// document whatever language the screen speaks, and the same data gives the
// same bytes.
func (t *Text) PaperWarnings(m *model.Meeting, found []check.Finding) map[model.ID][]paper.Warning {
	out := map[model.ID][]paper.Warning{}
	for _, f := range found {
		if f.Person != 0 {
			out[f.Person] = append(out[f.Person], paper.Warning{Rule: f.Rule, Text: zh.finding(m, f)})
		}
	}
	return out
}

// PaperAmendments words what was changed after the seal, in Chinese as papers are.
func (t *Text) PaperAmendments(m *model.Meeting, h *model.History) []paper.Amendment {
	var out []paper.Amendment
	for _, e := range h.Amendments() {
		out = append(out, paper.Amendment{Kind: e.Amendment(), Seq: e.Seq, At: e.At, Person: e.Args.Person, Text: zh.SaidIn(m, e.Command, e.Args),
			Office: ofMatter(e.Said())})
	}
	return out
}

// ofMatter reports whether a command speaks of a matter raised, itself or as what
// it takes back.
func ofMatter(said model.Said) bool {
	for of := &said; of != nil; of = of.Args.Of {
		if of.Command == model.CommandMatter || of.Command == model.CommandClear {
			return true
		}
	}
	return false
}
