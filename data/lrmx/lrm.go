package lrmx

// .lrm, the older format: one record of 33 GBK texts in double quotes, joined by
// commas, nothing escaped.

import (
	"bytes"
	"strings"

	"liuzhuan/model"
)

// lrmFields is what the official format has; fewFields is what a file must have
// at least to be taken for one that lost its end: up to the résumé.
const (
	lrmFields = 33
	fewFields = 18
)

// maxRelatives bounds the family: the format has 13 slots.
const maxRelatives = 1000

// lrmElements names the fields by the element of .lrmx that has the same text, in
// the order of the file, which is not that of .lrmx. 9 and 10 hold four texts
// each, 12 to 15 are empty, 20 to 24 are the columns of the family.
var lrmElements = [lrmFields]string{
	0: tagName, 1: tagSex, 2: tagBirth, 3: tagEthnic, 4: "JiGuan", 5: tagParty, 6: "JianKangZhuangKuang", 7: "ChuShengDi",
	8: "CanJiaGongZuoShiJian", 11: "ZhuanYeJiShuZhiWu", 16: "ShuXiZhuanYeYouHeZhuanChang", 17: tagResume,
	18: "JiangChengQingKuang", 19: "NianDuKaoHeJieGuo", 25: tagCurrent, 26: tagProposed, 27: tagRelieved,
	28: "RenMianLiYou", 29: "ChengBaoDanWei", 30: "JiSuanNianLingShiJian", 31: "TianBiaoRen", 32: "TianBiaoShiJian",
}

// Fields 9 and 10: full-time upper#lower@in-service upper#lower.
var lrmEducation = map[int][4]string{
	9:  {"QuanRiZhiJiaoYu_XueLi", "QuanRiZhiJiaoYu_XueWei", "ZaiZhiJiaoYu_XueLi", "ZaiZhiJiaoYu_XueWei"},
	10: {tagSchool, "QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi", tagSchoolIn, "ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi"},
}

// openLRM cuts a .lrm into its fields.
func (f *Form) openLRM() (*content, *Error) {
	f.Legacy = true
	f.doc = &document{charset: charsetOf(f.raw)}
	fields, whole := lrmSpans(f.raw)
	if len(fields) < fewFields {
		return nil, &Error{Why: WhyNotForm}
	}
	c := &content{text: map[string]string{}}
	columns := [5][]string{}
	for i, at := range fields {
		text := f.doc.charset.decode(f.raw[at[0]:at[1]])
		switch {
		case i >= lrmFields:
			f.takeExtra(text, c)
		case lrmElements[i] != "":
			c.text[lrmElements[i]] = text
			f.doc.nodes = append(f.doc.nodes, node{name: lrmElements[i], from: at[0], to: at[1], text: at})
		case i == 9 || i == 10:
			f.takeEducation(text, lrmEducation[i], c)
		case i >= 20 && i <= 24:
			columns[i-20] = strings.SplitN(text, "@", maxRelatives)
		case strings.TrimSpace(text) != "":
			f.issue(Issue{Kind: KindUnknown, Detail: clean(text, true, nil)})
		}
	}
	if record := strings.TrimSpace(c.text[lrmElements[lrmFields-1]]); strings.ContainsRune(record, '\n') && strings.Contains(record, `"`) {
		return nil, &Error{Why: WhyManyPeople}
	}
	c.family = rows(columns)
	if !whole || len(fields) < lrmFields || !lrmDates(c) {
		f.Damaged = true
		f.issue(Issue{Kind: KindFields, Count: len(fields)})
	}
	return c, nil
}

// lrmSpans finds the fields, without their quotes. whole is false when the last
// quote is missing.
func lrmSpans(raw []byte) (fields [][2]int, whole bool) {
	at := bytes.IndexByte(raw, '"') + 1
	end := len(bytes.TrimRight(raw, " \t\r\n\x00\x1a"))
	if whole = end > at && raw[end-1] == '"'; whole {
		end--
	}
	for at <= end {
		n := bytes.Index(raw[at:end], []byte(`","`))
		if n < 0 {
			break
		}
		fields = append(fields, [2]int{at, at + n})
		at += n + len(`","`)
	}
	return append(fields, [2]int{at, max(at, end)}), whole
}

// takeExtra takes a field after the 33rd: some writers append the id number.
func (f *Form) takeExtra(text string, c *content) {
	text = clean(text, true, nil)
	id := strings.ToUpper(strings.Join(strings.Fields(text), ""))
	switch {
	case text == "":
	case c.text[tagID] == "" && len(id) == 18 && model.IDBirth(id) != "":
		c.text[tagID] = text
	default:
		f.issue(Issue{Kind: KindUnknown, Detail: text})
	}
}

// takeEducation spreads a field over its four elements; what is more than four is
// reported.
func (f *Form) takeEducation(text string, names [4]string, c *content) {
	for i, half := range strings.Split(text, "@") {
		for j, part := range strings.Split(half, "#") {
			switch {
			case i < 2 && j < 2:
				c.text[names[2*i+j]] = part
			case strings.TrimSpace(part) != "":
				f.issue(Issue{Element: names[0], Kind: KindUnknown, Detail: clean(part, true, nil)})
			}
		}
	}
}

// rows turns the columns of the family into relatives; missing cells are empty.
func rows(columns [5][]string) [][5]string {
	var out [][5]string
	for i, cells := range columns {
		for j, cell := range cells {
			if j == len(out) {
				out = append(out, [5]string{})
			}
			out[j][i] = cell
		}
	}
	return out
}

// lrmDates reports whether the fields that hold dates do: they do not when a text
// before them held the three characters between fields.
func lrmDates(c *content) bool {
	for _, name := range []string{"JiSuanNianLingShiJian", "TianBiaoShiJian"} {
		if _, doubt := parseDate(clean(c.text[name], false, nil)); doubt != "" {
			return false
		}
	}
	return true
}
