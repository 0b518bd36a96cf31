package sheet

import (
	"testing"

	"liuzhuan/model"
)

// A date that cannot be where it stands is doubted with the one it does not follow.
func TestDateOrderNamesTheOther(t *testing.T) {
	head := "姓名|出生年月|参加工作时间|入党时间|任现职时间|任现职级时间"
	for _, c := range []struct {
		name, line string
		want       []model.Flag
	}{
		{"in order", "任文|1976.06|1998.07|1998.07|1998.07|1998.07", nil},
		{"post before work", "任文|1976.06|1998.07|1997.01|1997.06|1998.06", []model.Flag{
			{Field: "current_since", Column: "任现职时间", Value: "1997.06", Against: "work_date", Than: "199807"},
			{Field: "rank_since", Column: "任现职级时间", Value: "1998.06", Against: "work_date", Than: "199807"}}},
		{"before birth, and only that", "任文|1976.06|1976.06|1975.06|1970.01|1998.07", []model.Flag{
			{Field: "work_date", Column: "参加工作时间", Value: "1976.06", Against: "birth", Than: "197606"},
			{Field: "party_date", Column: "入党时间", Value: "1975.06", Against: "birth", Than: "197606"},
			{Field: "current_since", Column: "任现职时间", Value: "1970.01", Against: "birth", Than: "197606"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := readRows(t, Options{}, head, c.line).List.Rows[0].Person.Doubts
			if len(got) != len(c.want) {
				t.Fatalf("%+v", got)
			}
			for i, want := range c.want {
				if want.Doubt, want.Row = model.DoubtDateOrder, 2; got[i] != want {
					t.Errorf("got %+v\nwant %+v", got[i], want)
				}
			}
		})
	}
}
