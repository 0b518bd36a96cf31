// Package sitting is the open meeting as one value, for commands and screen alike:
// the meeting file with the phase it stands in, the clerk's desk, the lock of the
// screen, the working days and the clock, and what is made of these: checks, papers,
// backups, the invented meeting, and the names of files.
//
// What does not belong here: the file itself (data/store), how a paper or a backup is
// written (data/paper, data/backup), what a change means (model), and words for
// people (ui/text).
package sitting
