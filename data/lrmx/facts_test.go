package lrmx

import (
	"fmt"
	"strings"
	"testing"
)

// said writes the facts of a form a line each.
func said(f *Form) string {
	var out []string
	for _, x := range f.Facts() {
		out = append(out, fmt.Sprintf("%s %s-%s %s", x.Kind, x.From, x.To, x.Text))
	}
	return strings.Join(out, "\n")
}

func TestFacts(t *testing.T) {
	const resume = `1997.07--2003.05  云川市青禾县人民检察院书记员
2003.05--2014.06  云川市财政局预算科科员、副科长
2014.06--2017.03  云川市纪委监委驻市财政局纪检监察组四级调研员
2017.03--2021.06  市纪委监委驻市财政局纪检组三级调研员
2021.06--         云川市纪委监委驻市财政局纪检监察组副组长（其间：
                  2022.03--2022.12在市审计局挂职）`
	for _, c := range []struct {
		name string
		form Form
		want string
	}{
		{"nothing", Form{}, ""},
		{"in one team under two names, and only the last years of the career", Form{Details: Details{Resume: ParseResume(resume)}},
			"post 2017.03-2021.06 市纪委监委驻市财政局纪检组三级调研员\n" +
				"post 2021.06- 云川市纪委监委驻市财政局纪检监察组副组长（其间：2022.03--2022.12在市审计局挂职）\nteam 2014.06- 驻市财政局纪检监察组"},
		{"commendations", Form{Details: Details{Awards: "2019年12月被评为先进工作者\n2022年年度考核优秀，记三等功",
			Assessments: "2023年度优秀；2024年度优秀；2025年度称职。"}}, ""},
		{"sanctions", Form{Details: Details{Awards: "2019年记三等功\n2024年6月受党内警告处分；2025年3月诫勉。未受过其他处分"}},
			"penalty - 2024年6月受党内警告处分\npenalty - 2025年3月诫勉"},
		{"no sanction", Form{Details: Details{Awards: "无处分。没有受过党纪政务处分；从未诫勉"}}, ""},
		{"poor years", Form{Details: Details{Assessments: "2023年度称职；2024年、2025年度基本称职，2022年不定等次"}},
			"assessment 2024- 2024年度基本称职\nassessment 2025- 2025年度基本称职\nassessment 2022- 2022年度不定等次"},
		{"a grade without a year", Form{Details: Details{Assessments: "不称职"}}, "assessment - 不称职"},
		{"a career that ended", Form{Details: Details{Resume: ParseResume("2014.06--2017.03  云川市纪委监委驻市财政局纪检监察组四级调研员")}},
			"post 2014.06-2017.03 云川市纪委监委驻市财政局纪检监察组四级调研员"},
		{"a break", Form{Details: Details{Resume: ParseResume("2010.06--2017.03  云川市纪委监委驻市财政局纪检监察组科员\n" +
			"2018.01--  云川市纪委监委驻市财政局纪检监察组主任科员")}},
			"post 2010.06-2017.03 云川市纪委监委驻市财政局纪检监察组科员\npost 2018.01- 云川市纪委监委驻市财政局纪检监察组主任科员\n" +
				"team 2018.01- 驻市财政局纪检监察组"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := said(&c.form); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}
