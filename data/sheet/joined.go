package sheet

import (
	"regexp"
	"slices"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// Values that lists spread over two columns: 出生年 and 出生月, 姓 and 名.

// joint is a column that takes in others.
type joint struct {
	to    int    // column of the sheet
	parts []int  // that it takes in, in order
	mark  string // between them
}

// halves know a date that stands in columns of its year, month and day.
var halves = regexp.MustCompile(`^(.+?)/?(年|月|日)(份)?$`)

// join finds the columns that belong together and leaves one field to each group.
func (h *header) join() {
	h.joinNames()
	stems := map[string]int{} // place of the year by what it is of
	for i := range h.columns {
		c := &h.columns[i]
		m := halves.FindStringSubmatch(c.title)
		if m == nil {
			continue
		}
		stem := m[1][strings.LastIndex(m[1], "/")+1:]
		field := model.Field("")
		for _, title := range []string{stem, stem + "年月", stem + "时间"} {
			if field = fields[title]; field != "" {
				break
			}
		}
		year, known := stems[stem]
		switch {
		case !spread(field) || c.field != "" && c.field != field:
		case m[2] == "年":
			stems[stem] = i
		case known:
			at := slices.IndexFunc(h.joints, func(j joint) bool { return j.to == h.columns[year].at })
			if at < 0 {
				h.joints = append(h.joints, joint{to: h.columns[year].at, mark: "."})
				at = len(h.joints) - 1
			}
			h.joints[at].parts = append(h.joints[at].parts, c.at)
			h.columns[year].field, c.field = field, FieldJoined
		}
	}
}

// joinNames makes one name of 姓 and 名.
func (h *header) joinNames() {
	surname := slices.IndexFunc(h.columns, func(c column) bool { return c.field == FieldSurname })
	given := slices.IndexFunc(h.columns, func(c column) bool { return c.field == FieldGiven })
	for _, i := range []int{surname, given} {
		if i >= 0 {
			h.columns[i].field = ""
		}
	}
	if surname >= 0 && given >= 0 {
		h.columns[surname].field, h.columns[given].field = model.FieldName, FieldJoined
		h.joints = append(h.joints, joint{to: h.columns[surname].at, parts: []int{h.columns[given].at}})
	}
}

// spread reports whether a field holds a date that may stand in several columns.
func spread(field model.Field) bool {
	switch field {
	case model.FieldBirth, model.FieldWorkDate, fieldPartyCell, model.FieldCurrentSince, model.FieldRankSince, model.FieldRetireOn, model.FieldLoanFrom,
		model.FieldLoanUntil:
		return true
	}
	return false
}

// joined writes into a line what its joint columns say together.
func (b *block) joined(r *row) {
	for _, j := range b.header.joints {
		text := strings.TrimSuffix(hanzi.Bare(r.cell(j.to).shown()), "年")
		for _, at := range j.parts {
			part := strings.TrimRight(hanzi.Bare(r.cell(at).shown()), "月日")
			if text == "" || part == "" {
				break
			}
			if j.mark != "" && len(part) == 1 {
				part = "0" + part
			}
			text += j.mark + part
		}
		if text != "" {
			r.put(j.to, cell{text: text, format: general})
		}
	}
}
