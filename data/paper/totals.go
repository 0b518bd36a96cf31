package paper

// What a roster adds up to, and whether approved, announced, decided and
// exported agree: nobody noticed a wrong column for
// years in a system whose papers did not reconcile.

import (
	"fmt"
	"strconv"
	"strings"

	"liuzhuan/model"
)

// rosterTotals gives the lines under the list.
func (x *extract) rosterTotals() []string {
	t := x.tally
	var out []string
	if x.may(room) {
		out = append(out, fmt.Sprintf("方案：%s，共 %d 人。", byDisposition(t.Planned, 0), t.People))
	}
	if !x.may(room) {
		results := map[model.Disposition]int{}
		for _, p := range x.people {
			results[x.Decision(p.ID).Disposition]++
		}
		out = append(out, fmt.Sprintf("结果：%s，共 %d 人。", byDisposition(results, 0), len(x.people)))
		return append(out, x.amendments()...)
	}
	out = append(out, fmt.Sprintf("结果：%s，共 %d 人；与方案不一致 %d 人。", byDisposition(t.ByDecision, t.Pending), t.People, t.Deviations))
	if x.options.Format == Text {
		out = append(out, x.deviations()...)
	}
	missing := t.People - t.Marked
	absent := t.Absent - missing
	late := " "
	if t.Late > 0 {
		late = fmt.Sprintf("（迟到 %d）", t.Late)
	}
	out = append(out, fmt.Sprintf("签到：应到 %d = 实到 %d%s+ 请假 %d + 缺席 %d + 未到 %d；名单外 %d 人。", t.People, t.Present, late, t.Leave, absent,
		missing, t.Extra))
	pre, integrity := t.Talks[model.PreAppointment], t.Talks[model.Integrity]
	out = append(out, fmt.Sprintf("谈话：任前谈话应谈 %d 已谈 %d 余 %d；廉政谈话应谈 %d 已谈 %d 余 %d。",
		pre.Required, pre.Done, pre.Required-pre.Done, integrity.Required, integrity.Done, integrity.Required-integrity.Done))
	return append(out, x.amendments()...)
}

// amendments lists what came after the seal; for the public only when.
func (x *extract) amendments() []string {
	if len(x.options.Amendments) == 0 {
		return nil
	}
	out := []string{fmt.Sprintf("封存（%s）以后%s：", x.clock(x.Info().Sealed), x.amendedCount(" "))}
	for _, a := range x.options.Amendments {
		line := fmt.Sprintf("%s %d  %s", amendmentWords[a.Kind], a.Seq, x.clock(a.At))
		if x.mayRead(a) {
			line += "  " + a.Text
		}
		out = append(out, line)
	}
	return out
}

// amendedCount counts what was added and what was corrected: 补记 3 项、更正 1 项.
func (x *extract) amendedCount(blank string) string {
	var parts []string
	for _, kind := range []model.Amendment{model.Supplement, model.Correction} {
		n := 0
		for _, a := range x.options.Amendments {
			n += count(a.Kind == kind)
		}
		if n > 0 {
			parts = append(parts, amendmentWords[kind]+blank+strconv.Itoa(n)+blank+"项")
		}
	}
	return strings.Join(parts, "、")
}

// mayRead reports whether the words of an amendment may stand on this paper.
func (x *extract) mayRead(a Amendment) bool { return x.may(office) || x.may(room) && !a.Office }

// deviations gives one line for each person who did not get what was planned,
// for the form whose rows have no room to say what they got.
func (x *extract) deviations() []string {
	var out []string
	for _, p := range x.people {
		if d := x.Decision(p.ID); d != nil && d.Deviates {
			line := fmt.Sprintf("! %d %s：方案 %s，结果 %s", p.No, p.Name, planOf(p), d.Disposition.Term())
			if d.To != "" {
				line += " " + d.To
			}
			out = append(out, line+"。理由："+d.Reason)
		}
	}
	return out
}

// byDisposition lists how many have which disposition, in the order of papers;
// those that nobody has are left out.
func byDisposition(n map[model.Disposition]int, pending int) string {
	var parts []string
	for _, d := range model.Dispositions {
		count := n[d]
		if d == model.Pending {
			count += n[""] + pending
		}
		if count > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", d.Term(), count))
		}
	}
	if parts == nil {
		return "无"
	}
	return strings.Join(parts, " ")
}

// counts holds the numbers that must agree. They are counted apart from each
// other: the list, the decisions on it, the decisions in the file, the rows.
type counts struct {
	approved  int // people on the list
	announced int // decided and not deferred
	deferred  int
	pending   int
	decided   int // decisions in the meeting file, whoever they are for
	shown     int // rows of this paper that have a result
}

// count counts, given how many rows of the paper have a result.
func (x *extract) count(shown int) counts {
	c := counts{approved: x.OnList(), shown: shown}
	for _, p := range x.people {
		switch d := x.Decision(p.ID); {
		case d == nil:
			c.pending++
		case d.Disposition == model.Deferred:
			c.deferred++
		default:
			c.announced++
		}
	}
	x.Rows(func(r model.Row) bool {
		if _, ok := r.(*model.Decision); ok {
			c.decided++
		}
		return true
	})
	return c
}

// gaps lists what is left to announce and what does not agree.
func (c counts) gaps() []string {
	var out []string
	if c.pending > 0 {
		out = append(out, fmt.Sprintf("尚有 %d 人未宣布", c.pending))
	}
	if sum := c.announced + c.deferred + c.pending; sum != c.approved {
		out = append(out, fmt.Sprintf("批准 %d 人，宣布、暂缓、待定合计 %d 人，相差 %d 人", c.approved, sum, abs(sum-c.approved)))
	}
	if c.decided != c.shown {
		out = append(out, fmt.Sprintf("已定 %d 人，本表 %d 人，相差 %d 人", c.decided, c.shown, abs(c.decided-c.shown)))
	}
	return out
}

// reconciliation is the last line of the paper:
// 核对：批准 68 = 宣布 67 + 暂缓 1；已定 68 = 本表 68。
func (c counts) reconciliation() string {
	var b strings.Builder
	fmt.Fprintf(&b, "核对：批准 %d %s 宣布 %d + 暂缓 %d", c.approved, sign(c.approved, c.announced+c.deferred+c.pending), c.announced, c.deferred)
	if c.pending > 0 {
		fmt.Fprintf(&b, " + 待定 %d", c.pending)
	}
	fmt.Fprintf(&b, "；已定 %d %s 本表", c.decided, sign(c.decided, c.shown))
	if c.pending > 0 { // the paper has more rows than that
		b.WriteString("已定")
	}
	fmt.Fprintf(&b, " %d。", c.shown)
	return b.String()
}

func sign(a, b int) string {
	if a == b {
		return "="
	}
	return "≠"
}

func abs(n int) int { return max(n, -n) }
