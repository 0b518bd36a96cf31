package look

// Marks and lines, drawn only where a terminal was measured to give each one column.

// Marks are the signs that pages are drawn with.
type Marks struct {
	H, V        string // lines
	Full, Shade string // of blocks: there, and lacking
	On, Off     string // of a meter
	OK, Todo    string // is done, is to be done
	To, Up      string // moves to, rises to
	Within, Out string // moves within the team, leaves
	Dot         string // under way
	Minus       string
	Above       string // there is more above; Below: below
	Below       string
}

var (
	drawn = Marks{"─", "│", "█", "░", "━", "─", "✓", "○", "→", "↑", "=", "×", "●", "−", "↑", "↓"}
	ascii = Marks{"-", "|", "#", ".", "#", "-", "*", ".", ">", "^", "=", "x", "*", "-", "^", "v"}
)
