package text

// Words for what is left to do, matters raised, orders, and the settings of
// talks.

import (
	"strconv"
	"strings"
	"time"

	"liuzhuan/data/paper"
	"liuzhuan/data/sheet"
	"liuzhuan/model"
)

// TalkWords holds these words.
type TalkWords struct {
	Chore map[model.Chore]string
	NoDay map[model.NoDay]string

	NothingToDo string
	Unsure      string // year
	WaitsFor    string // name, post
	NotTickable string
	CalendarBad string // file, row, value
	KindBad     string // file, row, value
	UnknownYear string // year, file

	MatterTitle, ClearTitle              string
	Matter, Outcome                      string
	MatterLine, MatterCleared            string // text, clock; text, outcome
	NoMatter                             string
	ErrandRaised, ErrandDone, ErrandGone string // text
	ErrandsDone                          string // count
	ErrandTitle, ErrandEnd               string // end: text
	Errand, ErrandOwner, ErrandDue       string
	ErrandNote                           string
	OfNobody                             string
	ReportsFrom                          string // day
	Escorted                             string // who, day
	HostContact                          string // who, telephone
	Raised, Taken, Cleared               string // name; name; name, outcome
	Said                                 string // name

	OrderTitle map[model.SettingName]string // count

	Roll         string // expected, present, late in brackets, leave, absent
	RollLate     string // late
	RollExtra    string // extra
	RollMissing  string // not come yet
	DeputyTitle  string
	Deputy       string
	DeputyReason string // deputy
	DeputyCame   string // name, deputy
	DeputyMark   string
	Missed       string // kinds

	SettingsTitle                  string
	TermsHead, TeamsHead           string // groups of the settings
	DutiesHead, TalksHead          string
	ScreenHead                     string
	MakeUpDays, HandoverDays       string
	PledgeDays, Statement          string
	ReportDays, PublicityDays      string
	ProbationMonths, RegularMonths string
	KeyPostYears, MinStaff         string
	TalkersFor, TalkersShape       string
	BadNumber                      string // label
	BadTerm                        string // word
	OwnItems, OwnItemsShape        string
	BadOwnItem                     string // part that is none
	FilesMonths                    string
	ReportFrom, FileBy, Filing     string
	FileWith                       string
	Appoints, Dismisses            string
	Document                       map[bool]string // whether it agrees: batch, what it says, what it is held to, how many of these
	DocumentHeld                   map[bool]string // to what it is held: the plan, while nothing is announced
	DocumentApart                  string          // names

	Merits, Faults, Demands, Caution string
	Planned                          string
	AloneTitle                       string // number, name
	BadPlanned                       string
	Notice, ReportBy                 string
	PostedFrom, PostedUntil          string
	HeldKey                          string
	HeldTitle                        string // kinds, from, to
	Gap                              string // minutes
	TalkerRank                       string // suggested

	Paper      string
	AllPapers  string // all that the phase needs, also as the name of a folder
	Papers     map[paper.Kind]PaperWords
	NoPublic   string
	StatusOpen string // issuable, open matters
}

// TodoWhat says what one thing to do is about, beyond its kind.
func (t *Text) TodoWhat(m *model.Meeting, todo model.Todo) string {
	switch {
	case len(todo.Kinds) > 0:
		return t.KindNames(todo.Kinds)
	case todo.Chore == model.ChoreWaiting:
		if q := m.Person(todo.Other); q != nil {
			return t.Sprintf(t.Talks.WaitsFor, t.Label(m, q), model.ParsePost(todo.Text).Short())
		}
		return ""
	case todo.Chore == model.ChoreReport:
		return t.reporting(m, todo)
	}
	return todo.Text
}

// reporting says from when somebody reports, who goes along and whom to call there.
func (t *Text) reporting(m *model.Meeting, todo model.Todo) string {
	var parts []string
	if todo.From != "" {
		parts = append(parts, t.Sprintf(t.Talks.ReportsFrom, todo.From))
	}
	if team := m.Team(todo.Team); team != nil {
		if team.Escort != "" {
			parts = append(parts, strings.TrimSpace(t.Sprintf(t.Talks.Escorted, team.Escort, team.EscortOn)))
		}
		if team.Contact+team.ContactPhone != "" {
			parts = append(parts, strings.TrimSpace(t.Sprintf(t.Talks.HostContact, team.Contact, team.ContactPhone)))
		}
	}
	return strings.Join(parts, t.Says.Aside)
}

// DaysTo says how many days there are until something is due, "" where it is past or
// no day is set.
func (t *Text) DaysTo(todo model.Todo, now time.Time) string {
	today := model.DateOf(now)
	if todo.Due.On == "" || todo.Due.On < today {
		return ""
	}
	for n := 0; n <= 366; n++ {
		if today.AddDays(n) == todo.Due.On {
			if n == 0 {
				return t.Pages.Today
			}
			return t.Sprintf(t.Pages.DaysAhead, n)
		}
	}
	return ""
}

// Due is the day something is due, or why there is none.
func (t *Text) Due(todo model.Todo) string {
	switch {
	case todo.Due.On == "":
		return t.Talks.NoDay[todo.NoDay]
	case todo.Due.Unknown != 0:
		return todo.Due.On.String() + t.Sprintf(t.Talks.Unsure, strconv.Itoa(todo.Due.Unknown))
	}
	return todo.Due.On.String()
}

// UnknownYears says of which year the holidays are missing, "" where all are
// known.
func (t *Text) UnknownYears(todos []model.Todo) string {
	for _, todo := range todos {
		if y := todo.Due.Unknown; y != 0 {
			return t.Sprintf(t.Talks.UnknownYear, strconv.Itoa(y), sheet.HolidayFile)
		}
	}
	return ""
}

// MatterLine says what was raised about a person, "" where nothing was.
func (t *Text) MatterLine(m *model.Meeting, p *model.Person) string {
	switch x := m.Matter(p.ID); {
	case x == nil:
		return ""
	case x.Cleared != 0:
		return t.Sprintf(t.Talks.MatterCleared, x.Text, x.Outcome)
	default:
		return t.Sprintf(t.Talks.MatterLine, x.Text, x.Raised.Clock())
	}
}

// OrderTitle heads the page of an order.
func (t *Text) OrderTitle(by model.SettingName, n int) string {
	return t.Sprintf(t.Talks.OrderTitle[by], n)
}

// Roll is the sentence to read out: 应到68人，实到65人（迟到1人），请假1人，缺席2人。
func (t *Text) Roll(m *model.Meeting) string {
	c := m.Tally()
	late := ""
	if c.Late > 0 {
		late = t.Sprintf(t.Talks.RollLate, c.Late)
	}
	missing := c.People - c.Marked
	line := t.Sprintf(t.Talks.Roll, c.People, c.Present, late, c.Leave, c.Absent-missing)
	if missing > 0 {
		line += t.Sprintf(t.Talks.RollMissing, missing)
	}
	if c.Extra > 0 {
		line += t.Sprintf(t.Talks.RollExtra, c.Extra)
	}
	return t.Sentence(line)
}

// missed says which talks a latecomer has missed, "" for none.
func (t *Text) missed(m *model.Meeting, p *model.Person) string {
	var kinds []model.Kind
	for _, todo := range m.TodosOf(p, model.Calendar{}) {
		if todo.Chore == model.ChoreMakeUp {
			kinds = append(kinds, todo.Kinds...)
		}
	}
	// Somebody not announced yet owes what the plan says.
	if m.Decision(p.ID) == nil {
		for _, k := range model.Kinds {
			if m.Owes(p, k.Item()) && !m.Done(p, k.Item()) && ended(m, k) {
				kinds = append(kinds, k)
			}
		}
	}
	if kinds == nil {
		return ""
	}
	return t.Sprintf(t.Talks.Missed, t.KindNames(kinds))
}

func ended(m *model.Meeting, k model.Kind) bool {
	for _, s := range m.Sessions() {
		if s.Ended != 0 && !s.Individual && s.Has(k) {
			return true
		}
	}
	return false
}

// Gap says how long the program was away from a running talk, "" for less than
// a minute.
func (t *Text) Gap(m *model.Meeting, seen model.Stamp, now time.Time) string {
	s := m.RunningTalk()
	minutes := int(model.At(now).Minute()-seen.Minute()) / 60_000 // as the clock showed them
	if s == nil || seen == 0 || minutes < 1 {
		return ""
	}
	return t.Sprintf(t.Talks.Gap, minutes)
}

// holidayError words a list of holidays that cannot be read.
func (t *Text) holidayError(e *sheet.HolidayError) string {
	format := t.Talks.CalendarBad
	if e.Kind {
		format = t.Talks.KindBad
	}
	return t.Sprintf(format, e.File, e.Row, e.Value)
}

// Terms joins dispositions as a setting shows them.
func (t *Text) Terms(list []model.Disposition) string {
	var names []string
	for _, d := range list {
		names = append(names, t.Term[d])
	}
	return strings.Join(names, " ")
}

// ParseTerms reads them back, in either language; the word that is none is given.
func (t *Text) ParseTerms(s string) (list []model.Disposition, wrong string) {
	list = []model.Disposition{}
	// Terms of two words, as English has them, are code words here.
	for _, d := range model.Dispositions {
		if name := t.Term[d]; strings.Contains(name, " ") {
			s = strings.ReplaceAll(s, name, string(d))
		}
	}
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" 、，,;；", r) }) {
		d, ok := model.ParseDisposition(word)
		for _, candidate := range model.Dispositions {
			if t.Term[candidate] == word {
				d, ok = candidate, true
			}
		}
		if !ok {
			return nil, word
		}
		list = append(list, d)
	}
	return list, ""
}

// PaperNames gives what each paper is called.
func (t *Text) PaperNames() map[paper.Kind]string {
	out := map[paper.Kind]string{}
	for k, words := range t.Talks.Papers {
		out[k] = words.Name
	}
	out[paper.All] = t.Talks.AllPapers
	return out
}

// PaperName is the name that a paper is offered under.
func (t *Text) PaperName(k paper.Kind) string {
	if k == paper.All {
		return t.Talks.AllPapers
	}
	if name, ok := k.Template(); ok {
		return stemOf(name)
	}
	return t.Talks.Papers[k].File
}

// Suggested says who usually talks to people of this rank.
func (t *Text) Suggested(who string) string { return t.Sprintf(t.Talks.TalkerRank, who) }

// PlaceLine is one line of an order: place, person, post.
func (t *Text) PlaceLine(m *model.Meeting, place int, p *model.Person) string {
	return strconv.Itoa(place) + " | " + t.Number(p) + " " + t.Label(m, p) + " " + model.ParsePost(p.Current).Short()
}

// StatementTitle heads what a person said to the talk.
func (t *Text) StatementTitle(m *model.Meeting, p *model.Person) string {
	return t.Sprintf(t.Talks.Statement, t.Number(p), t.Label(m, p))
}

// AloneTitle heads the form of a talk with one person.
func (t *Text) AloneTitle(m *model.Meeting, p *model.Person) string {
	return t.Sprintf(t.Talks.AloneTitle, t.Number(p), t.Label(m, p))
}

// HeldTitle heads the menu of a talk that is over.
func (t *Text) HeldTitle(s *model.TalkSession) string {
	return t.Sprintf(t.Talks.HeldTitle, t.KindNames(s.Kinds), s.Started.Clock(), s.Ended.Clock())
}
