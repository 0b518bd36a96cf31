package sheet

import (
	"regexp"
	"slices"

	"liuzhuan/model"
)

// Relatives as columns beside the person they are of: 配偶 over 姓名 and
// 工作单位及职务, 子女 over the same, or 父亲姓名 in one row of titles.

// relative tells which columns speak of one relative; a column of -1 there is not.
type relative struct {
	relation               string // 配偶; "" = a column says it
	said, name, unit, post int
	columns                []int // of the sheet, all of them
}

// kinTitle parts a title into whose it is, which of several, and what of them.
var kinTitle = regexp.MustCompile(`^(?:主要)?(配偶|爱人|丈夫|妻子|父母|父亲|母亲|公婆|公公|婆婆|岳父母|岳父|岳母|子女|儿子|女儿|长子|次子|长女|次女|` +
	`兄弟姐妹|兄弟姊妹|兄弟|姐妹|哥哥|姐姐|弟弟|妹妹|家庭主要成员|家庭成员|家属|亲属)[(（]?([一二三四五六七八九0-9]*)[)）]?(?:(?:情况|信息)?/|的)?(.*)$`)

// someKin are words for relatives that do not say which.
var someKin = []string{"家庭主要成员", "家庭成员", "家属", "亲属"}

// relatives finds the relatives that stand as columns beside a person; nil where
// a line is of one relative, or of none.
func (h *header) relatives() []relative {
	if !h.has(model.FieldName) {
		return nil
	}
	loose := h.looseKin()
	var out []relative
	last := map[string]int{} // by group: the relative that its columns speak of
	for place, c := range h.columns {
		group, relation, word := "", "", c.title
		if m := kinTitle.FindStringSubmatch(c.title); m != nil && fields[c.title] == "" {
			group, relation, word = m[1]+m[2], m[1], m[3]
		} else if place < loose {
			continue // of the person, or of the only relative
		}
		if slices.Contains(someKin, relation) {
			relation = ""
		}
		what := fieldOf(word)
		if what == fieldRelative {
			what = model.FieldName
		}
		i, known := last[group]
		if !known || out[i].has(what) {
			out = append(out, relative{relation: relation, said: -1, name: -1, unit: -1, post: -1})
			i = len(out) - 1
			last[group] = i
		}
		out[i].columns = append(out[i].columns, c.at)
		if word == "" && out[i].name < 0 {
			what = model.FieldName // 配偶, and nothing under it
		}
		out[i].set(c.at, what)
	}
	return slices.DeleteFunc(out, func(r relative) bool { return r.name < 0 || r.relation == "" && r.said < 0 })
}

// looseKin gives the place where the columns of several relatives begin that stand
// under no group, 称谓 姓名 单位 称谓 姓名 单位, beyond the last column for none.
func (h *header) looseKin() int {
	first, count := len(h.columns), 0
	person := slices.IndexFunc(h.columns, func(c column) bool { return c.field == model.FieldName })
	for i, c := range h.columns {
		if fields[c.title] != model.FieldRelation {
			continue
		}
		if count++; count > 1 {
			continue
		}
		first = i
		if before := i - 1; before > person && (h.columns[before].field == model.FieldName || h.columns[before].field == fieldRelative) {
			first = before
		}
	}
	if count < 2 {
		return len(h.columns)
	}
	return first
}

// has reports whether what begins the columns of a relative is there already.
func (r *relative) has(field model.Field) bool {
	return field == model.FieldName && r.name >= 0 || field == model.FieldRelation && r.said >= 0
}

// set says what a column tells of a relative.
func (r *relative) set(at int, field model.Field) {
	for _, c := range []struct {
		field model.Field
		at    *int
	}{{model.FieldRelation, &r.said}, {model.FieldName, &r.name}, {model.FieldUnit, &r.unit}, {model.FieldCurrent, &r.post}} {
		switch {
		case c.field == field:
			*c.at = at
		case *c.at == at:
			*c.at = -1
		}
	}
}

// field gives what a column tells of a relative.
func (r *relative) field(at int) model.Field {
	switch at {
	case r.said:
		return model.FieldRelation
	case r.name:
		return model.FieldName
	case r.unit:
		return model.FieldUnit
	case r.post:
		return model.FieldCurrent
	}
	return FieldIgnored
}

// kinOnly reports whether a table with relatives as columns is about them: what it
// says of the people themselves only tells who they are.
func (h *header) kinOnly() bool {
	if len(h.kin) == 0 {
		return false
	}
	for _, c := range h.columns {
		switch c.field {
		case model.FieldNo, model.FieldName, model.FieldPerson, model.FieldIDNumber, model.FieldSex, model.FieldBirth, model.FieldUnit, model.FieldTeam,
			model.FieldTeamName, model.FieldCurrent, model.FieldRemark, FieldIgnored:
		default:
			if c.title != "" && !h.ofKin(c.at) {
				return false
			}
		}
	}
	return true
}

// ofKin reports whether a column speaks of a relative.
func (h *header) ofKin(at int) bool {
	return slices.ContainsFunc(h.kin, func(r relative) bool { return slices.Contains(r.columns, at) })
}

// kinTitles gives the titles of the columns that speak of relatives.
func (h *header) kinTitles() []string {
	var out []string
	for _, c := range h.columns {
		if c.title != "" && h.ofKin(c.at) {
			out = append(out, c.title)
		}
	}
	return out
}

// assignKin decides what each column is where relatives are columns.
func (h *header) assignKin(mapping map[string]model.Field) {
	for i := range h.columns {
		c := &h.columns[i]
		told, mapped := mapping[c.title]
		if k := slices.IndexFunc(h.kin, func(r relative) bool { return slices.Contains(r.columns, c.at) }); k >= 0 {
			if mapped {
				h.kin[k].set(c.at, told)
			}
			c.field = h.kin[k].field(c.at)
			continue
		}
		switch {
		case mapped:
			c.field = told
		case c.field == model.FieldName && h.name < 0:
			c.field = model.FieldPerson
		case c.field != model.FieldNo && c.field != model.FieldIDNumber && c.field != FieldJoined:
			c.field = FieldIgnored
		}
		if c.field == model.FieldPerson {
			h.name = c.at
		}
	}
}
