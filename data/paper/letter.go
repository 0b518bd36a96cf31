package paper

// What official documents are put together from, by GB/T 9704.

import (
	"liuzhuan/data/paper/layout"
	"liuzhuan/model"
)

// The looks of an official document.
var (
	letterTitle = layout.Look{Face: layout.Title, Size: 22, Pitch: 36, Align: layout.Centre}
	letterHead  = layout.Look{Face: layout.Title, Size: 26, Pitch: 40, Align: layout.Centre} // 版头
	letterBody  = layout.Look{Face: layout.FangSong, Size: 16, Pitch: layout.OfficialPitch, Align: layout.Justify, Indent: 2}
	letterTo    = layout.Look{Face: layout.FangSong, Size: 16, Pitch: layout.OfficialPitch}
	letterMark  = layout.Look{Face: layout.Hei, Size: 16, Pitch: layout.OfficialPitch}
	letterNo    = layout.Look{Face: layout.FangSong, Size: 16, Pitch: layout.OfficialPitch, Align: layout.Centre}
	letterFile  = layout.Look{Face: layout.FangSong, Size: 12, Pitch: 18}
)

// paragraph is one of a few lines, which stand on one page.
func paragraph(text string) layout.Text {
	return layout.Text{Look: letterBody, Text: text, Whole: true}
}

// signed closes an official document: who, and the day four characters from the edge. They
// never stand on a page without a line of text.
func signed(blocks []layout.Block, who, day string) []layout.Block {
	name, date := letterTo, letterTo
	name.Align, name.Tail, date.Align, date.Tail = layout.Right, 2, layout.Right, 4
	if t, ok := blocks[len(blocks)-1].(layout.Text); ok {
		t.Keep = true
		blocks[len(blocks)-1] = t
	}
	if who == "" {
		who = "＿＿＿＿＿＿＿＿＿＿"
	}
	return append(blocks, layout.Text{Look: name, Text: who, Before: letterTo.Pitch, Keep: true}, layout.Text{Look: date, Text: day})
}

// official is an official document.
func official(name string, blocks ...layout.Block) layout.Section {
	return layout.Section{Name: name, Page: layout.Official, Footer: layout.Dashed, Blocks: blocks}
}

// dayOr writes a day, or room to write one where none is set.
func dayOr(d model.Date, blank string) string {
	if d.Valid() && len(d) == 8 {
		return longDate(d)
	}
	return blank
}

const blankDay = "　　　　年　　月　　日"

// of names the first of some people and says that there are others: 蔡独峰等同志.
func of(people []*model.Person) string {
	if len(people) == 0 {
		return "有关同志"
	}
	if len(people) == 1 {
		return people[0].Name + "同志"
	}
	return people[0].Name + "等同志"
}
