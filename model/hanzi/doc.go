// Package hanzi is Chinese text as text: what of it may be shown, stored when
// somebody types it, and counted on to take the columns it is given; how names are
// written and said, and what they are ordered by.
//
// What does not belong here: anything that knows of a meeting, a screen or a file,
// and the words of the program (ui/text).
package hanzi
