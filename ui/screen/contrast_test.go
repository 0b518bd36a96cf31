package screen

import (
	"image/color"
	"math"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"

	"liuzhuan/ui/screen/look"
)

// luminance is the relative luminance of WCAG 2.
func luminance(c color.Color) float64 {
	linear := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	r, g, b, _ := c.RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// contrastOf is the contrast of two colours, 1 to 21.
func contrastOf(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// terminalGrounds are grounds that terminals of a kind come with.
var terminalGrounds = map[look.Background][]string{
	look.Dark:  {"#000000", "#0C0C0C", "#16171B", "#1E1E1E", "#241F31", "#282A36", "#2D2D2D"},
	look.Light: {"#FFFFFF", "#FDFDFA", "#FAFAFA", "#F8F8F2", "#FFFDF8"},
}

// lined are the marks that are lines and bars, no text.
const lined = "─│━█░"

// Whatever text is drawn on any page, in either theme and in 256 colours as well, stands
// out of what it is drawn on by 4.5 to 1: asked of the cells, not of a list of colours.
func TestEverythingDrawnCanBeRead(t *testing.T) {
	type pair struct{ text, ground string }
	for background, grounds := range terminalGrounds {
		seenPairs := map[pair]bool{}
		for _, scene := range scenes {
			for _, size := range [][2]int{{80, 24}, {120, 36}} {
				d := openDemo(t, size[0], size[1])
				d.a.learn(func(t *look.Terminal) { *t = seen; t.Background = background })
				d.press(scene.keys...)
				em := d.emulated()
				for y := range em.Height() {
					for x := range em.Width() {
						c := em.CellAt(x, y)
						if c == nil || strings.TrimSpace(c.Content) == "" || strings.Contains(lined, c.Content) {
							continue
						}
						if c.Style.Attrs&(uv.AttrFaint|uv.AttrReverse) != 0 || c.Style.Fg == nil && c.Style.Bg != nil {
							t.Fatalf("%s: %q at %d,%d is drawn as %+v", scene.name, c.Content, x, y, c.Style)
						}
						if c.Style.Fg == nil {
							continue // the terminal's own colours
						}
						below := grounds
						if c.Style.Bg != nil {
							below = []string{hexOf(c.Style.Bg, "")}
						}
						for _, g := range below {
							p := pair{hexOf(c.Style.Fg, ""), g}
							if seenPairs[p] {
								continue
							}
							seenPairs[p] = true
							for _, profile := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256} {
								ground := color.Color(lipgloss.Color(g))
								if c.Style.Bg != nil {
									ground = profile.Convert(ground)
								}
								if n := contrastOf(profile.Convert(c.Style.Fg), ground); n < 4.5 {
									t.Errorf("%s: %q has a contrast of %.2f, %+v in %v", scene.name, c.Content, n, p, profile)
								}
							}
						}
					}
				}
			}
		}
		if len(seenPairs) < 30 {
			t.Errorf("only %d pairs of colours were seen", len(seenPairs))
		}
	}
}
