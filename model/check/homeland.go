package check

// R05: the head of a county's organ where they grew up. Silent for who has no 成长地, which
// is neither 出生地 nor 籍贯, and for the teams: their heads are not such heads.

import (
	"regexp"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/seat"
)

// GrewUpThere: Person would head an organ (Value) of the county Against, where they grew
// up.
const GrewUpThere Variant = "grew_up_there"

var (
	// countyHead is a chief post of a county's or township's party, government, discipline,
	// organization, court, procuratorate or police.
	countyHead = regexp.MustCompile(`^(?:中共)?(?:[^县区旗]{1,6}?[省市州盟])?([^省市州盟]{1,8}?[县区旗])(?:(?:县|区|旗)?委(?:员会)?书记|` +
		`人民政府(?:县|区|旗)长|[县区旗]长|纪委(?:监委)?书记|监委主任|委组织部部长|组织部部长|人民法院院长|法院院长|人民检察院检察长|` +
		`检察院检察长|公安局局长|公安分局局长)$`)
	county = regexp.MustCompile(`([^省市州盟]{1,8}?[县区旗])`)
)

var grewUpThere = eachPerson("R05", "公务员法第75条；公务员回避规定：地域回避", func(c *Context, p *model.Person) []Finding {
	if p.RaisedIn == "" {
		return nil
	}
	o := c.Meeting.Outcome(p)
	home := county.FindStringSubmatch(p.RaisedIn)
	if home == nil || !o.Disposition.Moves() {
		return nil
	}
	for _, part := range seat.Parts(o.Post) {
		m := countyHead.FindStringSubmatch(part.Org + part.Duty)
		if m != nil && !part.Past && strings.HasSuffix(home[1], strings.TrimPrefix(m[1], "中共")) {
			return []Finding{{Variant: GrewUpThere, Person: p.ID, Value: part.Org + part.Duty, Against: strings.TrimPrefix(m[1], "中共")}}
		}
	}
	return nil
})
