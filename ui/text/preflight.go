package text

// The preflight page: what a rule is called, and a finding in one line.

import (
	"cmp"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/check"
)

// ruleNames names rules in a few words. R00 gathers what lists were doubted for, and is
// named by what it is.
var ruleNames = map[string]pair[string]{
	"R00":                     {"导入时存疑", "Doubted at import"},
	string(check.ReadingOpen): {"姓名读音待核", "How a name is said"},
	string(check.RareName):    {"姓名有生僻字", "Rare characters in a name"},
	string(check.FormDiffers): {"名册与审批表不同", "Roster and form differ"},
	string(check.SoundAlike):  {"姓名同音", "Names that sound alike"},
	string(check.LookAlike):   {"姓名形近", "Names that look alike"},
	"R01":                     {"近亲属在同一派驻机构", "Relatives in one team"},
	"R02":                     {"近亲属是直接上下级", "Relatives above one another"},
	"R03":                     {"亲属在所监督的单位任领导", "Relatives who lead a supervised unit"},
	"R04":                     {"亲属经商办企业", "Relatives who run a business"},
	"R05":                     {"地域回避", "Where people grew up"},
	"R06":                     {"任同一职位满 10 年", "Ten years in one post"},
	"R07":                     {"关键岗位轮岗年限", "Years in a key post"},
	"R09":                     {"转任过于频繁", "Transferred again too soon"},
	"R12":                     {"超编、超职数", "Over establishment or leader posts"},
	"R13":                     {"派驻机构人数不足", "Too few in a team"},
	"R14":                     {"监督空白、多头监督", "Gaps and overlaps of coverage"},
	"R15":                     {"派驻形式与监督单位", "Form of a team and its units"},
	"R16":                     {"没有组长或不止一名", "No head, or several"},
	"R17":                     {"现任职务未写明免或留", "Duties neither given up nor kept"},
	"R18":                     {"公示期", "Days of publicity"},
	"R19":                     {"试用期", "Probation"},
	"R20":                     {"到龄", "Retirement age"},
	"R21":                     {"谈话未办", "Talks not held"},
	"R22":                     {"缺席补谈", "Talks to make up"},
	"R23":                     {"交接逾期", "Handover overdue"},
	"R24":                     {"身份证号", "Id numbers"},
	"R25":                     {"日期先后", "Order of dates"},
	"R26":                     {"同名、重号、一岗两人", "Names, numbers, posts that stand twice"},
	"R27":                     {"类别与职务不合", "Disposition against posts"},
	"R28":                     {"待核事项", "Matters to clear"},
	"R29":                     {"机构名称", "Names of teams"},
	"R30":                     {"来自所监督的单位", "From a supervised body"},
	"R31":                     {"公示没有填或未满", "Publicity unknown or not over"},
	"R33":                     {"审批表写有处分、诫勉", "Sanctions on the approval form"},
	"R37":                     {"超机构规格", "Above the grade of the team"},
	"R36":                     {"任免文件与宣布", "Document against announcement"},
	"R50":                     {"模板", "Templates"},
	"R35":                     {"挂职期满", "Loans that end"},
	"R34":                     {"年度考核结果", "Yearly assessments"},
	"R32":                     {"职级转领导职务", "From a rank to a leading post"},
}

// briefs say a finding in a line below the name of its rule, where the sentence without
// its person is too long for that.
var briefs = map[check.Variant]pair[string]{
	check.TenYears:         {"{date} 起  满 {n} 年，要留任先请示", "since {date}, {n} years; ask before keeping"},
	check.TenYearsLeader:   {"{date} 起  满 {n} 年，请核对是否转任", "since {date}, {n} years; check a transfer"},
	check.TenYearsDeferred: {"{date} 起  满 {n} 年，暂缓转任要经同意", "since {date}, {n} years; a deferral needs consent"},
	check.TenYearsTeam:     {"{date} 起  在组满 {n} 年，请核对是否同一职位", "since {date}, {n} years in the team; check whether one post"},
	check.RareName:         {"{value}，请先试印一张", "{value}, print a trial page"},
	check.RetiresUnsure:    {"{date} 或 {until} 到龄，职务层次待核", "{date} or {until}, level to be checked"},
}

// RuleName names the rule of a finding.
func (t *Text) RuleName(f check.Finding) string {
	if name, ok := t.Pages.Rules[string(f.Variant)]; ok {
		return name
	}
	return t.Pages.Rules[f.Rule]
}

// BasisOf is the basis that a group of findings stands on, "" where it would mislead.
func (t *Text) BasisOf(f check.Finding) string {
	switch f.Variant {
	case check.ReadingOpen, check.RareName, check.FormDiffers:
		return "" // no list doubted them
	}
	return t.Basis(f.Rule)
}

// FindingShape is a finding in one line: whom it is about, and what is said of them.
func (t *Text) FindingShape(m *model.Meeting, f check.Finding, ways []string) (who, what string) {
	facts := t.findingFacts(m, f)
	named := map[string]string{}
	for i := 0; i+1 < len(facts); i += 2 {
		named[facts[i]] = facts[i+1]
	}
	what = t.finding(m, f)
	who = named["{who}"]
	switch {
	case f.Variant == check.Overlap:
		who = f.Value
	case who == "" && f.Team != 0:
		var teams []string
		for _, id := range append([]model.ID{f.Team}, f.Teams...) {
			teams = append(teams, model.ShortTeam(m.TeamName(id)))
		}
		who = t.Names(teams)
	case who == "":
		who = cmp.Or(f.Value, t.Pages.Sitting)
	}
	for _, subject := range []string{named["{who}"], named["{team}"], f.Value} {
		if rest, ok := strings.CutPrefix(what, subject); ok && subject != "" {
			what = strings.TrimPrefix(rest, "的")
			break
		}
	}
	if brief, ok := t.Pages.Briefs[f.Variant]; ok {
		what = bend(strings.NewReplacer(facts...).Replace(brief))
	}
	if f.Variant == check.ReadingOpen && len(ways) > 0 {
		what = numbered(spaced(ways))
	} else if len(ways) > 1 {
		what = strings.TrimRight(what, "。.") + "  " + numbered(ways)
	}
	what = strings.TrimRight(strings.TrimLeft(what, " :：，,"), "。.")
	return who, strings.TrimSuffix(strings.TrimSuffix(what, "，请核对"), ", please check")
}
