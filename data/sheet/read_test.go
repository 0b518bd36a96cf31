package sheet

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"liuzhuan/model"
)

// The sample of the project: 68 invented people in nine teams.
func TestSample(t *testing.T) {
	r, err := Read("testdata/名册-云川.xlsx", Options{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	if r.Kind != Roster || r.HeaderRow != 3 || r.Encoding != "xlsx" || r.Sheet != "干部名册 " || r.Sheets != nil {
		t.Errorf("%+v", r)
	}
	planned := map[model.Disposition]int{}
	teams := map[string]int{}
	var doubts []model.Flag
	for _, in := range r.List.Rows {
		planned[in.Person.Planned]++
		teams[in.Team]++
		doubts = append(doubts, in.Person.Doubts...)
	}
	want := map[model.Disposition]int{
		model.Retained: 41, model.Reassigned: 6, model.Transferred: 15, model.Promoted: 4, model.Removed: 2,
	}
	if !reflect.DeepEqual(planned, want) {
		t.Error(planned)
	}
	if len(teams) != 9 || teams["驻市委办公室纪检监察组"] != 8 || teams[""] != 0 {
		t.Error(teams)
	}
	if len(r.List.Rows) != 68 || len(r.List.Rejected) != 0 || !r.List.Ordered || r.List.File != "名册-云川.xlsx" {
		t.Errorf("%d %v %v", len(r.List.Rows), r.List.Rejected, r.List.Ordered)
	}
	if len(doubts) != 1 || doubts[0].Doubt != model.DoubtDateOrder || doubts[0].Row != 77 {
		t.Error(doubts)
	}
	byName := map[string]model.Person{}
	for _, in := range r.List.Rows {
		byName[in.Person.Name] = in.Person
	}
	if p := byName["任文"]; p.Birth != "198309" || p.Education != "大学" || p.Degree != "法学学士" || p.PartyDate != "200809" || p.CurrentSince != "201307" {
		t.Errorf("%+v", p)
	}
	if p := byName["高守独"]; p.Party != "" || p.PartyDate != "" || len(p.Doubts) != 0 {
		t.Errorf("%+v", p)
	}
	if byName["谭慎明"].Ethnic != "满族" || byName["阿依古丽·买买提"].Ethnic != "维吾尔族" || byName["李𬭎"].Name == "" {
		t.Error("names or ethnic groups")
	}
	golden(t, "名册-云川", r)
}

// The same list saved as .xls by another program reads as the same list.
func TestSampleAsXLS(t *testing.T) {
	a, err := Read("testdata/名册-云川.xlsx", Options{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	b, err := Read("testdata/名册-云川.xls", Options{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	if b.Encoding != "xls" {
		t.Error(b.Encoding)
	}
	b.File, b.List.File, b.Encoding = a.File, a.List.File, a.Encoding
	if !reflect.DeepEqual(a, b) {
		t.Error("the two differ")
	}
}

func TestTeams(t *testing.T) {
	r, err := Read("testdata/机构编制-云川.csv", Options{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "机构编制-云川", r)
}

func TestKin(t *testing.T) {
	r, err := Read("testdata/家庭关系-云川.csv", Options{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "家庭关系-云川", r)
}

// lists are small tables in the words of csv, each with what must come of it.
func readRows(t *testing.T, o Options, lines ...string) *Reading {
	t.Helper()
	if o.Today.IsZero() {
		o.Today = today
	}
	var rows [][]any
	for _, l := range lines {
		var row []any
		for v := range strings.SplitSeq(l, "|") {
			row = append(row, strings.ReplaceAll(v, "↵", "\n"))
		}
		rows = append(rows, row)
	}
	r, err := Read(write(t, "a.xlsx", []page{{rows: rows}}), o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestLinesOfTeams(t *testing.T) {
	r := readRows(t, Options{},
		"派驻机构编制表",
		"序号|派驻机构|派驻形式|编制|领导职数|改革情况|原名称|驻在单位|综合监督单位",
		"1|云川市纪委监委驻市委办公室纪检监察组|综合|六|2人|更名（原驻市委办纪检组）||市委办公室|市人大机关；市政协机关",
		"2|驻市公安局纪检监察组|单派|若干||撤并||市公安局|",
		"3|驻市财政局纪检监察组|||||驻市财政局纪检组||",
		"|||||||市民政局|",
		"4|驻市审计局纪检监察组|巡回|5|2|讨论中|||",
		"合计|4||18",
	)
	want := []model.TeamLine{
		{Row: 3, Name: "驻市委办公室纪检监察组", Form: model.TeamCombined, Establishment: 6, LeaderPosts: 2, Reform: "renamed", OldName: "驻市委办纪检组",
			Units: []string{"市委办公室", "市人大机关", "市政协机关"}},
		{Row: 4, Name: "驻市公安局纪检监察组", Form: model.TeamSingle, Establishment: -1, LeaderPosts: -1, Reform: "abolished", Units: []string{"市公安局"},
			Doubts: []model.Flag{{Field: "establishment", Column: "编制", Value: "若干", Doubt: model.DoubtNumber, Row: 4}}},
		{Row: 5, Name: "驻市财政局纪检监察组", Establishment: -1, LeaderPosts: -1, OldName: "驻市财政局纪检组"},
		{Row: 6, Establishment: -1, LeaderPosts: -1, Units: []string{"市民政局"}},
		{Row: 7, Name: "驻市审计局纪检监察组", Establishment: 5, LeaderPosts: 2, Doubts: []model.Flag{
			{Field: "combined", Column: "派驻形式", Value: "巡回", Doubt: model.DoubtTeamForm, Row: 7},
			{Field: "reform", Column: "改革情况", Value: "讨论中", Doubt: model.DoubtReform, Row: 7}}},
	}
	if r.Kind != Teams || !reflect.DeepEqual(r.Teams, want) {
		t.Errorf("%s\n%+v", r.Kind, r.Teams)
	}
}

// A team whose name is one merged cell over several rows is one team.
func TestTeamOverRows(t *testing.T) {
	path := write(t, "a.xlsx", []page{{
		rows: [][]any{
			{"机构名称", "编制数", "监督单位"},
			{"驻市公安局纪检监察组", 7, "市公安局"},
			{nil, nil, "市司法局"},
			{nil, nil, "市民政局"},
		},
		merges: []string{"A2:A3", "B2:B3"},
	}})
	r, err := Read(path, Options{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Teams) != 2 || !slices.Equal(r.Teams[0].Units, []string{"市公安局", "市司法局"}) || r.Teams[1].Name != "" {
		t.Errorf("%+v", r.Teams)
	}
}

func TestLinesOfKin(t *testing.T) {
	r := readRows(t, Options{},
		"序号|姓名|与本人关系|家庭成员姓名|工作单位|职务",
		"1|朱磊明|妻子|贾 诚 秀|市财政局|科员",
		"||父亲|朱某|去世|",
		"2|宋　伟|哥哥|顾怀瑾||市审计局局长",
		"3|宋伟|弟弟|||无业",
	)
	want := []model.KinLine{
		{Row: 2, Person: "朱磊明", Relation: "妻子", Name: "贾诚秀", Post: "市财政局科员"},
		{Row: 3, Person: "朱磊明", Relation: "父亲", Name: "朱某", Post: "去世"},
		{Row: 4, Person: "宋伟", Relation: "哥哥", Name: "顾怀瑾", Post: "市审计局局长"},
	}
	if r.Kind != Kin || !reflect.DeepEqual(r.Kin, want) {
		t.Errorf("%s\n%+v", r.Kind, r.Kin)
	}
	if want := []model.Rejected{{Row: 5, Reason: model.RefusedNoName}}; !reflect.DeepEqual(r.List.Rejected, want) {
		t.Error(r.List.Rejected)
	}
}

// What one line becomes, field by field.
func TestPeople(t *testing.T) {
	id := withCheck("99990019760617001") // a man
	for _, c := range []struct {
		name string
		head string
		line string
		want map[model.Field]string
		flag []model.Doubt
		team string
	}{
		{"one post before and after", "姓名|现任职务|拟任职务|拟免职务", "任文|市委办主任||", map[model.Field]string{"planned": "retained"}, nil, ""},
		{"拟留任 is no post", "姓名|现任职务|拟任职务|拟免职务", "任文|市委办主任|拟留任|", map[model.Field]string{"planned": "retained", "proposed": ""},
			nil, ""},
		{"不变 is no post", "姓名|现任职务|拟任职务|拟免职务", "任文|市委办主任|不变|无",
			map[model.Field]string{"planned": "retained", "proposed": "", "relieved": ""}, nil, ""},
		{"only relieved", "姓名|现任职务|拟任职务|拟免职务", "任文|市委办主任||免市委办主任职务",
			map[model.Field]string{"planned": "removed", "relieved": "市委办主任"}, nil, ""},
		{"only the office relieved", "姓名|现任职务|拟任职务|拟免职务", "任文|市委办主任||现任职务",
			map[model.Field]string{"planned": "removed", "relieved": "市委办主任"}, nil, ""},
		{"another team", "姓名|现任职务|拟任职务|拟免职务", "任文|驻甲局纪检监察组组长|驻乙局纪检监察组组长|驻甲局纪检监察组组长",
			map[model.Field]string{"planned": "transferred"}, nil, ""},
		{"within the team", "姓名|现任职务|拟任职务|拟免职务", "任文|驻甲局纪检监察组组长|驻甲局纪检监察组副组长|驻甲局纪检监察组组长",
			map[model.Field]string{"planned": "reassigned"}, nil, ""},
		{"the column decides", "姓名|现任职务|拟任职务|任免类别", "任文|驻甲局纪检监察组组长|驻乙局纪检监察组组长|提拔",
			map[model.Field]string{"planned": "promoted"}, nil, ""},
		{"调配意见", "姓名|现任职务|拟任职务|调配意见", "任文|市委办主任||内部转岗", map[model.Field]string{"planned": "reassigned"}, nil, ""},
		{"an unknown word", "姓名|现任职务|拟任职务|类别", "任文|市委办主任||另议", map[model.Field]string{"planned": "retained"},
			[]model.Doubt{model.DoubtDisposition}, ""},
		{"a rise in rank is no appointment", "姓名|现任职务|拟任职务|类别", "庚七|驻甲局纪检监察组二级主任科员|驻甲局纪检监察组一级主任科员|晋升职级",
			map[model.Field]string{"planned": "rank_promoted", "proposed": "驻甲局纪检监察组一级主任科员"}, nil, ""},
		{"nor is it the other way round, with an aside", "姓名|现任职务|拟任职务|任免类别",
			"庚七|驻甲局纪检监察组二级主任科员|驻甲局纪检监察组一级主任科员|职级晋升（四级以下）",
			map[model.Field]string{"planned": "rank_promoted"}, nil, ""},
		{"retirement in place of a post", "姓名|现任职务|拟任职务", "任文|市委办主任|退休", map[model.Field]string{"planned": "retired", "proposed": ""},
			nil, ""},
		{"without a verb", "姓名|现任职务|拟任免", "任文|市委办主任|市委党校校长",
			map[model.Field]string{"planned": "transferred", "proposed": "市委党校校长"}, []model.Doubt{model.DoubtPostVerb}, ""},
		{"unit and post", "姓名|单位|职务", "任文|市委办|主任", map[model.Field]string{"unit": "市委办", "current": "市委办主任"}, nil, ""},
		{"unit inside the post", "姓名|单位|职务", "任文|市委办|市委办主任", map[model.Field]string{"unit": "市委办", "current": "市委办主任"}, nil, ""},
		{"unit beside a full post", "姓名|单位|现任职务", "任文|市委|市委办主任", map[model.Field]string{"unit": "市委", "current": "市委办主任"}, nil, ""},
		{"a team in the unit column", "姓名|单位|职务", "任文|驻甲局纪检监察组|组长", map[model.Field]string{"unit": "", "current": "驻甲局纪检监察组组长"},
			nil, "驻甲局纪检监察组"},
		{"a team column", "姓名|派驻机构|现任职务", "任文|云川市纪委监委驻甲局纪检监察组|组长", map[model.Field]string{"current": "组长"}, nil,
			"驻甲局纪检监察组"},
		{"unknown columns", "姓名|性别|奖惩情况|考核|备注", "任文|女|嘉奖|优秀|待岗", map[model.Field]string{"remark": "奖惩情况：嘉奖；考核：优秀；待岗"},
			nil, ""},
		{"two columns for one field", "姓名|职务|现任职务", "任文|主任|市委办主任",
			map[model.Field]string{"current": "主任", "remark": "现任职务：市委办主任"}, nil, ""},
		{"politics and date", "姓名|入党时间|政治面貌", "任文|2001.08|中共党员", map[model.Field]string{"party_date": "200108", "party": ""}, nil, ""},
		{"politics without date", "姓名|性别|政治面貌", "任文|女|中共党员", map[model.Field]string{"party": "中共党员"}, nil, ""},
		{"party in the date column", "姓名|性别|入党时间", "任文|女|无党派", map[model.Field]string{"party": "无党派", "party_date": ""}, nil, ""},
		{"party before the date", "姓名|性别|入党时间", "任文|女|民建（2001.08）", map[model.Field]string{"party": "民建", "party_date": "200108"}, nil, ""},
		{"a date and a riddle", "姓名|性别|入党时间", "任文|女|2001.08补", map[model.Field]string{"party": "", "party_date": "2001.08补"},
			[]model.Doubt{model.DoubtDate}, ""},
		{"birth and sex against the id", "姓名|性别|出生年月|身份证号", "任文|女|1976.07|" + id, map[model.Field]string{"birth": "197607"},
			[]model.Doubt{model.DoubtIDBirth, model.DoubtIDSex}, ""},
		{"birth to the month agrees with the id", "姓名|性别|出生年月|身份证号", "任文|男|1976.06|" + id,
			map[model.Field]string{"birth": "197606", "id_number": id}, nil, ""},
		{"day of birth against the id", "姓名|性别|出生年月|身份证号", "任文|男|1976.06.18|" + id, nil, []model.Doubt{model.DoubtIDBirth}, ""},
		{"check digit", "姓名|性别|身份证号", "任文|男|" + id[:17] + "Y", nil, []model.Doubt{model.DoubtIDCheck}, ""},
		{"fifteen places", "姓名|性别|身份证号", "任文|男|999900760617001", nil, []model.Doubt{model.DoubtIDCheck}, ""},
		{"age right", "姓名|年龄|出生年月", "任文|50|1976.06", nil, nil, ""},
		{"age wrong", "姓名|年龄|出生年月", "任文|49岁|1976.06", nil, []model.Doubt{model.DoubtAge}, ""},
		{"work before birth", "姓名|出生年月|参加工作时间", "任文|1976.06|1976.06", nil, []model.Doubt{model.DoubtDateOrder}, ""},
		{"party before birth", "姓名|出生年月|入党时间", "任文|1976.06|1975.06", nil, []model.Doubt{model.DoubtDateOrder}, ""},
		{"post before work", "姓名|任现职时间|参加工作时间", "任文|1997.06|1998.07", nil, []model.Doubt{model.DoubtDateOrder}, ""},
		{"no post", "姓名|性别|现任职务", "任文|女|无", nil, []model.Doubt{model.DoubtNoPost}, ""},
		{"sex unknown", "姓名|性别|现任职务", "任文|未知|科员", map[model.Field]string{"sex": "未知"}, []model.Doubt{model.DoubtSex}, ""},
		{"ethnic group unknown", "姓名|民族|现任职务", "任文|穿青人|科员", map[model.Field]string{"ethnic": "穿青人"}, []model.Doubt{model.DoubtEthnic}, ""},
		{"lost character in the name", "姓名|性别|现任职务", "李?|男|科员", map[model.Field]string{"name": "李?"}, []model.Doubt{model.DoubtNameChar}, ""},
		{"private-use character in the name", "姓名|性别|现任职务", "李\ue123|男|科员", map[model.Field]string{"name": "李\ue123"},
			[]model.Doubt{model.DoubtNameChar}, ""},
		{"date not understood", "姓名|出生年月|现任职务", "任文|1975.13|科员", map[model.Field]string{"birth": "1975.13"}, []model.Doubt{model.DoubtDate}, ""},
		{"words behind a birth", "姓名|出生年月|现任职务", "任文|1975.08 阴历|科员", map[model.Field]string{"birth": "1975.08阴历"},
			[]model.Doubt{model.DoubtDate}, ""},
		{"rank under the date", "姓名|任现职级时间|现任职务", "任文|13.04↵一级主任科员|科员",
			map[model.Field]string{"rank": "一级主任科员", "rank_since": "201304"}, nil, ""},
		{"full names of columns", "姓名|参工时间|手机|健康|职称", "任文|199807|00000000000|健康|会计师",
			map[model.Field]string{"work_date": "199807", "phone": "00000000000", "health": "健康", "pro_title": "会计师"}, nil, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := readRows(t, Options{}, c.head, c.line)
			if len(r.List.Rows) != 1 {
				t.Fatalf("%+v", r.List)
			}
			in := r.List.Rows[0]
			for f, want := range c.want {
				if got := in.Person.Get(f); got != want {
					t.Errorf("%s: got %q, want %q", f, got, want)
				}
			}
			var flags []model.Doubt
			for _, f := range in.Person.Doubts {
				flags = append(flags, f.Doubt)
				if f.Row != 2 || f.Column == "" || r.Mapping[f.Column] == "" {
					t.Errorf("flag %+v", f)
				}
			}
			if !slices.Equal(flags, c.flag) {
				t.Errorf("flags %v, want %v", flags, c.flag)
			}
			if in.Team != c.team {
				t.Errorf("team %q, want %q", in.Team, c.team)
			}
		})
	}
}

// Rows that are no people, and those that should be.
func TestRows(t *testing.T) {
	for _, c := range []struct {
		name     string
		rows     []string
		people   string
		rejected []int
	}{
		{"an agency in the name column", []string{"|财政局", "1|任文|女", "|市委办公室", "2|李𬭎|男"}, "任文 李𬭎", nil},
		{"footers", []string{"1|任文|女", "填表人：|顾某|", "合计|1|", "说明：以上"}, "任文", nil},
		{"a repeated header", []string{"1|任文|女", "序号|姓名|性别", "2|李𬭎|男"}, "任文 李𬭎", nil},
		{"codes", []string{"A0101|A0102|A0103", "1|任文|女"}, "任文", nil},
		{"a number alone", []string{"1|任文|女", "2", "3||"}, "任文", nil},
		{"no name", []string{"1|任文|女", "2||男"}, "任文", []int{3}},
		{"no name after a gap is a note", []string{"1|任文|女", "", "", "||第一页"}, "任文", nil},
		{"unless people follow", []string{"1|任文|女", "", "", "||男", "2|李𬭎|男"}, "任文 李𬭎", []int{5}},
		{"a name alone", []string{"|任文", "|李𬭎"}, "任文 李𬭎", nil},
		{"a heading in the name column", []string{"|一、留任（1人）", "1|任文|女"}, "任文", nil},
		{"numbering apart from the heading", []string{"一|驻甲局纪检监察组（1人）|", "1|任文|女"}, "任文", nil},
		{"instructions below", []string{"1|任文|女", "1.姓名必填", "2.性别填男或女"}, "任文", nil},
		{"the name 共青", []string{"1|共青山|女"}, "共青山", nil},
		{"a name of hyphens", []string{"1|--|女"}, "", []int{2}},
	} {
		r := readRows(t, Options{}, append([]string{"序号|姓名|性别"}, c.rows...)...)
		var names []string
		for _, in := range r.List.Rows {
			names = append(names, in.Person.Name)
		}
		var rejected []int
		for _, x := range r.List.Rejected {
			rejected = append(rejected, x.Row)
		}
		if strings.Join(names, " ") != c.people || !slices.Equal(rejected, c.rejected) {
			t.Errorf("%s: %v, rejected %v", c.name, names, rejected)
		}
	}
}

// Under the heading of an agency that is no dispatched office, the posts alone
// tell whether anything moves.
func TestPlanUnderHeading(t *testing.T) {
	for _, c := range []struct {
		heading, current, proposed string
		want                       model.Disposition
		team                       string
	}{
		{"市财政局（1人）", "市财政局副局长", "市财政局局长", model.Reassigned, "市财政局"},
		{"驻甲局纪检监察组", "副组长", "驻甲局纪检监察组组长", model.Reassigned, "驻甲局纪检监察组"},
		{"驻甲局纪检监察组", "副组长", "驻乙局纪检监察组组长", model.Transferred, "驻甲局纪检监察组"},
		{"驻乙局纪检监察组", "驻甲局纪检监察组副组长", "驻乙局纪检监察组组长", model.Transferred, ""}, // grouped by where they go
	} {
		r := readRows(t, Options{}, "序号|姓名|现任职务|拟任职务|拟免职务", c.heading, "1|任文|"+c.current+"|"+c.proposed+"|"+c.current)
		in := r.List.Rows[0]
		if in.Person.Planned != c.want || in.Team != c.team {
			t.Errorf("%+v: %s %q", c, in.Person.Planned, in.Team)
		}
	}
}

func TestTwice(t *testing.T) {
	r := readRows(t, Options{}, "序号|姓名|出生年月|现任职务", "1|张伟|1976.06|科员", "2|张伟|1980.01|科员", "3|张伟|1976.06|科员")
	if d := r.List.Rows[1].Person.Doubts; len(d) != 0 {
		t.Error(d)
	}
	if d := r.List.Rows[2].Person.Doubts; len(d) != 1 || d[0].Doubt != model.DoubtDuplicateRow || d[0].Row != 4 {
		t.Error(d)
	}
}

// A list fills only the fields its columns hold, so that a second list does not
// empty what a first one said.
func TestFields(t *testing.T) {
	for head, want := range map[string]string{
		"姓名|性别|现任职务":          `["name","sex","current"]`,
		"姓名|性别|拟任职务":          `["name","sex","planned","proposed"]`,
		"姓名|性别|拟任免职务":         `["name","sex","planned","proposed","relieved"]`,
		"姓名|性别|任免类别":          `["name","sex","planned"]`,
		"姓名|入党时间|学历学位":        `["name","party_date","party","education","degree"]`,
		"姓名|性别|工号|批次":         `["name","sex"]`,
		"姓名|性别|备注|派驻机构|年龄|照片": `["name","sex","remark"]`,
	} {
		r := readRows(t, Options{}, head, "任文|女")
		if got, _ := json.Marshal(r.List.Fields); string(got) != want {
			t.Errorf("%s: %s", head, got)
		}
	}
}

func TestOrdered(t *testing.T) {
	for _, c := range []struct {
		numbers [3]string
		want    bool
	}{
		{[3]string{"1", "2", "3"}, true}, {[3]string{"3", "1", "2"}, true}, {[3]string{"1", "2", "1"}, false}, {[3]string{"1", "", "3"}, false},
	} {
		r := readRows(t, Options{}, "序号|姓名|性别", c.numbers[0]+"|甲某|女", c.numbers[1]+"|乙某|女", c.numbers[2]+"|丙某|女")
		if r.List.Ordered != c.want {
			t.Errorf("%v: %v", c.numbers, r.List.Ordered)
		}
	}
}

func TestHeader(t *testing.T) {
	blank := slices.Repeat([]string{""}, 20)
	for _, c := range []struct {
		name string
		rows []string
		row  int // 0 = none
		want string
	}{
		{"first row", []string{"姓名|性别|民族"}, 1, "姓名 性别 民族"},
		{"row 15", append(slices.Clone(blank[:14]), "姓名|性别|民族"), 15, "姓名 性别 民族"},
		{"row 16 is too late", append(slices.Clone(blank[:15]), "姓名|性别|民族"), 0, ""},
		{"two known titles among others", []string{"姓名|性别|工号"}, 0, ""},
		{"two known titles and nothing else", []string{"姓名|性别"}, 1, "姓名 性别"},
		{"known titles without a name", []string{"性别|民族"}, 0, ""},
		{"three known titles without a name", []string{"性别|民族|籍贯"}, 0, ""},
		{"one title three times", []string{"性别|性别|性别|姓名|第四"}, 0, ""},
		{"two rows without merged cells", []string{"姓名|全日制教育||在职教育|", "|学历|学位|学历|学位"}, 1,
			"姓名 全日制教育/学历 全日制教育/学位 在职教育/学历 在职教育/学位"},
		{"two rows, the second known", []string{"全日制教育||在职教育||姓名", "学历|学位|学历|学位|", "大学|法学学士|||任文"}, 1,
			"全日制教育/学历 全日制教育/学位 在职教育/学历 在职教育/学位 姓名"},
		{"a second row that repeats the first", []string{"姓名|性别|民族", "姓名|性别|民族"}, 1, "姓名 性别 民族"},
	} {
		var rows [][]any
		for _, l := range append(c.rows, "甲某|女") {
			var row []any
			for v := range strings.SplitSeq(l, "|") {
				row = append(row, v)
			}
			rows = append(rows, row)
		}
		r, err := Read(write(t, "a.xlsx", []page{{rows: rows}}), Options{Today: today})
		var none *NoHeaderError
		switch {
		case c.row == 0 && !errors.As(err, &none):
			t.Errorf("%s: %v %v", c.name, err, r)
		case c.row > 0 && (err != nil || r.HeaderRow != c.row || strings.Join(r.Titles, " ") != c.want):
			t.Errorf("%s: %v %+v", c.name, err, r)
		}
	}
}

func TestSheets(t *testing.T) {
	roster := [][]any{{"姓名", "性别", "民族"}, {"任文", "女", "汉"}}
	other := [][]any{{"姓名", "性别", "民族"}, {"李𬭎", "男", "汉"}}
	path := write(t, "a.xlsx", []page{
		{name: "说明", rows: [][]any{{"请填写"}}},
		{name: "旧稿", rows: other, hidden: true},
		{name: "名册 ", rows: roster},
		{name: "名册二", rows: other},
	})
	for want, o := range map[string]Options{"任文": {}, "李𬭎": {Sheet: "名册二"}, "任文 ": {Sheet: "名册"}, "李𬭎 ": {Sheet: "旧稿"}} {
		o.Today = today
		r, err := Read(path, o)
		if err != nil || r.List.Rows[0].Person.Name != strings.TrimSpace(want) {
			t.Errorf("%+v: %v %+v", o, err, r)
			continue
		}
		if o.Sheet == "" && !slices.Equal(r.Sheets, []string{"名册 ", "名册二"}) {
			t.Error(r.Sheets)
		}
	}
	_, err := Read(path, Options{Sheet: "名单"})
	var missing *SheetError
	if !errors.As(err, &missing) || missing.Sheet != "名单" || len(missing.Have) != 4 {
		t.Error(err)
	}
	_, err = Read(path, Options{Sheet: "说明"})
	var none *NoHeaderError
	if !errors.As(err, &none) || none.Sheet != "说明" {
		t.Error(err)
	}
}

func TestMapping(t *testing.T) {
	o := Options{Mapping: map[string]string{"去向": "proposed", "性别": "ignored", "组": "team"}}
	r := readRows(t, o, "姓名|性别|去向|组|民族|籍贯", "任文|女|市委党校|驻甲局纪检监察组|汉|云川")
	in := r.List.Rows[0]
	if in.Person.Proposed != "市委党校" || in.Person.Sex != "" || in.Team != "驻甲局纪检监察组" || r.Mapping["去向"] != "proposed" {
		t.Errorf("%+v", in)
	}
	_, err := Read("testdata/名册-云川.xlsx", Options{Mapping: map[string]string{"姓名": "nom"}})
	var wrong *FieldError
	if !errors.As(err, &wrong) || wrong.Field != "nom" {
		t.Error(err)
	}
}

func TestKindGiven(t *testing.T) {
	r := readRows(t, Options{Kind: Roster}, "单位名称|编制数|姓名|性别|民族", "市委办|3|任文|女|汉")
	if r.Kind != Roster || len(r.List.Rows) != 1 {
		t.Errorf("%+v", r)
	}
}

func TestProgress(t *testing.T) {
	rows := [][]any{{"姓名", "性别", "民族"}}
	for range 600 {
		rows = append(rows, []any{"任文", "女", "汉"})
	}
	calls, last, total := 0, 0, 0
	_, err := Read(write(t, "a.xlsx", []page{{rows: rows}}), Options{Today: today, Progress: func(done, of int) {
		if done < last {
			t.Error("goes back")
		}
		calls, last, total = calls+1, done, of
	}})
	if err != nil || calls < 2 || last != 601 || total != 601 {
		t.Error(err, calls, last, total)
	}
}

// Cells that are no text: numbers, days, truths, formulas, pieces with fonts.
func TestCellTypes(t *testing.T) {
	path := write(t, "a.xlsx", []page{{rows: [][]any{
		{"序号", "姓名", "出生年月", "参加工作时间", "入党时间", "任现职时间", "手机", "身份证号", "备注"},
		{1, "任文", 1975.1, 1998.07, 200012, today.AddDate(-10, 0, 0), 13900000000, 999900197510170000, true},
	}}}, func(f *excelize.File) {
		two, err := f.NewStyle(&excelize.Style{NumFmt: 2})
		if err != nil {
			t.Fatal(err)
		}
		month := `yyyy"年"m"月"`
		ym, err := f.NewStyle(&excelize.Style{CustomNumFmt: &month})
		if err != nil {
			t.Fatal(err)
		}
		for at, style := range map[string]int{"C2": two, "F2": ym} {
			if err := f.SetCellStyle("Sheet1", at, at, style); err != nil {
				t.Fatal(err)
			}
		}
		if err := f.SetCellRichText("Sheet1", "B2", []excelize.RichTextRun{{Text: "任"}, {Text: "　"}, {Text: "文"}}); err != nil {
			t.Fatal(err)
		}
	})
	r, err := Read(path, Options{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	p := r.List.Rows[0].Person
	if p.Name != "任文" || p.Birth != "197510" || p.WorkDate != "199807" || p.PartyDate != "200012" || p.CurrentSince != "201611" ||
		p.Phone != "13900000000" || p.IDNumber != "999900197510170000" || p.Remark != "TRUE" {
		t.Errorf("%+v", p)
	}
	if len(p.Doubts) != 1 || p.Doubts[0].Doubt != model.DoubtIDDigits {
		t.Error(p.Doubts)
	}
}

func Test1904(t *testing.T) {
	path := write(t, "a.xlsx", []page{{rows: [][]any{{"姓名", "出生年月", "民族"}, {"任文", 26145, "汉"}}}}, func(f *excelize.File) {
		yes := true
		if err := f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}); err != nil {
			t.Fatal(err)
		}
	})
	r, err := Read(path, Options{Today: today})
	if err != nil || r.List.Rows[0].Person.Birth != "197508" {
		t.Error(err, r)
	}
}
