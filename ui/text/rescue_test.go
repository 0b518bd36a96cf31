package text

import (
	"slices"
	"testing"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// A journal that is broken off is one thing to look at, not one an entry.
func TestRescueLines(t *testing.T) {
	r := &store.Rescued{Missing: []store.Missing{
		{Loss: store.LossReplaced, Table: model.PersonTable, ID: 7, Person: "单志远"},
		{Loss: store.LossEntry, Seq: 3},
	}}
	for seq := int64(91); seq <= 169; seq++ {
		r.Missing = append(r.Missing, store.Missing{Loss: store.LossEntry, Seq: seq, Count: int(max(93-seq, -1))})
	}
	for _, c := range []struct {
		lang *Text
		want []string
	}{
		{&zh, []string{
			"有 3 处要看：", "  名册第 7 行 涉及 单志远 与操作记录不同，按操作记录写入",
			"  第 3 条 操作记录从这里断开，没有照搬；内容以现有的为准",
			"  第 91-169 条 操作记录从这里断开，没有照搬；内容以现有的为准 缺 3 处改动",
		}},
		{&en, []string{
			"3 things to look at:", "  in the roster, row 7 about Shan Zhiyuan was not what the journal says; the journal was taken",
			"  entry 3 not carried over, as the journal is broken from here on; the content is as the rows have it",
			"  entries 91 to 169 not carried over, as the journal is broken from here on; the content is as the rows have it 3 edits missing",
		}},
	} {
		if got := c.lang.RescueLines(r); !slices.Equal(got, c.want) {
			t.Errorf("%q\nwant %q", got, c.want)
		}
	}
	if got := zh.RescueLines(&store.Rescued{Vouched: true}); !slices.Equal(got, []string{"没有缺的。"}) {
		t.Errorf("%q", got)
	}
}
