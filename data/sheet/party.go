package sheet

import (
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// Dates beside which something else stands: a party, a rank.

// takeParty reads 入党时间 and 政治面貌, each of which may hold the date, the
// party, or both: 2001.08；民建.
func (l *line) takeParty(col *column, cl *cell) {
	p := &l.Person
	if d, ok := plain(cl); ok && col.field != model.FieldParty {
		p.PartyDate = d
		return
	}
	text := tidy(cl.text)
	switch {
	case text == "":
		return
	case !strings.ContainsAny(hanzi.Bare(text), "0123456789"):
		if !isCommunist(text) || p.PartyDate == "" {
			p.Party = partyJoined(p.Party, text)
		}
		return
	case col.field == model.FieldParty:
		p.Party = partyJoined(p.Party, text)
		return
	}
	if party, date, ok := partyFirst(text); ok {
		text, cl = date+"；"+party, &cell{text: date + "；" + party}
	}
	r := l.cal.read(cl, past)
	switch {
	case r.doubt == "" && (r.rest == "" || isParty(r.rest)):
		p.PartyDate = r.date
		p.Party = partyJoined(p.Party, r.rest)
	default:
		if r.doubt == "" {
			r.doubt = model.DoubtDate
		}
		p.PartyDate = model.Date(text)
		l.doubt(model.FieldPartyDate, col, text, r.doubt)
	}
}

// partyFirst turns round a cell that tells the party before the date: 民建
// 2001.08.
func partyFirst(text string) (party, date string, ok bool) {
	i := strings.IndexAny(text, "0123456789０１２３４５６７８９")
	if i <= 0 {
		return "", "", false
	}
	party = strings.Trim(text[:i], "（(：:；;，, ")
	return party, strings.TrimRight(text[i:], "）)"), isParty(party)
}

func partyJoined(a, b string) string {
	switch {
	case a == "" || a == b:
		return b
	case b == "":
		return a
	}
	return a + "；" + b
}

// takeSince reads 任现职时间 and 任现职级时间, under whose date the rank may
// stand: 13.04 over 正科.
func (l *line) takeSince(col *column, cl *cell) {
	p := &l.Person
	d, rest := l.date(col, cl, past)
	if col.field == model.FieldRankSince {
		p.RankSince = d
	} else {
		p.CurrentSince = d
	}
	if rest == "" {
		return
	}
	field := (model.FieldLevel)
	if strings.Contains(rest, "调研员") || strings.Contains(rest, "巡视员") || strings.Contains(rest, "科员") || strings.Contains(rest, "监察官") {
		field = model.FieldRank
	}
	if l.mapped[field] || p.Get(field) != "" {
		l.remarks = append(l.remarks, rest)
		return
	}
	p.Set(field, rest)
	l.carried[field] = true
}
