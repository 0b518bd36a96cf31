package model

// How lists write posts and the headings above them.

import (
	"regexp"
	"strings"

	"liuzhuan/model/seat"
)

// ParsePost finds the dispatched office and the title in a post's text.
func ParsePost(text string) seat.Post { return seat.Parse(text) }

// TeamIn gives the dispatched office that a text names first, "" for none.
func TeamIn(text string) string { return seat.TeamIn(text) }

// ShortTeam shortens a team's name for the screen: 驻市委办.
func ShortTeam(name string) string { return seat.ShortTeam(name) }

var (
	headingMark  = regexp.MustCompile(`^([（(][一二三四五六七八九十百0-9０-９]+[）)][、.．]?|[一二三四五六七八九十百0-9０-９]+[）)、.．])`)
	headingCount = regexp.MustCompile(`[（(\[【][0-9０-９一二三四五六七八九十百]*\s*人?[)）\]】]$`)
)

// HeadingName strips numbering and head count from a group heading:
// 一、驻市委办公室纪检监察组（8人） gives 驻市委办公室纪检监察组.
func HeadingName(s string) string {
	s = strings.Join(strings.Fields(s), "")
	if cut := headingMark.ReplaceAllString(s, ""); cut != "" {
		s = cut
	}
	return headingCount.ReplaceAllString(s, "")
}
