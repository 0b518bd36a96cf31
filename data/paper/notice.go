package paper

// The notice of appointments (任免通知): one for each body that decided, of those about
// whom nothing is open.

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"liuzhuan/data/paper/layout"
	"liuzhuan/model"
)

// noticed is who of a batch stands in its notice, and what of each is said there.
type noticed struct {
	batch              *model.Batch
	appointed, removed []*model.Person // those who get a post, and those who only lose one
	renamed            []*model.Person // who stays, and whose post got another name
}

// noticed lists whom each batch of the list is about, those in none last; batches about
// whom everything is open, or nothing, are left out.
func (x *extract) noticed() []noticed {
	var out []noticed
	for _, b := range x.allBatches() {
		n := noticed{batch: b}
		for _, p := range x.people {
			d := x.Decision(p.ID)
			if p.Batch != b.ID || d == nil || !x.Issuable(p) {
				continue
			}
			switch {
			case d.Disposition.Moves():
				n.appointed = append(n.appointed, p)
			case d.Disposition.Leaves():
				n.removed = append(n.removed, p)
			case d.To != "" && d.To != p.Current:
				n.renamed = append(n.renamed, p)
			}
		}
		if len(n.people()) > 0 {
			out = append(out, n)
		}
	}
	return out
}

// allBatches gives the batches of the list, with the one of those who are in none.
func (x *extract) allBatches() []*model.Batch {
	return append(slices.Clone(x.Batches()), &model.Batch{Name: x.DefaultBatch()})
}

// people are all of them, in the order in which they are written.
func (n noticed) people() []*model.Person { return slices.Concat(n.appointed, n.removed, n.renamed) }

// items says of each what is decided, and of how many that they give a post up.
func (x *extract) items(n noticed) (items []string, off int) {
	for _, p := range slices.Concat(n.appointed, n.removed) {
		if said, aloud := x.ReadAloud(p); aloud {
			items = append(items, strings.TrimSuffix(said, "。"))
		}
	}
	for _, p := range n.renamed {
		items = append(items, "因机构更名，"+p.Name+"同志的职务名称相应变更为"+model.ReadOut(x.Outcome(p).Post))
	}
	for _, item := range items {
		off += count(strings.Contains(item, "免去"))
	}
	return items, off
}

func countNotices(x *extract) (people, apart int) {
	for _, n := range x.noticed() {
		people += len(n.people())
	}
	return people, 0
}

func noticePages(x *extract) []layout.Section {
	var out []layout.Section
	for _, n := range x.noticed() {
		out = append(out, x.notice(n))
	}
	if out == nil {
		out = append(out, nothingToIssue("任免通知", "没有可以发文的任免事项"))
	}
	return out
}

// nothingToIssue stands in place of a document that would be about nobody.
func nothingToIssue(title, said string) layout.Section {
	return official(title, layout.Text{Look: letterTitle, Text: title}, paragraph(said+"：宣布了、没有暂缓、待核事项已清的人才列入。"))
}

func (x *extract) notice(n noticed) layout.Section {
	b, organ := n.batch, x.organOf(n.batch)
	items, off := x.items(n)
	blocks := []layout.Block{
		layout.Text{Look: letterMark, Text: "代拟稿"},
		layout.Text{Look: letterFile, Text: fmt.Sprintf("（存档核对，印发时删去：任 %d 人次，免 %d 人次，名称变更 %d 人次。）",
			len(n.appointed), off, len(n.renamed))},
		layout.Text{Look: letterNo, Text: cmp.Or(b.Document, x.blankNumber()), Before: 8},
		layout.Text{Look: letterTitle, Text: "关于" + of(n.people()) + "职务任免的通知", Before: 16},
		layout.Text{Look: letterTo, Text: "各派驻纪检监察组，有关单位党组（党委）：", Before: 12},
		paragraph("经研究，决定："),
	}
	if organ != "" {
		blocks = slices.Insert(blocks, 2, layout.Block(layout.Text{Look: letterHead, Text: organ + "文件", Before: 8}))
	}
	for i, item := range items {
		mark := "；"
		if i == len(items)-1 {
			mark = "。"
		}
		blocks = append(blocks, paragraph(item+mark))
	}
	blocks = signed(blocks, organ, dayOr(b.Notice, blankDay))
	return official("任免通知-"+cmp.Or(b.Name, organ), blocks...)
}

// blankNumber is room for the number of a document of this year.
func (x *extract) blankNumber() string { return "〔" + year(x.Info().Date) + "〕　　号" }

func year(d model.Date) string {
	if len(d) < 4 {
		return "　　"
	}
	return string(d[:4])
}
