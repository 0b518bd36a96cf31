package page

import (
	tea "charm.land/bubbletea/v2"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
)

// Menu is a numbered list of things to do in the card's place.
type Menu struct {
	*dialog.Sight
	Title string
	Items []Item
	Next  func() dialog.Dialog // Tab: what did not find a digit; nil = nothing
}

// Item is a digit and what it does once the menu is closed.
type Item struct {
	Digit dialog.Key
	Title string
	Do    func() dialog.Outcome
}

// Wants is an item that wants the same whenever it is chosen.
func Wants(digit dialog.Key, title string, o dialog.Outcome) Item {
	return Item{Digit: digit, Title: title, Do: func() dialog.Outcome { return o }}
}

// Full says that a menu has the card's place.
func (m *Menu) Full() bool { return false }

// Bindings are the digits, Tab and the way back.
func (m *Menu) Bindings() []dialog.Bound {
	var digits []dialog.Key
	for _, item := range m.Items {
		digits = append(digits, item.Digit)
	}
	return []dialog.Bound{
		m.Bind("item", dialog.Common, m.choose, digits...),
		m.Bind("more", dialog.Common, m.more, "tab").Or("shift+tab").When(m.Next != nil),
		m.Bind("back", dialog.Lasting, dialog.Wants(dialog.Outcome{Close: true}), "esc").Or("f10", "ctrl+o"),
	}
}

func (m *Menu) choose(e dialog.Event) dialog.Outcome {
	for _, item := range m.Items {
		if item.Digit == e.Key {
			o := item.Do()
			o.Close = true
			return o
		}
	}
	return dialog.Outcome{}
}

func (m *Menu) more(dialog.Event) dialog.Outcome { return dialog.Outcome{Close: true, Open: m.Next()} }

// leastCell is how many columns an item has at least.
const leastCell = 18

// Draw draws the items side by side.
func (m *Menu) Draw(w, h int) ([]string, *tea.Cursor) {
	lines := []string{m.Rule(m.Title, w)}
	cell := leastCell
	for _, item := range m.Items {
		cell = max(cell, hanzi.Width(item.Title)+4)
	}
	line, used := "", 0
	for _, item := range m.Items {
		if used+cell > w {
			lines = append(lines, line)
			line, used = "", 0
		}
		line += m.Numbered(string(item.Digit), hanzi.Fit(item.Title, min(cell, w)-2), min(cell, w))
		used += cell
	}
	lines = append(lines, line)
	return lines[:min(len(lines), h)], tea.NewCursor(0, 1)
}
