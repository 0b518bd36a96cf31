package page

// F10 9: everything that would embarrass tomorrow, rule by rule, what needs an answer
// first. What a digit can settle is settled here; what was seen is ticked off.

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"

	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/model/check"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/look"
)

// Preflight lists the findings; a digit answers the marked one.
type Preflight struct {
	Listing
	Found []check.Finding
	Shown []int // by line: the finding that it tells of, -1 = none

	marks []string  // of what was found, one for one
	asks  []urgency // of what was found, were nothing seen
	kinds []urgency // as it is

	only urgency // part of them, all by default
	seen []string
}

// urgency is what a finding asks of the clerk.
type urgency int

const (
	everything urgency = iota // but what was seen
	toSettle                  // a digit settles it
	toHandle                  // it is to be dealt with, or explained
	toKnow
	wasSeen
)

// seenKey is what was ticked off on the desk: the marks of findings. One whose facts
// have changed since is another, and not seen.
const seenKey = "preflight"

// NewPreflight runs every rule over the meeting.
func NewPreflight(v *dialog.Sight) *Preflight {
	d := &Preflight{Listing: Listing{Sight: v, right: v.Text.Pages.OnlyReminds, spaced: true}}
	_, _, _ = v.Sitting.Part(seenKey, &d.seen) // a desk that cannot be read has ticked nothing off
	d.about = d.finding
	d.Follow()
	return d
}

// mark is what a finding is known by on the desk.
func mark(f check.Finding) string {
	b, err := json.Marshal(f)
	if err != nil {
		panic(err) // it holds texts and numbers alone
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:8])
}

// looked is what the rules found.
type looked struct {
	found []check.Finding
	marks []string
	asks  []urgency
}

// look runs the rules; the page may be drawn meanwhile.
func (d *Preflight) look(rules *check.Context) looked {
	l := looked{found: rules.Run()}
	for _, f := range l.found {
		l.marks, l.asks = append(l.marks, mark(f)), append(l.asks, d.urgencyOf(f))
	}
	return l
}

// show lists what was found.
func (d *Preflight) show(l looked) {
	d.Found, d.marks, d.asks = l.found, l.marks, l.asks
	d.relist()
}

// Follow runs the rules anew.
func (d *Preflight) Follow() {
	if !d.Large() {
		d.show(d.look(d.Sitting.Preflight()))
		return
	}
	first := d.Found == nil
	if first {
		d.Title, d.Shown = d.Text.Pages.Preflight, []int{-1}
		d.Lines = nil
	}
	work := func() *dialog.Work {
		rules := d.Sitting.PreflightOf(d.Meeting())
		return &dialog.Work{Title: d.Text.Sprintf(d.Text.Pages.Counting, len(d.Meeting().People())), Run: func(func(int, int)) func() dialog.Outcome {
			l := d.look(rules)
			return func() dialog.Outcome {
				d.show(l)
				return dialog.Outcome{}
			}
		}}
	}
	if first {
		d.counts(work)
		return
	}
	d.counting = work
}

// relist writes the page anew of what was found.
func (d *Preflight) relist() {
	seen := make(map[string]bool, len(d.seen))
	for _, s := range d.seen {
		seen[s] = true
	}
	d.kinds = make([]urgency, len(d.Found))
	kinds, count := d.kinds, map[urgency]int{}
	for i := range d.Found {
		if kinds[i] = d.asks[i]; seen[d.marks[i]] {
			kinds[i] = wasSeen
		}
		count[kinds[i]]++
	}
	if d.only != everything && count[d.only] == 0 {
		d.only = everything
	}
	w := d.Text.Pages
	d.Title = counted(w.Preflight, len(d.Found))
	d.parts, d.part = nil, 0
	for _, u := range d.turns(count) {
		if u == d.only {
			d.part = len(d.parts)
		}
		d.parts = append(d.parts, counted([]string{w.AllFindings, w.ToSettle, w.ToHandle, w.ToKnow, w.Seen}[u], d.of(count, u)))
	}
	d.list(kinds)
	if len(d.Lines) == 0 && len(d.Found) > 0 {
		d.addFinding(nothing(w.AllSeen), -1)
	}
	if count[wasSeen] > 0 && d.only == everything {
		d.addFinding(heading(w.Seen, d.Text.Sprintf(w.SeenBehind, d.Text.KeyName("tab")), "", d.Text.Sprintf(w.Items, count[wasSeen])), -1)
	}
	if len(d.Lines) == 0 {
		d.addFinding(nothing(d.Text.Screen.NothingFound), -1)
	}
	d.clamp()
}

// of counts what a part lists.
func (d *Preflight) of(count map[urgency]int, u urgency) int {
	if u == everything {
		return len(d.Found) - count[wasSeen]
	}
	return count[u]
}

// turns are the parts that Tab goes round: those of which there is something.
func (d *Preflight) turns(count map[urgency]int) []urgency {
	out := []urgency{everything}
	for u := toSettle; u <= wasSeen; u++ {
		if count[u] > 0 {
			out = append(out, u)
		}
	}
	return out
}

// urgencyOf is what a finding asks for that was not seen.
func (d *Preflight) urgencyOf(f check.Finding) urgency {
	switch {
	case len(d.ways(f)) > 0:
		return toSettle
	case f.Urgent():
		return toHandle
	}
	return toKnow
}

// list writes the groups, what needs an answer first.
func (d *Preflight) list(kinds []urgency) {
	d.Lines, d.Shown = nil, nil
	w := d.Text.Pages
	t := &look.Table{{Head: w.Whom, Gives: true, Wraps: true}, {Head: w.Finding, Gives: true, Wraps: true}, {Head: w.Keys, Goes: 1}}
	for u := toSettle; u <= wasSeen; u++ {
		if d.only != u && (d.only != everything || u == wasSeen) {
			continue
		}
		groups := map[string][]int{}
		var order []string
		for i, f := range d.Found {
			if kinds[i] != u {
				continue
			}
			name := d.Text.RuleName(f)
			if groups[name] == nil {
				order = append(order, name)
			}
			groups[name] = append(groups[name], i)
		}
		slices.SortStableFunc(order, func(a, b string) int { return len(groups[a]) - len(groups[b]) }) // what is soon done first
		for _, name := range order {
			of := groups[name]
			fault := ""
			if u == toSettle || u == toHandle {
				fault = []string{toSettle: w.ToSettle, toHandle: w.ToHandle}[u]
			}
			d.addFinding(heading(name, d.Text.BasisOf(d.Found[of[0]]), fault, d.Text.Sprintf(w.Items, len(of))), -1)
			for _, i := range of {
				f := d.Found[i]
				d.addFinding(row(t, f.Person, func() [][]look.Span { return d.findingCells(f, u) }), i)
			}
		}
	}
	table(*t, d.Lines)
	if d.heads = t; len(d.Lines) == 0 {
		d.heads = nil
	}
}

func (d *Preflight) addFinding(l Line, i int) {
	d.Lines, d.Shown = append(d.Lines, l), append(d.Shown, i)
}

// marked is the finding of the marked line; ok is false where it tells of none.
func (d *Preflight) marked() (f check.Finding, ok bool) {
	if d.At >= len(d.Shown) || d.Shown[d.At] < 0 {
		return check.Finding{}, false
	}
	return d.Found[d.Shown[d.At]], true
}

// findingCells are the cells of a finding: about whom, what, and the keys for it.
func (d *Preflight) findingCells(f check.Finding, u urgency) [][]look.Span {
	w, ways := d.Text.Pages, d.ways(f)
	who, what := d.Text.FindingShape(d.Meeting(), f, ways)
	keys := d.Text.KeyName("space") + " " + w.Tick
	switch {
	case u == wasSeen:
		keys = d.Text.KeyName("space") + " " + w.Untick
	case len(ways) > 0:
		keys = dialog.Joined(d.Text, upTo(len(ways))...) + " " + d.Text.Deed["settle"].Short
	}
	role := look.Dim
	if u == toSettle || u == toHandle {
		role = look.Ink
	}
	return [][]look.Span{cell(look.Ink, who), cell(role, what), cell(look.Dim, keys)}
}

func upTo(n int) (keys []string) {
	for _, k := range dialog.UpTo(n) {
		keys = append(keys, string(k))
	}
	return keys
}

// Bindings are the digits that answer and those that tick off, beside those of a page.
func (d *Preflight) Bindings() []dialog.Bound {
	f, ok := d.marked()
	ways, spare := 0, dialog.InHelp
	if ok {
		ways = len(d.ways(f))
	}
	if d.W > 80 { // where the help keeps its place
		spare = dialog.Spare
	}
	tick, untick := d.Bind("tickoff", dialog.Common, d.tick, "space"), d.Bind("untick", dialog.Common, d.tick, "space")
	list := []dialog.Bound{
		d.Bind("settle", dialog.Common, d.answer, dialog.UpTo(ways)...).When(ways > 0), d.Going(),
		tick.When(ok && d.only != wasSeen), untick.When(ok && d.only == wasSeen),
		d.Bind("tickgroup", dialog.Spare, d.tickGroup, "0").When(ok && d.only != wasSeen),
		d.Bind("kind", dialog.Common, d.turnKind, "tab").Or("shift+tab").When(len(d.parts) > 1),
		d.Bind("papers", spare, dialog.Does(func() dialog.Outcome { return form.AllPapers(d.Sight) }), "f5").Or("ctrl+a").When(d.Meeting().OnList() > 0),
	}
	return append(append(list, dialog.Helped(d.Scrolling())...), Leaving(d.Sight)...)
}

// answer records the way that a digit stands for.
func (d *Preflight) answer(e dialog.Event) dialog.Outcome {
	f, _ := d.marked()
	n := int(e.Key[0] - '0')
	ways, m, now := d.ways(f), d.Meeting(), d.Stamp()
	switch f.Variant {
	case check.ReadingOpen:
		return d.Changes(m.SettleReading(f.Person, ways[n-1], now))
	case check.FormDiffers:
		return d.Changes(m.SettleDifference(f.Difference, []model.Taken{model.TakenList, model.TakenForm}[n-1], now))
	case check.TeamsAlike:
		if n == 1 {
			return d.Changes(m.SameTeams(f.Team, f.Teams[0], now))
		}
		return d.Changes(m.TellTeamsApart(f.Team, f.Teams[0], now))
	}
	flag, _ := doubtOf(m, f)
	return d.Changes(m.SettleDoubt(f.Person, flag, "", now))
}

// tick takes the marked finding off the list, or puts it back.
func (d *Preflight) tick(dialog.Event) dialog.Outcome {
	f, _ := d.marked()
	return d.ticked([]check.Finding{f})
}

// tickGroup takes the whole group of the marked finding off the list.
func (d *Preflight) tickGroup(dialog.Event) dialog.Outcome {
	var list []check.Finding
	from := d.At
	for from > 0 && d.Shown[from-1] >= 0 {
		from--
	}
	for i := from; i < len(d.Shown) && d.Shown[i] >= 0; i++ {
		list = append(list, d.Found[d.Shown[i]])
	}
	return d.ticked(list)
}

// ticked keeps on the desk that findings were seen, or no longer.
func (d *Preflight) ticked(list []check.Finding) dialog.Outcome {
	turned := make(map[string]bool, len(list))
	for _, f := range list {
		turned[mark(f)] = true
	}
	var seen []string
	for _, s := range d.seen {
		if !turned[s] {
			seen = append(seen, s)
		}
		delete(turned, s)
	}
	for _, f := range list {
		if m := mark(f); turned[m] {
			seen = append(seen, m)
			delete(turned, m)
		}
	}
	words := d.Text.Sprintf(d.Text.Pages.Ticked, len(list))
	if d.only == wasSeen {
		words = d.Text.Pages.Unticked
	}
	return dialog.Outcome{Desk: store.Desk{seenKey: seen}, Then: func() dialog.Outcome {
		d.seen = seen
		d.relist()
		return dialog.Outcome{Say: words}
	}}
}

// turnKind goes to the next part of which there is something, and round to all.
func (d *Preflight) turnKind(e dialog.Event) dialog.Outcome {
	count := map[urgency]int{}
	for _, u := range d.kinds {
		count[u]++
	}
	turns := d.turns(count)
	by := 1
	if e.Key == "shift+tab" {
		by = len(turns) - 1
	}
	d.only = turns[(slices.Index(turns, d.only)+by)%len(turns)]
	d.At, d.top = 0, 0
	d.relist()
	return dialog.Outcome{}
}
