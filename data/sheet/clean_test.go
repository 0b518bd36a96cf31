package sheet

import (
	"reflect"
	"testing"

	"liuzhuan/model"
)

func TestTidy(t *testing.T) {
	for in, want := range map[string]string{
		"云川市纪委监委":          "云川市纪委监委",
		" 云川市 \n纪委监委 ":     "云川市纪委监委",
		"江苏\n无锡":           "江苏无锡",
		"MBA  工商 管理":       "MBA工商管理",
		"a  b":             "a b",
		"云川\u00a0大学":       "云川大学",
		"云川\u200b大学\ufeff": "云川大学",
		"办公室\v主任":          "办公室主任",
		"党组成员、\n副局长":       "党组成员、副局长",
		"AT&amp;T":         "AT&T",
		"&lt;留任&gt;":       "<留任>",
		"R&D":              "R&D",
		"\x00\x01云川\x1f":   "云川",
		"无":                "",
		"（无）":              "",
		"(无)":              "",
		"-":                "",
		"--":               "",
		"/":                "",
		"——":               "",
		"空":                "",
		"无党派":              "无党派",
		"无锡":               "无锡",
		"\U000F0000":       "\U000F0000", // private use is kept
		"李𬭎":               "李𬭎",
		"ئۇي\u200dغۇر":     "ئۇي\u200dغۇر", // a joiner between letters that it joins is writing
		"一处\f二处":           "一处二处",
	} {
		if got := tidy(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestName(t *testing.T) {
	for _, c := range []struct{ in, name, sex, party, note string }{
		{"张　三", "张三", "", "", ""},
		{"单 志 远", "单志远", "", "", ""},
		{" 任\u3000文\n", "任文", "", "", ""},
		{"任文\u00a0\u200b", "任文", "", "", ""},
		{"任文（女）", "任文", "女", "", ""},
		{"任文\n(女)", "任文", "女", "", ""},
		{"任文（民盟，女）", "任文", "女", "民盟", ""},
		{"任文(女、无党派)", "任文", "女", "无党派", ""},
		{"任文（女）（少数民族）", "任文", "女", "", ""},
		{"任文（挂职）", "任文", "", "", "挂职"},
		{"任文*", "任文", "", "", ""},
		{"阿依古丽·买买提", "阿依古丽·买买提", "", "", ""},
		{"阿依古丽•买买提", "阿依古丽·买买提", "", "", ""},
		{"李𬭎", "李𬭎", "", "", ""},
		{"（女）", "（女）", "", "", ""},
		{"无", "", "", "", ""},
		{"—", "", "", "", ""},
		{"", "", "", "", ""},
	} {
		name, sex, party, note := nameOf(c.in)
		if got := [4]string{name, sex, party, note}; got != [4]string{c.name, c.sex, c.party, c.note} {
			t.Errorf("%q: got %q", c.in, got)
		}
	}
}

func TestSex(t *testing.T) {
	for in, want := range map[string]string{
		"男": "男", "女": "女", "男性": "男", " 女 ": "女", "M": "男", "f": "女", "1": "男", "２": "女", "": "", "？": "？", "先生": "先生",
	} {
		got, ok := sexOf(in)
		if got != want || ok != (want == "" || want == "男" || want == "女") {
			t.Errorf("%q: got %q %v", in, got, ok)
		}
	}
}

func TestEthnic(t *testing.T) {
	for _, c := range []struct {
		in, want string
		ok       bool
	}{
		{"汉", "汉族", true}, {"汉族", "汉族", true}, {"满", "满族", true}, {"民 族", "民族", false},
		{"土", "土族", true}, {"土家", "土家族", true}, {"维吾尔", "维吾尔族", true}, {"毛难", "毛南族", true},
		{"崩龙族", "德昂族", true}, {"01", "汉族", true}, {"56", "基诺族", true}, {"57", "57", false}, {"01汉族", "汉族", true},
		{"蒙族", "蒙古族", true}, {"", "", true}, {"无", "", true}, {"穿青人", "穿青人", false}, {"华", "华", false},
	} {
		if got, ok := ethnicOf(c.in); got != c.want || ok != c.ok {
			t.Errorf("%q: got %q %v", c.in, got, ok)
		}
	}
}

func TestID(t *testing.T) {
	num := func(s string) cell { return cell{text: s, number: true, format: general} }
	text := func(s string) cell { return cell{text: s, format: general} }
	for _, c := range []struct {
		cell cell
		id   string
		lost bool
	}{
		{text("99990019750817001x"), "99990019750817001X", false},
		{text("９９９９００１９７５０８１７００１Ｘ"), "99990019750817001X", false},
		{text(" 999900 19750817 001X\n"), "99990019750817001X", false},
		{text("'99990019750817001X"), "99990019750817001X", false},
		{text("1.1E+17"), "1.1E+17", true},
		{text("9.99900197508170E+17"), "9.99900197508170E+17", true},
		{num("999900197508170000"), "999900197508170000", true},
		{num("9.9990019750817E+17"), "9.9990019750817E+17", true},
		{num("999900750817001"), "999900750817001", false},
		{text("无"), "", false},
		{text(""), "", false},
	} {
		if id, lost := idOf(&c.cell); id != c.id || lost != c.lost {
			t.Errorf("%q: got %q %v", c.cell.text, id, lost)
		}
	}
}

func TestStudy(t *testing.T) {
	for in, want := range map[string]study{
		"大学\n管理学学士":         {"大学", "管理学学士", ""},
		"大学、管理学学士":          {"大学", "管理学学士", ""},
		"大学/法学学士":           {"大学", "法学学士", ""},
		"大学管理学学士":           {"大学", "管理学学士", ""},
		"大学（法学学士）":          {"大学", "法学学士", ""},
		"研究生\n法学硕士":         {"研究生", "法学硕士", ""},
		"硕士研究生":             {"硕士研究生", "", ""},
		"中央党校研究生":           {"中央党校研究生", "", ""},
		"省委党校大学":            {"省委党校大学", "", ""},
		"大专":                {"大专", "", ""},
		"法学学士":              {"", "法学学士", ""},
		"大学\n高级工程师":         {"大学", "", "高级工程师"},
		"研究生\n工学博士\n正高级工程师": {"研究生", "工学博士", "正高级工程师"},
		"": {"", "", ""},
	} {
		if got := splitStudy(in); got != want {
			t.Errorf("%q: got %+v", in, got)
		}
	}
}

func TestSplitPlan(t *testing.T) {
	for _, c := range []struct {
		in   string
		want plan
	}{
		{"任市审计局局长，免市财政局副局长", plan{proposed: "市审计局局长", relieved: "市财政局副局长"}},
		{"任市审计局局长,免市财政局副局长职务", plan{proposed: "市审计局局长", relieved: "市财政局副局长"}},
		{"任市审计局局长；免去市财政局副局长的职务", plan{proposed: "市审计局局长", relieved: "市财政局副局长"}},
		{"任市审计局局长\n免市财政局副局长", plan{proposed: "市审计局局长", relieved: "市财政局副局长"}},
		{"拟任市审计局局长， 拟免市财政局副局长", plan{proposed: "市审计局局长", relieved: "市财政局副局长"}},
		{"任市审计局局长，不再担任市财政局副局长职务", plan{proposed: "市审计局局长", relieved: "市财政局副局长"}},
		{"免市财政局副局长，任市审计局局长", plan{proposed: "市审计局局长", relieved: "市财政局副局长"}},
		{"免市财政局副局长", plan{relieved: "市财政局副局长"}},
		{"免去市财政局副局长职务。", plan{relieved: "市财政局副局长"}},
		{"任任城区区长", plan{proposed: "任城区区长"}},
		{"任市委常委，任城区委书记", plan{proposed: "市委常委，任城区委书记"}},
		{"任市审计局党组书记、局长", plan{proposed: "市审计局党组书记、局长"}},
		{"任市审计局党组书记、\n局长", plan{proposed: "市审计局党组书记、局长"}},
		{"任市疾控中心主任，免疫规划科科长", plan{proposed: "市疾控中心主任，免疫规划科科长"}},
		{"任市审计局局长，免市财政局副局长，免市国资委主任", plan{proposed: "市审计局局长", relieved: "市财政局副局长，市国资委主任"}},
		{"市审计局局长", plan{proposed: "市审计局局长", verbless: true}},
		{"任市审计局局长免市财政局副局长", plan{proposed: "市审计局局长免市财政局副局长", verbless: true}},
		{"留任", plan{disposition: model.Retained}},
		{"拟留任", plan{disposition: model.Retained}},
		{"免职", plan{disposition: model.Removed}},
		{"退休，免市财政局副局长", plan{disposition: model.Retired, relieved: "市财政局副局长"}},
		{"", plan{}},
		{"无", plan{}},
	} {
		if got := splitPlan(c.in); got != c.want {
			t.Errorf("%q: got %+v, want %+v", c.in, got, c.want)
		}
	}
}

func TestHeading(t *testing.T) {
	for _, c := range []struct {
		in   string
		want heading
	}{
		{"一、留任（41人)", heading{headsPlan, 1, model.Retained, "一、留任（41人)", nil}},
		{"（二）转任人员(15人）", heading{headsPlan, 2, model.Transferred, "（二）转任人员(15人）", nil}},
		{"内部转岗 6人", heading{headsPlan, 0, model.Reassigned, "内部转岗6人", nil}},
		{"拟提任市管正职", heading{headsPlan, 0, model.Promoted, "拟提任市管正职", nil}},
		{"3.拟进一步使用", heading{headsPlan, 3, model.FurtherUse, "3.拟进一步使用", nil}},
		{"三、晋升职级人选（2人）", heading{headsPlan, 1, model.RankPromoted, "三、晋升职级人选（2人）", nil}},
		{"职级晋升", heading{headsPlan, 0, model.RankPromoted, "职级晋升", nil}},
		{"交流干部", heading{headsPlan, 0, model.Transferred, "交流干部", nil}},
		{"一、驻市委办公室纪检监察组（8人）", heading{headsTeam, 1, "", "驻市委办公室纪检监察组", nil}},
		{"云川市纪委监委驻市公安局纪检监察组", heading{headsTeam, 0, "", "驻市公安局纪检监察组", nil}},
		{"单位：市财政局", heading{headsTeam, 0, "", "市财政局", nil}},
		{"市委宣传部(3人)", heading{headsTeam, 0, "", "市委宣传部", nil}},
		{"退休干部局", heading{headsTeam, 0, "", "退休干部局", nil}},
		{"市直单位", heading{headsGroup, 0, "", "市直单位", nil}},
		{"区县市（7人）", heading{headsGroup, 0, "", "区县市", nil}},
		{"四级正干部（181人)", heading{headsGroup, 0, "", "四级正干部", nil}},
		{"留任转任干部", heading{headsGroup, 0, "", "留任转任干部", nil}},
		{"拟新任党委（党组）成员", heading{headsGroup, 0, "", "拟新任党委（党组）成员", nil}},
	} {
		if got := parseHeading(c.in); got != c.want {
			t.Errorf("%q: got %+v, want %+v", c.in, got, c.want)
		}
	}
}

// Which group rows are in force follows from their numbering, else from their
// kind: the one that came first stands outside.
func TestHeadings(t *testing.T) {
	type state struct {
		plan        model.Disposition
		team, group string
	}
	for _, c := range []struct {
		name string
		rows []string
		want state
	}{
		{"plan over team", []string{"一、留任", "（一）驻甲局纪检监察组"}, state{"retained", "驻甲局纪检监察组", ""}},
		{"the next plan ends the team", []string{"一、留任", "（一）驻甲局纪检监察组", "二、转任"}, state{"transferred", "", ""}},
		{"the next team stays under the plan", []string{"一、留任", "（一）驻甲局纪检监察组", "（二）驻乙局纪检监察组"},
			state{"retained", "驻乙局纪检监察组", ""}},
		{"team over plan, without numbers", []string{"驻甲局纪检监察组", "留任", "转任"}, state{"transferred", "驻甲局纪检监察组", ""}},
		{"the next team ends the plan", []string{"驻甲局纪检监察组", "留任", "驻乙局纪检监察组"}, state{"", "驻乙局纪检监察组", ""}},
		{"a numbered group ends its sibling", []string{"一、驻甲局纪检监察组", "二、其他"}, state{"", "", "其他"}},
		{"group over team", []string{"一、市直单位", "（一）驻甲局纪检监察组"}, state{"", "驻甲局纪检监察组", "市直单位"}},
	} {
		var hs headings
		for _, r := range c.rows {
			hs.enter(parseHeading(r))
		}
		p, _ := hs.of(headsPlan)
		team, _ := hs.of(headsTeam)
		group, _ := hs.of(headsGroup)
		if got := (state{p.plan, team.text, group.text}); got != c.want {
			t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestNormalize(t *testing.T) {
	for in, want := range map[string]string{
		"姓  名": "姓名", "出生\n年月": "出生年月", "备 注": "备注", "性别 ": "性别", "姓　名": "姓名",
		"身份证号（码）": "身份证号", "副处职（正处）时间": "副处职(正处)时间", "学历（全日制）": "学历(全日制)", "*姓名": "姓名", "姓名*": "姓名",
		"现任职务（注1）": "现任职务", "现任职务注": "现任职务", "备注1": "备注", "籍贯：": "籍贯", "№": "No", "奖惩情况（近三年）": "奖惩情况",
		"学历/职称": "学历/职称", "年龄（岁）": "年龄", "": "",
	} {
		if got := normalize(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestNumberOf(t *testing.T) {
	for in, want := range map[string]int{"1": 1, "12.0": 12, "３": 3, "4.": 4, "5、": 5, "": 0, "一": 0, "-1": 0, "1.5": 0} {
		if got := numberOf(in); got != want {
			t.Errorf("%q: got %d", in, got)
		}
	}
}

func TestCountOf(t *testing.T) {
	for in, want := range map[string]int{"6": 6, "６人": 6, "六": 6, "十": 10, "十二名": 12, "二十": 20, "二十五": 25, "6.0": 6, "若干": -1, "十五十": -1} {
		if got, ok := countOf(in); got != want || ok != (want >= 0) {
			t.Errorf("%q: got %d %v", in, got, ok)
		}
	}
}

func TestFieldsOfAliases(t *testing.T) {
	for title, field := range map[string]model.Field{"姓名": "name", "参工时间": "work_date", "拟任免职务": "relieved+proposed", "单位": "unit"} {
		if fields[title] != field {
			t.Errorf("%s: %q", title, fields[title])
		}
	}
	// No title may stand under two fields, and every title is written as
	// normalize gives it, or it would never be found.
	seen := map[string]model.Field{}
	for field, titles := range aliases {
		for _, title := range titles {
			if was, twice := seen[title]; twice {
				t.Errorf("%s: both %s and %s", title, was, field)
			}
			seen[title] = field
			if n := normalize(title); n != title {
				t.Errorf("%s is normalized to %s", title, n)
			}
		}
	}
	if !reflect.DeepEqual(carries(fieldPlan), []model.Field{"planned", "proposed", "relieved"}) {
		t.Error(carries(fieldPlan))
	}
}
