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
	m.Load(&model.Team{ID: 10, No: 2, Name: "驻乙局纪检监察组", Establishment: 6, LeaderPosts: 2})
	m.Load(&model.Relative{ID: 5, Person: 1, Relation: "妻子", Name: "仇敏"})
	m.Load(&model.Relative{ID: 6, Person: 2, Relation: "哥哥", Name: "仇远"})
	said := map[string]bool{}
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
		{check.Finding{Rule: "R01", Variant: check.KinInTeam, Person: 1, Team: 9, Relative: 5},
			"单志远的妻子仇敏调整后也在驻甲局纪检监察组，应当回避。（监察官法第24条：夫妻、直系血亲、三代以内旁系血亲和" +
				"近姻亲不得在同一派驻机构任监察官）"},
		{check.Finding{Rule: "R02", Variant: check.KinAbove, Person: 1, Team: 9, Relative: 5},
			"单志远和妻子仇敏调整后在驻甲局纪检监察组是直接上下级，应当回避。" +
				"（公务员法第74条：夫妻、直系血亲、三代以内旁系血亲和近姻亲不得有直接上下级领导关系）"},
		{check.Finding{Rule: "R03", Variant: check.KinLeads, Person: 2, Team: 9, Relative: 6, Value: "市财政局副局长", Against: "市财政局"},
			"仇敏的哥哥仇远是市财政局副局长，驻甲局纪检监察组监督市财政局，请核对是否回避。" +
				"（公务员法第74条关于任职回避的规定）"},
		{check.Finding{Rule: "R04", Variant: check.KinBusiness, Person: 1, Team: 9, Relative: 6, Value: "云川商贸公司经理"},
			"单志远的哥哥仇远是云川商贸公司经理，单志远将在驻甲局纪检监察组任领导，请核对是否经营该组监督的行业。" +
				"（公务员法第74条：不得在配偶、子女及其配偶经营的企业的行业监管或主管部门任领导成员）"},
		{check.Finding{Rule: "R05", Variant: check.GrewUpThere, Person: 1, Value: "东县纪委书记", Against: "东县"},
			"单志远在东县成长，拟任东县纪委书记，请核对地域回避。（公务员法第75条；公务员回避规定：地域回避）"},
		{check.Finding{Rule: "R06", Variant: check.TenYears, Person: 2, Date: "201505", Count: 11},
			"仇敏任同一职位满 11 年（2015.05 起），应当转任；要留任，先请公务员主管部门同意暂缓转任。" +
				"（公务员转任规定：同一职位满10年应当转任）"},
		{check.Finding{Rule: "R06", Variant: check.TenYearsLeader, Person: 1, Date: "201505", Count: 11},
			"单志远任同一职位满 11 年（2015.05 起），不是内设机构的领导，请核对是否应当转任。" +
				"（公务员转任规定：同一职位满10年应当转任）"},
		{check.Finding{Rule: "R06", Variant: check.TenYearsDeferred, Person: 2, Date: "201505", Count: 11},
			"仇敏任同一职位满 11 年（2015.05 起），暂缓转任要经公务员主管部门同意。" +
				"（公务员转任规定：同一职位满10年应当转任）"},
		{check.Finding{Rule: "R12", Variant: check.OverStrength, Team: 9, Count: 7, Limit: 6},
			"驻甲局纪检监察组调整后 7 人，编制 6，超编。（公务员法第43条：在编制限额和职数内任职）"},
		{check.Finding{Rule: "R12", Variant: check.AbolishedTeam, Team: 9, Count: 2, Others: []model.ID{1, 2}},
			"驻甲局纪检监察组已撤销，调整后还有 2 人：单志远、仇敏。（公务员法第43条：在编制限额和职数内任职）"},
		{check.Finding{Rule: "R14", Variant: check.Uncovered, Value: "市民政局"},
			"市民政局没有派驻机构监督，是监督空白。（派驻监督全覆盖，避免多头监督）"},
		{check.Finding{Rule: "R14", Variant: check.Overlap, Team: 9, Teams: []model.ID{10}, Value: "市文旅局"},
			"市文旅局由驻甲局纪检监察组、驻乙局纪检监察组同时监督，请明确由谁负责。（派驻监督全覆盖，避免多头监督）"},
		{check.Finding{Rule: "R15", Variant: check.SingleWithMany, Team: 9, Count: 3},
			"驻甲局纪检监察组是单独派驻，却监督 3 家单位。（单独派驻、综合派驻的含义）"},
		{check.Finding{Rule: "R16", Variant: check.NoHead, Team: 9, Count: 5},
			"驻甲局纪检监察组调整后 5 人，没有组长。（一个派驻机构一名组长）"},
		{check.Finding{Rule: "R16", Variant: check.TwoHeads, Team: 9, Count: 2, Others: []model.ID{1, 2}},
			"驻甲局纪检监察组调整后有 2 名组长：单志远、仇敏。（一个派驻机构一名组长）"},
		{check.Finding{Rule: "R18", Variant: check.PostedShort, Person: 2, Date: "20261120", Until: "20261125", Count: 4, Limit: 5},
			"仇敏的公示 2026.11.20 到 2026.11.25 只有 4 个工作日，要满 5 个。（干部选拔任用工作条例：公示不少于五个工作日）"},
		{check.Finding{Rule: "R20", Variant: check.RetiresSoon, Person: 1, Date: "202705", Count: 6},
			"单志远 2027.05 到龄，还有 6 个月。（渐进式延迟法定退休年龄办法；组通字〔2015〕14号）"},
		{check.Finding{Rule: "R21", Variant: check.TalkMissing, Person: 2, Kinds: model.Kinds},
			"仇敏已宣布，任前谈话、廉政谈话未谈。（干部选拔任用工作条例：任职谈话（即任前谈话））"},
		{check.Finding{Rule: "R22", Variant: check.TalkMissed, Person: 2, Kinds: model.Kinds, Aside: "出差"},
			"仇敏没有到会（出差），任前谈话、廉政谈话要补谈。（缺席人员补谈）"},
		{check.Finding{Rule: "R24", Variant: check.IDCheck, Person: 2},
			"仇敏的身份证号校验不对，请核对。（GB 11643 公民身份号码；出生年月以认定为准）"},
		{check.Finding{Rule: "R28", Variant: check.MatterOpen, Person: 2}, "仇敏有待核事项，核清前暂不发文。（待核事项核清前暂不发文）"},
		{check.Finding{Rule: "R29", Variant: check.TeamsAlike, Team: 9, Teams: []model.ID{10}},
			"驻甲局纪检监察组、驻乙局纪检监察组名称相近，请定是一个机构还是两个。（机构名称统一）"},
		{check.Finding{Rule: "R31", Variant: check.PostedBeyond, Disposition: model.Promoted, Count: 1, Aside: "市委批次", Until: "20261201"},
			"提任 1 人（市委批次），公示到 2026.12.01 才满，比开会还晚，请核对。（干部选拔任用工作条例：公示期满才办任职手续）"},
		{check.Finding{Rule: "R32", Variant: check.RankToSeat, Person: 2, Disposition: model.Transferred, Against: "一级主任科员", Value: head},
			"仇敏是转任，从职级一级主任科员到领导职务市纪委监委驻甲局纪检监察组组长，请核对是否提任，" +
				"有没有公示和试用期。（党政领导干部任职试用期暂行规定：非领导职务转任同级领导职务也有试用期）"},
		{check.Finding{Rule: "R33", Variant: check.Sanctioned, Person: 2, Disposition: model.Promoted, Value: "2024年6月受党内警告处分"},
			"仇敏是提任，审批表奖惩情况写有：2024年6月受党内警告处分，请核对影响期。（公务员法：受处分期间不得晋升；" +
				"处分、诫勉的影响期由人核对）"},
		{check.Finding{Rule: "R34", Variant: check.PoorYear, Person: 2, Disposition: model.Promoted, Value: "2025年基本称职"},
			"仇敏是提任，审批表年度考核结果写有：2025年基本称职，请核对。（干部选拔任用工作条例：年度考核结果）"},
		{check.Finding{Rule: "R35", Variant: check.LoanEnds, Person: 2, Date: "20261215", Count: 23},
			"仇敏挂职到 2026.12.15 期满，还有 23 天，请提前办手续。（公务员法第72条：挂职有期限，期满办理手续）"},
		{check.Finding{Rule: "R35", Variant: check.LoanOver, Person: 2, Date: "20261101"},
			"仇敏挂职 2026.11.01 已期满，还没有记办结，请核对去向。（公务员法第72条：挂职有期限，期满办理手续）"},
		{check.Finding{Rule: "R36", Variant: check.DocumentDiffers, Value: "云干〔2026〕31号", Count: 26, Limit: 27, Appointed: 25, Dismissed: 27},
			"云干〔2026〕31号写任 26 免 27，名册上任 25 免 27，对不上，请核对。（任免文件与会议宣布一致）"},
		{check.Finding{Rule: "R37", Variant: check.LevelAboveTeam, Person: 1, Team: 9, Value: "副县级", Against: "正科级"},
			"驻甲局纪检监察组是正科级，单志远调整后在组里任领导，层次是副县级，高于机构规格，请核对。" +
				"（干部选拔任用工作条例：不准超机构规格提拔任用）"},
		{check.Finding{Rule: "R37", Variant: check.RankAboveTeam, Person: 2, Team: 9, Value: "四级调研员", Against: "正科级"},
			"驻甲局纪检监察组是正科级，仇敏的职级是四级调研员，高于机构规格，请核对职级职数。" +
				"（干部选拔任用工作条例：不准超机构规格提拔任用）"},
		{check.Finding{Rule: "R50", Variant: check.TemplateUnread, Value: "本单位名册"}, "本单位名册读不出来，写不出材料，请重新存入。（本单位的模板）"},
	} {
		if got := zh.Finding(m, tt.f); got != tt.want {
			t.Errorf("%s %s:\ngot  %s\nwant %s", tt.f.Rule, tt.f.Variant, got, tt.want)
		}
		said[tt.f.Rule] = true
	}
	for _, r := range check.Rules() {
		if !said[r.ID] && r.ID != "R00" { // which words doubts of lists
			t.Errorf("no sentence of %s is held to its words", r.ID)
		}
	}
}
