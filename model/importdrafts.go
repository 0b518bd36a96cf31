package model

// Several forms of one person in one import: drafts and the final one.

import (
	"cmp"
	"slices"
)

// drafts asks which of several forms of one person counts, and gives the lines
// that do, in their order. Unless somebody says otherwise it is the one that was
// filled in last.
func (r *Reconciliation) drafts(l *List) []Incoming {
	out := map[int]bool{} // places of the lines that do not count
	for _, group := range samePeople(l.Rows) {
		if len(group) < 2 {
			continue
		}
		q := Question{Asked: Asked{Kind: AskTwice, Row: l.Rows[group[0]].Row}, Name: l.Rows[group[0]].Person.Name}
		offered := latest(l.Rows, group)
		for _, at := range offered {
			q.Lines = append(q.Lines, &l.Rows[at])
		}
		for i, line := range q.Lines {
			if q.Answer == 0 || line.Form.Filled > q.Lines[q.Answer-1].Form.Filled {
				q.Answer = i + 1
			}
		}
		answer := r.ask(q, l.Answers).Answer
		for _, at := range group {
			in := &l.Rows[at]
			if answer == AnswerNew || answer != AnswerOut && at == offered[answer-1] {
				continue
			}
			out[at] = true
			r.Drafts++
			r.Doubtful = append(r.Doubtful, Flag{Field: FieldForm, Value: in.Person.Name, Doubt: DoubtDuplicateRow, Row: in.Row, File: in.Form.Path})
		}
	}
	var kept []Incoming
	for i := range l.Rows {
		if !out[i] {
			kept = append(kept, l.Rows[i])
		}
	}
	return kept
}

// samePeople groups the places of lines that speak of one person: by id number,
// else by name and month of birth, else by name and post.
func samePeople(rows []Incoming) [][]int {
	byName := map[string][]int{} // name -> groups
	var groups [][]int
	for i := range rows {
		p := &rows[i].Person
		at := slices.IndexFunc(byName[p.Name], func(g int) bool { return samePerson(p, &rows[groups[g][0]].Person) })
		if at < 0 {
			byName[p.Name] = append(byName[p.Name], len(groups))
			groups = append(groups, []int{i})
			continue
		}
		g := byName[p.Name][at]
		groups[g] = append(groups[g], i)
	}
	return groups
}

func samePerson(a, b *Person) bool {
	switch {
	case a.IDNumber != "" && b.IDNumber != "":
		return a.IDNumber == b.IDNumber
	case a.Birth != "" && b.Birth != "":
		return sameMonth(a.Birth, b.Birth)
	}
	return a.Current != "" && a.Current == b.Current
}

// latest gives the places that a digit can choose from, of many those that were
// filled in last, in their order.
func latest(rows []Incoming, group []int) []int {
	if len(group) > maxWhom {
		group = slices.Clone(group)
		slices.SortStableFunc(group, func(a, b int) int {
			return cmp.Compare(rows[b].Form.Filled, rows[a].Form.Filled)
		})
		group = group[:maxWhom]
		slices.Sort(group)
	}
	return group
}
