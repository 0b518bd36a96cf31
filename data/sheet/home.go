package sheet

import (
	"path/filepath"
	"regexp"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/seat"
)

// home is what a list is of as a whole: 驻市财政局纪检监察组, by the title over it,
// the name of its sheet or of its file. Posts without a unit (组长) are held there.

var (
	listWords = regexp.MustCompile(`[（(]?(在职|全体|现有)?(干部|人员|职工)*(基本)?(情况|信息)?(花名册|名册|名单|一览表|登记表|统计表|情况表|` +
		`信息表|表)?([（(].*)?$`)
	listDate  = regexp.MustCompile(`^[0-9]+[-_.、 ]*|[-_. （(]*(20[0-9]{2}(年|[-.])?([0-9]{1,2}月?)?([-.]?[0-9]{1,2}日?)?)?[）)]*$`)
	shortTeam = regexp.MustCompile(`^(.{0,12}驻.{2,20}[^察检])组$`)
)

// homeOf gives the team that a sheet is of, "" where nothing says. A title names
// one only in full: whoever made the list stands over it too.
func (s *scan) homeOf() string {
	for _, title := range s.titles {
		if team := model.TeamIn(title); team != "" {
			return team
		}
	}
	for _, name := range []string{s.sheet.name, strings.TrimSuffix(s.reading.File, filepath.Ext(s.reading.File))} {
		if team := teamNamed(name); team != "" {
			return team
		}
	}
	return ""
}

// teamNamed gives the body that the name of a sheet or a file names.
func teamNamed(name string) string {
	name = listDate.ReplaceAllString(tidy(brief(name)), "")
	if team := model.TeamIn(name); team != "" {
		return team
	}
	name = listWords.ReplaceAllString(name, "")
	if m := shortTeam.FindStringSubmatch(name); m != nil {
		return model.TeamIn(m[1] + "纪检监察组")
	}
	if h := parseHeading(name); h.kind == headsTeam && len([]rune(name)) > 2 {
		return h.text
	}
	return ""
}

// bare reports whether a post names no body that it is held in.
func bare(post string) bool {
	for _, p := range seat.Parts(post) {
		if p.Org != "" {
			return false
		}
	}
	return post != ""
}

// atHome takes somebody whose post names no body, and of whom nothing else does,
// for one of the team that the whole list is of.
func (l *line) atHome(under headings) {
	p := &l.Person
	if l.home == "" || l.Team != "" || p.Unit != "" || !bare(p.Current) {
		return
	}
	if _, headed := under.of(headsTeam); headed {
		return
	}
	l.Team = l.home
	l.homed++
}
