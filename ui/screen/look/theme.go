package look

// Themes: which colour a role has on which ground.

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

// Role is what a piece of text means to its reader.
type Role uint8

// The roles. Rule is for lines and empty bars, never for text.
const (
	Ink      Role = iota // what is read
	Strong               // what is read first: names, sums, keys
	Dim                  // steps back: labels, numbers, what everybody has
	Done                 // is over, and steps back
	Accent               // heads of blocks, what is chosen
	Moves                // another post
	Promoted             // a higher post
	Leaves               // no post any more
	Deferred             // put off
	Warning              // lacks or deviates
	OK                   // is as it should be
	Rule
	roles
)

// Ground is what text stands on.
type Ground uint8

// The grounds.
const (
	Page     Ground = iota // the terminal's own
	Selected               // the selected row
	Band                   // the head of a group
	Bar                    // the first line, as the head of an official paper
	Plate                  // who is announced
	grounds
)

// Background says whether a terminal is dark or light.
type Background uint8

// Unknown is a terminal that has not answered, or never does: what is shown there
// is readable on both.
const (
	Unknown Background = iota
	Dark
	Light
)

// palette holds the colours of a theme; nil is the terminal's own.
type palette struct {
	bar, barDim, on, plate, accent, ink, dim, rule, move, warn, ok, sel, band, chip color.Color
	reversed                                                                        bool // bar, plate and selection by the reverse attribute
}

func hex(s string) color.Color { return lipgloss.Color(s) }

var (
	darkPalette = palette{
		bar: hex("#8F1D21"), barDim: hex("#F0C4BD"), on: hex("#FFF4E0"), plate: hex("#B02A2E"),
		accent: hex("#F0776A"), ink: hex("#EFEAE0"), dim: hex("#A9A297"), rule: hex("#6E6961"),
		move: hex("#86BCE8"), warn: hex("#F2C14E"), ok: hex("#86C98A"), sel: hex("#3A302A"), band: hex("#2A2B31"), chip: hex("#16171B"),
	}
	lightPalette = palette{
		bar: hex("#A3242A"), barDim: hex("#FADCD7"), on: hex("#FFF8EC"), plate: hex("#A3242A"),
		accent: hex("#A3242A"), ink: hex("#1F1B17"), dim: hex("#5E574E"), rule: hex("#8F8678"),
		move: hex("#1F568C"), warn: hex("#6B4800"), ok: hex("#24662A"), sel: hex("#F3E2C3"), band: hex("#EFEBE3"), chip: hex("#FFFDF8"),
	}
	// Of sixteen colours no pair is safe as ground and text but white on red; the
	// selection is reversed.
	dark16 = palette{bar: hex("1"), barDim: hex("7"), on: hex("15"), plate: hex("1"), accent: hex("15"), ink: hex("15"), dim: hex("7"), rule: hex("8"),
		move: hex("14"), warn: hex("11"), ok: hex("10"), chip: hex("0")}
	light16 = palette{bar: hex("1"), barDim: hex("15"), on: hex("15"), plate: hex("1"), accent: hex("1"), rule: hex("8"), move: hex("4"), warn: hex("5"),
		ok: hex("2"), chip: hex("15")}
	// Where the background is not known text has the terminal's own colour.
	unknownPalette = palette{bar: hex("#A3242A"), barDim: hex("#FADCD7"), on: hex("#FFF8EC"), plate: hex("#A3242A")}
	unknown16      = palette{bar: hex("1"), barDim: hex("15"), on: hex("15"), plate: hex("1")}
	mono           = palette{reversed: true}
)

// Terminal is what is known of a terminal. The zero value is one of which nothing is.
type Terminal struct {
	Profile    colorprofile.Profile
	Background Background
	Narrow     bool // the marks were measured: each takes one column
	ASCII      bool // no marks are wanted, measured or not
	Contrast   bool // as much contrast as there is: no colours, no text that steps back
}

func (t Terminal) palette() palette {
	pick := func(unknown, dark, light palette) palette {
		return [...]palette{Unknown: unknown, Dark: dark, Light: light}[t.Background]
	}
	switch {
	case t.Contrast || t.Profile <= colorprofile.ASCII:
		return mono
	case t.Profile == colorprofile.ANSI:
		return pick(unknown16, dark16, light16)
	}
	return pick(unknownPalette, darkPalette, lightPalette)
}

// Look draws as a terminal wants it. It may be used by several goroutines.
type Look struct {
	Marks
	pens  [grounds][roles]string // the sequence that begins a style; "" = none
	chips [roles]string
	at    string // the step of the bar that is taken
	plain bool   // chips have no ground
}

// New gives the look for a terminal.
func New(t Terminal) *Look {
	p := t.palette()
	l := &Look{Marks: ascii, plain: p.sel == nil}
	if t.Narrow && !t.ASCII {
		l.Marks = drawn
	}
	for g := range grounds {
		for r := range roles {
			l.pens[g][r] = begins(p.style(g, r))
		}
	}
	for r := range roles {
		l.chips[r] = begins(p.chipped(r))
	}
	l.at = begins(p.taken())
	return l
}

// colour is the text colour of a role on the terminal's own ground.
func (p palette) colour(r Role) color.Color {
	switch r {
	case Dim, Done:
		return p.dim
	case Accent, Leaves:
		return p.accent
	case Moves, Promoted:
		return p.move
	case Deferred, Warning:
		return p.warn
	case OK:
		return p.ok
	case Rule:
		return p.rule
	}
	return p.ink
}

// bold reports what is bold whatever it stands on.
func (p palette) bold(r Role) bool {
	return r == Strong || r == Accent || p.ink == nil && (r == Warning || r == Deferred || r == Promoted)
}

func (p palette) style(g Ground, r Role) lipgloss.Style {
	s := lipgloss.NewStyle().Bold(p.bold(r))
	switch g {
	case Selected:
		s = s.Bold(true)
		if p.sel == nil {
			return s.Reverse(true)
		}
		if r == Dim || r == Done || r == Accent {
			r = Ink
		}
		return tint(s, p.colour(r), p.sel)
	case Band:
		return tint(s, p.colour(r), p.band)
	case Bar, Plate:
		if p.reversed {
			return s.Reverse(true)
		}
		if g == Plate {
			return tint(s, p.on, p.plate)
		}
		if r == Dim || r == Done {
			return tint(s, p.barDim, p.bar)
		}
		return tint(s, p.on, p.bar)
	}
	return tint(s, p.colour(r), nil)
}

// chipped is a word on a ground of its own, in bold brackets where there is none.
func (p palette) chipped(r Role) lipgloss.Style {
	s := lipgloss.NewStyle().Bold(true)
	if p.sel == nil {
		return tint(s, p.colour(r), nil)
	}
	return tint(s, p.chip, p.colour(r))
}

// taken is the step of the first line that is taken now.
func (p palette) taken() lipgloss.Style {
	s := lipgloss.NewStyle().Bold(true)
	if p.reversed {
		return s
	}
	return tint(s, p.bar, p.on)
}

func tint(s lipgloss.Style, text, ground color.Color) lipgloss.Style {
	if text != nil {
		s = s.Foreground(text)
	}
	if ground != nil {
		s = s.Background(ground)
	}
	return s
}

// begins is what a style writes before a text.
func begins(s lipgloss.Style) string {
	before, _, _ := strings.Cut(s.Render("x"), "x")
	return before
}
