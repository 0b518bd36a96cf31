package text

// Words for the list of people and for the panel of the person who is selected.

import (
	"cmp"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/model/seat"
)

// List holds the words of the list and of the panel beside it.
type List struct {
	Short    map[model.Disposition]string // dispositions in a narrow column
	Show     map[model.Show]string        // filters, where they are called otherwise than elsewhere
	SignIn   string                       // heads of columns
	Note     string
	HasNote  string
	MakeUp   string
	Minutes  string // minutes
	AwayAt   string // clock
	Relieved string // who leaves a post and gets none
	Present  string // count
	Est      string // establishment
	Over     string // by how many
	Lacks    string // how many
	Even     string
	Fills    string // a post that is empty otherwise
	Guests   string // the group of people who are not on the list

	ReadOut, Notice, Self, Duties, Verdict, Teams, Next string // labels of the panel
	WholeCard                                           string // key
	Team, After, Whole                                  string // of destinations: heads of columns, and the name in full
	Establishment                                       string // beside the bars of teams: what they show
	SamePost, AsPlanned, Unread                         string
	MinutesLeft, ToOpening                              string // minutes
	InRoom, OutOfRoom, Midway, ToMakeUp                 string // of a talk: counts
	Underway, From, Held                                string // of a talk: minutes; clock; the ones before
	Away, Missing, AndMore                              string // of sign-in; of AndMore: count
	Lacking, NotCounted                                 string // of sign-in: teams; people off the list
	Screen, UsualContrast, HighContrast, ContrastTaken  string // of the settings
}

// FilterShort names a filter where there is little room.
func (t *Text) FilterShort(m *model.Meeting, f model.Filter) string {
	return cmp.Or(t.List.Show[f.Show], t.FilterName(m, f))
}

// TermShort names a disposition in a narrow column; what nobody has planned is
// pending.
func (t *Text) TermShort(d model.Disposition) string {
	if d == "" {
		d = model.Pending
	}
	return t.List.Short[d]
}

// Bearing is how an outcome takes somebody on from where they are.
type Bearing uint8

// The bearings of an outcome.
const (
	Stays  Bearing = iota // in the same post
	Within                // another post in the same team
	Goes                  // to another team
	Rises                 // to a higher post
	Leaves                // without a post
)

// Destination is where an outcome leads, in short, and how. Within the team it is the
// post alone.
func (t *Text) Destination(m *model.Meeting, p *model.Person, o model.Outcome) (Bearing, string) {
	post := model.ParsePost(o.Post)
	switch {
	case p.OffList:
		return Stays, ""
	case o.Disposition.Leaves():
		if o.Disposition == model.Removed {
			return Leaves, t.List.Relieved
		}
		return Leaves, t.Term[o.Disposition]
	case o.Post == "" || o.Post == p.Current:
		return Stays, ""
	case o.Disposition == model.Promoted, o.Disposition == model.FurtherUse:
		return Rises, t.postFrom(m, p, o, post)
	case p.Team != 0 && m.TeamAfter(p, o) == p.Team:
		return Within, t.postFrom(m, p, o, post)
	}
	return Goes, post.Short()
}

// postFrom is a post as those in the person's team call it.
func (t *Text) postFrom(m *model.Meeting, p *model.Person, o model.Outcome, post seat.Post) string {
	if p.Team != 0 && post.Title != "" && m.TeamAfter(p, o) == p.Team {
		return post.Title
	}
	return post.Short()
}

// PostIn is the present post as it stands below the name of the team.
func (t *Text) PostIn(p *model.Person) string {
	if p.OffList {
		return p.Unit
	}
	post := model.ParsePost(p.Current)
	return cmp.Or(post.Title, post.Short())
}

// officeTails are what dispatched offices call themselves behind whom they are sent to.
var officeTails = []string{"纪检监察组", "纪检组", "监察组"}

// Joints are where the sentence about somebody who has or gets these posts may be parted:
// before a bracket, before a post, and within it before what an office calls itself.
func Joints(posts ...string) []string {
	at := []string{"（"}
	for _, post := range posts {
		parsed := model.ParsePost(post)
		at = append(at, hanzi.Fold(post))
		for _, tail := range officeTails {
			if strings.HasSuffix(parsed.Team, tail) {
				at = append(at, tail+hanzi.Fold(parsed.Title))
				break
			}
		}
	}
	return at
}

// TeamHead names a team over its people.
func (t *Text) TeamHead(name string) string {
	if name == "" {
		return t.Screen.NoTeam
	}
	for _, tail := range officeTails {
		if host, ok := strings.CutSuffix(name, tail); ok && host != "" {
			return t.Sprintf(t.Says.Team, host)
		}
	}
	return name
}

// TeamFigures is a team's head count before and after, with the marks for less and
// for what follows, and what is wrong with it.
func (t *Text) TeamFigures(s model.Strength, minus, to string) (figures, fault string) {
	var parts []string
	if s.Team != nil && s.Team.Establishment != model.Unknown {
		parts = append(parts, t.Sprintf(t.List.Est, s.Team.Establishment)+" ")
	}
	parts = append(parts, t.Sprintf(t.List.Present, s.Now))
	if s.Out > 0 {
		parts = append(parts, minus+t.Sprintf("%d", s.Out))
	}
	if s.In > 0 {
		parts = append(parts, "+"+t.Sprintf("%d", s.In))
	}
	if s.Out > 0 || s.In > 0 || s.After != s.Now {
		parts = append(parts, to, t.Sprintf("%d", s.After))
	}
	figures = strings.Join(parts, " ")
	switch over, ok := s.Balance(); {
	case !ok:
	case over == 0:
		figures += "  " + t.List.Even
	case over > 0:
		fault = t.Sprintf(t.List.Over, over)
	default:
		fault = t.Sprintf(t.List.Lacks, -over)
	}
	return figures, fault
}

// Pronounced is how a name is said, with the tones marked: what was settled, or the
// likeliest.
func (t *Text) Pronounced(p *model.Person) string {
	syllables := strings.Fields(p.Reading)
	if len(syllables) == 0 {
		syllables, _ = hanzi.NameReading(p.Name)
	}
	n := min(hanzi.FamilyLength(p.Name), len(syllables))
	if len(syllables) != len([]rune(p.Name)) {
		return strings.Join(syllables, " ") // of another people's name, or as somebody wrote it
	}
	if strings.Contains(p.Name, "·") { // of a people that has no surnames: a word a part
		parts := strings.Split(strings.Join(syllables, ""), "·")
		for i := range parts {
			parts[i] = hanzi.Capital(parts[i])
		}
		return strings.Join(parts, "·")
	}
	return strings.TrimSpace(hanzi.Capital(strings.Join(syllables[:n], "")) + " " + hanzi.Capital(strings.Join(syllables[n:], "")))
}

// Verdict is what was announced for a person, in full.
func (t *Text) Verdict(d *model.Decision) []string {
	parts := []string{t.Term[d.Disposition] + " " + t.When(d.OutsideOn, d.At)}
	if !d.Deviates {
		parts[0] += " " + t.List.AsPlanned
	}
	if d.Reason != "" {
		parts = append(parts, t.Form.Reason+" "+d.Reason)
	}
	if d.By != "" {
		parts = append(parts, t.Form.DecidedBy+" "+d.By)
	}
	if d.Basis != "" {
		parts = append(parts, t.Form.Basis+" "+d.Basis)
	}
	return parts
}
