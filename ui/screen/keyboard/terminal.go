package keyboard

import "strings"

// TerminalName tells the terminals of machines apart.
func TerminalName(host string, getenv func(string) string) string {
	parts := []string{host, getenv("TERM"), getenv("TERM_PROGRAM")}
	for _, kind := range []string{"VTE_VERSION", "KONSOLE_VERSION", "WT_SESSION"} {
		if getenv(kind) != "" {
			parts = append(parts, kind)
		}
	}
	return strings.Join(parts, " ")
}
