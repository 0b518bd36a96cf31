package text

// Head names a column of the list of people.
type Head string

// The columns, but those that bear the name of a field or of a phase.
const (
	HeadNo       Head = "no"
	HeadHere     Head = "here"
	HeadName     Head = "name"
	HeadCurrent  Head = "current"
	HeadProposed Head = "proposed"
	HeadPlan     Head = "plan"
	HeadUnit     Head = "unit"
	HeadTitle    Head = "title"
	HeadPhone    Head = "phone"
	HeadSince    Head = "since"
	HeadBorn     Head = "born"
)

// heads are what stands above the columns.
var heads = map[Head]pair[string]{
	HeadNo:       {"序", "No"},
	HeadHere:     {"到", "In"},
	HeadName:     {"姓名", "Name"},
	HeadCurrent:  {"现任", "Current"},
	HeadProposed: {"拟任", "Proposed"},
	HeadPlan:     {"方案", "Plan"},
	HeadUnit:     {"单位", "Unit"},
	HeadTitle:    {"职务", "Title"},
	HeadPhone:    {"电话", "Telephone"},
	HeadSince:    {"任现职", "In post"},
	HeadBorn:     {"出生", "Born"},
}
