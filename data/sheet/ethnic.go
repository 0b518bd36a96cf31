package sheet

import (
	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// ethnicOf reads a cell of 民族. ok is false where it names none that is known,
// and the cell is kept as it stood.
func ethnicOf(s string) (ethnic string, ok bool) {
	if ethnic, ok = model.Ethnic(s); ok {
		return ethnic, true
	}
	t := tidy(s)
	if t == "" {
		return "", true
	}
	if ethnic, ok = model.Ethnic(hanzi.Bare(t)); !ok {
		return t, false
	}
	return ethnic, true
}
