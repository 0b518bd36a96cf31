package paper

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"liuzhuan/data/paper/layout"
	"liuzhuan/model"
)

// paged gives what stands on the pages of a paper, a line a line, the cells of a row
// parted by bars.
func paged(sections []layout.Section) string {
	var b strings.Builder
	for i := range sections {
		s := &sections[i]
		for n, sheet := range s.Flow() {
			fmt.Fprintf(&b, "== %s %d\n", s.Name, n+1)
			for _, l := range sheet.Lines {
				b.WriteString(strings.TrimRight(strings.Repeat("　", int(l.In/l.Of.Size))+l.Lead+l.Text, "　 ") + "\n")
			}
			for _, r := range sheet.Rows {
				var cells []string
				for _, c := range r.Rows[r.Row].Cells {
					cells = append(cells, strings.ReplaceAll(strings.ReplaceAll(c.Text, "\t", "→"), "\n", "/"))
				}
				b.WriteString(strings.TrimRight(strings.Join(cells, " | "), " ") + "\n")
			}
		}
	}
	return b.String()
}

// pagedKinds are the papers that are written on pages.
func pagedKinds() []Kind {
	return slices.DeleteFunc(slices.Clone(Kinds), func(k Kind) bool { return !slices.Contains(k.Formats(), DOCX) })
}

// What stands on the pages of every paper; of papers a person those of three people.
func TestPaged(t *testing.T) {
	s := talkSitting(t, 26)
	for _, k := range pagedKinds() {
		t.Run(string(k), func(t *testing.T) {
			x, ok := newExtract(s.Meeting, talkOptions(k, DOCX))
			if !ok {
				t.Fatal("no such paper")
			}
			sections := x.laid().Sections
			golden.RequireEqual(t, []byte(paged(sections[:min(3, len(sections))])))
		})
	}
}

var sizeMark = regexp.MustCompile(`<w:sz w:val="(\d+)"/>`)

// Nothing on any paper stands under 9 points; what is smaller parts tables and sections
// and has no text.
func TestNothingIsTooSmallToRead(t *testing.T) {
	s := talkSitting(t, 26)
	for _, k := range pagedKinds() {
		body := parts(t, written(t, s.Meeting, talkOptions(k, DOCX)))["word/document.xml"]
		for run := range strings.SplitSeq(body, "<w:r>") {
			m := sizeMark.FindStringSubmatch(run)
			if m == nil || !strings.Contains(run, "<w:t ") {
				continue
			}
			if half, err := strconv.Atoi(m[1]); err != nil || half < 2*layout.Least {
				t.Fatalf("%s: %s", k, run)
			}
		}
	}
}

// The same data gives the same bytes, however its rows lie in memory.
func TestPagedSameBytes(t *testing.T) {
	s := talkSitting(t, 26)
	for _, k := range pagedKinds() {
		o := talkOptions(k, DOCX)
		if !bytes.Equal(written(t, s.Meeting, o), written(t, shuffled(s.Meeting, 3), o)) {
			t.Errorf("%s: the same data gives other bytes", k)
		}
	}
}

// docxText is the text of a docx.
func docxText(t *testing.T, data []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return regexp.MustCompile(`<[^>]*>`).ReplaceAllString(string(body), "")
}

// withForm gives a person an approval form whose résumé has so many lines.
func withForm(s sitting, p *model.Person, resumeLines int) func(string) ([]byte, error) {
	var resume, family strings.Builder
	for i := range resumeLines {
		fmt.Fprintf(&resume, "%d.07--%d.07  云川市第%d局办公室科员、副主任科员（其间在省委党校中青年干部培训班学习）\r\n", 1900+i, 1901+i, i+1)
	}
	for i := range 9 {
		fmt.Fprintf(&family, "<Item><ChengWei>亲属</ChengWei><XingMing>某%d</XingMing><GongZuoDanWeiJiZhiWu>云川市第%d中学</GongZuoDanWeiJiZhiWu></Item>", i, i)
	}
	data := []byte(`<?xml version="1.0" encoding="utf-8"?><Person><XingMing>` + p.Name + `</XingMing><JianLi>` + resume.String() +
		`</JianLi><JiaTingChengYuan>` +
		family.String() + `</JiaTingChengYuan></Person>`)
	c := model.ContentOf(data)
	s.Load(&model.Form{Person: p.ID, File: p.Name + ".lrmx", Data: c.Sum})
	return func(string) ([]byte, error) { return data, nil }
}

// A résumé shrinks to 9 points and then goes on over a further page; nothing of it is lost,
// and no relative either.
func TestApprovalLosesNothing(t *testing.T) {
	for _, c := range []struct{ lines, pages int }{{5, 2}, {20, 2}, {60, 3}} {
		s := newSitting(t, 1)
		o := talkOptions(Approval, DOCX)
		o.Files = withForm(s, s.no(1), c.lines)
		text := docxText(t, written(t, s.Meeting, o))
		for i := range c.lines {
			if !strings.Contains(text, fmt.Sprintf("云川市第%d局", i+1)) {
				t.Errorf("%d lines: line %d is lost", c.lines, i+1)
			}
		}
		for i := range 9 {
			if !strings.Contains(text, fmt.Sprintf("云川市第%d中学", i)) {
				t.Errorf("relative %d is lost", i)
			}
		}
		x, _ := newExtract(s.Meeting, o)
		if n := len(x.laid().Sections[0].Flow()); n != c.pages {
			t.Errorf("%d lines: %d pages, want %d", c.lines, n, c.pages)
		}
	}
}
