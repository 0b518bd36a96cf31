package model_test

import (
	"testing"

	"liuzhuan/model"
)

// Numbers with right and wrong check digits, and what lists hold instead of a
// number. All numbers are invented.
func TestIDCard(t *testing.T) {
	tests := []struct {
		id     string
		ok     bool
		birth  model.Date
		sex    string
		masked string
	}{
		{"34052419800101001X", true, "19800101", "男", "340524********001X"},
		{"11010519491231002X", true, "19491231", "女", "110105********002X"},
		{"440524188001010014", true, "", "男", "440524********0014"},
		{"340524198001010013", false, "19800101", "男", "340524********0013"},
		{"34052419800101001x", false, "19800101", "男", "340524********001x"},
		{"340524198013010013", false, "", "男", "340524********0013"},
		{"340524800101001", false, "", "", "340524*****1001"},
		{"3405241980010100", false, "", "", "340524******0100"},
		{"", false, "", "", ""},
		{"港澳居民", false, "", "", "****"},
		{"没有身份证号码只有护照号码的人", false, "", "", "没有身份证号*****号码的人"},
		{"34052419800101０01", false, "", "", "340524*******1０01"},
	}
	for _, tt := range tests {
		equal(t, tt.id, model.CheckID(tt.id), tt.ok)
		equal(t, tt.id, model.IDBirth(tt.id), tt.birth)
		equal(t, tt.id, model.IDSex(tt.id), tt.sex)
		equal(t, tt.id, model.MaskID(tt.id), tt.masked)
	}
}
