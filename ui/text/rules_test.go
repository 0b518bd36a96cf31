package text

import (
	"testing"

	"liuzhuan/model"
	"liuzhuan/model/check"
)

// The sentences of the rules as a clerk reads them, with the source behind.
func TestRuleSentences(t *testing.T) {
	const (
		head  = "市纪委监委驻甲局纪检监察组组长"
		staff = "市纪委监委驻甲局纪检监察组二级主任科员"
	)
	m := model.NewMeeting()
	m.Load(&model.Team{ID: 9, No: 1, Name: "驻甲局纪检监察组", Establishment: 6, LeaderPosts: 2})
	m.Load(&model.Person{ID: 1, No: 1, Name: "单志远", Current: head, Team: 9})
	m.Load(&model.Person{ID: 2, No: 2, Name: "仇敏", Current: staff, Team: 9})
	for _, tt := range []struct {
		f    check.Finding
		want string
	}{
		{check.Finding{Rule: "R07", Variant: check.KeyPost, Person: 1, Date: "202111", Count: 5, Limit: 5},
			"单志远任同一职位满 5 年（2021.11 起），到了关键岗位轮岗的 5 年，请核对。（本地规定：关键岗位轮岗年限（设置））"},
		{check.Finding{Rule: "R09", Variant: check.Hasty, Person: 1, Date: "202603", Count: 8},
			"单志远任现职不满 1 年（2026.03 起）又调整；如在试用期内，一般不得转任，请核对。（公务员转任规定：不得频繁转任，试用期未满一般不得转任）"},
		{check.Finding{Rule: "R09", Variant: check.StillOnProbation, Person: 1},
			"单志远的现职还在试用期，一般不得转任，请核对。（公务员转任规定：不得频繁转任，试用期未满一般不得转任）"},
		{check.Finding{Rule: "R12", Variant: check.OverDeputies, Team: 9, Count: 2, Limit: 1},
			"驻甲局纪检监察组调整后副组长 2 人，副组长职数 1，超职数；组长的职数不能占。（公务员法第43条：在编制限额和职数内任职）"},
		{check.Finding{Rule: "R13", Variant: check.TooFew, Team: 9, Count: 3, Limit: 4},
			"驻甲局纪检监察组调整后 3 人，不到 4 人。（本地规定：派驻机构最少人数（设置））"},
		{check.Finding{Rule: "R13", Variant: check.TooFewLed, Team: 9, Count: 3, Limit: 4, Value: "副组长"},
			"驻甲局纪检监察组调整后 3 人，不到 4 人，还空着副组长。（本地规定：派驻机构最少人数（设置））"},
		{check.Finding{Rule: "R17", Variant: check.PartLeft, Person: 1, Value: head, Against: "市甲局党组成员"},
			"单志远拟免" + head + "，现任的市甲局党组成员没有写免，也没有写保留，请核对。（名册核对：现任各职务，或免或留都要写明）"},
		{check.Finding{Rule: "R19", Variant: check.NoProbation, Person: 1, Disposition: model.Transferred, Value: "市纪委常委（试用期一年）"},
			"单志远的拟任写了试用期：市纪委常委（试用期一年）；转任到这个职务没有试用期，宣读时会念出来，请核对。" +
				"（党政领导干部任职试用期暂行规定：试用期只用于非选举产生的领导职务）"},
		{check.Finding{Rule: "R19", Variant: check.PromotedToRank, Person: 2, Disposition: model.Promoted, Value: "一级主任科员"},
			"仇敏是提任，拟任却是职级：一级主任科员，没有试用期，请核对是否晋升职级。（党政领导干部任职试用期暂行规定：试用期只用于非选举产生的领导职务）"},
		{check.Finding{Rule: "R23", Variant: check.HandoverLate, Person: 2, Date: "20261204"},
			"仇敏应在 2026.12.04 前交接完，还没有记办结，请催办。（公务员转任规定：十个工作日内交接）"},
		{check.Finding{Rule: "R25", Variant: check.PostBeforeWork, Person: 1, Field: model.FieldCurrentSince, Date: "201408", Until: "201507"},
			"单志远的任现职时间 2014.08 早于参加工作时间 2015.07，请核对。（名册核对：日期对不上）"},
		{check.Finding{Rule: "R25", Variant: check.BeforeBirth, Person: 1, Field: model.FieldPartyDate, Date: "197406", Until: "197508"},
			"单志远的入党时间 1974.06 不晚于出生年月 1975.08，请核对。（名册核对：日期对不上）"},
		{check.Finding{Rule: "R26", Variant: check.HeldOutside, Person: 2, Value: head},
			head + "要给仇敏，机构表里现任的人不在名册上，请核对是否另有安排。（名册核对：同名、重号、一岗两人）"},
		{check.Finding{Rule: "R26", Variant: check.NotFreed, Person: 2, Others: []model.ID{1}, Value: head},
			head + "要给仇敏，现任单志远没有免。（名册核对：同名、重号、一岗两人）"},
		{check.Finding{Rule: "R27", Variant: check.RankIsSeat, Person: 2, Disposition: model.RankPromoted, Value: head},
			"仇敏是晋升职级，拟任却是领导职务：" + head + "，请核对类别。（名册核对：类别与拟任拟免对不上）"},
		{check.Finding{Rule: "R30", Variant: check.FromSupervised, Person: 2, Team: 9, Value: "市财政局"},
			"仇敏现在在市财政局工作，驻甲局纪检监察组监督市财政局，请核对是否影响监督的独立性。（派驻监督的独立性：来自所监督的单位）"},
		{check.Finding{Rule: "R31", Variant: check.NotPosted, Disposition: model.RankPromoted, Count: 2, Aside: "市委批次"},
			"晋升职级 2 人（市委批次），没有填公示起止，请在批次里填上。（干部选拔任用工作条例：公示期满才办任职手续）"},
	} {
		if got := zh.Finding(m, tt.f); got != tt.want {
			t.Errorf("%s %s:\ngot  %s\nwant %s", tt.f.Rule, tt.f.Variant, got, tt.want)
		}
	}
}
