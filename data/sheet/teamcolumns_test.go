package sheet

import (
	"reflect"
	"testing"

	"liuzhuan/model"
)

// How high a team stands, whom to call there, who goes along, and of what kind its bodies
// are: bodies of another kind in rows of one team stand apart.
func TestColumnsOfTeams(t *testing.T) {
	r := readRows(t, Options{},
		"机构名称|编制|领导职数|机构规格|监督单位|层级|单位性质|联系人|联系电话|送任人|送任日期",
		"驻市甲局纪检监察组|6|2|正处级|市甲局|市直|机关|周联络|13900000001|郑陪同|2026.12.03",
		"驻市乙局纪检监察组|5|2|副处级|乙集团|市直|国企|||吴陪同|下周",
		"||||东县丙局|区县|机关|||",
	)
	want := []model.TeamLine{
		{Row: 2, Name: "驻市甲局纪检监察组", Establishment: 6, LeaderPosts: 2, Grade: "正处级", Units: []string{"市甲局"}, Tier: "市直", Category: "机关",
			Contact: "周联络", ContactPhone: "13900000001", Escort: "郑陪同", EscortOn: "20261203"},
		{Row: 3, Name: "驻市乙局纪检监察组", Establishment: 5, LeaderPosts: 2, Grade: "副处级", Units: []string{"乙集团"}, Tier: "市直", Category: "国企",
			Escort: "吴陪同",
			Doubts: []model.Flag{{Field: "escort_on", Column: "送任日期", Value: "下周", Doubt: model.DoubtDate, Row: 3}}},
		{Row: 4, Establishment: -1, LeaderPosts: -1, Units: []string{"东县丙局"}, Tier: "区县", Category: "机关"},
	}
	if r.Kind != Teams || !reflect.DeepEqual(r.Teams, want) {
		t.Errorf("%s\n%+v\n%+v", r.Kind, r.Teams, want)
	}
}

// Of a merged name the rows below say more of the team, also that a body is of another kind.
func TestBodiesOfAnotherKindBelow(t *testing.T) {
	path := write(t, "a.xlsx", []page{{
		rows: [][]any{
			{"机构名称", "编制数", "监督单位", "类别"},
			{"驻市公安局纪检监察组", 7, "市公安局", "机关"}, {nil, nil, "市司法局", "机关"}, {nil, nil, "市粮食集团", "国企"},
		},
		merges: []string{"A2:A4", "B2:B4"},
	}})
	r, err := Read(path, Options{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	m := model.NewMeeting()
	m.Apply(m.ReconcileTeams(model.TeamList{Lines: r.Teams}).Change(1))
	got := map[string]string{}
	for _, u := range m.UnitsOf(m.TeamNamed("驻市公安局纪检监察组").ID) {
		got[u.Name] = u.Category
	}
	if want := map[string]string{"市公安局": "机关", "市司法局": "机关", "市粮食集团": "国企"}; !reflect.DeepEqual(got, want) || len(m.Teams()) != 1 {
		t.Error(got, len(m.Teams()))
	}
}
