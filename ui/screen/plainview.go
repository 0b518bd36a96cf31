package screen

// What the second view says: the meeting and its numbers, what is open or who is
// selected, and what keys do, each a line. Pages and forms are drawn as on the
// screen, without what is only for the eye.

import (
	"regexp"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
)

// plainWidth and plainHeight are the room that pages have: enough for sentences to
// stand on one line, and for most pages to stand there whole.
const plainWidth, plainHeight = 240, 100

// put writes a line, or nothing where there is none.
func (p *plain) put(line string) {
	if line == "" || p.torn != nil {
		return
	}
	if _, p.torn = p.out.WriteString(hanzi.Visible(line) + "\n"); p.torn == nil {
		p.torn = p.out.Flush()
	}
	if p.torn != nil {
		p.do(p.a.leave())
	}
}

// tell writes the lines of the view that are new, and remembers it. A row that has
// only lost its mark is none; nor is what stood around the list before something was
// opened over it.
func (p *plain) tell() {
	lines := p.view()
	for _, line := range lines {
		if !slices.Contains(p.shown, line) && !slices.Contains(p.shown, plainMark+line) && !slices.Contains(p.below, line) {
			p.put(line)
		}
	}
	if lines == nil {
		return
	}
	p.shown = lines
	if p.a.dialog() == nil && p.a.locked == nil {
		p.below = slices.DeleteFunc(slices.Clone(lines[len(p.head()):]), func(line string) bool { return strings.HasPrefix(line, plainMark) })
	}
}

// plainMark stands before what is selected.
const plainMark = "> "

// view gives the lines as they stand, none when the program is left.
func (p *plain) view() []string {
	a := p.a
	if a.quitting {
		return nil
	}
	lines := p.head()
	if a.resume && a.locked == nil {
		lines = append(lines, a.messageLine())
	}
	switch d := a.dialog(); {
	case a.locked != nil:
		value, _ := a.locked.phrase.Draw(plainWidth)
		lines = append(lines, a.locked.said, strings.TrimSpace(plainMark+a.Text.Safety.LockAsk+" "+value))
	case d != nil:
		drawn, _ := d.Draw(plainWidth, a.bodyHeight())
		for _, line := range drawn {
			lines = append(lines, p.chosen(aloud(line)))
		}
	case a.Sitting != nil:
		lines = append(lines, p.standing()...)
	}
	lines = append(lines, p.footer())
	return slices.DeleteFunc(lines, func(s string) bool { return strings.TrimSpace(s) == "" })
}

// head is what stands over everything: the meeting and its numbers.
func (p *plain) head() []string {
	if p.a.Sitting == nil {
		return []string{p.title()}
	}
	return []string{p.title(), p.a.Text.Tally(p.a.counts())}
}

// title is which meeting it is, and its phase. The time of day is in what is recorded.
func (p *plain) title() string {
	a := p.a
	if a.Sitting == nil {
		return a.Text.Screen.Program
	}
	info := a.meeting().Info()
	parts := []string{a.Text.Screen.Program, hanzi.Fold(info.Title)}
	if a.rehearsing() {
		parts[0] = a.Text.Rehearsal.Name
	}
	if info.Sealed != 0 && a.phase() != model.Sealed {
		parts = append(parts, a.Text.Phase[model.Sealed])
	}
	parts = append(parts, a.Text.Phase[a.phase()])
	if word, _, _ := a.copyWord(); word != "" {
		parts = append(parts, word)
	}
	if word := a.wallWord(); word != "" {
		parts = append(parts, word)
	}
	if info.Time != "" {
		parts = append(parts, a.Text.Screen.OpensAt+" "+info.Time)
	}
	return strings.Join(parts, " ")
}

// standing says where the list stands: the filter, the talk that
// runs, and who is selected.
func (p *plain) standing() []string {
	a, m := p.a, p.a.meeting()
	var lines []string
	lines = append(lines, a.Text.Sprintf(a.Text.Plain.Listed, a.Text.FilterName(m, a.Filter), len(a.list)))
	if s := m.RunningTalk(); s != nil {
		_, kinds, talker, counts := a.Text.TalkStrip(m, s, a.now())
		lines = append(lines, strings.Join(slices.DeleteFunc([]string{a.Text.Screen.Talking, kinds, hanzi.Fold(talker), counts},
			func(s string) bool { return s == "" }), a.Text.Plain.Pause))
	}
	who := a.person()
	switch {
	case len(m.People()) == 0:
		return append(lines, a.Text.Message.NoPeople)
	case who == nil:
		return append(lines, a.Text.Message.EmptyFilter)
	}
	var warnings []string
	for _, f := range a.Sitting.Preflight().Person(who) {
		warnings = append(warnings, a.Text.FindingShort(m, f))
	}
	return append(lines, plainMark+hanzi.Fold(a.Text.PersonSaid(m, who, a.phase(), a.Sitting.Day(), warnings)))
}

// footer is what keys do here. None gives way for room.
func (p *plain) footer() string { return ansi.Strip(dialog.Footer(p.keysHere(), 1<<12)) }

// keysHere are what keys do here.
func (p *plain) keysHere() []dialog.Bound {
	a := p.a
	if a.locked != nil {
		return a.locked.bindings(a)
	}
	if d := a.dialog(); d != nil {
		return a.dialogBindings(d)
	}
	return a.actionsHere()
}

var (
	ruled  = regexp.MustCompile(`(?:^|[ \[])[-#.=+|]{6,}(?:[ \]]|$)|^-- | -+$`) // lines and bars
	blanks = regexp.MustCompile(` {2,}`)
	chosen = regexp.MustCompile(`\[([1-9][^\[\]]+)\]`) // of the choices of a field, with its digit
)

// aloud is a line of the screen without colours, lines and bars: the numbers beside a
// bar say the same.
func aloud(line string) string {
	line = ruled.ReplaceAllString(strings.ReplaceAll(ansi.Strip(line), "\u3000", ""), " ")
	return strings.TrimSpace(blanks.ReplaceAllString(line, " "))
}

// chosen says which of several is chosen, where the screen puts it in brackets.
func (p *plain) chosen(line string) string {
	return chosen.ReplaceAllStringFunc(line, func(found string) string {
		return p.a.Text.Sprintf(p.a.Text.Plain.Chosen, strings.Trim(found, "[]"))
	})
}
