package sheet

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"liuzhuan/model"
)

func TestHolidays(t *testing.T) {
	path := filepath.Join(t.TempDir(), HolidayFile)
	write := func(s string) {
		t.Helper()
		b, err := simplifiedchinese.GB18030.NewEncoder().String(s)
		if err == nil {
			err = os.WriteFile(path, []byte(b), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	write("日期,类型,名称\r\n2027.01.01至2027.01.03,放假,元旦\r\n2027-01-10,上班,调休\r\n\r\n")
	got, err := ReadHolidays(path)
	if err != nil || len(got) != 4 || got[0] != (model.Holiday{Day: "20270101", Name: "元旦"}) ||
		got[3] != (model.Holiday{Day: "20270110", Worked: true, Name: "调休"}) {
		t.Fatal(got, err)
	}
	if d := model.PublishedCalendar().With(got).After("20261231", 1); d != (model.Deadline{On: "20270104"}) {
		t.Error(d)
	}
	// A list of nothing is no list, however the editor saved it.
	for _, nothing := range []string{"", "\ufeff", "\r\n", "日期,类型,名称\r\n", " , , \n"} {
		if err := os.WriteFile(path, []byte(nothing), 0o600); err != nil {
			t.Fatal(err)
		}
		if got, err := ReadHolidays(path); len(got) != 0 || err != nil {
			t.Errorf("%q: %v %v", nothing, got, err)
		}
		if _, err := Calendar(filepath.Dir(path)); err != nil {
			t.Errorf("%q: %v", nothing, err)
		}
	}
	for _, bad := range []struct {
		line string
		want HolidayError
	}{
		{"2027.13.01,放假,元旦", HolidayError{Value: "2027.13.01"}},
		{"2027.01,放假,元旦", HolidayError{Value: "2027.01"}},
		{"2027.01.03至2027.01.01,放假,元旦", HolidayError{Value: "2027.01.03至2027.01.01"}},
		{"2027.01.01,半天,元旦", HolidayError{Value: "半天", Kind: true}},
	} {
		write("日期,类型,名称\n2027.01.02,放假,元旦\n" + bad.line + "\n")
		bad.want.File, bad.want.Row = path, 3
		var e *HolidayError
		if _, err := ReadHolidays(path); !errors.As(err, &e) || *e != bad.want {
			t.Errorf("%s: %v", bad.line, err)
		}
	}
}
