package page

// The first line of a page: what it is, which part of it is shown, and at the end what
// is above and below.

import (
	"strconv"
	"strings"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/look"
)

// headline draws the first line of a page: its title, its parts with the one that is
// shown in brackets, and a word at the end. The other parts give way to both.
func headline(lk *look.Look, w int, title string, parts []string, at int, right string) string {
	title = hanzi.Fold(title)
	if room := w - 1 - hanzi.Width(right) - 3; right != "" && len(parts) == 0 && hanzi.Width(title) > room && strings.Contains(title, "  ") {
		title = untorn(title, max(1, room)) // what is said of the lines goes before the last of the facts
	}
	used := 1 + hanzi.Width(title)
	if used > w {
		return lk.Line(look.Page, w, look.Span{Text: " " + untorn(title, max(1, w-1)), Role: look.Strong})
	}
	line := lk.Line(look.Page, used, look.Span{Text: " " + title, Role: look.Strong})
	if len(parts) > 0 {
		room := w - used
		if right != "" && room >= hanzi.Width(parts[at])+3+hanzi.Width(right)+2 {
			room -= hanzi.Width(right) + 2
		}
		first, last := shownParts(parts, at, room)
		for i := first; i < last; i++ {
			part := parts[i]
			line += " " + lk.Choice(part, i == at)
			used += hanzi.Width(part) + 3
		}
	}
	room := w - used - hanzi.Width(right) - 2
	if right == "" || room < 0 || used > w {
		return line
	}
	return line + strings.Repeat(" ", room+1) + lk.Text(look.Dim, right)
}

// untorn is as much of a title as w columns hold: whole parts of one that has wide blanks
// between them, else whole words, without the comma that leads on.
func untorn(title string, w int) string {
	whole := ""
	for i, part := range strings.Split(title, "  ") {
		if i > 0 {
			part = whole + "  " + part
		}
		if hanzi.Width(part) > w {
			break
		}
		whole = part
	}
	if whole == "" {
		return strings.TrimRight(hanzi.Wrap(title, w)[0], "，、：, ")
	}
	return whole
}

// shownParts says which parts have room: as many as there are around the one that is
// shown.
func shownParts(parts []string, at, room int) (first, last int) {
	first, last = at, at+1
	used := hanzi.Width(parts[at]) + 3
	for grown := true; grown; {
		grown = false
		if last < len(parts) && used+hanzi.Width(parts[last])+3 <= room {
			used += hanzi.Width(parts[last]) + 3
			last++
			grown = true
		}
		if first > 0 && used+hanzi.Width(parts[first-1])+3 <= room {
			first--
			used += hanzi.Width(parts[first]) + 3
			grown = true
		}
	}
	return first, last
}

// counted is a word with how many there are.
func counted(word string, n int) string { return word + " " + strconv.Itoa(n) }
