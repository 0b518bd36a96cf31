package paper

// The draft minutes (会议纪实): what was done when, from what was recorded. A step that was
// not done is not in it.

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"liuzhuan/data/paper/layout"
	"liuzhuan/model"
)

// happened is one line of the minutes.
type happened struct {
	at   model.Stamp
	text string
}

func minutesPages(x *extract) []layout.Section {
	info := x.Info()
	blocks := []layout.Block{
		layout.Text{Look: letterTitle, Text: info.Title + "会议纪实"},
		layout.Text{Look: letterNo, Text: joined("　", longDate(info.Date), info.Venue), Before: 4},
	}
	list := x.events()
	for i, h := range list {
		t := paragraph(h.text)
		if i == 0 {
			t.Before = 12
		}
		blocks = append(blocks, t)
	}
	c := x.count(x.tally.Decided)
	blocks = append(blocks, paragraph(fmt.Sprintf("批准%d人 %s 宣布%d人 + 暂缓%d人%s。", c.approved, sign(c.approved, c.announced+c.deferred+c.pending),
		c.announced, c.deferred, pendingWords(c.pending))))
	for _, line := range x.amendments() {
		blocks = append(blocks, paragraph(line))
	}
	if last, ok := blocks[len(blocks)-1].(layout.Text); ok { // nobody signs a page with nothing on it
		last.Keep = true
		blocks[len(blocks)-1] = last
	}
	sign := letterTo
	sign.Indent = 2
	blocks = append(blocks, layout.Text{Look: sign, Text: "记录人：" + joined("、", x.recorders()...) + "　　　　　　校核人：", Before: letterTo.Pitch})
	return []layout.Section{official("会议纪实", blocks...)}
}

func countMinutes(x *extract) (lines, apart int) { return len(x.events()), 0 }

func pendingWords(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(" + 待定%d人", n)
}

func (x *extract) recorders() []string {
	var out []string
	for _, s := range x.Sessions() {
		if s.Recorder != "" && !slices.Contains(out, s.Recorder) {
			out = append(out, s.Recorder)
		}
	}
	return out
}

// events gives what happened, by the clock.
func (x *extract) events() []happened {
	var out []happened
	if start := x.Info().Start(); start != 0 {
		opened := start.Clock() + "，开会"
		if x.Info().Approval != "" {
			opened += "。" + strings.TrimSuffix(approval(x.Info().Approval), "，") + "，干部调整会和任前谈话、廉政谈话合开"
		}
		out = append(out, happened{start, opened + "。"})
		if x.tally.Marked > 0 {
			out = append(out, happened{start + 1, x.roll()})
		}
	} else if x.tally.Marked > 0 {
		out = append(out, happened{0, x.roll()})
	}
	out = append(out, x.announcing()...)
	for _, s := range x.Sessions() {
		if s.Ended == 0 {
			continue
		}
		form := formName(s)
		if !s.Individual {
			form = fmt.Sprintf("第%d场%s", x.roundOf(s), form)
		}
		out = append(out, happened{s.Started, fmt.Sprintf("%s至%s，%s（%s）%s，%s。", x.moment(s.Started), s.Ended.Clock(),
			kindNames(s.Kinds), form, prefixed("，谈话人", strings.ReplaceAll(talkerNames(s.Talkers), " ", "")), x.inTalk(s))})
	}
	if first, last, n := x.signedBetween(); n > 0 {
		out = append(out, happened{last, fmt.Sprintf("%s，签订承诺书%d份。", between(x, first, last), n)})
	}
	slices.SortStableFunc(out, func(a, b happened) int { return cmp.Compare(a.at, b.at) })
	return out
}

func prefixed(before, text string) string {
	if text == "" {
		return ""
	}
	return before + text
}

// announcing tells the announcement: from when to when, how many, who was put off, who got
// something else than planned.
func (x *extract) announcing() []happened {
	var first, last model.Stamp
	n, planned := 0, 0
	var off, other []string
	var later []happened
	for _, p := range x.people {
		d := x.Decision(p.ID)
		if d == nil {
			continue
		}
		if d.OutsideOn != "" {
			later = append(later, happened{d.At, x.outside(p, d)})
			continue
		}
		if first == 0 || d.At < first {
			first = d.At
		}
		last = max(last, d.At)
		n++
		switch {
		case d.Disposition == model.Deferred:
			off = append(off, fmt.Sprintf("第%d号%s（%s）", p.No, p.Name, d.Reason))
		case d.Deviates:
			other = append(other, fmt.Sprintf("第%d号%s%s（%s）", p.No, p.Name, d.Disposition.Term(), d.Reason))
		default:
			planned++
		}
	}
	if n == 0 {
		return later
	}
	text := fmt.Sprintf("%s，会议宣布任免%d人，按方案%d人", between(x, first, last), n-len(off), planned)
	if other != nil {
		text += fmt.Sprintf("，与方案不一致%d人：%s", len(other), strings.Join(other, "、"))
	}
	if off != nil {
		text += fmt.Sprintf("；暂缓%d人：%s", len(off), strings.Join(off, "、"))
	}
	return append([]happened{{first, text + "。"}}, later...)
}

// outside tells a decision that was made outside the meeting.
func (x *extract) outside(p *model.Person, d *model.Decision) string {
	return fmt.Sprintf("会后，%s会外决定第%d号%s%s%s。", longDate(d.OutsideOn), p.No, p.Name, d.Disposition.Term(), prefixed("，依据", d.Basis))
}

// between writes a time, or from when to when.
func between(x *extract, first, last model.Stamp) string {
	if first.Clock() == last.Clock() {
		return x.moment(first)
	}
	return x.moment(first) + "至" + x.moment(last)
}

// moment writes a time as running text does, with the day where it is not the meeting's:
// 11月25日 15:00.
func (x *extract) moment(s model.Stamp) string {
	day := model.DateOf(s.Time())
	if day == x.Info().Date || len(x.Info().Date) != 8 {
		return s.Clock()
	}
	written := longDate(day)
	if _, rest, ok := strings.Cut(written, "年"); ok && day[:4] == x.Info().Date[:4] {
		written = rest
	}
	return written + " " + s.Clock()
}

// signedBetween is when the pledges came in, and how many.
func (x *extract) signedBetween() (first, last model.Stamp, n int) {
	for _, p := range x.people {
		f := x.Fulfilment(p.ID, model.ItemPledge)
		if f == nil {
			continue
		}
		if n++; first == 0 || f.At < first {
			first = f.At
		}
		last = max(last, f.At)
	}
	return first, last, n
}
