package screen

// The panel of the selected person: who it is, what is read out, what is to be known
// before, and who comes next.

import (
	"slices"
	"strconv"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
	list "liuzhuan/ui/screen/roster"
	"liuzhuan/ui/text"
)

// card draws the selected person in at most h lines: beside the list, or below it.
func (a *App) card(w, h int) []string {
	p := a.person()
	if p == nil {
		return []string{a.Look.Head("", "", w)}
	}
	panel := a.panelNow(p)
	if a.W >= wideFrom {
		lines, _ := panel.Beside(a.Look, w, h)
		return lines
	}
	return panel.Below(a.Look, w, h)
}

// panelNow is the panel of a person, or that of the talk that runs.
func (a *App) panelNow(p *model.Person) *list.Panel {
	if a.onPlate() {
		return a.talkPanel(a.meeting().RunningTalk(), p)
	}
	return a.panelOf(p)
}

// around draws the card of the selected person with an inset where the note has its place.
func (a *App) around(inset []string, w, h int) (lines []string, at int) {
	p := a.person()
	if p == nil {
		return nil, -1
	}
	panel := a.panelNow(p)
	i := slices.IndexFunc(panel.Blocks, func(b list.Block) bool { return b.Note })
	if i < 0 {
		i = min(1, len(panel.Blocks))
		panel.Blocks = slices.Insert(panel.Blocks, i, list.Block{})
	}
	panel.Blocks[i] = list.Block{Drawn: inset, Goes: keepsInset}
	return panel.Beside(a.Look, w, h)
}

// The order in which the parts of the panel give way.
const (
	keepsInset = iota - 1
	keepsLongest
	keepsVerdict
	keepsNotice
	keepsDuties
	keepsTeams
	keepsFacts
	keepsNext
)

// panelOf says what there is to be known of a person in the phase.
func (a *App) panelOf(p *model.Person) *list.Panel {
	panel := &list.Panel{
		Name: hanzi.PaperName(hanzi.Fold(p.Name)), Place: a.placeOf(p), More: a.Text.Sprintf(a.Text.List.WholeCard, a.Text.KeyPair("f2")),
	}
	if a.meeting().Namesakes(p) {
		panel.Name += " " + a.Text.Born(p)
	}
	if a.atTheDoor() {
		panel.Aside, panel.Place = a.Text.Head[text.HeadNo]+" "+a.Text.Number(p), a.hereWord(p)
		panel.Blocks = append([]list.Block{a.doorBlock(p)}, a.rollBlocks()...)
		return panel
	}
	panel.Aside = hanzi.Fold(a.Text.Pronounced(p))
	if p.OffList {
		panel.Blocks = []list.Block{{Label: a.Text.List.Self, Items: []list.Item{list.Text(look.Ink, a.Text.GuestLine(p))}}}
		return panel
	}
	a.becomes(panel, p)
	panel.Blocks = []list.Block{
		a.verdictBlock(p), a.noticeBlock(p), a.noteBlock(p), a.factsBlock(p), a.dutiesBlock(p), a.teamsBlock(p), a.nextBlock(),
	}
	return panel
}

// placeOf is where the person stands among those on the list.
func (a *App) placeOf(p *model.Person) string {
	if p.OffList {
		return a.Text.Screen.OffList
	}
	return strconv.Itoa(a.sel+1) + "/" + strconv.Itoa(a.listed())
}

// becomes puts on the panel what becomes of the person, and the sentence that says
// it while it is still to be said.
func (a *App) becomes(panel *list.Panel, p *model.Person) {
	m := a.meeting()
	o := m.Outcome(p)
	panel.Role = dialog.RoleOf(o.Disposition)
	if panel.Role == look.Dim {
		panel.Role = look.Ink
	}
	term := o.Disposition
	if term == "" {
		term = model.Pending
	}
	panel.Term = hanzi.PaperName(a.Text.Term[term])
	switch bearing, to := a.Text.Destination(m, p, o); {
	case bearing == text.Stays && o.Disposition != model.Pending:
		panel.What = a.Text.List.SamePost
	case to != "":
		panel.From = hanzi.Fold(model.ParsePost(p.Current).Short())
		panel.What = a.bearing(bearing) + " " + hanzi.Fold(to)
	}
	if b := m.Batch(p.Batch); b != nil && len(m.Batches()) > 1 {
		panel.Flags = append(panel.Flags, hanzi.Fold(b.Name))
	}
	if m.OpenMatter(p.ID) {
		panel.Flags = append(panel.Flags, "! "+a.Text.Deed["matter"].Short)
	}
	if a.phase() == model.Prepare || a.phase() == model.Announce {
		panel.Label = a.Text.List.ReadOut
		if sentence, aloud := m.ReadAloud(p); aloud {
			panel.Sentence = hanzi.Fold(sentence)
			panel.Joints = text.Joints(o.Post, p.Current)
		}
	}
}

// verdictBlock is what was announced.
func (a *App) verdictBlock(p *model.Person) list.Block {
	d := a.meeting().Decision(p.ID)
	if d == nil {
		return list.Block{}
	}
	b := list.Block{Label: a.Text.List.Verdict, Goes: keepsVerdict}
	mark, role := a.Look.OK+" ", look.OK
	if d.Deviates {
		mark, role = "! ", look.Warning
	}
	for i, s := range a.Text.Verdict(d) {
		item := list.Text(look.Ink, s)
		if i == 0 {
			item = append(list.Text(role, mark), item...)
		}
		b.Items = append(b.Items, item)
	}
	return b
}

// noticeBlock is what preflight finds, and what is to be settled first.
func (a *App) noticeBlock(p *model.Person) list.Block {
	m := a.meeting()
	b := list.Block{Label: a.Text.List.Notice, Rows: true, Goes: keepsNotice}
	add := func(s string) {
		b.Items = append(b.Items, append(list.Text(look.Warning, "! "), list.Text(look.Ink, s)...))
	}
	if m.OpenMatter(p.ID) {
		add(a.Text.MatterLine(m, p))
	}
	for i, f := range a.Sitting.Preflight().Person(p) {
		add(a.Text.FindingShort(m, f))
		if basis := a.Text.Basis(f.Rule); i == 0 {
			b.Right = basis
		} else if basis != b.Right {
			b.Right = ""
		}
	}
	return b
}

// noteBlock is what was noted of the person in a talk.
func (a *App) noteBlock(p *model.Person) list.Block {
	b := list.Block{Label: a.Text.List.Note, Rows: true, Goes: keepsVerdict, Note: true}
	s := a.meeting().LastTalk(p.ID)
	if a.phase() != model.Talk || s == nil {
		return b
	}
	if part := a.meeting().Participation(s.ID, p.ID); part != nil && part.Note != "" {
		b.Items = []list.Item{list.Text(look.Ink, part.Note)}
	}
	return b
}

func (a *App) factsBlock(p *model.Person) list.Block {
	b := list.Block{Label: a.Text.List.Self, Right: a.Text.Sprintf(a.Text.List.WholeCard, a.Text.KeyPair("f2")), Goes: keepsFacts}
	for _, fact := range a.Text.Facts(p, a.Sitting.Day()) {
		b.Items = append(b.Items, list.Text(look.Ink, fact))
	}
	return b
}

// dutiesBlock is what the person owes: what is done, what is being done, and the rest.
func (a *App) dutiesBlock(p *model.Person) list.Block {
	m := a.meeting()
	b := list.Block{Label: a.Text.List.Duties, Goes: keepsDuties}
	now := map[model.Phase][]model.Item{
		model.Announce: {model.ItemAnnounce}, model.Talk: {model.ItemPreTalk, model.ItemIntegrity}, model.Pledge: {model.ItemPledge},
	}[a.phase()]
	done, all := 0, 0
	for _, item := range m.Items() {
		if !m.Owes(p, item) {
			continue
		}
		all++
		name := hanzi.Fold(a.Text.Item[item])
		switch {
		case m.Done(p, item):
			done++
			b.Items = append(b.Items, list.Text(look.OK, a.Look.OK+" "+name))
		case slices.Contains(now, item):
			b.Items = append(b.Items, list.Text(look.Strong, "> "+name))
		default:
			b.Items = append(b.Items, list.Text(look.Dim, a.Look.Todo+" "+name))
		}
		if item == model.ItemSignIn {
			a.addPresence(&b, p)
		}
	}
	b.Right = strconv.Itoa(done) + "/" + strconv.Itoa(all)
	return b
}

// addPresence says behind the sign-in who came late or is away.
func (a *App) addPresence(b *list.Block, p *model.Person) {
	at := a.meeting().Attendance(p.ID)
	if at == nil {
		return
	}
	last := &b.Items[len(b.Items)-1]
	switch {
	case at.State != model.Present:
		*last = append(*last, look.Span{Text: " " + a.Text.State[at.State], Role: look.Warning})
	case a.meeting().Late(p.ID):
		*last = append(*last, look.Span{Text: " " + a.Text.Screen.LateWord, Role: look.Warning})
	}
}

// teamsBlock shows the person's team, and the one that they go to, against their
// establishments.
func (a *App) teamsBlock(p *model.Person) list.Block {
	m := a.meeting()
	b := list.Block{Label: a.Text.Screen.OwnTeam, Rows: true, Goes: keepsTeams}
	of := []model.ID{p.Team}
	if to := m.TeamAfter(p, m.Outcome(p)); to != 0 && to != p.Team {
		b.Label = a.Text.List.Teams
		of = append(of, to)
	}
	width := 0
	for _, id := range of {
		width = max(width, hanzi.Width(model.ShortTeam(m.TeamName(id))))
	}
	for _, id := range of {
		s, ok := m.Strengths()[id]
		if !ok {
			continue
		}
		b.Items = append(b.Items, a.TeamLine(s, width))
	}
	if len(b.Items) > 0 {
		b.Right = a.Text.List.Establishment
	}
	return b
}

// nextOnes is how many people are announced beforehand.
const nextOnes = 3

// nextBlock is who stands behind the selected person.
func (a *App) nextBlock() list.Block {
	m := a.meeting()
	b := list.Block{Label: a.Text.List.Next, Rows: a.W >= wideFrom, Goes: keepsNext}
	for i := a.sel + 1; i < len(a.list) && len(b.Items) < nextOnes; i++ {
		p := m.Person(a.list[i])
		if p == nil || p.OffList {
			break
		}
		o := m.Outcome(p)
		where := hanzi.Fold(a.Text.PostIn(p))
		if _, to := a.Text.Destination(m, p, o); to != "" {
			where = hanzi.Fold(to)
		}
		number, name := a.Text.Number(p), a.listName(p)
		if b.Rows {
			number += blank(a.numberWidth() - hanzi.Width(number))
			name += blank(6 - hanzi.Width(name)) // of three hanzi: a longer one pushes on
		}
		item := list.Item{
			{Text: number + " ", Role: look.Dim}, {Text: name + " "},
			{Text: a.Text.TermShort(o.Disposition) + " ", Role: dialog.RoleOf(o.Disposition)}, {Text: where, Role: look.Dim},
		}
		if here := a.hereCell(p, standing{}); here.Role == look.Warning && here.Text != "" {
			item = append(item, look.Span{Text: " " + here.Text, Role: look.Warning})
			a.giveWay(item, len(item)-2, b)
		}
		b.Items = append(b.Items, item)
	}
	return b
}

// giveWay shortens a piece of an item so that the ones behind it stand on its line in the
// block.
func (a *App) giveWay(item list.Item, piece int, b list.Block) {
	room := a.W - hanzi.Width(b.Label) - 3
	if b.Rows {
		room = a.panelWidth()
	}
	for _, s := range item {
		room -= hanzi.Width(s.Text)
	}
	if of := &item[piece]; room < 0 {
		of.Text = strings.TrimRight(hanzi.Fit(of.Text, max(0, hanzi.Width(of.Text)+room)), " ")
	}
}

// doorBlock is who stands at the door, and whether they are here.
func (a *App) doorBlock(p *model.Person) list.Block {
	b := list.Block{Label: a.Text.List.Self, Rows: a.W >= wideFrom, Goes: keepsVerdict}
	lines := a.Text.DoorLines(a.meeting(), p)
	if b.Rows && !p.OffList { // the post has lines of its own
		lines = append(hanzi.WrapSense(p.Current, a.panelWidth(), text.Joints(p.Current)...), lines[1:]...)
	}
	for _, line := range lines {
		b.Items = append(b.Items, list.Text(look.Ink, line))
	}
	return b
}

// hereWord is whether somebody has come, in a word.
func (a *App) hereWord(p *model.Person) string {
	at := a.meeting().Attendance(p.ID)
	switch {
	case at == nil:
		return a.Text.Screen.NotCome
	case at.State == model.Present:
		return a.doorCell(p, standing{}).Text
	}
	return a.Text.State[at.State]
}

// rollBlocks are how many are here, ready to be read out, and who is not.
func (a *App) rollBlocks() []list.Block {
	c := a.counts()
	roll := list.Block{Label: a.Text.List.SignIn, Rows: true, Goes: keepsDuties}
	if left := a.untilOpening(); left > 0 {
		roll.Right = a.Text.Sprintf(a.Text.List.ToOpening, left)
	}
	if a.W >= wideFrom {
		roll.Items = []list.Item{a.Look.Bar(look.OK, c.Present, c.People, a.panelWidth())}
	}
	roll.Items = append(roll.Items, list.Text(look.Strong, a.Text.Roll(a.meeting())))
	away := list.Block{Label: a.Text.List.Away, Goes: keepsFacts}
	missing := list.Block{Label: a.Text.List.Missing, Goes: keepsNext}
	a.roll(&away, &missing)
	return []list.Block{roll, a.teamsLacking(), away, missing, a.guestBlock()}
}

// mostRolled is the longest list that is gone through at every key to say who is not
// here.
const mostRolled = 3000

// mostNamed is how many are named of those who have not come.
const mostNamed = 12

// roll names who is on leave or absent, and who has not come yet.
func (a *App) roll(away, missing *list.Block) {
	m := a.meeting()
	people := m.People()[:m.OnList()]
	if len(people) > mostRolled {
		return
	}
	more := 0
	for _, p := range people {
		switch at := m.Attendance(p.ID); {
		case at == nil && len(missing.Items) < mostNamed:
			missing.Items = append(missing.Items, list.Text(look.Ink, a.listName(p)))
		case at == nil:
			more++
		case at.State != model.Present:
			item := append(list.Text(look.Ink, a.listName(p)+" "), look.Span{Text: a.Text.State[at.State], Role: look.Warning})
			if at.Reason != "" {
				item = append(item, look.Span{Text: " " + hanzi.Fold(at.Reason), Role: look.Dim})
			}
			away.Items = append(away.Items, item)
		}
	}
	if more > 0 {
		missing.Items = append(missing.Items, list.Text(look.Dim, a.Text.Sprintf(a.Text.List.AndMore, more)))
	}
}
