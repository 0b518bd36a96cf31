// Package sheet takes tables in: .xlsx, .xls, .et, .csv and .txt become a
// model.List, team lines or kin lines, cleaned by the rules of
// facts/formats.md section 3, every doubt named and nothing mended silently.
//
// What does not belong here: forms of one person (data/lrmx), tables out
// (data/paper), the comparison with the meeting (model.Reconcile), and
// sentences for people (ui/text). The Chinese that stands here is data: column
// titles, terms, and the patterns that lists are written in.
package sheet
