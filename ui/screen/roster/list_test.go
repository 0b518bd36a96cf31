package roster

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/look"
)

var plain = look.New(look.Terminal{})

// people is a list of rows in columns as at the announcement.
func people(rows ...[]string) *List {
	return &List{
		Columns: []Column{
			{Head: "序", Width: 3}, {Head: "到", Width: 2, Last: 2},
			{Head: "姓名", Width: 9, Flows: true}, {Head: "现任", Width: 12, Flows: true, Gives: 2}, {Head: "拟任", Width: 26, Flows: true, Gives: 1},
			{Head: "出生", Width: 7, Spare: true}, {Head: "方案", Width: 4}, {Head: "结果", Width: 4}, {Head: "", Width: 5, Last: 3},
		},
		Most: 55, Len: len(rows), Empty: "没有人",
		Row: func(i int) Row {
			r := Row{Open: rows[i][1] == "!"}
			for _, s := range rows[i] {
				r.Cells = append(r.Cells, look.Span{Text: strings.TrimPrefix(s, "!")})
			}
			return r
		},
		Group: func(g int) Group { return Group{Name: fmt.Sprintf("组%d", g+1), Figures: "编6", Done: "0/8"} },
	}
}

var (
	moving = []string{"12", "到", "仇敏", "三级主任科员", "> 驻市自规局 三级主任科员", "1989.06", "转任", "暂缓", "09:06"}
	long   = []string{"60", "!", "阿依古丽·买买提", "三级主任科员", "> 驻市卫健委 三级主任科员", "1990.01", "转任", "", ""}
	stays  = []string{"7", "迟", "任文", "综合室一级主任科员（试用期一年）", "", "1967.11", "留任", "", ""}
)

func drawn(l *List, w, h int) []string {
	lines, _ := l.Draw(plain, w, h)
	for i := range lines {
		lines[i] = strings.TrimRight(ansi.Strip(lines[i]), " ")
	}
	return lines
}

// A row is cut last where it says most, and only while its neighbours have no room.
func TestRowsInTheirWidth(t *testing.T) {
	for _, c := range []struct {
		row  []string
		w    int
		want string
	}{
		{moving, 80, "> 12  到 仇敏      三级主任科员 > 驻市自规局 三级主任科员       转任 暂缓 09:06"},
		{moving, 60, "> 12  到 仇敏     > 驻市自规局 三级主任科员 转任 暂缓 09:06"},
		{moving, 100, "> 12  到 仇敏      三级主任科员 > 驻市自规局 三级主任科员                   1989.06 转任 暂缓 09:06"},
		{long, 80, ">!60     阿依古丽·买买提 三级主任科员 > 驻市卫健委 三级主任科员 转任"},
		{long, 60, ">!60     阿依古丽·买买提 > 驻市卫健委 三..  转任"},
		{long, 40, ">!60     阿依古丽·买买提      转任"},
		{stays, 80, "> 7   迟 任文      综合室一级主任科员（试用期一年）             留任"},
		{stays, 60, "> 7   迟 任文 综合室一级主任科员（试用期..  留任"},
	} {
		l := people(c.row)
		got := drawn(l, c.w, 5)[1]
		name := c.row[2]
		if !strings.Contains(got, name) {
			t.Errorf("%s is not whole in %d columns: %q", name, c.w, got)
		}
		if got != c.want {
			t.Errorf("in %d columns\n%q, want\n%q", c.w, got, c.want)
		}
	}
}

// No width shows less of a row than a narrower one, and none is exceeded.
func TestWiderShowsMore(t *testing.T) {
	for _, row := range [][]string{moving, long, stays} {
		before := 0
		for w := 60; w <= 200; w++ {
			l := people(row)
			lines := drawn(l, w, 5)
			shown := 0
			for _, word := range strings.Fields(strings.ReplaceAll(lines[1], "..", " ")) {
				shown += hanzi.Width(word)
			}
			if shown < before {
				t.Errorf("%d columns show less than %d: %q", w, w-1, lines[1])
			}
			before = shown
			for _, line := range lines {
				if hanzi.Width(line) > w {
					t.Errorf("%q is wider than %d", line, w)
				}
			}
		}
	}
}

// crowd is a list of n people in teams of so many.
func crowd(n, team int) *List {
	rows := make([][]string, n)
	for i := range rows {
		rows[i] = []string{fmt.Sprint(i), "", "任文", "", "", "", "", "", ""}
	}
	l := people(rows...)
	for i := 0; team > 0 && i < n; i += team {
		l.Groups = append(l.Groups, i)
	}
	return l
}

// Wherever the selected row is, however it was come to, it is seen; the first line is
// the head of the group that it begins in; and the list only moves when it must.
func TestSelectedRowIsSeen(t *testing.T) {
	for _, team := range []int{0, 1, 3, 8, 100} {
		for h := 2; h <= 30; h += 3 {
			l := crowd(40, team)
			for _, sel := range []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 39, 38, 37, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 39, 0, 25} {
				l.Sel = sel
				before := l.Top
				l.Top = l.Follow(h)
				if again := l.Follow(h); again != l.Top {
					t.Fatalf("%d lines, teams of %d, row %d: the list moves from %d to %d by itself", h, team, sel, l.Top, again)
				}
				lines, row := l.Draw(plain, 80, h)
				if got := ansi.Strip(lines[row]); len(lines) != h || !strings.HasPrefix(got, fmt.Sprintf("> %d ", sel)) {
					t.Fatalf("%d lines, teams of %d, row %d from %d: line %d of\n%s", h, team, sel, before, row, ansi.Strip(strings.Join(lines, "\n")))
				}
				if heads := strings.Count(ansi.Strip(lines[1]), "组"); team > 0 && h >= leastGrouped && heads != 1 {
					t.Fatalf("%d lines, teams of %d, row %d: the first line heads no group: %q", h, team, sel, ansi.Strip(lines[1]))
				}
			}
		}
	}
}

// Every row and every head stands there once, in order.
func TestHeadsStandBeforeTheirRows(t *testing.T) {
	lines := drawn(crowd(6, 4), 80, 12)
	var got []string
	for _, line := range lines[1:] {
		switch fields := strings.Fields(strings.TrimLeft(line, ">")); {
		case len(fields) > 0:
			got = append(got, fields[0])
		}
	}
	if want := "组1 0 1 2 3 组2 4 5"; strings.Join(got, " ") != want {
		t.Errorf("the list stands as %v, want %s", got, want)
	}
}

func TestEmptyList(t *testing.T) {
	lines, row := people().Draw(plain, 80, 4)
	if len(lines) != 4 || row != 1 || ansi.Strip(lines[1]) != "  没有人" {
		t.Errorf("line %d of %q", row, lines)
	}
}

// On a wide screen no hole opens within a row: what is left over parts the columns a
// little, and the rest of it stands behind the row.
func TestWideRowsHaveNoHole(t *testing.T) {
	columns := []Column{{Head: "序", Width: 3}, {Head: "姓名", Width: 6, Flows: true}, {Head: "单位", Width: 10, Flows: true},
		{Head: "职务", Width: 12, Flows: true}, {Head: "电话", Width: 12}}
	for w := 60; w <= 240; w++ {
		f := fit(columns, 0, w)
		for k, n := range f.widths[1:4] {
			if gap := n - columns[k+1].Width - 1; gap > calm || k < 2 && gap > between {
				t.Errorf("%d columns: a hole of %d behind %s", w, gap, columns[k+1].Head)
			}
		}
		if got := f.widths[1] + f.widths[2] + f.widths[3]; got != f.room {
			t.Errorf("%d columns: the flowing ones take %d of %d", w, got, f.room)
		}
	}
}
