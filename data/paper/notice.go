package paper

// The notice of appointments (任免通知): one for each body that decided, of those about
// whom nothing is open.

import (
	"cmp"
	"fmt"
	"strings"

	"liuzhuan/data/paper/layout"
	"liuzhuan/model"
)

// noticed lists who stands in the notice of a batch: first those who get a post, then those
// who lose one. Who stays is in it where the name of the post changed.
func (x *extract) noticed(b model.ID) (appointed, removed, renamed []*model.Person) {
	for _, p := range x.people {
		d := x.Decision(p.ID)
		if p.Batch != b || d == nil || !x.Issuable(p) {
			continue
		}
		switch {
		case d.Disposition.Moves():
			appointed = append(appointed, p)
		case d.Disposition.Leaves():
			removed = append(removed, p)
		case d.To != "" && d.To != p.Current:
			renamed = append(renamed, p)
		}
	}
	return appointed, removed, renamed
}

// noticeBatches gives the batches of the list, with the one of those who are in none.
func (x *extract) noticeBatches() []*model.Batch {
	return append(append([]*model.Batch{}, x.Batches()...), &model.Batch{Name: x.DefaultBatch()})
}

func countNotices(x *extract) (people, apart int) {
	for _, b := range x.noticeBatches() {
		appointed, removed, renamed := x.noticed(b.ID)
		people += len(appointed) + len(removed) + len(renamed)
	}
	return people, 0
}

func noticePages(x *extract) []layout.Section {
	var out []layout.Section
	for _, b := range x.noticeBatches() {
		if appointed, removed, renamed := x.noticed(b.ID); len(appointed)+len(removed)+len(renamed) > 0 {
			out = append(out, x.notice(b, appointed, removed, renamed))
		}
	}
	if out == nil {
		out = append(out, official("任免通知", layout.Text{Look: letterTitle, Text: "任免通知"},
			paragraph("没有可以发文的任免事项：宣布了、没有暂缓、待核事项已清的人才列入。")))
	}
	return out
}

func (x *extract) notice(b *model.Batch, appointed, removed, renamed []*model.Person) layout.Section {
	all := append(append(append([]*model.Person{}, appointed...), removed...), renamed...)
	organ := x.organOf(b)
	blocks := []layout.Block{
		layout.Text{Look: letterMark, Text: "代拟稿"},
		nil, // how many, once they are counted
		layout.Text{Look: letterNo, Text: cmp.Or(b.Document, "〔"+year(x.Info().Date)+"〕　　号"), Before: 8},
		layout.Text{Look: letterTitle, Text: "关于" + of(all) + "职务任免的通知", Before: 16},
		layout.Text{Look: letterTo, Text: "各派驻纪检监察组，有关单位党组（党委）：", Before: 12},
		paragraph("经研究，决定："),
	}
	var items []string
	for _, p := range append(append([]*model.Person{}, appointed...), removed...) {
		if said, aloud := x.ReadAloud(p); aloud {
			items = append(items, strings.TrimSuffix(said, "。"))
		}
	}
	for _, p := range renamed {
		items = append(items, "因机构更名，"+p.Name+"同志的职务名称相应变更为"+model.ReadOut(x.Outcome(p).Post))
	}
	off := 0
	for i, item := range items {
		mark := "；"
		if i == len(items)-1 {
			mark = "。"
		}
		blocks = append(blocks, paragraph(item+mark))
		off += count(strings.Contains(item, "免去"))
	}
	blocks[1] = layout.Text{Look: letterFile, Text: fmt.Sprintf("（存档核对，印发时删去：任 %d 人次，免 %d 人次，名称变更 %d 人次。）", len(appointed), off,
		len(renamed))}
	blocks = signed(blocks, organ, dayOr(b.Notice, blankDay))
	return official("任免通知-"+cmp.Or(b.Name, organ), blocks...)
}

func year(d model.Date) string {
	if len(d) < 4 {
		return "　　"
	}
	return string(d[:4])
}
