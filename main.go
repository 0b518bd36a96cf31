// Command liuzhuan (留转) walks a clerk through a cadre adjustment meeting. See
// README.md.
package main

import (
	"os"

	"github.com/mattn/go-runewidth"

	"liuzhuan/ui/cli"
)

func main() {
	// Under a Chinese locale runewidth would count — and “ as two columns while
	// every terminal and every other measure says one (facts: terminal.md 1.5).
	runewidth.DefaultCondition.EastAsianWidth = false
	os.Exit(cli.Main(os.Args[1:]))
}
