package check

// R04: a relative who may run a business.

import (
	"regexp"
	"slices"

	"liuzhuan/model"
	"liuzhuan/model/seat"
)

// KinBusiness: Relative of Person, by the words of their post (Value), may run a business,
// and Person would lead Team.
const KinBusiness Variant = "kin_business"

var (
	businesses = regexp.MustCompile(`公司|企业|集团|商行|商店|商贸|门市|经营部|工厂|合作社|事务所|个体|酒店|饭店|餐馆|诊所|中介`)
	runs       = regexp.MustCompile(`法定代表人|法人|股东|合伙人|董事|经理|总监|厂长|老板|店主|业主|负责人|经营者|个体户|个体工商户|经商|自营`)
	state      = regexp.MustCompile(`国有|国资|市属|省属|央企`)
)

// nearest are those whose business the law names: husband or wife, children, and whom
// these are married to.
var nearest = regexp.MustCompile(`^(配偶|爱人|丈夫|妻子|老公|老婆|儿子|女儿|[长次三四五独幼小大二]子|[长次三四五独幼小大二]女|子女|养子|养女|` +
	`继子|继女|儿媳|女婿)$`)

var kinBusiness = onCard("R04", "公务员法第74条：不得在配偶、子女及其配偶经营的企业的行业监管或主管部门任领导成员",
	func(c *Context, p *model.Person) []Finding {
		o := c.Meeting.Outcome(p)
		team := c.Meeting.TeamAfter(p, o)
		if team == 0 || !slices.ContainsFunc(seat.Parts(o.Post), func(part seat.Part) bool { return part.Leads() && !part.Past }) {
			return nil
		}
		var out []Finding
		for _, r := range c.Meeting.Relatives(p.ID) {
			if nearest.MatchString(r.Relation) && businesses.MatchString(r.Post) && runs.MatchString(r.Post) && !state.MatchString(r.Post) {
				out = append(out, Finding{Variant: KinBusiness, Person: p.ID, Relative: r.ID, Team: team, Value: r.Post})
			}
		}
		return out
	})
