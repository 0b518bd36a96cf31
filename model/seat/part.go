package seat

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

	Seconded bool // on loan (挂职): the seat stays another's
}

// Parts takes a post's text apart. What stands in brackets is no part of a duty,
// and a duty without an organization is held in the one before it.
func Parts(text string) []Part {
	out, _ := parts(text, false)
	return out
}

// Piece is a part with the words by which the text names it.
type Piece struct {
	Part
	Words string
}

// Pieces takes a post's text apart as Parts does.
func Pieces(text string) []Piece {
	all, words := parts(text, true)
	out := make([]Piece, len(all))
	for i, p := range all {
		out[i] = Piece{p, words[i]}
	}
	return out
}

// Whole is the piece with its organization, also where the text has that before it.
func (p Piece) Whole() string {
	if strings.Contains(p.Words, p.Org) {
		return p.Words
	}
	return p.Org + p.Words
}

func parts(text string, worded bool) (out []Part, words []string) {
	org := ""
	add := func(p Part, named string) {
		out = append(out, p)
		if worded {
			words = append(words, named)
		}
	}
	for _, piece := range pieces(Plain(text)) {
		named := strings.TrimSuffix(piece, "职务")
		bare := Bare(piece)
		past, seconded := isPast(piece), strings.Contains(piece, "挂职")
		for _, word := range []string{"现任", "兼任", "兼", "拟任", "挂职任", "挂职", "挂任"} {
			if rest, ok := strings.CutPrefix(bare, word); ok {
				bare, seconded = rest, seconded || strings.HasPrefix(word, "挂")
				named = strings.TrimPrefix(named, word)
			}
		}
		if once, ok := strings.CutPrefix(bare, "原"); ok {
			bare, past = once, true
		}
		p := partOf(strings.TrimPrefix(strings.TrimSuffix(bare, "职务"), "曾任"))
		if once, ok := strings.CutSuffix(p.Org, "原"); ok { // 市财政局原局长
			p.Org, past = once, true
		}
		p.Past, p.Seconded = past, seconded
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
		if lead, ok := p.besideRank(); ok { // 组长一级调研员
			p.Duty = p.Duty[len(lead.Duty):]
			add(lead, strings.TrimSuffix(named, p.Duty))
			named = p.Duty
		}
		add(p, named)
	}
	return out, words
}

// besideRank is the leading duty that a text writes a rank behind without a mark.
func (p Part) besideRank() (Part, bool) {
	if !p.Rank() {
		return p, false
	}
	p.Duty = strings.TrimSuffix(p.Duty, trailingTitle(p.Duty))
	return p, p.Leads()
}

// WholePost reports whether a 拟免 is of all that somebody holds: it is empty, or
// says 现任职务 and names nothing.
func WholePost(relieved string) bool {
	switch strings.TrimSuffix(Plain(relieved), "职务") {
	case "", "现任", "现", "原", "原任", "上述", "一切", "所有", "全部":
		return true
	}
	return false
}

// Plain is a text without what only its writing has.
func Plain(text string) string {
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

// Notes lists what stands in brackets in a text.
func Notes(text string) []string {
	var out []string
	rest := Plain(text)
	for {
		_, note, ok := strings.Cut(rest, "（")
		if !ok {
			return out
		}
		note, rest, _ = strings.Cut(note, "）")
		out = append(out, note)
	}
}

// Bare is a text without what stands in brackets.
func Bare(s string) string {
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
	post := Parse(piece)
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

// party reports whether the duty is one in a party body: 党组成员, 党委书记.
func (p Part) party() bool {
	return slices.ContainsFunc(partyBodies, func(body string) bool { return strings.HasPrefix(p.Duty, body) })
}

// Leads reports whether the duty makes its holder a leader: 组长, 副局长, not
// 二级主任科员.
func (p Part) Leads() bool {
	title := trailingTitle(p.Duty)
	return !p.Rank() && slices.ContainsFunc(officeTitles, func(office string) bool { return title == office || title == "副"+office })
}
