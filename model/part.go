package model

// The parts of a post's text: 组长，市甲局党组成员 are two.

import (
	"slices"
	"strings"
	"unicode"
)

// Part is one duty that a post's text names, with the organization it is held in.
type Part struct {
	Org  string // the team, or else the body; "" where the text names none up to here
	Duty string // 组长, 党组成员, 一级调研员
	Past bool   // held once: 原…, （退休）
}

// Parts takes a post's text apart. What stands in brackets is no part of a duty,
// and a duty without an organization is held in the one before it.
func Parts(text string) []Part {
	var out []Part
	org := ""
	for _, piece := range pieces(plainText(text)) {
		bare := withoutNotes(piece)
		past := isPast(piece)
		for _, word := range []string{"现任", "兼任", "兼", "拟任"} {
			bare = strings.TrimPrefix(bare, word)
		}
		if once, ok := strings.CutPrefix(bare, "原"); ok {
			bare, past = once, true
		}
		p := partOf(strings.TrimPrefix(strings.TrimSuffix(bare, "职务"), "曾任"))
		if once, ok := strings.CutSuffix(p.Org, "原"); ok { // 市财政局原局长
			p.Org, past = once, true
		}
		p.Past = past
		switch {
		case past && p.Duty == "": // 已退休 tells of all that stands before
			for i := range out {
				out[i].Past = true
			}
			continue
		case p.Org == "":
			p.Org = org
		}
		org = p.Org
		out = append(out, p)
	}
	return out
}

// plainText is a post's text without what only its writing has.
func plainText(text string) string {
	if strings.IndexFunc(text, unicode.IsSpace) >= 0 {
		text = strings.Join(strings.Fields(text), "")
	}
	if strings.ContainsAny(text, "()") {
		text = brackets.Replace(text)
	}
	return text
}

// brackets are written full and half width.
var brackets = strings.NewReplacer("(", "（", ")", "）")

// pieces cuts a text between duties, never within brackets. 兼职 is one word.
func pieces(text string) []string {
	var out []string
	depth, from := 0, 0
	cut := func(at, next int) {
		if at > from {
			out = append(out, text[from:at])
		}
		from = next
	}
	for at, r := range text {
		switch {
		case r == '（':
			depth++
		case r == '）':
			depth = max(0, depth-1)
		case depth > 0:
		case strings.ContainsRune("、，,；;。", r):
			cut(at, at+len(string(r)))
		case r == '兼' && !strings.HasPrefix(text[at:], "兼职"):
			cut(at, at)
		}
	}
	cut(len(text), len(text))
	return out
}

func withoutNotes(s string) string {
	for {
		before, rest, ok := strings.Cut(s, "（")
		if !ok {
			return s
		}
		_, after, _ := strings.Cut(rest, "）")
		s = before + after
	}
}

// isPast reports whether a piece says that it is over.
func isPast(piece string) bool {
	return slices.ContainsFunc([]string{"退休", "离休", "已故", "去世", "病故", "逝世", "死亡", "曾任"}, func(word string) bool {
		return strings.Contains(piece, word)
	})
}

// partyBodies are the bodies within an organization that have duties of their
// own, the longest first.
var partyBodies = []string{"机关党委", "党工委", "党总支", "党支部", "党组", "党委", "领导班子"}

// partOf takes a piece apart that names one duty.
func partOf(piece string) Part {
	post := ParsePost(piece)
	if post.Team != "" {
		return Part{Org: post.Team, Duty: post.Title}
	}
	for _, body := range partyBodies {
		at := strings.LastIndex(piece, body)
		if at >= 0 && slices.Contains([]string{"成员", "委员", "书记", "副书记", "第一书记"}, piece[at+len(body):]) {
			return Part{Org: piece[:at], Duty: piece[at:]}
		}
	}
	org, duty := post.Org(), post.Title
	for _, among := range []string{"常务", "第一"} {
		if rest, ok := strings.CutSuffix(org, among); ok {
			org, duty = rest, among+duty
		}
	}
	if duty == "" && !isPast(piece) {
		return Part{Duty: piece}
	}
	return Part{Org: org, Duty: duty}
}

// Rank reports whether the duty is a rank and no seat: 一级调研员.
func (p Part) Rank() bool {
	return slices.ContainsFunc(rankTitles, func(title string) bool { return strings.HasSuffix(p.Duty, title) })
}

// Leads reports whether the duty makes its holder a leader: 组长, 副局长, not
// 二级主任科员.
func (p Part) Leads() bool {
	title := trailingTitle(p.Duty)
	return !p.Rank() && slices.ContainsFunc(officeTitles, func(office string) bool { return title == office || title == "副"+office })
}

// SamePart reports whether two parts are of one duty; a part that names no
// organization is held anywhere.
func (m *Meeting) SamePart(a, b Part) bool {
	return a.Duty == b.Duty && (a.Org == "" || b.Org == "" || m.SameOrg(a.Org, b.Org))
}

// SameOrg reports whether two names are of one organization. "" is none.
func (m *Meeting) SameOrg(a, b string) bool {
	return a != "" && b != "" && (a == b || m.orgOf(a) == m.orgOf(b) || m.naming().names.Same(a, b))
}

// Seats names what in a post's text one person leads, or several as deputies:
// the organization, however it is written, and the duty.
func (m *Meeting) Seats(text string) []string {
	if !mayLead(text) {
		return nil
	}
	var out []string
	for _, p := range Parts(text) {
		switch {
		case p.Past || !p.Leads():
		case Post{Title: p.Duty}.Head():
			out = append(out, m.orgOf(p.Org)+" 组长")
		case Post{Title: p.Duty}.Leader():
			out = append(out, m.orgOf(p.Org)+" 副组长")
		default:
			out = append(out, m.orgOf(p.Org)+" "+p.Duty)
		}
	}
	return out
}

// mayLead is what a text of a leading post has at least; it spares most of a
// roster, whose posts are ranks, from being taken apart at every check.
func mayLead(text string) bool {
	return strings.Contains(text, "长") || strings.Contains(text, "书记") || strings.Contains(text, "主席") || strings.Contains(text, "编辑") ||
		strings.Count(text, "主任") > strings.Count(text, "主任科员")
}
