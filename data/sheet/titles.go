package sheet

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"liuzhuan/model"
)

// What a title says: how it is written and which field it names.

var (
	brackets = regexp.MustCompile(`\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|〔[^〔〕]*〕`)
	footmark = regexp.MustCompile(`(\*|注[0-9]*|[:：])+$`)
	kinfolk  = regexp.MustCompile(`配偶|家庭|子女|亲属|父母|联系人`)
	// telling is what in a bracket alters what a title says: 职务（拟任）.
	telling = regexp.MustCompile(`拟|免|原|曾|前|配偶|爱人|家庭|子女|亲属|父|母|联系人|接替|接任|继任`)
	bracket = strings.NewReplacer("(", "", ")", "", "[", "", "]", "", "【", "", "】", "", "〔", "", "〕", "")
	marks   = strings.NewReplacer("/", "", "、", "", "-", "", ",", "", "及", "", "和", "", "与", "")
)

// titlePatterns know fields whose titles are made of the same few words in many
// ways; marks and brackets are taken out before.
var titlePatterns = []struct {
	field model.Field
	title *regexp.Regexp
}{
	{fieldPlan, regexp.MustCompile(`^(干部|人员|职务)?任免(的)?(意见|建议|安排|方案|内容)$`)},
	{model.FieldProposed, regexp.MustCompile(`^(拟|建议)(任|任职|任用|任命)(职务|单位职务)?(意见|建议|安排|方案)?$|^(任职|任用)(意见|建议|` +
		`安排|方案)$|^新任(单位)?职务$`)},
	{model.FieldRelieved, regexp.MustCompile(`^(拟|建议)(免|免职|免去)(职务|单位职务)?(意见|建议|安排|方案)?$|^免职(意见|建议|安排|方案)$|` +
		`^(免去|所免)(单位)?职务$`)},
	{fieldPlan, regexp.MustCompile(`^(拟|建议|意见)?(任命?|任职)(拟|建议)?(免去?|免职)(职务|事项|情况|意见|安排|建议|内容)?$`)},
	{model.FieldCurrent, regexp.MustCompile(`^(现|现任|目前)?(所在|工作|任职)?(单位)?(现|现任|任)?(职务|职位|岗位)(职级)?(情况|全称|简称|名称)?$`)},
	{model.FieldBasis, regexp.MustCompile(`^(拟)?(任免职?|任职|免职)(的)?(理由|原因|依据)$`)},
}

// normalize writes a title as aliases has it: NFKC, without blanks and marks. A
// bracket goes where the title is known without it and it alters nothing, for
// 拟任（免）职务 is no 拟任职务.
func normalize(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '*' {
			return -1
		}
		return r
	}, norm.NFKC.String(brief(s)))
	if s == "" || fields[s] != "" {
		return s
	}
	if joined := strings.ReplaceAll(s, "-", "/"); fields[joined] != "" { // a two-row header in one, as csv has it
		return joined
	}
	bare, said := s, "" // without brackets, and what stands in them
	if strings.ContainsAny(s, "([【〔") {
		said = bracket.Replace(strings.Join(brackets.FindAllString(s, -1), ""))
		bare = brackets.ReplaceAllString(s, "")
		for _, whole := range []string{bracket.Replace(s), said + bare} {
			if f := fieldOf(whole); f != "" && f != fieldOf(bare) {
				return whole
			}
		}
		if telling.MatchString(said) || countsPart.MatchString(said+"职") && countsWhat.MatchString(bare) {
			return s
		}
	}
	if fieldOf(bare) == "" {
		if strings.HasPrefix(bare, "备注") { // 备注1: here 注 is no mark
			return "备注"
		}
		if cut := footmark.ReplaceAllString(bare, ""); cut != "" {
			bare = cut
		}
	}
	if bare == "" {
		return s
	}
	return bare
}

// isTitle reports whether a text that stands where names stand is a title.
func isTitle(s string) bool {
	return len(s) <= 60 && !plainName(s) && fieldOf(normalize(s)) != ""
}

// fieldOf gives the field that a normalized title names, "" for none.
func fieldOf(title string) model.Field {
	if f := fields[title]; f != "" || len(title) > 60 {
		return f
	}
	bare := marks.Replace(title)
	if f := fields[bare]; f != "" || len(bare) < 3*len("任") { // no name of a person is so long
		return f
	}
	for _, p := range titlePatterns {
		if p.title.MatchString(bare) {
			return p.field
		}
	}
	return ""
}

// titled gives the title and the field of a column with these words, from the
// outermost group to its own.
func titled(words []string) (title string, field model.Field) {
	var path []string
	for _, w := range words {
		if w != "" && (len(path) == 0 || path[len(path)-1] != w) {
			path = append(path, w)
		}
	}
	title = strings.Join(path, "/")
	if f := fieldOf(title); f != "" || len(path) < 2 {
		return title, f
	}
	child, parents := path[len(path)-1], path[:len(path)-1]
	for _, p := range parents {
		if f := fieldOf(p + "/" + child); f != "" {
			return title, f
		}
	}
	group := strings.Join(parents, "/")
	if kinfolk.MatchString(group) {
		return title, ""
	}
	f := fieldOf(child)
	if strings.Contains(group, "在职") {
		switch f {
		case model.FieldEducation, model.FieldDegree, model.FieldSchool:
			f += "_in"
		case fieldStudy:
			f = fieldStudyIn
		}
	}
	if f == "" && !strings.Contains(group, "表决") {
		if p := fieldOf(parents[len(parents)-1]); p != "" && p != fieldStudy && p != fieldStudyIn {
			f = p
		}
	}
	return title, f
}
