// Package sheet takes tables in: .xlsx, .xls, .et, .csv and .txt become a
// model.List, team lines or kin lines, every doubt named and nothing mended
// silently. First the tables of a file are found (find.go, scan.go), then their
// columns (header.go, columns.go), then what each row is (block.go, rowkind.go).
//
// What does not belong here: forms of one person (data/lrmx), tables out
// (data/paper), the comparison with the meeting (model.Reconcile), and
// sentences for people (ui/text). The Chinese that stands here is data: column
// titles, terms, and the patterns that lists are written in.
package sheet
