// Package look is how the program looks: its colours by what they mean, its marks
// and lines, and the shapes that pages are made of: bars, chips, plates, heads,
// groups, tables. Every lipgloss style of the program stands here.
//
// Nothing is said by colour alone: what a role repeats stands there as a word or a
// mark too. What does not belong here: words, the meeting, what stands where.
package look
