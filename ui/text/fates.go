package text

import "liuzhuan/model"

// fates says what the plan makes of a post that somebody holds.
var fates = map[model.Fate]pair[string]{
	model.GivenUp: {"免去", "given up"},
	model.Kept:    {"保留", "kept"},
	model.Untold:  {"没写", "not said"},
	model.IsRank:  {"职级", "a rank"},
}
