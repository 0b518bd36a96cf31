package text

// The rules of the preflight and what they found, in both languages: the words of a rule
// are added, and read, together.

import "liuzhuan/model/check"

// rules says what a rule is called in a few words, and its source in English; in Chinese
// that stands with the rule. R00 gathers what lists were doubted for.
var rules = map[string]struct{ zh, en, basis string }{
	"R00": {"导入时存疑", "Doubted at import", "doubted at import, kept as it stood"},
	"R01": {"亲属在同一派驻机构", "Relatives in one team", "Supervisors Law, article 24: no near relatives in one dispatched team"},
	"R02": {"亲属是直接上下级", "Relatives, one above the other",
		"Civil Servants Law, article 74: no near relative directly above another"},
	"R03": {"亲属在所监督的单位任领导", "Relatives who lead a supervised unit", "Civil Servants Law, article 74: near relatives who lead a supervised unit"},
	"R04": {"亲属经商办企业", "Relatives who run a business",
		"Civil Servants Law, article 74: no leading post where one's spouse or children run a business of the trade"},
	"R05": {"地域回避", "Where people grew up", "Civil Servants Law, article 75; rules on avoidance: not where one grew up"},
	"R06": {"任同一职位满 10 年", "Ten years in one post", "transfer rules for civil servants: ten years in one post"},
	"R07": {"关键岗位轮岗年限", "Years in a key post", "local rule: years in a key post (settings)"},
	"R09": {"转任过于频繁", "Transferred again too soon", "transfer rules for civil servants: not often, and not during a probation"},
	"R12": {"超编、超职数", "Over establishment or leader posts", "Civil Servants Law, article 43: within establishment and leader posts"},
	"R13": {"派驻机构人数不足", "Too few in a team", "local rule: the fewest people of a team (settings)"},
	"R14": {"监督空白、多头监督", "Gaps and overlaps of coverage", "every unit supervised, by one team"},
	"R15": {"派驻方式与监督单位", "Form of a team and its units", "what single and combined teams are"},
	"R16": {"没有组长或不止一名", "No head, or several", "one head a team"},
	"R17": {"现任职务未写明免或留", "Duties neither given up nor kept", "roster check: every duty of the present post is given up or kept"},
	"R18": {"公示期", "Days of publicity", "regulations on selecting and appointing cadres: five working days of publicity"},
	"R19": {"试用期", "Probation", "rules on probation: for leading posts that are not elected"},
	"R20": {"到龄", "Retirement age", "rules on retirement age; Zutongzi [2015] 14"},
	"R21": {"谈话未办", "Talks not held", "regulations on selecting and appointing cadres: talk on appointment"},
	"R22": {"缺席补谈", "Talks to make up", "make-up talk for absentees"},
	"R23": {"交接逾期", "Handover overdue", "transfer rules for civil servants: ten working days to hand over"},
	"R24": {"身份证号", "ID numbers", "GB 11643, citizen ID numbers; the birth on file goes first"},
	"R25": {"日期先后", "Order of dates", "roster check: dates that do not agree"},
	"R26": {"同名、重号、一岗两人", "Names, numbers, posts that stand twice", "roster check: names, numbers and posts that stand twice"},
	"R27": {"类别与职务不合", "Disposition against posts", "roster check: disposition against posts"},
	"R28": {"待核事项", "Matters to clear", "no notice while a matter is open"},
	"R29": {"机构名称", "Names of teams", "one name for one team"},
	"R30": {"来自所监督的单位", "From a supervised body", "independence of supervision: from a body that the team supervises"},
	"R31": {"公示没有填或未满", "Publicity unknown or not over", "regulations on selecting and appointing cadres: no appointment before the publicity ends"},
	"R32": {"职级转领导职务", "From a rank to a leading post", "rules on probation: also from a post without leadership to a leading one of the same level"},
	"R33": {"审批表写有处分、诫勉", "Sanctions on the approval form",
		"Civil Servants Law: no rise while a sanction lasts; until when it counts is for people to check"},
	"R34": {"年度考核结果", "Yearly assessments", "regulations on selecting and appointing cadres: yearly assessments"},
	"R35": {"挂职期满", "Secondments that end", "Civil Servants Law, article 72: a secondment has an end"},
	"R36": {"任免文件与宣布", "Document against announcement", "the document of appointment against what was announced"},
	"R37": {"超机构规格", "Above the grade of the team", "regulations on selecting and appointing cadres: nobody above the grade of the body"},
	"R50": {"模板", "Templates", "templates of the unit's own"},
}

// retiresNow is check.RetiresSoon in the very month of the meeting.
const retiresNow check.Variant = "retires_now"

var findings = map[check.Variant]pair[string]{
	check.PostedShort: {
		"{who}的公示 {date} 到 {until} 只有 {n} 个工作日，要满 {m} 个。",
		"The publicity of {who} from {date} to {until} has {n} working {day|days} of {m}.",
	},
	check.MatterOpen: {
		"{who}有待核事项，核清前暂不发文。",
		"A matter was raised about {who}; no notice before it is cleared.",
	},
	check.NotPosted: {
		"{term} {n} 人{aside}，没有填公示起止，请在批次里填上。",
		"{n} {term}{aside}; the publicity has no dates, please fill them in with the batch.",
	},
	check.PostedBeyond: {
		"{term} {n} 人{aside}，公示到 {until} 才满，比开会还晚，请核对。",
		"{n} {term}{aside}; the publicity lasts until {until}, after the meeting, please check.",
	},
	check.KeyPost: {
		"{who}任同一职位满 {n} 年（{date} 起），到了关键岗位轮岗的 {m} 年，请核对。",
		"{who} has held one post for {n} {year|years} (since {date}); key posts change after {m} here, please check.",
	},
	check.TooFew: {
		"{team}调整后 {n} 人，不到 {m} 人。",
		"{team} would have {n} {person|people}, fewer than {m}.",
	},
	check.TooFewLed: {
		"{team}调整后 {n} 人，不到 {m} 人，还空着{value}。",
		"{team} would have {n} {person|people}, fewer than {m}, and {value} would stay empty.",
	},
	check.HandoverLate: {
		"{who}应在 {date} 前交接完，还没有记办结，请催办。",
		"{who} was to hand over by {date} and it is not ticked off, please see to it.",
	},
	check.FromSupervised: {
		"{who}现在在{value}工作，{team}监督{value}，请核对是否影响监督的独立性。",
		"{who} works at {value}, which {team} supervises; please check that this does not touch its independence.",
	},
	check.FromSupervisedLately: {
		"{who}的简历写到 {date} 还在{value}工作，{team}监督{value}，请核对是否影响监督的独立性。",
		"{who} worked at {value} until {date} by the resume, and {team} supervises it; please check that this does not touch its independence.",
	},
	check.TenYearsTeam: {
		"{who}的简历写在{team}已满 {n} 年（{date} 起），晋升职级不另算，请核对任同一职位是否满 10 年。",
		"{who} has been in {team} for {n} {year|years} (since {date}) by the resume; a rise in rank does not begin " +
			"anew, please check whether it is one post for ten years.",
	},
	check.Sanctioned: {
		"{who}是{term}，审批表奖惩情况写有：{value}，请核对影响期。",
		"{who} is {term}, and the approval form says: {value}; please check until when it counts.",
	},
	check.PoorYear: {
		"{who}是{term}，审批表年度考核结果写有：{value}，请核对。",
		"{who} is {term}, and the approval form says of the yearly assessment: {value}; please check.",
	},
	check.KinBusiness: {
		"{who}的{kin}是{value}，{who}将在{team}任领导，请核对是否经营该组监督的行业。",
		"{who}: {kin} is {value}, and {who} would lead in {team}; please check whether the business is in a trade that it supervises.",
	},
	check.GrewUpThere: {
		"{who}在{against}成长，拟任{value}，请核对地域回避。",
		"{who} grew up in {against} and would be {value}; please check whether that is allowed there.",
	},
	check.LoanEnds: {
		"{who}挂职到 {date} 期满，还有 {n} 天，请提前办手续。",
		"The secondment of {who} ends on {date}, {n} {day|days} from the meeting; please see to it in time.",
	},
	check.LoanOver: {
		"{who}挂职 {date} 已期满，还没有记办结，请核对去向。",
		"The secondment of {who} ended on {date} and is not ticked off; please check where they go.",
	},
	check.DocumentDiffers: {
		"{value}写任 {n} 免 {m}，名册上任 {appointed} 免 {dismissed}，对不上，请核对。",
		"{value} says {n} appointed and {m} dismissed, the roster has {appointed} and {dismissed}; please check.",
	},
	check.DocumentDiffersBy: {
		"{value}写任 {n} 免 {m}，宣布的任 {appointed} 免 {dismissed}，对不上；没有按方案宣布的是{who}，请核对。",
		"{value} says {n} appointed and {m} dismissed, announced are {appointed} and {dismissed}; not announced as planned: {who}, please check.",
	},
	check.LevelAboveTeam: {
		"{team}是{against}，{who}调整后在组里任领导，层次是{value}，高于机构规格，请核对。",
		"{team} is of the grade {against}; {who} would lead there at the level {value}, above it, please check.",
	},
	check.RankAboveTeam: {
		"{team}是{against}，{who}的职级是{value}，高于机构规格，请核对职级职数。",
		"{team} is of the grade {against}; {who} has the rank {value}, above it, please check whether it has such ranks.",
	},
	check.Hasty: {
		"{who}任现职不满 1 年（{date} 起）又调整；如在试用期内，一般不得转任，请核对。",
		"{who} has been in the present post since {date}, not a year, and moves again; during a probation that is not usual, please check.",
	},
	check.StillOnProbation: {
		"{who}的现职还在试用期，一般不得转任，请核对。",
		"{who} is still on probation in the present post, please check the move.",
	},
	check.NoProbation: {
		"{who}的拟任写了试用期：{value}；{term}到这个职务没有试用期，宣读时会念出来，请核对。",
		"{who}: a probation is written with {value}, which {term} does not have there; it would be read out, please check.",
	},
	check.PromotedToRank: {
		"{who}是{term}，拟任却是职级：{value}，没有试用期，请核对是否晋升职级。",
		"{who} is {term}, yet {value} is a rank and has no probation; please check whether the rank rises.",
	},
	check.RankIsSeat: {
		"{who}是{term}，拟任却是领导职务：{value}，请核对类别。",
		"{who} is {term}, yet {value} is a leading post; please check the disposition.",
	},
	check.RankToSeat: {
		"{who}是{term}，从职级{against}到领导职务{value}，请核对是否提任，有没有公示和试用期。",
		"{who}: {term}, from the rank {against} to the leading post {value}; please check whether this is a promotion, with publicity and probation.",
	},
	check.ReadingOpen: {
		"{who}的读音待核：{value}。",
		"How {who} is pronounced is not settled: {value}.",
	},
	check.RareName: {
		"{who}的姓名里有生僻字 {value}，有的电脑和打印机没有这个字，请先试印一张。",
		"The name of {who} has rare characters, {value}, that some computers and printers lack; please print a trial page.",
	},
	check.FormDiffers: {
		"{who}的{column}，名册是{value}，审批表是{against}，还没有定按哪一个。",
		"{who}, {column}: the roster has {value}, the form {against}; nobody has decided which.",
	},
	check.SoundAlike: {
		"{who}读音相同，念名单和找人时看出生年份和单位。",
		"{who} sound alike; go by year of birth and team.",
	},
	check.LookAlike: {
		"{who}字形相近，看准了再按。",
		"{who} look alike; look twice before you press.",
	},
	check.Uncovered: {
		"{value}没有派驻机构监督，是监督空白。",
		"No team supervises {value}: a gap in coverage.",
	},
	check.Overlap: {
		"{value}由{team}同时监督，请明确由谁负责。",
		"{value} is supervised by {team} together; please settle who is responsible.",
	},
	check.TemplateUnknown: {
		"{value}：不认识 {against}（{place}），写出来空着；要手写的，在模板页按 5 留空。",
		"{value}: {against} is not known ({place}) and stays blank; 5 on the page of templates leaves it blank for handwriting.",
	},
	check.TemplateOdd: {
		"{value}：“{against}”花括号不对（{place}），不会填。",
		"{value}: \"{against}\" has odd braces ({place}) and is not filled.",
	},
	check.TemplateBroken: {
		"{value}：{against} 开头和结尾对不上（{place}），这份模板写不出来，请改好再换文件。",
		"{value}: {against} does not go with its other end ({place}); nothing can be written with it. Please mend it and replace the file.",
	},
	check.TemplateUnread: {
		"{value}读不出来，写不出材料，请重新存入。",
		"{value} cannot be read, and nothing written with it; please add it again.",
	},
	check.TeamsAlike: {
		"{team}名称相近，请定是一个机构还是两个。",
		"{team} are named nearly alike; please say whether they are one team or two.",
	},
	check.TeamOdd: {
		"{team}的名称和别的机构写法不一样，请核对。",
		"{team} is not named as the other teams are; please check.",
	},
	check.KinInTeam: {
		"{who}的{kin}调整后也在{team}，应当回避。",
		"{who}: {kin} would be in {team} too; one of them should be placed elsewhere.",
	},
	check.KinAbove: {
		"{who}和{kin}调整后在{team}是直接上下级，应当回避。",
		"{who} and {kin}: one would be directly above the other in {team}; one of them should be placed elsewhere.",
	},
	check.KinLeads: {
		"{who}的{kin}是{value}，{team}监督{against}，请核对是否回避。",
		"{who}: {kin} is {value}, and {team} supervises {against}; please check whether the person should be placed elsewhere.",
	},
	check.TeamWithoutUnit: {
		"{team}没有要监督的单位。",
		"{team} has no unit to supervise.",
	},
	check.SingleWithMany: {
		"{team}是单独派驻，却监督 {n} 家单位。",
		"{team} is a single team, yet supervises {n} {unit|units}.",
	},
	check.CombinedWithOne: {
		"{team}是综合派驻，却只监督{value}。",
		"{team} is a combined team, yet supervises only {value}.",
	},
	check.OverStrength: {
		"{team}调整后 {n} 人，编制 {m}，超编。",
		"{team} would have {n} {person|people} for an establishment of {m}: over.",
	},
	check.OverLeaders: {
		"{team}调整后领导 {n} 人，领导职数 {m}，超职数。",
		"{team} would have {n} {leader|leaders} for {m} leader {post|posts}: over.",
	},
	check.OverDeputies: {
		"{team}调整后副组长 {n} 人，副组长职数 {m}，超职数；组长的职数不能占。",
		"{team} would have {n} {deputy|deputies} for {m} such {post|posts}: over; the head's post is not theirs.",
	},
	check.AbolishedTeam: {
		"{team}已撤销，调整后还有 {n} 人：{who}。",
		"{team} is abolished, yet {n} {person|people} would still be in it: {who}.",
	},
	check.NoHead: {
		"{team}调整后 {n} 人，没有组长。",
		"{team} would have {n} {person|people} and no head.",
	},
	check.TwoHeads: {
		"{team}调整后有 {n} 名组长：{who}。",
		"{team} would have {n} {head|heads}: {who}.",
	},
	check.SameID: {
		"{who}的身份证号相同。",
		"{who} have the same ID number.",
	},
	check.SameName: {
		"{who}同名，念名单和找人时看出生年份和单位。",
		"{who} have the same name; go by year of birth and unit when reading out or finding.",
	},
	check.SameNameUntold: {
		"{who}同名，出生年月也分不清，请核对。",
		"{who} have the same name and their births do not tell them apart, please check.",
	},
	check.SamePost: {
		"{value}同时给了{who}。",
		"{value} is given to {who} at once.",
	},
	check.NotFreed: {
		"{value}要给{first}，现任{others}没有免。",
		"{value} is to be given to {first}, but {others} would still hold it.",
	},
	check.HeldOutside: {
		"{value}要给{who}，机构表里现任的人不在名册上，请核对是否另有安排。",
		"{value} is to be given to {who}, but by the list of teams somebody who is not on the roster holds it; please check.",
	},
	check.TwoPosts: {
		"{who}拟任{value}，没有免去{against}。",
		"{who}: proposed for {value}, not relieved of {against}.",
	},
	check.PartLeft: {
		"{who}拟免{value}，现任的{against}没有写免，也没有写保留，请核对。",
		"{who}: relieved of {value}; {against} is neither given up nor kept, please check.",
	},
	check.ListedTwice: {
		"{who}在名单里出现两次。",
		"{who} is in the list twice.",
	},
	check.TalkMissing: {
		"{who}已宣布，{kinds}未谈。",
		"{who} has been announced and still owes: {kinds}.",
	},
	check.TalkNotHeld: {
		"还没有开过{kinds}，应谈 {n} 人。",
		"No {kinds} has been held yet; {n} {person owes|people owe} one.",
	},
	check.TalkMissed: {
		"{who}没有到会{aside}，{kinds}要补谈。",
		"{who} did not come{aside}; to be made up: {kinds}.",
	},
	check.NoPlan: {
		"{who}没有方案，宣布时只能用数字键并写理由。",
		"{who} has no plan; at the announcement only a digit with a reason will do.",
	},
	check.RetainedMoved: {
		"{who}是{term}，职务却从{against}变成{value}。",
		"{who} is {term}, yet the post would change from {against} to {value}.",
	},
	check.MovesNowhere: {
		"{who}是{term}，拟任却和现任一样：{against}。",
		"{who} is {term}, yet the proposed post is the current one: {against}.",
	},
	check.NoProposed: {
		"{who}是{term}，没有拟任职务。",
		"{who} is {term}, without a proposed post.",
	},
	check.NoRelieved: {
		"{who}是{term}，没有拟免职务。",
		"{who} is {term}, without a post to be relieved of.",
	},
	check.ReassignedAway: {
		"{who}是{term}，拟任却在别的组：{value}。",
		"{who} is {term}, yet the proposed post is in another team: {value}.",
	},
	check.RelievedElsewhere: {
		"{who}拟免的{value}不是现任的组：{against}。",
		"{who}: to be relieved of {value}, which is not in the team of the current post: {against}.",
	},
	check.RemovedYetProposed: {
		"{who}是{term}，却写了拟任{value}，宣布时不会念到。",
		"{who} is {term}, yet {value} is proposed; the announcement will leave it out.",
	},
	check.TenYears: {
		"{who}任同一职位满 {n} 年（{date} 起），应当转任；要留任，先请公务员主管部门同意暂缓转任。",
		"{who} has been in one post for {n} {year|years} (since {date}) and should be transferred; to stay, ask the civil-service authority to " +
			"agree to a deferral first.",
	},
	check.TenYearsLeader: {
		"{who}任同一职位满 {n} 年（{date} 起），不是内设机构的领导，请核对是否应当转任。",
		"{who} has been in one post for {n} {year|years} (since {date}), which is not the head of an internal body; please check whether a transfer is due.",
	},
	check.TenYearsDeferred: {
		"{who}任同一职位满 {n} 年（{date} 起），暂缓转任要经公务员主管部门同意。",
		"{who} has been in one post for {n} {year|years} (since {date}); deferring the transfer needs the consent of the civil-service authority.",
	},
	check.RetiresSoon: {
		"{who} {date} 到龄，还有 {n} 个月。",
		"{who} reaches retirement age in {date}, {n} {month|months} from the meeting.",
	},
	retiresNow: {
		"{who} {date} 到龄，即会议当月。",
		"{who} reaches retirement age in {date}, the month of the meeting.",
	},
	check.RetiresPast: {
		"{who} {date} 已到龄，过了 {n} 个月。",
		"{who} reached retirement age in {date}, {n} {month|months} ago.",
	},
	check.RetiresUnsure: {
		"{who}职务层次待核：乡科级及以下 {date} 到龄，县处级及以上 {until} 到龄。",
		"{who}: the level is to be checked; retirement in {date} up to township level, in {until} from county level.",
	},
	check.NotADate: {
		"{who}的{column}“{value}”不像年月，请核对。",
		"{who}: {column} \"{value}\" is not a month, please check.",
	},
	check.DateOctober: {
		"{who}的{column}“{value}”分不清 1 月还是 10 月，请核对。",
		"{who}: {column} \"{value}\" is January or October, please check.",
	},
	check.WorkYoung: {
		"{who} {date} 参加工作，当时 {n} 岁，不满 16 岁，请核对。",
		"{who} began work in {date}, aged {n}, below 16, please check.",
	},
	check.PartyYoung: {
		"{who} {date} 入党，当时 {n} 岁，不满 18 岁，请核对。",
		"{who} joined the party in {date}, aged {n}, below 18, please check.",
	},
	check.PostBeforeWork: {
		"{who}的{column} {date} 早于参加工作时间 {until}，请核对。",
		"{who}: {column} {date} is before the start of work in {until}, please check.",
	},
	check.FutureDate: {
		"{who}的{column} {date} 比开会还晚，请核对。",
		"{who}: {column} {date} is after the meeting, please check.",
	},
	check.BeforeBirth: {
		"{who}的{column} {date} 不晚于出生年月 {until}，请核对。",
		"{who}: {column} {date} is not after the birth in {until}, please check.",
	},
	check.IDCheck: {
		"{who}的身份证号校验不对，请核对。",
		"{who}: the check digit of the ID number is wrong, please check.",
	},
	check.IDBirth: {
		"{who} {date} 出生，身份证号里是 {until}，以认定为准，请核对。",
		"{who}: born {date}, the ID number says {until}; the date on file goes first, please check.",
	},
	check.IDSex: {
		"{who}性别是{against}，与身份证号不一致，请核对。",
		"{who}: sex {against} does not agree with the ID number, please check.",
	},
	check.IDDigits: {
		"{who}的身份证号后几位在表里已丢，请补全。",
		"{who}: the last digits of the ID number were lost in the list, please fill them in.",
	},
}
