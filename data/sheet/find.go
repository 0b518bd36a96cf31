package sheet

import (
	"slices"

	"liuzhuan/model"
)

// Where tables begin, and which columns each of them has.

// findHeader gives the index of the header row among the first rows: the first
// that holds three known titles, or nothing but known titles with a name among
// them, and that is neither a label line nor a line of a form; else the first of
// several rows that only together make titles. spans may be nil.
func findHeader(rows []row, spans []span) (int, bool) {
	nameless, form := -1, false
	for i, r := range rows {
		if r.n > headRows {
			break
		}
		switch {
		case isLabels(rows, i):
		case isForm(rows, i):
			form = true
		case isHeader(r):
			if newHeader(rows, i, spans).keyed() {
				return i, true
			}
			if nameless < 0 && !form {
				nameless = i
			}
		case groups(r) && newHeader(rows, i, spans).tells():
			return i, true
		}
	}
	return max(nameless, 0), nameless >= 0
}

func isHeader(r row) bool {
	texts, named := 0, false
	var seen, kin []string
	for _, c := range r.cells {
		t := normalize(c.text)
		if t == "" {
			continue
		}
		texts++
		if c.number || len(t) > 60 {
			continue
		}
		if f := fieldOf(t); f != "" {
			named = named || f == model.FieldName || f == FieldSurname
			seen = append(seen, t)
		} else if kinTitle.MatchString(t) {
			kin = append(kin, t)
		}
	}
	if named { // 配偶 alone may be a value
		seen = append(seen, kin...)
	}
	distinct := len(slices.Compact(slices.Sorted(slices.Values(seen))))
	return distinct >= 3 || named && len(seen) == texts
}

// groups reports whether a row may be the first of several that make a header:
// it tells what a line is about, beside something else.
func groups(r row) bool {
	about, texts := false, 0
	for _, c := range r.cells {
		if t := normalize(c.text); t != "" {
			texts++
			switch fieldOf(t) {
			case model.FieldName, model.FieldUnit, model.FieldTeam, model.FieldTeamName:
				about = true
			}
		}
	}
	return about && texts >= 2
}

// tells reports whether titles that are no header row by themselves make one:
// with those above and below them, or because they count what teams have.
func (h *header) tells() bool {
	return h.keyed() && h.known() >= 2 && (h.last > h.row || h.kind(Options{}) == Teams || len(h.joints) > 0 && h.known() > 2)
}

// known counts the fields that the titles name.
func (h *header) known() int {
	seen := map[model.Field]bool{}
	for _, c := range h.columns {
		if c.field != "" {
			seen[c.field] = true
		}
	}
	return len(seen)
}

// keyed reports whether the titles say what each line is about.
func (h *header) keyed() bool {
	return h.kind(Options{}) != Roster || slices.ContainsFunc(h.columns, func(c column) bool { return c.field == model.FieldName })
}

// split parts the titles of tables that stand side by side: each but the first
// begins where the titles begin again.
func (h *header) split() []*header {
	var starts []int // places in h.columns
	before := -1     // place of the name before
	kin := h.kind(Options{}) == Kin
	for i, c := range h.columns {
		if kin && before >= 0 && !h.nextPerson(before, i) {
			continue
		}
		if fields[c.title] != model.FieldName || !slices.ContainsFunc(c.words, func(w string) bool { return fields[w] == model.FieldName }) {
			continue // a merged title stands in its first column only
		}
		if before >= 0 {
			from := 0
			if len(starts) > 0 {
				from = starts[len(starts)-1]
			}
			starts = append(starts, h.start(from, before, i))
		}
		before = i
	}
	if len(starts) == 0 {
		return []*header{h}
	}
	var out []*header
	from := 0
	for _, start := range append(starts, len(h.columns)) {
		part := *h
		part.columns = slices.Clone(h.columns[from:start])
		for len(part.columns) > 1 && part.columns[len(part.columns)-1].title == "" {
			part.columns = part.columns[:len(part.columns)-1]
		}
		part.kin = part.relatives()
		part.from, part.first = part.columns[0].at, part.columns[0].at
		part.to = part.columns[len(part.columns)-1].at
		out = append(out, &part)
		from = start
	}
	out[0].from = 0
	return out
}

// nextPerson reports whether the column at i names the next person of a list of
// relatives, whose first is named at before, and not a relative: the title is the
// same, a whole line stands between the two, and no 称谓 since its last name.
func (h *header) nextPerson(before, i int) bool {
	if h.columns[i].title != h.columns[before].title {
		return false
	}
	relation, name, since := false, false, false
	for _, c := range h.columns[before+1 : i] {
		switch c.field {
		case model.FieldRelation:
			relation, since = true, true
		case model.FieldName, fieldRelative:
			name, since = name || relation, false
		}
	}
	return relation && name && !since
}

// start gives the place where the table of a further name begins, beside the one
// that begins at from: behind the last column without a title, else where titles
// come again, else at what leads a line.
func (h *header) start(from, before, name int) int {
	for i := name; i > before+1; i-- {
		if h.columns[i-1].title == "" {
			return i
		}
	}
	start := name
	again := func(i int) bool {
		return slices.ContainsFunc(h.columns[from:i], func(c column) bool { return c.title == h.columns[i].title })
	}
	leads := func(i int) bool {
		switch h.columns[i].field {
		case model.FieldNo, model.FieldUnit, model.FieldTeam, model.FieldTeamName, model.FieldBatch:
			return true
		}
		return false
	}
	for start-1 > before && (again(start-1) || leads(start-1)) {
		start--
	}
	return start
}
