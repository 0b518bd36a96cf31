package hanzi

// Terminals disagree on how wide some clusters are. What is folded takes as many
// columns everywhere as we count for it, so that one person's name cannot shift
// the row. The stored text is untouched.

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
)

// Folding stands for a cluster that terminals measure differently.
const Folding = "[]"

// Fold gives s as one line of Visible text in which every cluster is equally wide
// in every terminal.
func Fold(s string) string {
	if isClean(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for g := uniseg.NewGraphemes(strings.ToValidUTF8(s, string(utf8.RuneError))); g.Next(); {
		b.WriteString(foldCluster(g.Str()))
	}
	return b.String()
}

func foldCluster(c string) string {
	if r, n := utf8.DecodeRuneInString(c); n == len(c) && isPlain(r) {
		return c // beside one that is not, nearly all are
	}
	if len(c) > 1 && Disputed(c) {
		return Folding
	}
	return Visible(c)
}

// Disputed reports whether terminals measure a cluster differently: emoji with
// joiners or skin tones, flags, what takes three columns and more, and what joins
// the blank beside it to a cluster of another width (a vowel sign without its
// letter, a sign that Unicode sets before a number): the sum of a row's cells would
// no longer be its width.
func Disputed(c string) bool {
	first, _ := utf8.DecodeRuneInString(c)
	if controls(first) || hides(first) {
		return false // it is not shown at all
	}
	w := ansi.StringWidth(c)
	return w > 2 || w != ansi.StringWidthWc(c) || strings.ContainsRune(c, 0xFE0F) || first >= 0x1F1E6 && first <= 0x1F1FF ||
		ansi.StringWidth(c+" ") != w+1 || ansi.StringWidth(" "+c) != w+1
}
