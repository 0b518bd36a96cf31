package sheet

import (
	"regexp"
	"strings"

	"liuzhuan/model"
)

// Labels: what stands beside a table and not in it, 单位：… 填表日期：…, and the
// forms of one person that are nothing but labels.

// labelWord is a word with a colon that a value may follow.
var labelWord = regexp.MustCompile(`([\p{Han}（）()、/]{1,14})[:：]`)

// isLabels reports whether a row is a label line. A header whose titles end in
// colons has people under it.
func isLabels(rows []row, i int) bool {
	r := rows[i]
	if !labelled(r) {
		return false
	}
	for at, c := range r.cells {
		text := tidy(brief(c.text))
		if text == "" {
			continue
		}
		if !strings.HasSuffix(text, ":") && !strings.HasSuffix(text, "：") {
			return true // a value follows in the cell, or stands in the next
		}
		if fields[normalize(text)] != model.FieldName || i+1 == len(rows) || rows[i+1].n != r.n+1 {
			continue
		}
		if name := normalize(rows[i+1].at(at)); name != "" && fieldOf(name) == "" && !labelled(rows[i+1]) {
			return false
		}
	}
	return true
}

// labelled reports whether at least half of what a row says are labels.
func labelled(r row) bool {
	texts, labels := 0, 0
	for _, c := range r.cells {
		if text := strings.TrimSpace(brief(c.text)); text != "" {
			texts++
			if at := labelWord.FindStringIndex(tidy(text)); at != nil && at[0] == 0 {
				labels++
			}
		}
	}
	return labels > 0 && labels*2 >= texts
}

// labels gives by field what the labels of a row say: the text behind a colon up
// to the next label, or what stands in the next cell.
func labels(r row) map[model.Field]string {
	out := map[model.Field]string{}
	waits := model.Field("")
	for _, c := range r.cells {
		text := prose(brief(c.text))
		if text == "" {
			continue
		}
		found := labelWord.FindAllStringSubmatchIndex(text, -1)
		if len(found) == 0 && waits != "" {
			out[waits] = tidy(text)
		}
		waits = ""
		for i, at := range found {
			end := len(text)
			if i+1 < len(found) {
				end = found[i+1][0]
			}
			field := fieldOf(normalize(text[at[2]:at[3]]))
			value := tidy(text[at[1]:end])
			switch {
			case field == "":
			case value == "":
				waits = field
			default:
				out[field] = value
			}
		}
	}
	return out
}

// isForm reports whether a row that holds titles is a line of a form: a title
// stands where the name of the first person should, under 姓名.
func isForm(rows []row, i int) bool {
	r := rows[i]
	if i+1 == len(rows) || rows[i+1].n != r.n+1 {
		return false
	}
	for at := range r.cells {
		if fields[normalize(r.at(at))] == model.FieldName {
			under := normalize(rows[i+1].at(at))
			return under != "" && fields[under] != model.FieldName && fieldOf(under) != ""
		}
	}
	return false
}

// A form has so many rows that begin with a title, or so many titles, at least.
const (
	formRows   = 4
	formTitles = 6
)

// holdsForm reports whether the first rows are a form of one person: line after
// line begins with another title, 姓名 among them, and has its value beside it.
func holdsForm(rows []row) bool {
	begin, named := map[model.Field]bool{}, false
	for _, r := range rows {
		for _, c := range r.cells {
			text := normalize(c.text)
			if text == "" {
				continue
			}
			if f := fieldOf(text); f != "" {
				begin[f] = true
				named = named || f == model.FieldName
			}
			break
		}
	}
	return named && len(begin) >= formRows || formOver(rows, len(rows))
}

// formOver reports whether a form stands above a header: its family part is the
// only thing on the sheet that looks like a list.
func formOver(rows []row, header int) bool {
	form, titles := false, map[model.Field]bool{}
	for i, r := range rows[:header] {
		form = form || isForm(rows, i)
		for _, c := range r.cells {
			if f := fieldOf(normalize(c.text)); f != "" {
				titles[f] = true
			}
		}
	}
	return form && len(titles) >= formTitles
}
