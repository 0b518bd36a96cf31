// Package spoil puts into every text of a meeting what no terminal may meet:
// control characters, marks of direction, characters nobody sees. Tests of the
// commands, the papers and the panes show such a meeting and hold what comes out
// against Leak.
//
// What does not belong here: anything the program itself uses.
package spoil

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"unicode"

	"liuzhuan/model"
)

// Poison is put into texts: a title for the terminal's window, a colour and a
// question that nobody but a stranger asks for, an 8-bit control sequence, a turned
// direction, and what cannot be seen.
const Poison = "\x1b]0;毒\x07\x1b[58;5;213m\x1b[6n\u009b31m\u0085\x7f\x00\x08\r\u202e\u2066\u200f\u061c\u200b\u200d\u2060\ufeff\u00ad\U000e0041"

// PathPoison is what of Poison a file's name may hold.
const PathPoison = "\x1b]0;毒\x07\u202e\u200b"

// text gives a value with Poison within it.
func text(s string) string {
	at := 0
	for i := range s {
		at = i // before the last character
	}
	return s[:at] + Poison + s[at:]
}

// Change gives the Change that spoils every text of every row of a meeting: names,
// posts, reasons, notes, everything that is a string and not a word of the
// program's own.
func Change(m *model.Meeting, at model.Stamp) model.Change {
	c := model.Change{Command: model.CommandInfo, Args: model.Args{Name: text(m.Info().Title)}, At: at}
	for r := range m.Rows {
		if _, ok := r.(*model.Setting); ok {
			continue // json, and words of the program's own
		}
		after := reflect.New(reflect.TypeOf(r).Elem())
		after.Elem().Set(reflect.ValueOf(r).Elem())
		spoil(after.Elem())
		c.Edits = append(c.Edits, model.Edit{Before: r, After: after.Interface().(model.Row)})
	}
	return c
}

// formats holds the strings that are no free text: sums and file names of contents,
// hours, numbers of ids that are looked up.
var formats = map[string]bool{"Time": true, "Data": true, "Photo": true}

func spoil(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && !formats[f.Name] {
				spoil(v.Field(i))
			}
		}
	case reflect.Slice:
		fresh := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(fresh, v)
		for i := range fresh.Len() {
			spoil(fresh.Index(i))
		}
		if v.Len() > 0 {
			v.Set(fresh)
		}
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() && v.String() != "" {
			v.SetString(text(v.String()))
		}
	}
}

// own are the sequences that the program itself sends: colours and weights of its
// styles.
var own = regexp.MustCompile(`\x1b\[[0-9;]*m`)

// Leak tells what of an output a terminal would obey or hide that is not the
// program's own, "" for nothing. Line feeds part lines; a carriage return stands
// only before one.
func Leak(output string) string {
	if strings.Contains(output, "58;5;213m") && strings.Contains(output, "\x1b[58") {
		return "a stranger's colour"
	}
	rest := strings.ReplaceAll(own.ReplaceAllString(output, ""), "\r\n", "\n")
	for i, r := range rest {
		hidden := unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r)
		if r != '\n' && (unicode.IsControl(r) || r == 0x2028 || r == 0x2029 || hidden) {
			return fmt.Sprintf("U+%04X in %q", r, rest[max(0, i-30):min(len(rest), i+30)])
		}
	}
	return ""
}
