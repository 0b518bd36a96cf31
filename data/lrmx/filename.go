package lrmx

// What the name of a file says: the order of people on the agenda,
// and whose form it is.

import (
	"path"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"liuzhuan/model/hanzi"
)

var (
	leadingDay    = regexp.MustCompile(`^\s*(\d{4}[.\-_年]\d{1,2}[.\-_月]\d{1,2}日?|(19|20)\d{6})(\D|$)`)
	leadingNumber = regexp.MustCompile(`^\s*[(（\[【第№]?(\d{1,5})([^\d年]|$)`)
)

// orderOf gives the leading number of 1_姓名, 01姓名, 2021.07.16 1.干部任免审批表
// 姓名; 0 for none. A day, a year and an id number are no order.
func orderOf(file string) int {
	s := hanzi.Digits(file)
	if m := leadingDay.FindStringSubmatchIndex(s); m != nil {
		s = strings.TrimSpace(s[m[3]:])
	}
	m := leadingNumber.FindStringSubmatch(s)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

// formWords stand in file names and are nobody's name.
var formWords = regexp.MustCompile(`(干部)?任免(审批)?表|审批表|干部|同志|[年月日号]|附件|副本|复件|新建|最新|修改|定稿|扫描件|照片`)

// checkName compares the name in the file with the name of the file. A file name
// without hanzi, or with nothing but words like 任免审批表, names nobody.
func (f *Form) checkName() {
	base := strings.TrimSuffix(f.File, path.Ext(f.File))
	if f.Person.Name == "" || strings.Contains(hanzi.CleanName(base), f.Person.Name) {
		return
	}
	if strings.ContainsFunc(formWords.ReplaceAllString(base, ""), func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		f.issue(Issue{Element: tagName, Kind: KindName, Detail: f.File})
	}
}
