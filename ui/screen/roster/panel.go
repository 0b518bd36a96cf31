package roster

// The panel of the selected person: beside the list, or in a few lines below it.

import (
	"math"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/look"
)

// Panel is what is to be seen of one person. What stands first is to be seen first;
// where there is too little room the last blocks go.
type Panel struct {
	Name, Aside string // on the plate: who it is, and how the name is said
	Place       string // the end of the plate: where the person stands in the list
	Lead        []Item // under the plate, before all else
	Term        string // what becomes of the person; "" = not to be shown
	Role        look.Role
	From, What  string   // the post that is left, and what becomes of it; "" = none
	Flags       []string // what is to be known before it is said
	Label       string   // of the sentence
	Sentence    string   // what is read out
	Joints      []string // where it may be parted within a clause
	Blocks      []Block
	More        string // where the rest stands
}

// Block is a part of the panel under a label.
type Block struct {
	Label, Right string
	Items        []Item
	Rows         bool     // an item has a line of its own
	Goes         int      // the order in which blocks give way, the highest first
	Note         bool     // what was noted of the person, if anything
	Drawn        []string // stands in its place as it is, with a head of its own
}

// Item is what is not torn apart while it fits a line.
type Item []look.Span

// Text is an item of one piece.
func Text(role look.Role, s string) Item { return Item{{Text: hanzi.Fold(s), Role: role}} }

// Beside draws the panel in a column of w and at most h lines. Where not all of it has
// air about it, what stands first has. at is the first line of what was drawn before, -1
// where that is not whole in them.
func (p *Panel) Beside(l *look.Look, w, h int) (lines []string, at int) {
	blocks := make([][]string, len(p.Blocks))
	for i, b := range p.Blocks {
		blocks[i] = b.beside(l, w)
	}
	head := p.head(l, w)
	if height(head)+height(blocks) > h {
		head = [][]string{p.tight(l, w)}
	}
	dropped := false
	for height(head)+height(blocks) > h && drop(p.Blocks, blocks) {
		dropped = true
	}
	air := h - height(head) - height(blocks)
	if dropped {
		air = 0
	}
	at = -1
	for i, part := range append(head, blocks...) {
		if len(part) > 0 && len(lines) > 0 && air > 0 {
			lines = append(lines, "")
			air--
		}
		if b := i - len(head); b >= 0 && p.Blocks[b].Drawn != nil && len(part) > 0 && len(lines)+len(part) <= h {
			at = len(lines)
		}
		lines = append(lines, part...)
	}
	lines = lines[:min(len(lines), h)]
	if dropped && p.More != "" && len(lines) < h {
		lines = append(lines, l.Ends(look.Page, w, nil, []look.Span{{Text: p.More, Role: look.Dim}}))
	}
	return lines, at
}

// height is how many lines parts have together.
func height(parts [][]string) int {
	n := 0
	for _, part := range parts {
		n += len(part)
	}
	return n
}

// drop takes the block away that goes first, and reports whether there was one.
func drop(of []Block, blocks [][]string) bool { return shorten(of, blocks, math.MaxInt) }

// head is the plate, the disposition and the sentence.
func (p *Panel) head(l *look.Look, w int) [][]string {
	plate := []string{l.Line(look.Plate, w), p.plate(l, w), l.Line(look.Plate, w)}
	var becomes []string
	if len(p.Lead) > 0 {
		becomes = flow(l, "", 0, p.Lead, w, 3)
	}
	for _, line := range p.verdict(l, w-2) {
		becomes = append(becomes, "  "+line)
	}
	return [][]string{plate, becomes, l.Aloud(p.Label, p.Sentence, p.Joints, w)}
}

// tight is the head where there is no air about it.
func (p *Panel) tight(l *look.Look, w int) []string {
	lines := []string{p.plate(l, w)}
	if len(p.Lead) > 0 {
		lines = append(lines, flow(l, "", 0, p.Lead, w, 2)...)
	}
	lines = append(lines, p.verdict(l, w)...)
	return append(lines, l.AloudBehind(p.Label, p.Sentence, p.Joints, w)...)
}

// plate is the line with the name.
func (p *Panel) plate(l *look.Look, w int) string {
	return l.Plate(p.Name, p.Aside, p.Place, w)
}

// verdict is what becomes of the person as a chip, with what it changes and what is to
// be known.
func (p *Panel) verdict(l *look.Look, w int) []string {
	if p.Term == "" {
		return nil
	}
	chip := l.Chip(p.Role, p.Term)
	items := []Item{}
	if p.From != "" {
		items = append(items, Text(look.Dim, p.From))
	}
	if p.What != "" {
		items = append(items, Text(look.Ink, p.What))
	}
	for _, f := range p.Flags {
		items = append(items, Text(look.Warning, f))
	}
	return flow(l, chip, hanzi.Width(p.Term)+2, items, w, 3)
}

// beside draws a block under a head of its own.
func (b Block) beside(l *look.Look, w int) []string {
	if len(b.Items) == 0 {
		return b.Drawn
	}
	lines := []string{l.Head(b.Label, b.Right, w)}
	if b.Rows {
		for _, item := range b.Items {
			lines = append(lines, item.wrap(l, w)...)
		}
		return lines
	}
	return append(lines, flow(l, "", 0, b.Items, w, 2)...)
}

// wrap breaks an item that is longer than a line: the text of its last piece goes on
// below where it begins.
func (it Item) wrap(l *look.Look, w int) []string {
	n := 0
	for _, s := range it {
		n += hanzi.Width(s.Text)
	}
	if n <= w || len(it) == 0 {
		return []string{l.Line(look.Page, w, it...)}
	}
	last := it[len(it)-1]
	head := it[:len(it)-1]
	hang := n - hanzi.Width(last.Text)
	var lines []string
	for i, s := range hanzi.Wrap(last.Text, w-hang) {
		if i == 0 {
			lines = append(lines, l.Line(look.Page, w, append(append(Item{}, head...), look.Span{Text: s, Role: last.Role})...))
			continue
		}
		lines = append(lines, blanks(hang)+l.Text(last.Role, s))
	}
	return lines
}

// flow puts items one behind the other, gap blanks between, on lines that begin below
// a head of so many columns.
func flow(l *look.Look, head string, hang int, items []Item, w, gap int) []string {
	lines, used := []string{head}, hang
	begun := false
	for _, item := range items {
		n := 0
		for _, s := range item {
			n += hanzi.Width(s.Text)
		}
		before := gap
		if !begun {
			before = 0
			if hang > 0 {
				before = gap
			}
		}
		if used+before+n > w && begun {
			lines = append(lines, blanks(hang))
			used, before = hang, 0
			if hang > 0 {
				before = gap
			}
		}
		if parts := item.wrap(l, w-used-before); used+before+n > w && len(parts) > 1 {
			lines[len(lines)-1] += blanks(before) + parts[0]
			for _, part := range parts[1:] {
				lines = append(lines, blanks(used+before)+part)
			}
			used = w
		} else {
			lines[len(lines)-1] += blanks(before) + l.Line(look.Page, w-used-before, item...)
			used += before + n
		}
		begun = true
	}
	return lines
}

// Below draws the panel right across, in at most h lines.
func (p *Panel) Below(l *look.Look, w, h int) []string {
	if h <= 0 {
		return nil
	}
	lines := []string{p.plate(l, w)}
	if len(p.Lead) > 0 {
		lines = append(lines, p.lead(l, w))
	}
	if p.Term != "" {
		left := []look.Span{{Text: "  " + p.Term, Role: look.Strong}, {Text: "   "}}
		right, flags := []look.Span{}, 0
		for _, f := range p.Flags {
			right = append(right, look.Span{Text: f + "  ", Role: look.Strong})
			flags += hanzi.Width(f) + 2
		}
		if n := hanzi.Width(p.Term) + 5 + hanzi.Width(p.From) + 1 + hanzi.Width(p.What) + flags; p.From != "" && n <= w {
			left = append(left, look.Span{Text: p.From + " "}) // where it leads goes before where it begins
		}
		left = append(left, look.Span{Text: p.What})
		lines = append(lines, l.Ends(look.Plate, w, left, right))
	}
	lines = append(lines, l.AloudBehind(p.Label, p.Sentence, p.Joints, w)...)
	rest := h - len(lines)
	blocks := make([][]string, len(p.Blocks))
	for i, b := range p.Blocks {
		blocks[i] = b.below(l, w)
	}
	dropped := len(lines) > h
	for height(blocks) > rest && shorten(p.Blocks, blocks, height(blocks)-rest) {
		dropped = true
	}
	if dropped {
		p.mark(l, blocks, w)
	}
	for _, b := range blocks {
		lines = append(lines, b...)
	}
	if len(lines) > h {
		lines = lines[:h]
		if more := "  " + p.More + " "; p.More != "" && h > 1 {
			lines[h-1] = hanzi.Cut(lines[h-1], w-hanzi.Width(more)-2) + ".."
			lines[h-1] += blanks(w-hanzi.Width(lines[h-1])-hanzi.Width(more)) + l.Text(look.Dim, more)
		}
	}
	return lines
}

// lead is what stands under the name on a plate right across: whole items only.
func (p *Panel) lead(l *look.Look, w int) string {
	spans, used := []look.Span{{Text: "  "}}, 2
	for i, item := range p.Lead {
		n := 0
		for _, s := range item {
			n += hanzi.Width(s.Text)
		}
		if i > 0 && used+2+n > w {
			break
		}
		if i > 0 {
			spans, used = append(spans, look.Span{Text: "  "}), used+2
		}
		for _, s := range item {
			role := look.Ink
			if s.Role == look.Strong || s.Role == look.Warning {
				role = look.Strong
			}
			spans = append(spans, look.Span{Text: s.Text, Role: role})
		}
		used += n
	}
	return l.Line(look.Plate, w, spans...)
}

// shorten takes lines from the end of the block that goes first, all of them where
// that is not enough, and reports whether there was one.
func shorten(of []Block, blocks [][]string, by int) bool {
	worst := -1
	for i := range blocks {
		if len(blocks[i]) > 0 && (worst < 0 || of[i].Goes >= of[worst].Goes) {
			worst = i
		}
	}
	if worst < 0 {
		return false
	}
	blocks[worst] = blocks[worst][:max(0, len(blocks[worst])-by)]
	return true
}

// mark says at the end of the last line where the rest stands, and ends what is left of
// a block that was shortened.
func (p *Panel) mark(l *look.Look, blocks [][]string, w int) {
	n := hanzi.Width(p.More) + 3
	if p.More == "" || w < 3*n {
		n = 0
	}
	last := true
	for i := len(blocks) - 1; i >= 0; i-- {
		if len(blocks[i]) == 0 {
			continue
		}
		room := w
		if last {
			room -= n
		}
		blocks[i] = p.Blocks[i].shortened(l, room, len(blocks[i]))
		if last && n > 0 {
			end := &blocks[i][len(blocks[i])-1]
			*end += blanks(w-n+2-hanzi.Width(*end)) + l.Text(look.Dim, p.More+" ")
		}
		last = false
	}
}

// shortened is below in at most h lines; where that is not all the last one ends in "..".
func (b Block) shortened(l *look.Look, w, h int) []string {
	lines := b.below(l, w)
	if len(lines) <= h {
		return lines
	}
	end := " .." // behind whole items
	if b.Rows {
		end = ".."
	}
	lines = b.below(l, w-len(end))[:h]
	lines[h-1] += l.Text(look.Ink, end)
	return lines
}

// below draws a block in lines with its label before them.
func (b Block) below(l *look.Look, w int) []string {
	if len(b.Items) == 0 {
		return nil
	}
	label := " " + l.Text(look.Dim, b.Label)
	return flow(l, label, 1+hanzi.Width(b.Label), b.Items, w, 2)
}
