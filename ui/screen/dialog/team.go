package dialog

// What is drawn alike wherever it stands: a team against its establishment, and what
// becomes of somebody.

import (
	"strconv"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/look"
)

// widestBlocks is the largest establishment that is drawn head by head.
const widestBlocks = 12

// TeamLine is a team with its bar and its numbers, its name in so many columns.
func (v *Sight) TeamLine(s model.Strength, width int) []look.Span {
	item := []look.Span{{Text: hanzi.Fit(hanzi.Fold(model.ShortTeam(s.Team.Name)), width) + " "}}
	figures, fault := v.Text.TeamFigures(s, v.Look.Minus, v.Look.To)
	if s.Team.Establishment == model.Unknown {
		return append(item, look.Span{Text: figures, Role: look.Dim})
	}
	item = append(item, v.TeamBlocks(s)...)
	item = append(item, look.Span{Text: "  " + strconv.Itoa(s.After) + "/" + strconv.Itoa(s.Team.Establishment) + "  "})
	if fault == "" {
		return append(item, look.Span{Text: v.Text.List.Even, Role: look.Dim})
	}
	return append(item, look.Span{Text: fault, Role: look.Warning})
}

// TeamBlocks are the heads of a team against its establishment, nil where nobody has said how
// many it should have, or where they are too many to be drawn.
func (v *Sight) TeamBlocks(s model.Strength) []look.Span {
	if s.Team.Establishment == model.Unknown || max(s.After, s.Team.Establishment) > widestBlocks {
		return nil
	}
	return v.Look.Blocks(s.After, s.Team.Establishment)
}

// RoleOf is the role in which a disposition is drawn.
func RoleOf(d model.Disposition) look.Role {
	switch {
	case d == model.Deferred, d == model.Pending, d == "":
		return look.Deferred
	case d == model.Promoted, d == model.FurtherUse:
		return look.Promoted
	case d.Leaves():
		return look.Leaves
	case d.Moves() && d != model.Reassigned:
		return look.Moves
	}
	return look.Dim
}
