package model

import (
	"strings"
	"time"

	"liuzhuan/model/hanzi"
)

// ParseDay reads a day or month as people type it, whatever they part it by:
// 2026-11-22, 2026年11月22日, 2026 11 22, 20261122, 2026.11. "" is the unknown date.
func ParseDay(s string) (Date, bool) {
	s = strings.TrimSpace(hanzi.Half(s))
	if s == "" {
		return "", true
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
	if len(parts) == 1 && parts[0] != s {
		return "", false
	}
	d, ok := ReadDate(strings.Join(parts, "."))
	return d.Date(), ok && d.Left == "" && d.Date().Valid()
}

// ParseClock reads an hour as people type it: 9:00, 09：00, 0900, 9点, 9点半
// gives 09:30. "" is no hour.
func ParseClock(s string) (string, bool) {
	s = strings.Join(strings.Fields(hanzi.Half(s)), "")
	if s == "" {
		return "", true
	}
	s = strings.NewReplacer("点半", ":30", "时半", ":30", "分", "", "点", ":", "时", ":", ".", ":").Replace(s)
	if strings.HasSuffix(s, ":") {
		s += "00"
	}
	if !strings.Contains(s, ":") && (len(s) == 3 || len(s) == 4) {
		s = s[:len(s)-2] + ":" + s[len(s)-2:]
	}
	t, err := time.Parse("15:04", s)
	if err != nil {
		return "", false
	}
	return t.Format("15:04"), true
}
