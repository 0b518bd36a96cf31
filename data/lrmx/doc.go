// Package lrmx reads and writes 干部任免审批表, the form that departments
// exchange about one cadre: .lrmx (XML, editor V3) and the older .lrm (GBK text,
// V2) with its .pic. It takes files as clerks have them: single, in folders, in
// zip archives, malformed. What can be rescued is rescued field by field and
// reported, and a form is written back byte for byte but for what was changed.
//
// What does not belong here: tables of many people (data/sheet), how a form
// meets the roster (model), printing (data/paper), and words for people.
//
// What stands here of the format was read off files of the official editor and of
// the programs that write for it.
package lrmx
