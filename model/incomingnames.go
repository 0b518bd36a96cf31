package model

// The names of teams that a list brings: which of them the meeting has under
// another spelling, and which somebody is asked about.

import (
	"iter"
	"maps"

	"liuzhuan/model/org"
)

// names are the names of teams while a list comes in: the meeting's, and those
// that the list brings.
type names struct {
	naming
	m       *Meeting
	ask     func(Question) Question
	near    org.Index
	written map[string]string // Key -> a name as it is known
	met     map[string]bool
	settled NamesSettled
	changed bool
}

// newNames are the meeting's names; texts of the list tell its home where the
// meeting does not.
func newNames(m *Meeting, texts iter.Seq[string]) *names {
	n := &names{naming: *m.naming(), m: m, settled: m.namesSettled()}
	if texts != nil && n.names == (org.Names{}) {
		n.naming = *m.namingAt(org.Home(texts))
	}
	n.aliases, n.apart = maps.Clone(n.aliases), maps.Clone(n.apart)
	return n
}

func (n *names) know(name string) {
	key := n.key(name)
	n.near.Add(key)
	if n.written[key] == "" {
		n.written[key] = name
	}
}

// meet takes in a name of a list. One that is new and near a known one is asked
// about, once; what is not answered stays two.
func (n *names) meet(name string, row int) {
	if name == "" || n.met[name] {
		return
	}
	if n.met == nil {
		n.met, n.written = map[string]bool{}, map[string]string{}
		for _, t := range n.m.Teams() {
			n.know(t.Name)
		}
	}
	n.met[name] = true
	if key := n.key(name); n.team(name) == nil && n.written[key] == "" {
		for _, near := range n.near.Near(key) {
			if known := n.written[near]; !n.apart[n.pair(name, known)] && n.same(name, known, row) {
				return
			}
		}
	}
	n.know(name)
}

// call takes a short name for another of a team's, and reports whether that is news.
func (n *names) call(short, name string) bool {
	if short == "" || n.key(short) == n.key(name) {
		return false
	}
	n.settled = n.settled.with(short, name)
	n.aliases[n.names.Key(short)] = n.key(name)
	n.changed = true
	return true
}

// same asks whether two names are of one team, and keeps an answer.
func (n *names) same(name, known string, row int) bool {
	q := n.ask(Question{Asked: Asked{Kind: AskTeam, Row: row, Team: name, Known: known}, Listed: name, Formed: known, Answer: AnswerTwo})
	switch {
	case q.Answer == AnswerOne:
		n.settled = n.settled.with(name, known)
		n.aliases[n.names.Key(name)] = n.key(known)
	case q.Given:
		n.settled.Apart = append(n.settled.Apart[:len(n.settled.Apart):len(n.settled.Apart)], [2]string{name, known})
	}
	n.changed = n.changed || q.Given
	return q.Answer == AnswerOne
}

// kept gives the edit that keeps the answers, none where nobody gave any.
func (n *names) kept() []Edit {
	if !n.changed {
		return nil
	}
	if e, ok := n.m.settingEdit(SettingNames, n.settled); ok {
		return []Edit{e}
	}
	return nil
}

// texts are those of a list that may tell its home.
func (l *List) texts(yield func(string) bool) {
	for i := range l.Rows[:min(homeSample, len(l.Rows))] {
		if p := &l.Rows[i].Person; !yield(p.Current) || !yield(p.Proposed) {
			return
		}
	}
}

func (l *TeamList) texts(yield func(string) bool) {
	for _, line := range l.Lines {
		for _, unit := range line.Units {
			if !yield(unit) {
				return
			}
		}
	}
}
