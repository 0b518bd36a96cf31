// Package text holds every word a person reads on the screen and from the
// commands, Chinese first and English complete, and makes sentences of what the
// other packages report as facts.
//
// What does not belong here: words printed on papers (data/paper) and words
// that are read from lists (data/sheet); those are formats.
package text

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/check"
	"liuzhuan/model/hanzi"
)

// Text is one language. Every field is set in both; a test holds them to it.
type Text struct {
	Lang string // zh or en

	Term    map[model.Disposition]string
	Phase   map[model.Phase]string
	Usual   map[model.Phase]string // what Enter does in the phase
	Item    map[model.Item]string
	Kind    map[model.Kind]string
	Short   map[model.Kind]string // in the tally line
	Show    map[model.Show]string // names of filters
	Mark    map[model.Presence]string
	State   map[model.Presence]string
	Field   map[model.Field]string
	Doubt   map[model.Doubt]string
	Setting map[model.SettingName]string
	Head    map[Head]string   // of the columns of the list
	Action  map[string]string // titles of actions by id: footer, help, menu
	Help    map[string]string // one sentence each, by the same ids
	Deed    map[Deed]DeedWords
	// How keys are named together where a deed has too many to name.
	ManyKeys map[Deed]string

	Findings map[check.Variant]string // {who} {kin} {team} {n} {m} {date} {until} {against} {aside} {value} {column} {term} {kinds}
	Bases    map[string]string        // of rules: the source in a few words
	Topic    map[check.Topic]string   // heads of findings
	Unposted map[model.WithoutPost]string

	Screen      Screen
	List        List
	Intake      Intake
	Form        Form
	Editor      Editor
	Message     Message
	Says        Says
	CLI         CLI
	Manual      Manual
	DoctorWords DoctorWords
	Problem     Problem
	Check       CheckWords
	Talks       TalkWords
	Safety      Safety
	Merge       Merge
	Archive     ArchiveWords
	Tables      Tables
	Struck      Struck
	Seats       Seats
	Plain       Plain
	KeyTest     KeyTest
	Pages       Pages
	Template    Template
	Kept        Kept
	WhatIf      WhatIfs

	Handing   Handing
	Medium    Medium
	Rehearsal Rehearsal
	Wall      Wall
	order     KeyOrder
	instead   map[string]string // keys to be named in place of those that do not arrive
	romanize  bool              // names in Latin letters, and a blank between sentences
}

// zh and en are defined in files of their own.
var languages = map[string]*Text{"zh": &zh, "en": &en}

// For gives the language by its code; anything but en is Chinese.
func For(code string) *Text {
	if t, ok := languages[code]; ok {
		return t
	}
	return &zh
}

// ForLocale gives English only where the locale says so; C and POSIX are
// Chinese, for clerks' machines are set up that way.
func ForLocale(getenv func(string) string) *Text {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := getenv(name); v != "" {
			if strings.HasPrefix(strings.ToLower(v), "en") {
				return &en
			}
			return &zh
		}
	}
	return &zh
}

// Name writes a person's name: as it is, or in Latin letters.
func (t *Text) Name(name string) string {
	if t.romanize {
		return hanzi.Romanize(name)
	}
	return name
}

// Label names a person so that nobody else can be meant: with birth year and
// team where another person bears the name.
func (t *Text) Label(m *model.Meeting, p *model.Person) string {
	if !m.Namesakes(p) {
		return t.Name(p.Name)
	}
	place := cmp.Or(model.ShortTeam(m.TeamName(p.Team)), p.Unit, t.Screen.NoTeam)
	if p.Birth == "" {
		return t.Sprintf(t.Says.NamesakeAt, t.Name(p.Name), place)
	}
	return t.Sprintf(t.Says.Namesake, t.Name(p.Name), BirthYear(p), place)
}

// InList names a person in a list that says the team elsewhere: with birth year where
// another person bears the name.
func (t *Text) InList(m *model.Meeting, p *model.Person) string {
	if m.Namesakes(p) {
		return t.Name(p.Name) + " " + t.Born(p)
	}
	return t.Name(p.Name)
}

// team names a team in a sentence: 驻自规局组. In the list's narrow columns it is
// model.ShortTeam.
func (t *Text) team(name string) string {
	if short := model.ShortTeam(name); short != name && strings.HasSuffix(name, "组") {
		return t.Sprintf(t.Says.Team, short)
	}
	return model.ShortTeam(name)
}

// BirthYear is the year of birth, "?" where it is unknown.
func BirthYear(p *model.Person) string {
	if len(p.Birth) < 4 {
		return "?"
	}
	return string(p.Birth[:4])
}

// Names joins names as the language does.
func (t *Text) Names(names []string) string {
	return strings.Join(names, t.Says.Comma)
}

// Together puts sentences one behind the other; empty ones are left out.
func (t *Text) Together(sentences ...string) string {
	between := ""
	if t.romanize {
		between = " "
	}
	return strings.Join(slices.DeleteFunc(sentences, func(s string) bool { return s == "" }), between)
}

// Sprintf fills a format of the language. Behind a number {word|words} gives
// word for 1 and words for any other; a language that does not bend its words
// has none of these.
func (t *Text) Sprintf(format string, args ...any) string {
	s := fmt.Sprintf(format, args...)
	if strings.Contains(format, "{") {
		s = bend(s)
	}
	return s
}

var bent = regexp.MustCompile(`(\d+)([^\d{}]*)\{([^{}|]*)\|([^{}|]*)\}`)

func bend(s string) string {
	return bent.ReplaceAllStringFunc(s, func(hit string) string {
		part := bent.FindStringSubmatch(hit)
		word := part[4]
		if part[1] == "1" {
			word = part[3]
		}
		return part[1] + part[2] + word
	})
}
