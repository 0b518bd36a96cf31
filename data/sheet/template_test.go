package sheet

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"liuzhuan/model"
)

var update = flag.Bool("update", false, "write the golden files")

// page is a worksheet to be written: rows from the first, "" = no cell.
type page struct {
	name   string
	rows   [][]any
	merges []string
	hidden bool
}

// write writes pages as an .xlsx and gives its path.
func write(tb testing.TB, name string, pages []page, more ...func(*excelize.File)) string {
	tb.Helper()
	f := excelize.NewFile()
	defer f.Close()
	check := func(err error) {
		if err != nil {
			tb.Helper()
			tb.Fatal(err)
		}
	}
	for i, p := range pages {
		if p.name == "" {
			p.name = "Sheet1"
		}
		if i == 0 {
			check(f.SetSheetName("Sheet1", p.name))
		} else {
			_, err := f.NewSheet(p.name)
			check(err)
		}
		for r, row := range p.rows {
			for c, v := range row {
				if v == nil || v == "" {
					continue
				}
				at, err := excelize.CoordinatesToCellName(c+1, r+1)
				check(err)
				check(f.SetCellValue(p.name, at, v))
			}
		}
		for _, m := range p.merges {
			from, to, _ := strings.Cut(m, ":")
			check(f.MergeCell(p.name, from, to))
		}
		if p.hidden {
			check(f.SetSheetVisible(p.name, false))
		}
	}
	for _, m := range more {
		m(f)
	}
	path := filepath.Join(tb.TempDir(), name)
	check(f.SaveAs(path))
	return path
}

// withCheck completes an invented id number: 17 places of area 999900, which
// does not exist.
func withCheck(places string) string {
	for _, last := range "0123456789X" {
		if id := places + string(last); model.CheckID(id) {
			return id
		}
	}
	return places
}

// golden compares what was read with testdata/NAME.json.
func golden(t *testing.T, name string, r *Reading) {
	t.Helper()
	got, err := json.MarshalIndent(sparse(r), "", " ")
	if err != nil {
		t.Fatal(err)
	}
	got = append(got, '\n')
	path := filepath.Join("testdata", name+".json")
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("%s differs:\n%s", path, difference(string(want), string(got)))
	}
}

// sparse gives what was read without what is empty, for golden files that can be
// read.
func sparse(r *Reading) any {
	b, _ := json.Marshal(r)
	var v any
	_ = json.Unmarshal(b, &v)
	return full(v)
}

func full(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for k, x := range v {
			if x = full(x); x == nil {
				delete(v, k)
			} else {
				v[k] = x
			}
		}
		if len(v) == 0 {
			return nil
		}
	case []any:
		for i := range v {
			v[i] = full(v[i])
		}
		if len(v) == 0 {
			return nil
		}
	case string:
		if v == "" {
			return nil
		}
	case float64:
		if v == 0 {
			return nil
		}
	case bool:
		if !v {
			return nil
		}
	}
	return v
}

// difference shows the first lines that differ.
func difference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(w), len(g)) {
		if w[i] != g[i] {
			return "line " + strconv.Itoa(i+1) + "\n-" + strings.Join(w[i:min(i+5, len(w))], "\n-") + "\n+" + strings.Join(g[i:min(i+5, len(g))], "\n+")
		}
	}
	return "one ends before the other"
}

// The templates that departments send out, with invented people.
func TestTemplates(t *testing.T) {
	for _, c := range []struct {
		name  string
		pages []page
	}{
		{"干部名册", []page{{
			rows: [][]any{
				{"云川市财政局"},
				{"干 部 名 册"},
				{"姓  名", "现任职务", "性别", "民族", "籍贯", "全日制教育", "", "在职教育", "", "出生\n年月", "参加工作\n时间", "入党\n时间",
					"任现职\n时间", "任现职级\n时间", "备 注", "单位归口"},
				{"", "", "", "", "", "学历", "毕业院校及专业", "学历", "毕业院校及专业"},
				{"顾怀瑾", "市财政局局长", "男", "汉", "云川临江", "大学", "云川大学财政学专业", "研究生", "云川大学", "1970.01", "1992.07", "1995.06",
					"2018.03", "2015.01", "", "财政"},
				{"陆\u3000鸣", "市财政局副局长", "女", "回", "江苏\n无锡", "大专", "云川财经学院", "", "", "1978.11", "1999.07", "民建", "2020.05",
					"2020.05", "兼", "财政"},
				{"云川市审计局"},
				{"姓  名", "现任职务", "性别", "民族", "籍贯", "全日制教育", "", "在职教育", "", "出生\n年月", "参加工作\n时间", "入党\n时间",
					"任现职\n时间", "任现职级\n时间", "备 注", "单位归口"},
				{"", "", "", "", "", "学历", "毕业院校及专业", "学历", "毕业院校及专业"},
				{"严守正", "市审计局局长", "男", "汉族", "山东济南", "研究生", "云川大学会计学专业", "", "", "1969.05", "1991.07", "1993.12；民盟",
					"2016.04", "2014.02", "", "审计"},
				{},
				{"填表人：顾某", "", "", "", "", "统计时间：2026.11"},
			},
			merges: []string{"A1:P1", "A2:P2", "A3:A4", "B3:B4", "F3:G3", "H3:I3", "J3:J4", "A7:P7", "A8:A9", "F8:G8", "H8:I8"},
		}}},
		{"讨论任免干部名单", []page{{
			rows: [][]any{
				{"部 务 会 讨 论 任 免 干 部 名 单"},
				{"", "", "", "", "", "", "", "", "", "", "2018年8月"},
				{"姓  名", "现任职务", "拟任免职务", "性别", "出生\n年月", "学历", "籍贯", "工作\n年月", "入党\n年月", "副处职(正处)时间", "现职\n时间",
					"备 注"},
				{"顾怀瑾", "市财政局副局长", "任市审计局局长，免市财政局副局长", "男", "76.06", "大学", "江苏\n无锡", "98.07", "00.12", "13.04\n正科",
					"15.03", ""},
				{"陆　鸣", "市审计局副局长", "免市审计局副局长职务", "女", "66.01", "大专", "云川\n临江", "85.07", "88.07", "01.04\n副处", "09.11", "到龄"},
				{"严守正", "市统计局局长", "市统计局党组书记", "男", "71.12", "研究生", "山东济南", "94.07", "无", "10.04", "16.02", ""},
			},
			merges: []string{"A1:L1", "K2:L2"},
		}}},
		{"任免干部基本情况一览表", []page{{
			rows: [][]any{
				{"", "", "", "", "", "任免干部基本情况一览表"},
				{"", "", "", "", "", "序号", "姓名", "照片", "现任职务", "拟任职务", "性别", "民族", "籍贯", "出生年月", "年龄", "入党时间", "学历",
					"毕业院校系以及专业", "任现职时间", "任同职级时间", "推荐考察情况", "", "", "备注"},
				{"", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "谈话调研推荐", "会议推荐", "重点考察"},
				{"A0000", "B1", "C1", "D1", "E1", "TP0101", "TP0102", "TP0103", "TP0104", "TP0105", "TP0106", "TP0107", "TP0108", "TP0109", "TP0110",
					"TP0111", "TP0112", "TP0113", "TP0114", "TP0115", "TP0116", "TP0117", "TP0118", "TP0119"},
				{"9f8e", "1", "", "", "", "1", "顾怀瑾", "", "市财政局副局长", "拟留任", "男", "汉", "江苏无锡", "1976.06", "50", "2000.12", "大学",
					"云川大学财政学专业", "2015.03", "2013.04", "31票", "29票", "是", ""},
				{"77aa", "2", "", "", "", "2", "陆　鸣", "", "市审计局副局长", "市统计局局长", "女", "汉", "云川临江", "1980.01", "44", "2003.07", "大专",
					"云川财经学院", "2019.11", "2019.11", "12票", "", "", ""},
			},
			merges: []string{"F1:X1", "F2:F3", "G2:G3", "H2:H3", "U2:W2", "X2:X3"},
		}}},
		{"干部调配建议方案", []page{
			{name: "部会", rows: [][]any{
				{"干部调配建议方案"}, {}, {}, {"会议地点：第一会议室"}, {},
				{"序号", "姓名", "出生年月", "学历/职称", "现任职务", "拟任免职务", "讨论意见"},
				{"1", "顾怀瑾（民盟，女）", "1976.06", "大学\n高级会计师", "市财政局副局长", "任市审计局局长", "同意"},
				{"2", "陆　鸣（女）", "1980.01", "研究生\n管理学硕士", "市审计局副局长", "提拔", ""},
			}, merges: []string{"A1:G3", "A4:G4"}},
			{name: "书记专题会", rows: [][]any{
				{"干部调配建议方案"}, {}, {}, {}, {},
				{"序号", "姓名", "出生年月", "学历/职称", "任现职时间", "同职级时间", "现任职务", "拟任职务", "讨论意见"},
				{"1", "严守正", "1971.12", "研究生", "2016.02", "2010.04", "市统计局局长", "市财政局局长", ""},
			}},
			{name: "市委常委会", rows: [][]any{{"暂无"}}},
		}},
		{"谈话安排建议方案", []page{{
			rows: [][]any{
				{"谈话安排建议方案"}, {}, {},
				{"谈话时间：11月22日上午", "", "", "候谈地点：三楼"}, {},
				{"联系人：顾某", "", "", "联系方式：00000000"},
				{"序号", "姓名", "现任职务", "拟任免职务", "备注"},
				{"一、留任（1人)", "", "", "", "集体谈"},
				{"1", "顾怀瑾", "市财政局局长", "", ""},
				{"二、转任(1人）"},
				{"2", "陆　鸣", "市审计局副局长", "任市统计局局长，免市审计局副局长", ""},
			},
			merges: []string{"A1:E3", "A10:E10"},
		}}},
		{"需谈话人员名单", []page{{
			rows: [][]any{
				{"需谈话人员名单"},
				{"  主谈人：", "", "", "", "", "", "", "", "", "", "2026 年 11 月"},
				{"姓名", "职务", "拟任免职务", "性别", "出生年月", "全日制学历", "籍贯", "工作年月", "入党时间", "副处职（正处）时间", "现职时间", "备注"},
				{"顾怀瑾", "市财政局副局长", "任市审计局局长，免市财政局副局长", "男", "76.06", "大学", "江苏无锡", "98.07", "00.12", "13.04", "15.03", ""},
			},
			merges: []string{"A1:L1"},
		}}},
		{"征求意见名单", []page{{
			rows: [][]any{{"序号", "姓名", "现任职务"}, {1, "顾怀瑾", "市财政局副局长"}, {2, "陆　鸣", ""}, {3}, {}, {"", "", "联系人：严某"}},
		}}},
		{"听取意见人员", []page{{
			rows: [][]any{
				{"听取意见人员"},
				{"序号", "姓名", "性别", "身份证号(码)", "现任职务"},
				{1, "顾怀瑾", "男", withCheck("99990019760601001"), "市财政局副局长"},
				{2, "陆　鸣", "女", 999900198001010000, "市审计局副局长"},
				{3, "严守正", "男", "９９９９００１９７１１２０１００" + withCheck("99990019711201001")[16:], "市统计局局长"},
			},
		}}},
		{"表决票", []page{{
			rows: [][]any{
				{"表 决 票"},
				{"姓名", "现任职务", "拟任免职务", "表决意见"},
				{"", "", "", "同意", "不同意", "弃权"},
				{"顾怀瑾", "市财政局副局长", "任市审计局局长，免市财政局副局长"},
			},
			merges: []string{"A1:F1", "A2:A3", "B2:B3", "C2:C3", "D2:F2"},
		}}},
		{"公务员采集表", []page{
			{name: "填报说明", rows: [][]any{{"1. 请先填写单位信息"}, {"2. 日期用六位"}}},
			{name: "B01单位", rows: [][]any{{"单位信息集"}, {"单位名称", "单位归口", "说明"}, {"市财政局", "财政", ""}}, merges: []string{"A1:C1"}},
			{name: "A01人员", rows: [][]any{
				{"人员基本信息集"},
				{"姓名", "身份证号", "性别 ", "出生年月", "籍贯", "出生地", "成长地", "民族 ", "健康状况", "参加工作时间", "入党时间文字", "政治面貌",
					"入党时间", "人员类别", "现工作单位及职务全称", "现职级", "任现职级时间", "专业技术职务", "统计关系所在单位", "备注"},
				{"顾怀瑾", "", "男", "197606", "江苏无锡", "江苏无锡", "云川", "01汉族", "健康", "19980715", "", "中共党员", "200012", "公务员",
					"市财政局副局长", "二级调研员", "201904", "高级会计师", "市财政局", ""},
				{"陆　鸣", "", "女", "198001", "云川临江", "云川临江", "", "回族", "健康", "199907", "", "民建会员", "", "公务员", "市审计局副局长", "", "",
					"", "市审计局", ""},
			}, merges: []string{"A1:T1"}},
			{name: "A02职务", hidden: true, rows: [][]any{{"职务"}, {"姓名", "职务", "任职时间"}, {"顾怀瑾", "副局长", "201503"}}},
		}},
		{"干部名单", []page{{
			rows: [][]any{
				{"云川大学干部名单"},
				{"序号", "姓名", "所在单位及职务", "性别", "民族", "出生时间", "年龄", "政治面貌", "最高学历学位", "所学专业", "专业技术职务",
					"现职务始任时间", "现职务始任年限", "现职级始任时间", "任现职级年限"},
				{"1", "顾怀瑾", "财务处处长", "男", "汉", "1976.06", "50", "中共党员", "研究生管理学硕士", "会计学", "教授", "2019.02.05", "7", 43983, "6"},
				{"2", "陆  鸣", "审计处副处长", "女", "-", "1980.01", "46", "--", "大学法学学士", "-", "--", "2020.05", "6", "2020.05", "6"},
				{"填写说明：", "", "", ""},
				{"1.日期写到月"},
			},
			merges: []string{"A1:O1"},
		}}},
		{"四级正干部", []page{{
			name: "干部名册 ",
			rows: [][]any{
				{"干部名册"}, {},
				{"序号", "姓名", "单位", "职务", "出生年月", "任免类别", "批次"},
				{"四级正干部（2人)"},
				{"1", "顾怀瑾", "市财政局", "局长", "1976.06", "留任", "市委"},
				{"2", "陆　鸣", "", "党组成员、\n副局长", "1980.01", "原地踏步", ""},
				{"四级副干部（1人)"},
				{"3", "严守正", "驻市审计局纪检监察组", "副组长", "1971.12", "提任（试用期一年）", "纪委"},
				{"合计", "3"},
			},
			merges: []string{"A1:G1", "C5:C6", "G5:G6", "A4:G4", "A7:G7"},
		}}},
		{"一人两行", []page{{
			rows: [][]any{
				{"姓名", "性别", "出生年月", "学历", "职务任免", "现任职务", "拟任免职务"},
				{"顾怀瑾", "男", "1976.06", "大学", "", "市财政局副局长", "任市审计局局长"},
				{"", "", "", "法学学士", "", "", "免市财政局副局长"},
				{"陆鸣", "女", "1980.01", "大专", "", "市审计局副局长", ""},
				{"", "男", "", "", "", "", ""},
			},
			merges: []string{"A2:A3"},
		}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := Read(write(t, c.name+".xlsx", c.pages), Options{Today: today})
			if err != nil {
				t.Fatal(err)
			}
			golden(t, c.name, r)
		})
	}
}
