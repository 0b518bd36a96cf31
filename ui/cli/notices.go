package cli

import (
	_ "embed"
	"strings"
)

// notices holds the licences of everything that is linked into the program, module
// after module: a line "== path version", and what its licence files say. A text
// that stood before is named, not repeated. go test ./ui/cli -run Notices -update
// writes it.
//
//go:embed notices.txt
var notices string

// linked lists the modules whose licences the notices hold, each with its version.
func linked() []string {
	var out []string
	for line := range strings.Lines(notices) {
		if of, ok := strings.CutPrefix(line, noticeMark); ok {
			out = append(out, strings.TrimSpace(of))
		}
	}
	return out
}

// noticeMark begins the part of one module.
const noticeMark = "== "
