package sheet

import (
	"os"
	"path/filepath"
	"testing"

	"liuzhuan/model"
)

// Where people come from, what they are in charge of and how long they are on loan are
// columns of their own; a length counts from the first day, else it stays in the remark.
func TestLoansOriginAndCharge(t *testing.T) {
	path := filepath.Join(t.TempDir(), "名册.csv")
	text := "\ufeff序号,姓名,现任职务,人员来源,工作分工,挂职起止,成长地\n" +
		"1,甲一,市纪委监委驻甲局纪检监察组副组长,原驻在部门划转,监督检查,2026.12-2027.11,云川市青禾县\n" +
		"2,乙二,市纪委监委驻甲局纪检监察组副组长,,,一年,\n" +
		"3,丙三,市纪委监委驻甲局纪检监察组副组长,机关选派,,明年底,\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := Read(path, Options{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	list := r.List.Rows
	a, b, c := list[0].Person, list[1].Person, list[2].Person
	if a.Origin != "原驻在部门划转" || a.Charge != "监督检查" || a.LoanFrom != "202612" || a.LoanUntil != "202711" || a.RaisedIn != "云川市青禾县" ||
		a.Remark != "" {
		t.Errorf("%+v", a)
	}
	if b.LoanUntil != "" || b.Remark != "挂职起止：12个月" {
		t.Errorf("%+v", b)
	}
	if c.Origin != "机关选派" || c.LoanUntil != "明年底" || len(c.Doubts) != 1 || c.Doubts[0].Doubt != model.DoubtDate ||
		c.Doubts[0].Field != model.FieldLoanUntil {
		t.Errorf("%+v", c)
	}

	text = "\ufeff序号,姓名,现任职务,挂职期限,挂职开始时间\n1,甲一,市纪委监委驻甲局纪检监察组副组长,半年,2026.12.15\n" +
		"2,乙二,市纪委监委驻甲局纪检监察组副组长,一年,2026年12月\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if r, err = Read(path, Options{Today: today}); err != nil {
		t.Fatal(err)
	}
	for i, want := range []model.Date{"20270615", "202712"} {
		if p := r.List.Rows[i].Person; p.LoanUntil != want || p.Remark != "" {
			t.Errorf("%+v", p)
		}
	}
}
