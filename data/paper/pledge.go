package paper

// The pledge of integrity (廉政承诺书): one page a person, in the order of the meeting, so
// that the pile is in the order in which people come to sign.

import (
	"liuzhuan/data/paper/layout"
	"liuzhuan/model"
)

// promises are what is promised; a unit that promises otherwise changes the docx.
var promises = []string{
	"一、对党忠诚，严守政治纪律和政治规矩，如实报告个人有关事项。",
	"二、依规依纪依法履行职责，不跑风漏气，不说情打招呼，不干预被监督单位的日常业务。",
	"三、不利用职权和职务影响为自己、亲属和身边工作人员谋取利益。",
	"四、不收受可能影响公正履职的礼品礼金、消费卡券，不接受宴请和旅游安排。",
	"五、严格遵守中央八项规定精神，管好配偶、子女和身边工作人员。",
	"六、自觉接受组织、群众和舆论监督；如有违反，愿接受组织处理。",
}

func countPledges(x *extract) (pledges, apart int) { return len(x.owing(model.ItemPledge)), 0 }

func pledgePages(x *extract) []layout.Section {
	var out []layout.Section
	taken := names{}
	for _, p := range x.owing(model.ItemPledge) {
		post := model.ReadOut(x.Outcome(p).Post)
		unit := x.TeamName(x.TeamAfter(p, x.Outcome(p)))
		blocks := []layout.Block{
			layout.Text{Look: letterTitle, Text: "廉政承诺书"},
			layout.Text{Look: besideLabel, Text: "承诺人：\t" + p.Name, Before: 16},
		}
		if unit != "" {
			blocks = append(blocks, layout.Text{Look: besideLabel, Text: "单　位：\t" + unit})
		}
		blocks = append(blocks, layout.Text{Look: besideLabel, Text: "职　务：\t" + post},
			layout.Text{Look: letterBody, Text: "本人郑重承诺：", Before: 8})
		for _, line := range promises {
			blocks = append(blocks, paragraph(line))
		}
		sign := letterTo
		sign.Align, sign.Tail = layout.Right, 6
		blocks = append(blocks,
			layout.Text{Look: sign, Text: "承诺人（签名）：", Before: 30, Keep: true}, layout.Text{Look: signedDay, Text: blankDay},
			layout.Text{Look: letterFile, Text: "监督机关：＿＿＿＿＿＿＿＿＿＿＿＿\n一式三份：本人、纪检监察机关、组织部门各一份。", Before: 24})
		out = append(out, layout.Section{Name: taken.sheet(p), Page: layout.Form, Blocks: blocks})
	}
	return out
}

// besideLabel keeps the lines of a long post beside its label.
var besideLabel = layout.Look{Face: layout.FangSong, Size: 16, Pitch: layout.OfficialPitch, Hang: 4.25}

// signedDay is the line of a day under a signature.
var signedDay = layout.Look{Face: layout.FangSong, Size: 16, Pitch: layout.OfficialPitch, Align: layout.Right, Tail: 3}
