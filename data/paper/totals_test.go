package paper

import (
	"slices"
	"strings"
	"testing"

	"liuzhuan/model"
)

func TestReconciliation(t *testing.T) {
	for _, c := range []struct {
		counts
		line string
		left []string
	}{
		{counts{68, 67, 1, 0, 68, 68}, "核对：批准 68 = 宣布 67 + 暂缓 1；已定 68 = 本表 68。", nil},
		{counts{68, 5, 1, 62, 6, 6}, "核对：批准 68 = 宣布 5 + 暂缓 1 + 待定 62；已定 6 = 本表已定 6。", []string{"尚有 62 人未宣布"}},
		{counts{68, 67, 0, 0, 67, 67}, "核对：批准 68 ≠ 宣布 67 + 暂缓 0；已定 67 = 本表 67。", []string{"批准 68 人，宣布、暂缓、待定合计 67 人，相差 1 人"}},
		{counts{68, 68, 0, 0, 69, 68}, "核对：批准 68 = 宣布 68 + 暂缓 0；已定 69 ≠ 本表 68。", []string{"已定 69 人，本表 68 人，相差 1 人"}},
		{counts{}, "核对：批准 0 = 宣布 0 + 暂缓 0；已定 0 = 本表 0。", nil},
	} {
		if got := c.reconciliation(); got != c.line {
			t.Errorf("%+v: %s", c.counts, got)
		}
		if got := c.gaps(); !slices.Equal(got, c.left) {
			t.Errorf("%+v: %q", c.counts, got)
		}
	}
}

// TestGapIsTheFirstLine: a decision for somebody who is not on the list must
// not go unnoticed, in any form that has lines above its table.
func TestGapIsTheFirstLine(t *testing.T) {
	s := wholeSitting(t, 68)
	guest := s.People()[68]
	s.Load(&model.Decision{Person: guest.ID, Disposition: model.Retained, At: at("09:30")})
	const gap = "注意：已定 69 人，本表 68 人，相差 1 人"
	if rows := rowsOf(t, reopened(t, written(t, s.Meeting, options(XLSX, Meeting)))); rows[0][0] != gap ||
		!strings.Contains(rows[len(rows)-1][0], "已定 69 ≠ 本表 68") {
		t.Errorf("workbook: %q ... %q", rows[0], rows[len(rows)-1])
	}
	if first, _, _ := strings.Cut(string(written(t, s.Meeting, options(Text, Meeting))), "\n"); first != gap {
		t.Errorf("text: %q", first)
	}
}

func TestTeamHeadings(t *testing.T) {
	s := newSitting(t, 24)
	teams := s.Teams()
	set := func(no int, team model.ID) {
		after := *s.no(no)
		after.Team = team
		s.Load(&after)
	}
	headings := func(order Order) []string {
		o := options(XLSX, Full)
		o.Order = order
		x, _ := newExtract(s.Meeting, o)
		var out []string
		for _, r := range rosterTable(x).rows {
			if r.kind == groupRow {
				out = append(out, r.cells[0])
			}
		}
		return out
	}
	if got := headings(ByRoster); len(got) != 12 || got[0] != "一、驻市委办公室纪检监察组（2 人）" || got[11] != "十二、驻市审计局纪检监察组（2 人）" {
		t.Errorf("kept by team: %q", got)
	}
	set(24, teams[0].ID) // added later, at the end
	if got := headings(ByRoster); len(got) != 13 || got[12] != "一、驻市委办公室纪检监察组（续，1 人）" {
		t.Errorf("one added at the end: %q", got)
	}
	old := *teams[1]
	old.OldName = "驻市委组织部纪检组"
	s.Load(&old)
	set(5, 0)
	if got := headings(ByRoster); got[1] != "二、驻市委组织部纪检监察组（原驻市委组织部纪检组）（2 人）" || got[2] != "三、其他（1 人）" {
		t.Errorf("renamed, and without a team: %q", got)
	}
	if got := headings(ByPinyin); got != nil {
		t.Errorf("ordered by name: %q", got)
	}
	for no := range 24 {
		set(no+1, teams[no%3].ID)
	}
	if got := headings(ByRoster); got != nil {
		t.Errorf("not kept by team: %q", got)
	}
	for no := range 24 {
		set(no+1, 0)
	}
	if got := headings(ByRoster); got != nil {
		t.Errorf("no teams at all: %q", got)
	}
}

func TestOrdinal(t *testing.T) {
	for n, want := range map[int]string{0: "0", 1: "一", 9: "九", 10: "十", 11: "十一", 20: "二十", 21: "二十一", 99: "九十九", 100: "100"} {
		if got := ordinal(n); got != want {
			t.Errorf("%d is %s, want %s", n, got, want)
		}
	}
}

func TestLongDate(t *testing.T) {
	for in, want := range map[model.Date]string{"20261122": "2026年11月22日", "20260105": "2026年1月5日", "202611": "2026.11", "": "", "明天": "明天"} {
		if got := longDate(in); got != want {
			t.Errorf("%s is %s, want %s", in, got, want)
		}
	}
}
