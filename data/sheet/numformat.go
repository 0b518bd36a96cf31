package sheet

import (
	"strings"
	"unicode"
)

// format is what a number format tells of a value: is it a date, is its day
// shown, how many decimal places are shown.
type format struct {
	date   bool
	day    bool
	places int8 // -1 = as many as the number has (General)
}

// general is the format of a cell without one.
var general = format{places: -1}

// formatOf reads a number format: its code where the file gives one, else the
// meaning of a built-in id (ECMA-376 part 1, 18.8.30, zh-cn where it differs
// by language).
func formatOf(id int, code string) format {
	if code != "" {
		return parseFormat(code)
	}
	switch id {
	case 1, 3, 9, 37, 38:
		return format{}
	case 2, 4, 10, 39, 40:
		return format{places: 2}
	case 17, 27, 36, 50, 52, 57: // mmm-yy, yyyy"年"m"月"
		return format{date: true}
	case 14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58:
		return format{date: true, day: true}
	}
	return general
}

// parseFormat reads a format code such as yyyy"年"m"月" or 0.00_ .
func parseFormat(code string) format {
	bare := bareFormat(code)
	if strings.Contains(bare, "general") || strings.Contains(bare, "@") {
		return general
	}
	if strings.ContainsAny(bare, "yd年") {
		return format{date: true, day: strings.Contains(bare, "d")}
	}
	if strings.ContainsAny(bare, "hs") { // a time of day is no date
		return general
	}
	f := format{}
	if _, after, ok := strings.Cut(bare, "."); ok {
		for _, r := range after {
			if r != '0' && r != '#' && r != '?' {
				break
			}
			f.places++
		}
	} else if !strings.ContainsAny(bare, "0#?") {
		return general
	}
	return f
}

// bareFormat gives the first section of a code in lower case, without quoted
// text, colours and conditions, escapes and fillers.
func bareFormat(code string) string {
	var b strings.Builder
	quoted, bracket, skip := false, false, false
	for _, r := range code {
		switch {
		case skip:
			skip = false
		case quoted:
			quoted = r != '"'
		case bracket:
			bracket = r != ']'
		case r == '"':
			quoted = true
		case r == '[':
			bracket = true
		case r == '\\' || r == '_' || r == '*':
			skip = true
		case r == ';':
			return b.String()
		default:
			b.WriteRune(unicode.ToLower(r))
		}
		if b.Len() > 255 { // no program writes a longer code
			break
		}
	}
	return b.String()
}
