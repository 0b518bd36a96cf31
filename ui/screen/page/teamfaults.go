package page

// What is wrong with the teams, in words below their table and at the top of the page.

import (
	"strconv"
	"strings"

	"liuzhuan/model"
)

// faults sums up what is wrong, for where the sums are below the screen.
func (l *Listing) faults(strengths []model.Strength) string {
	w := l.Text.Pages
	over, short, without := 0, 0, 0
	for _, s := range strengths {
		n, _ := s.Balance()
		over, short = over+max(0, n), short+max(0, -n)
		if headless(s) {
			without++
		}
	}
	var said []string
	if over > 0 {
		said = append(said, l.Text.Sprintf(w.Over, over))
	}
	if short > 0 {
		said = append(said, l.Text.Sprintf(w.Short, short))
	}
	if without > 0 {
		said = append(said, counted(w.Headless, without))
	}
	gaps, overlaps, _ := shared(l.Meeting())
	if words := l.coverageFault(len(gaps), len(overlaps)); words != "" {
		said = append(said, words)
	}
	return strings.Join(said, " ")
}

// headless says which teams nobody leads.
func (l *Listing) headless(strengths []model.Strength) {
	w := l.Text.Pages
	posts, leaders := 0, 0
	var without []string
	for _, s := range strengths {
		posts, leaders = sum(posts, s.Team.LeaderPosts), leaders+s.LeadersAfter()
		if headless(s) {
			without = append(without, model.ShortTeam(s.Team.Name))
		}
	}
	if len(without) == 0 {
		return
	}
	figures, done := "", ""
	if posts != model.Unknown {
		figures, done = l.Text.Sprintf(w.Posts, posts), strconv.Itoa(leaders)+"/"+strconv.Itoa(posts)
	}
	l.add(air(), heading(w.LeaderPosts, figures, counted(w.Headless, len(without)), done), fault(w.Headless, l.Text.Names(without)))
}

// waiting says whose move hangs on somebody who was put off.
func (l *Listing) waiting() {
	m, w := l.Meeting(), l.Text.Pages
	waits := m.AllWaiting()
	if len(waits) == 0 {
		return
	}
	l.add(air(), heading(w.Chains, "", counted(w.Waiting, len(waits)), ""))
	for i := 0; i < len(waits); {
		whose := waits[i].For
		var names []string
		for ; i < len(waits) && waits[i].For == whose; i++ {
			names = append(names, l.Text.Label(m, waits[i].Who))
		}
		line := fault(l.Text.Label(m, whose), l.Text.Sprintf(w.NotFreed, l.Text.Names(names)))
		line.Person = whose.ID
		l.add(line)
	}
}
