package model

// The names of organisations in this meeting: which are one, and which somebody
// should be asked about. How names are written, package org knows.

import (
	"cmp"
	"slices"

	"liuzhuan/model/org"
	"liuzhuan/model/seat"
)

// NamesSettled is what people said about names that lists write differently.
type NamesSettled struct {
	Same  map[string]string `json:"same,omitempty"`  // a name as lists have it -> the one it stands for
	Apart [][2]string       `json:"apart,omitempty"` // names that only look like one
}

// naming is how names are looked up.
type naming struct {
	home    string // the place that it is of
	names   org.Names
	aliases map[string]string // Key -> Key
	apart   map[[2]string]bool
	exact   map[string]*Team // by the present name
	former  map[string]*Team // by a name before the reform, as it is written
	keyed   map[string]*Team // by Key of the present name, else of a former one
}

func (m *Meeting) naming() *naming {
	home := m.home.get(m.findHome)
	return m.named.getIf(func(n *naming) bool { return n.home == home }, func() *naming { return m.namingAt(home) })
}

// namingAt is the naming of a place.
func (m *Meeting) namingAt(home string) *naming {
	n := &naming{
		home: home, names: org.Of(home), aliases: map[string]string{}, apart: map[[2]string]bool{},
		exact: m.teamNames, former: map[string]*Team{}, keyed: map[string]*Team{},
	}
	n.learn(m.namesSettled())
	for _, t := range m.Teams() {
		put(n.keyed, n.key(t.Name), t)
	}
	for _, t := range m.Teams() {
		for _, old := range t.OldNames() {
			put(n.former, old, t) // of a team that was split the first part answers to it
			put(n.keyed, n.key(old), t)
		}
	}
	return n
}

func put(by map[string]*Team, name string, t *Team) {
	if by[name] == nil {
		by[name] = t
	}
}

// learn takes over what people said.
func (n *naming) learn(s NamesSettled) {
	for from, to := range s.Same {
		n.aliases[n.names.Key(from)] = n.names.Key(to)
	}
	for _, pair := range s.Apart {
		n.apart[n.pair(pair[0], pair[1])] = true
	}
}

// pair orders the Keys of two names.
func (n *naming) pair(a, b string) [2]string {
	a, b = n.key(a), n.key(b)
	return [2]string{min(a, b), max(a, b)}
}

func (n *naming) key(name string) string {
	key := n.names.Key(name)
	return cmp.Or(n.aliases[key], key)
}

// homeSample is how many lines of a roster tell where it is at home.
const homeSample = 1000

func (m *Meeting) findHome() string {
	return org.Home(func(yield func(string) bool) {
		for _, p := range m.People()[:min(homeSample, personRows.in(m).len())] {
			if !yield(p.Current) || !yield(p.Proposed) {
				return
			}
		}
		for _, t := range m.Teams() {
			if !yield(t.Name) {
				return
			}
		}
		for _, u := range m.Units() {
			if !yield(u.Name) {
				return
			}
		}
	})
}

func (m *Meeting) namesSettled() NamesSettled {
	var s NamesSettled
	ReadSetting(m, SettingNames, &s)
	return s
}

// OrgKey is what all names of one organisation have in common in this meeting.
func (m *Meeting) OrgKey(name string) string { return m.naming().key(name) }

// TeamNamed finds a team by its full name, else by one it had before the reform,
// which posts go on using, else by another way to write one of these; nil if
// there is none.
func (m *Meeting) TeamNamed(name string) *Team {
	if t := m.teamNames[name]; t != nil || name == "" {
		return t
	}
	return m.naming().team(name)
}

func (n *naming) team(name string) *Team {
	if t := n.exact[name]; t != nil {
		return t
	}
	if t := n.former[name]; t != nil {
		return t
	}
	return n.keyed[n.key(name)]
}

// SameTeam reports whether two names are of one team, or one of what became of
// the other. "" is none.
func (m *Meeting) SameTeam(a, b string) bool {
	became := func(old, now string) bool {
		t := m.TeamNamed(now)
		return t != nil && slices.ContainsFunc(t.OldNames(), func(name string) bool { return m.OrgKey(name) == m.OrgKey(old) })
	}
	return a != "" && b != "" && (a == b || m.orgOf(a) == m.orgOf(b) || became(a, b) || became(b, a))
}

// orgOf is the present name of the team that bears or bore a name, else its Key.
func (m *Meeting) orgOf(name string) string {
	if t := m.TeamNamed(name); t != nil {
		return t.Name
	}
	return m.OrgKey(name)
}

func plainPost(text string) seat.Post { return seat.Parse(seat.Plain(text)) }

// PostKey is what all ways to write one post have in common.
func (m *Meeting) PostKey(text string) string {
	p := plainPost(text)
	if p.Team != "" {
		return m.orgOf(p.Team) + " " + p.Title
	}
	return m.OrgKey(p.Org()) + " " + p.Title
}

// SamePost reports whether two texts are of one post. A team under its new name
// is the same team, so that 留任 after a reform may carry the new title.
func (m *Meeting) SamePost(a, b string) bool {
	if a == b {
		return true
	}
	x, y := plainPost(a), plainPost(b)
	if x.Team != "" || y.Team != "" {
		return x.Title == y.Title && m.SameTeam(x.Team, y.Team)
	}
	return a != "" && b != "" && m.PostKey(a) == m.PostKey(b)
}

// SamePart reports whether two parts are of one duty; a part that names no
// organization is held anywhere.
func (m *Meeting) SamePart(a, b seat.Part) bool {
	return a.Duty == b.Duty && (a.Org == "" || b.Org == "" || m.SameOrg(a.Org, b.Org))
}

// SameOrg reports whether two names are of one organization. "" is none.
func (m *Meeting) SameOrg(a, b string) bool {
	return a != "" && b != "" && (a == b || m.orgOf(a) == m.orgOf(b) || m.naming().names.Same(a, b))
}

// sameWords reports whether two values of a field say the same, though two offices
// write the organisations in it differently. A name before the reform and the one
// after it are not the same words.
func (m *Meeting) sameWords(f Field, a, b string) bool {
	switch {
	case a == b:
		return true
	case a == "" || b == "":
		return false
	case f == FieldUnit:
		return m.sameName(a, b)
	case f.HoldsPosts():
		x, y := plainPost(a), plainPost(b)
		return x.Title == y.Title && m.sameName(x.Org(), y.Org())
	}
	return false
}

func (m *Meeting) sameName(a, b string) bool {
	return m.OrgKey(a) == m.OrgKey(b) || m.naming().names.Same(a, b)
}

// AlikeTeams are two teams whose names may well mean one.
type AlikeTeams [2]*Team

// TeamsAlike lists the teams that nobody has told apart yet, in their order.
func (m *Meeting) TeamsAlike() []AlikeTeams {
	n := m.naming()
	var seen org.Index
	by := map[string]*Team{}
	var out []AlikeTeams
	for _, t := range m.Teams() {
		key := n.key(t.Name)
		near := seen.Near(key)
		if by[key] != nil {
			near = append([]string{key}, near...) // written in two ways, and two teams
		}
		for _, other := range near {
			if first := by[other]; !n.apart[n.pair(first.Name, t.Name)] {
				out = append(out, AlikeTeams{first, t})
			}
		}
		seen.Add(key)
		put(by, key, t)
	}
	return out
}

// SameTeams makes two teams one: the first gets the people and the bodies of the
// second, and the second's name is known as another of the first's.
func (m *Meeting) SameTeams(a, b ID, at Stamp) (Change, error) {
	into, from := m.Team(a), m.Team(b)
	if into == nil || from == nil || a == b {
		return Change{}, ErrNothing
	}
	s := m.namesSettled().with(from.Name, into.Name)
	after := *into
	after.gain(from)
	c := Change{Command: CommandTeamsOne, Args: Args{Name: into.Name, Other: from.Name}, At: at, Edits: m.dissolve(from, into.ID)}
	if !into.equal(&after) {
		c.Edits = append([]Edit{edit(into, &after)}, c.Edits...)
	}
	have := slices.Concat(unitNames(m.UnitsOf(into.ID)), unitNames(m.UnitsOf(from.ID)))
	c.Edits = append(c.Edits, m.superviseEdits(into.ID, distinct(have), m.bodyKinds())...)
	if e, ok := m.settingEdit(SettingNames, s); ok {
		c.Edits = append(c.Edits, e)
	}
	return c, nil
}

// TellTeamsApart records that two teams are two although their names are alike.
func (m *Meeting) TellTeamsApart(a, b ID, at Stamp) (Change, error) {
	one, other := m.Team(a), m.Team(b)
	if one == nil || other == nil || a == b {
		return Change{}, ErrNothing
	}
	s := m.namesSettled()
	s.Apart = append(slices.Clone(s.Apart), [2]string{one.Name, other.Name})
	e, _ := m.settingEdit(SettingNames, s)
	return Change{Command: CommandTeamsTwo, Args: Args{Name: one.Name, Other: other.Name}, At: at, Edits: []Edit{e}}, nil
}

// with adds that one name stands for another.
func (s NamesSettled) with(from, to string) NamesSettled {
	same := map[string]string{from: to}
	for name, meant := range s.Same {
		if meant == from {
			meant = to
		}
		same[name] = meant
	}
	s.Same = same
	return s
}

// gain takes over the numbers of a team that becomes part of t, where t has none.
func (t *Team) gain(from *Team) {
	if t.Establishment == Unknown {
		t.Establishment = from.Establishment
	}
	if t.LeaderPosts == Unknown {
		t.LeaderPosts = from.LeaderPosts
	}
	t.Combined = t.Combined || from.Combined
	t.Reform = cmp.Or(t.Reform, from.Reform)
	t.OldName = cmp.Or(t.OldName, from.OldName)
	t.Grade = cmp.Or(t.Grade, from.Grade)
	t.Contact, t.ContactPhone = cmp.Or(t.Contact, from.Contact), cmp.Or(t.ContactPhone, from.ContactPhone)
	t.Escort, t.EscortOn = cmp.Or(t.Escort, from.Escort), cmp.Or(t.EscortOn, from.EscortOn)
	t.No = min(t.No, from.No)
}

// dissolve gives the edits that take a team's people to another and the team away.
func (m *Meeting) dissolve(t *Team, into ID) []Edit {
	var edits []Edit
	for _, p := range m.People() {
		if p.Team == t.ID {
			edits = append(edits, edit(p, p.with(func(p *Person) { p.Team = into })))
		}
	}
	edits = append(edits, m.superviseEdits(t.ID, nil, nil)...)
	return append(edits, edit(t, nil))
}
