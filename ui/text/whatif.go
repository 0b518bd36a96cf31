package text

// Words for a plan that is tried out otherwise.

import "liuzhuan/model"

// WhatIfs holds them.
type WhatIfs struct {
	Title    string // of the list of them
	None     string
	Named    string // name
	Apart    string // name: stands at the top as long as one is in it
	NewTitle string
	Name     string
	Proposal string // number
	Taken    string // name: there is one of it
	Made     string // column head
	Changed  string // people
	Clashing string // people

	People, Findings  string // parts; the others are called as on F7
	Plan, Tried       string // the two sides
	Otherwise, Others string // heads of people
	State             string // column head
	Standing          map[model.Standing]string
	Measure           map[Measure]string
	Level             string // column head
	Differ, Alike     string // heads of establishment
	Only, Lost, Both  string // heads: in what is tried out, in the plan, in both
	SameFindings      string // count
	NoDifference      string

	GoTitle  string // name, number, person
	Announce string // of somebody who was put off
	Goes     string // name, person, where: what was tried
	Back     string // name, person
	TakeOver string // name, people
	DropAsk  string // name, people
	Dropped  string // name
	First    string // people
	Nothing  string
}

// Measure is one number by which two plans are held against one another.
type Measure string

// The measures.
const (
	MeasureMoves    Measure = "moves"
	MeasureOver     Measure = "over"
	MeasureShort    Measure = "short"
	MeasureHeadless Measure = "headless"
	MeasureVacant   Measure = "vacant"
	MeasureCrowded  Measure = "crowded"
	MeasureChains   Measure = "chains"
	MeasureRings    Measure = "rings"
	MeasureWaiting  Measure = "waiting"
	MeasureUnposted Measure = "unposted"
	MeasurePressing Measure = "pressing"
	MeasureFindings Measure = "findings"
)

var measures = map[Measure]pair[string]{
	MeasureMoves:    {"换岗的人", "people who move"},
	MeasureOver:     {"超编机构", "teams over"},
	MeasureShort:    {"缺编机构", "teams short"},
	MeasureHeadless: {"组长空着", "heads lacking"},
	MeasureVacant:   {"领导空岗", "leaders' posts empty"},
	MeasureCrowded:  {"一岗多人", "posts crowded"},
	MeasureChains:   {"链条", "chains"},
	MeasureRings:    {"环", "rings"},
	MeasureWaiting:  {"等岗位的人", "people waiting"},
	MeasureUnposted: {"没有岗位的人", "people without a post"},
	MeasurePressing: {"会前要处理", "to handle before"},
	MeasureFindings: {"会前核对", "preflight"},
}

var standings = map[model.Standing]pair[string]{
	model.Open:      {"推演", "tried out"},
	model.Settled:   {"已是方案", "is the plan"},
	model.Replanned: {"方案后来改了", "plan changed since"},
	model.Announced: {"结果已宣布", "announced since"},
	model.Gone:      {"不在名册上了", "not on the roster"},
}
