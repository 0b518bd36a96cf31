package backup

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"liuzhuan/data/store"
)

// Holding lists what lies beside an open meeting file and in 备份/ and still holds a text
// that was redacted: holds surely, unsure where that cannot be seen, as in a sealed backup
// or a PDF.
func Holding(s *store.Store, r *store.Redacted) (holds, unsure []string, err error) {
	own, err := Belongings(s.Path())
	if err != nil {
		return nil, nil, err
	}
	left, err := Left(s)
	if err != nil {
		return nil, nil, err
	}
	for _, path := range slices.Concat(own, left) {
		switch {
		case path == s.Path():
		case strings.HasSuffix(path, sealedEnding), strings.HasSuffix(strings.ToLower(path), ".pdf"):
			unsure = append(unsure, path)
		case stillIn(path, r):
			holds = append(holds, path)
		}
	}
	return holds, unsure, nil
}

// leastSought is how many characters a text has at least that is looked for in papers.
const leastSought = 4

func stillIn(path string, r *store.Redacted) bool {
	if other, err := store.View(path); err == nil {
		defer func() { _ = other.Close() }()
		return other.Keeps(r.Entry.Args.Redaction.Hashes)
	}
	data, err := beginning(os.Open(path))
	return err == nil && anyText(data, func(text []byte) bool {
		return slices.ContainsFunc(r.Texts, func(t string) bool {
			gb, err := simplifiedchinese.GB18030.NewEncoder().String(t)
			return utf8.RuneCountInString(t) >= leastSought && (bytes.Contains(text, []byte(t)) || err == nil && bytes.Contains(text, []byte(gb)))
		})
	})
}
