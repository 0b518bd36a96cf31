package model

import (
	"regexp"
	"strings"
)

// Post is the text of a post taken apart as far as the text allows.
type Post struct {
	Text  string
	Team  string // 驻市委办公室纪检监察组; "" where the text names no dispatched office
	Title string // what follows the team: 组长, 综合室二级主任科员
}

var (
	teamPattern  = regexp.MustCompile(`驻[^驻，,；;、（）()]{1,30}?(纪检监察组|纪检监察工委|纪检组|监察组)`)
	titlePattern = regexp.MustCompile(`(副?组长|副?主任|副?局长|副?处长|副?科长|副?书记|副?部长|副?县长|副?区长|副?市长|[一二三四]级(主任科员|调研员|巡视员|科员|高级监察官|监察官)|常委|委员|巡视员|调研员|主任科员|科员|办事员|干部)$`)
	headingMark  = regexp.MustCompile(`^[（(]?[一二三四五六七八九十百0-9０-９]+[）)]?[、.．]?`)
	headingCount = regexp.MustCompile(`[（(\[【][0-9０-９一二三四五六七八九十百]*\s*人?[)）\]】]$`)
)

// ParsePost finds the dispatched office and the title in a post's text.
func ParsePost(text string) Post {
	p := Post{Text: text}
	if at := teamPattern.FindStringIndex(text); at != nil {
		p.Team = text[at[0]:at[1]]
		p.Title = text[at[1]:]
		return p
	}
	p.Title = titlePattern.FindString(text)
	return p
}

// Org is the organization the post belongs to: the team, or else the text
// without its title.
func (p Post) Org() string {
	if p.Team != "" {
		return p.Team
	}
	return strings.TrimSuffix(p.Text, p.Title)
}

// Head reports whether the post leads its team (组长, not 副组长).
func (p Post) Head() bool { return p.Title == "组长" }

// Leader reports whether the post counts against the leader posts of its team.
func (p Post) Leader() bool { return p.Title == "组长" || p.Title == "副组长" }

// HeadingName strips numbering and head count from a group heading:
// 一、驻市委办公室纪检监察组（8人） gives 驻市委办公室纪检监察组.
func HeadingName(s string) string {
	s = strings.Join(strings.Fields(s), "")
	if cut := headingMark.ReplaceAllString(s, ""); cut != "" {
		s = cut
	}
	return headingCount.ReplaceAllString(s, "")
}

// shortUnits gives the everyday short names of host units. It only saves
// columns on the screen and is never stored or printed on papers.
var shortUnits = strings.NewReplacer(
	"办公室", "办", "自然资源和规划局", "自规局", "发展和改革委员会", "发改委",
	"卫生健康委员会", "卫健委", "中级人民法院", "中院", "人民检察院", "检察院",
	"农业农村局", "农业局", "人力资源和社会保障局", "人社局", "住房和城乡建设局", "住建局",
	"市场监督管理局", "市监局", "生态环境局", "环境局", "工业和信息化局", "工信局",
	"应急管理局", "应急局", "国有资产监督管理委员会", "国资委", "文化和旅游局", "文旅局",
	"科学技术局", "科技局", "交通运输局", "交通局", "退役军人事务局", "退役局",
)

// ShortTeam shortens a team's name for the screen: 驻市委办.
func ShortTeam(name string) string {
	for _, tail := range []string{"纪检监察组", "纪检监察工委", "纪检组", "监察组"} {
		if cut, ok := strings.CutSuffix(name, tail); ok && cut != "" {
			return shortUnits.Replace(cut)
		}
	}
	return name
}

// Short shortens the post for the screen: 驻市委办 二级主任科员.
func (p Post) Short() string {
	if p.Team == "" {
		return p.Text
	}
	return strings.TrimSpace(ShortTeam(p.Team) + " " + p.Title)
}
