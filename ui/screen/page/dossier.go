package page

// 材料齐全: whose file lacks which sheet. A pile is ticked off by roster number, as it
// lies: the number, Enter, the next number.

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/paper"
	"liuzhuan/data/sitting"
	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// Dossier lists everybody with their sheets; one of them, in one of its steps, is ticked.
type Dossier struct {
	Listing
	sheets []model.Sheet // of which anybody has one
	sheet  model.Sheet   // that is ticked
	step   model.Step
	typed  string // of a number
	wrote  map[paper.Kind]sitting.Wrote
}

// NewDossier begins with what is signed, of the first sheet that somebody lacks.
func NewDossier(v *dialog.Sight) *Dossier {
	d := &Dossier{Listing: Listing{Sight: v, spaced: true}, step: model.StepSigned, wrote: v.Sitting.Papers()}
	d.about = func() *panel { return d.who(d.Lines[d.At].Person) }
	d.Follow()
	for _, s := range d.sheets {
		if len(v.Meeting().Unreached(s, d.step)) > 0 {
			d.sheet = s
			break
		}
	}
	d.Follow()
	return d
}

// Follow lists anew.
func (d *Dossier) Follow() {
	m, head := d.Meeting(), d.Text.Head
	d.sheets, d.parts, d.part = nil, nil, 0
	in := map[model.ID]bool{}
	for _, sheet := range model.Sheets {
		filed := m.Filed(sheet)
		for _, p := range filed {
			in[p.ID] = true
		}
		if len(filed) > 0 {
			d.sheets = append(d.sheets, sheet)
		}
	}
	if !slices.Contains(d.sheets, d.sheet) && len(d.sheets) > 0 {
		d.sheet = d.sheets[0]
	}
	d.Title, d.Lines = d.Text.Pages.Dossier, nil
	if len(d.sheets) == 0 {
		d.add(nothing(d.Text.Message.NoPeople))
		d.heads, d.Foot = nil, ""
		d.clamp()
		return
	}
	d.lowest = len(d.sheets) + 1
	filed, open := len(m.Filed(d.sheet)), len(m.Unreached(d.sheet, d.step))
	d.Title += "   " + d.Text.Pages.Reached[d.step] + " " + strconv.Itoa(filed-open) + "/" + strconv.Itoa(filed)
	t := &look.Table{{Head: head[text.HeadNo], Right: true}, {Head: head[text.HeadName]}, {Head: head[text.HeadUnit], Gives: true, Goes: 1},
		{Head: head[text.HeadTitle], Goes: 2}}
	for i, sheet := range d.sheets {
		d.parts = append(d.parts, d.Text.SheetName(sheet))
		if sheet == d.sheet {
			d.part = i
		}
		*t = append(*t, look.Column{Head: d.Text.Pages.Sheet[sheet]})
	}
	for _, p := range m.People()[:m.OnList()] {
		if in[p.ID] {
			d.add(row(t, p.ID, func() [][]look.Span { return d.cells(p) }))
		}
	}
	table(*t, d.Lines)
	d.heads = t
	d.told()
	d.clamp()
}

// Draw draws the page with the cursor behind the number.
func (d *Dossier) Draw(w, h int) ([]string, *tea.Cursor) {
	lines, cursor := d.Listing.Draw(w, h)
	if d.Foot != "" && len(lines) > 0 {
		cursor = tea.NewCursor(min(hanzi.Width(d.Foot), w-1), len(lines)-1)
	}
	return lines, cursor
}

// told says below the lines which number is being typed.
func (d *Dossier) told() { d.Foot = d.Text.Sprintf(d.Text.Pages.PileNumber, d.typed) }

func (d *Dossier) cells(p *model.Person) [][]look.Span {
	out := [][]look.Span{cell(look.Dim, d.Text.Number(p)), cell(look.Ink, d.Text.InList(d.Meeting(), p)), cell(look.Dim, d.Text.UnitOf(p)),
		cell(look.Dim, d.Text.TitleOf(p))}
	for _, sheet := range d.sheets {
		role, words := d.state(p, sheet)
		if sheet == d.sheet && role == look.Dim {
			role = look.Ink
		}
		out = append(out, cell(role, words))
	}
	return out
}

// state says how far a sheet of p has come, with a mark before what is through.
func (d *Dossier) state(p *model.Person, sheet model.Sheet) (look.Role, string) {
	m, w := d.Meeting(), d.Text.Pages
	switch {
	case !m.Files(p, sheet):
		return look.Dim, ""
	case m.Reached(p.ID, sheet, model.StepSigned):
		return look.OK, d.Look.OK + " " + w.Reached[model.StepSigned]
	case m.Reached(p.ID, sheet, model.StepPrinted):
		return look.Dim, d.Look.Todo + " " + w.Reached[model.StepPrinted]
	case slices.Contains(d.wrote[paper.Kind(sheet)].People, p.ID):
		return look.Dim, d.Look.Todo + " " + w.Written
	}
	return look.Warning, d.Look.Todo + " " + w.NotWritten
}

// who says of somebody's sheets when they were written, and how far they are.
func (d *Dossier) who(id model.ID) *panel {
	p := d.Meeting().Person(id)
	if p == nil {
		return nil
	}
	about := &panel{name: d.Text.Label(d.Meeting(), p), aside: numbered(d.Sight, p)}
	for _, sheet := range d.sheets {
		role, words := d.state(p, sheet)
		if words == "" {
			continue
		}
		lines := []Line{{Lead: cell(role, words)}}
		if w := d.wrote[paper.Kind(sheet)]; slices.Contains(w.People, id) {
			for _, said := range d.Text.WroteLast(d.wrote, paper.Kind(sheet)) {
				lines = append(lines, sentence(look.Dim, said))
			}
		}
		about.add(d.Text.SheetName(sheet), "", lines...)
	}
	return about
}

// Bindings are numbers and Enter, Space, Tab and the arrows, beside those of a page.
func (d *Dossier) Bindings() []dialog.Bound {
	have := len(d.sheets) > 0
	list := []dialog.Bound{
		d.Bind("tickpile", dialog.Common, d.tickNumber, "enter").When(have),
		d.Bind("tickline", dialog.Common, d.tickLine, "space").When(have),
		d.Bind("sheetkind", dialog.Common, d.turnSheet, "tab").Or("shift+tab").When(len(d.sheets) > 1),
		d.Bind("step", dialog.Common, d.turnStep, "left", "right").When(have),
		d.Bind("ticksheet", dialog.Spare, d.tickAll, "f5").Or("ctrl+a").When(have),
		d.Bind("unnumber", dialog.InHelp, d.takeDigit, "backspace").Or("delete", "ctrl+h").When(d.typed != ""),
	}
	list = append(append(list, dialog.Helped(d.Scrolling())...), Leaving(d.Sight)...)
	return append(list, d.Bind("number", dialog.InHelp, d.number, "1", "2", "3", "4", "5", "6", "7", "8", "9", "0").Typed().When(have))
}

// most digits that a roster number has.
const numberDigits = 6

// number takes the digits of what is typed.
func (d *Dossier) number(e dialog.Event) dialog.Outcome {
	said := e.Text
	if said == "" {
		said = string(e.Key)
	}
	digits := dialog.Digits(said)
	if !dialog.Numeric(digits) || len(d.typed)+len(digits) > numberDigits {
		return dialog.Outcome{Deny: d.Text.Pages.OnlyNumbers}
	}
	d.typed += digits
	d.told()
	return dialog.Outcome{Quiet: true}
}

func (d *Dossier) takeDigit(dialog.Event) dialog.Outcome {
	d.typed = d.typed[:len(d.typed)-1]
	d.told()
	return dialog.Outcome{}
}

// tickNumber ticks the sheet of whoever has the number, and stands there.
func (d *Dossier) tickNumber(dialog.Event) dialog.Outcome {
	m, w := d.Meeting(), d.Text.Pages
	if d.typed == "" {
		return dialog.Outcome{Deny: w.NumberFirst}
	}
	typed := d.typed
	d.typed = ""
	d.told()
	n, _ := strconv.Atoi(typed)
	var found []*model.Person
	for _, p := range m.People()[:m.OnList()] {
		if p.No == n {
			found = append(found, p)
		}
	}
	switch {
	case len(found) == 0:
		return dialog.Outcome{Deny: d.Text.Sprintf(w.NoSuchNumber, n)}
	case len(found) > 1:
		d.mark(found[0].ID)
		return dialog.Outcome{Deny: d.Text.Sprintf(w.NumberOfMany, n, len(found))}
	}
	d.mark(found[0].ID)
	return d.tick(found[0])
}

// tick records that the sheet of p has come so far.
func (d *Dossier) tick(p *model.Person) dialog.Outcome {
	m, w := d.Meeting(), d.Text.Pages
	label, sheet := d.Text.Label(m, p), d.Text.SheetName(d.sheet)
	switch {
	case !m.Files(p, d.sheet):
		return dialog.Outcome{Deny: d.Text.Sprintf(w.NoSheetOf, label, sheet)}
	case m.Reached(p.ID, d.sheet, d.step):
		return dialog.Outcome{Deny: d.Text.Sprintf(w.TickedAlready, label, sheet, w.Reached[d.step])}
	}
	return d.Changes(m.Fulfil(p.ID, d.sheet.Item(d.step), d.Stamp()))
}

// tickLine ticks the marked line and goes to the next, or takes its tick back.
func (d *Dossier) tickLine(dialog.Event) dialog.Outcome {
	m := d.Meeting()
	p := m.Person(d.Lines[d.At].Person)
	if item := d.sheet.Item(d.step); m.Fulfilment(p.ID, item) != nil {
		return d.Changes(m.Unfulfil(p.ID, item, d.Stamp()))
	}
	o := d.tick(p)
	if o.Change != nil {
		d.Listing.step(1)
	}
	return o
}

// tickAll asks whether everybody's sheet has come so far.
func (d *Dossier) tickAll(dialog.Event) dialog.Outcome {
	m, w := d.Meeting(), d.Text.Pages
	var people []model.ID
	for _, p := range m.Unreached(d.sheet, d.step) {
		people = append(people, p.ID)
	}
	if len(people) == 0 {
		return dialog.Outcome{Deny: d.Text.Sprintf(w.AllReached, d.Text.SheetName(d.sheet), w.Reached[d.step])}
	}
	return dialog.Outcome{Open: &Question{
		Sight: d.Sight, Lines: []string{d.Text.Sprintf(w.TickSheets, d.Text.SheetName(d.sheet), len(people), w.Reached[d.step])},
		Yes: func() dialog.Outcome { return d.Records(m.FulfilAll(people, d.sheet.Item(d.step), d.Stamp())) },
	}}
}

// turnSheet goes to the next sheet, and round.
func (d *Dossier) turnSheet(e dialog.Event) dialog.Outcome {
	by := 1
	if e.Key == "shift+tab" {
		by = len(d.sheets) - 1
	}
	d.sheet = d.sheets[(slices.Index(d.sheets, d.sheet)+by)%len(d.sheets)]
	d.Follow()
	return dialog.Outcome{}
}

// turnStep goes between what is printed and what is signed.
func (d *Dossier) turnStep(dialog.Event) dialog.Outcome {
	d.step = model.Steps[(slices.Index(model.Steps, d.step)+1)%len(model.Steps)]
	d.Follow()
	return dialog.Outcome{}
}
