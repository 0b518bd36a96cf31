package screen

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// corrected is a list of the demo's first people after somebody looked it through: two
// fields of one, one of another, a date that cannot be, somebody nobody knows, and a
// column of no use. Whoever is not on it is asked about below.
func (d *driver) corrected() string {
	var csv strings.Builder
	csv.WriteString("序号,姓名,性别,出生年月,参加工作时间,任现职时间,现任职务,车牌\n")
	line := func(cells ...any) {
		csv.WriteString(strings.TrimSuffix(fmt.Sprintln(cells...), "\n") + "\n")
	}
	for n := 1; n <= 8; n++ {
		p := d.person(n)
		born, since, post := p.Birth.String(), p.CurrentSince.String(), p.Current
		switch n {
		case 3:
			born, since = "1981.03", "2019.06"
		case 5:
			post = strings.Replace(post, "三级", "二级", 1)
		case 6:
			since = "1990.01"
		}
		line(fmt.Sprintf("%d,%s,%s,%s,%s,%s,%s,云Z%04d", n, p.Name, p.Sex, born, p.WorkDate, since, post, n))
	}
	line("9,苏某某,女,1984.05,2006.07,2020.01,云川市纪委监委驻市委办公室纪检监察组四级主任科员,")
	return csv.String()
}

// The preview of a corrected list: what is to be settled, one line a person for what
// would change, and how each column was read.
func TestImportFrames(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		for _, size := range [][2]int{{80, 24}, {120, 36}} {
			t.Run(fmt.Sprintf("%s-%dx%d", lang, size[0], size[1]), func(t *testing.T) {
				d := openDemo(t, size[0], size[1])
				d.a.Text = text.For(lang)
				d.a.learn(func(t *look.Terminal) { *t = seen })
				if err := os.WriteFile(filepath.Join(d.a.Dir, "名册.csv"), []byte(d.corrected()), 0o600); err != nil {
					t.Fatal(err)
				}
				d.press("f10", "7", "text:名册.csv", "enter")
				lines, _ := d.a.frame()
				fits(t, lines, size[0], size[1])
				golden.RequireEqual(t, []byte(ansi.Strip(strings.Join(lines, "\n"))+"\n"))
			})
		}
	}
}
