package model_test

import (
	"testing"

	"liuzhuan/model"
)

func TestDate(t *testing.T) {
	tests := []struct {
		date  model.Date
		valid bool
		shown string
	}{
		{"", false, ""},
		{"197508", true, "1975.08"},
		{"19750801", true, "1975.08.01"},
		{"197513", false, "197513"},
		{"197500", false, "197500"},
		{"19750230", false, "19750230"},
		{"20240229", true, "2024.02.29"},
		{"20230229", false, "20230229"},
		{"20000229", true, "2000.02.29"},
		{"19000229", false, "19000229"},
		{"190001", true, "1900.01"},
		{"209912", true, "2099.12"},
		{"189912", false, "189912"},
		{"210001", false, "210001"},
		{"1975", false, "1975"},
		{"1975.8", false, "1975.8"},
		{"1975.13", false, "1975.13"},
		{"１９７５", false, "１９７５"},
		{"+97508", false, "+97508"},
		{"19750431", false, "19750431"},
		{"19750430", true, "1975.04.30"},
		{"19751231", true, "1975.12.31"},
		{"不详", false, "不详"},
	}
	for _, tt := range tests {
		equal(t, string(tt.date), tt.date.Valid(), tt.valid)
		equal(t, string(tt.date), tt.date.String(), tt.shown)
	}
}

// Ages count by the month: the month of birth is reached on its first day.
func TestAge(t *testing.T) {
	tests := []struct {
		birth, on model.Date
		age       int
		ok        bool
	}{
		{"197508", "202611", 51, true},
		{"197511", "20261101", 51, true},
		{"19751130", "20261101", 51, true},
		{"197512", "20261130", 50, true},
		{"202611", "202611", 0, true},
		{"202612", "202611", 0, false},
		{"", "202611", 0, false},
		{"1975.13", "202611", 0, false},
	}
	for _, tt := range tests {
		age, ok := model.Age(tt.birth, tt.on)
		if ok != tt.ok || ok && age != tt.age {
			t.Errorf("Age(%s, %s) = %d, %v", tt.birth, tt.on, age, ok)
		}
	}
}

func TestMonths(t *testing.T) {
	tests := []struct {
		from model.Date
		n    int
		to   model.Date
	}{
		{"201611", 120, "202611"}, {"201612", 1, "201701"}, {"201701", -1, "201612"},
		{"201701", 0, "201701"}, {"201712", -12, "201612"}, {"20161130", 3, "201702"},
	}
	for _, tt := range tests {
		n, ok := model.Months(tt.from, tt.to)
		if n != tt.n || !ok || tt.from.AddMonths(tt.n) != tt.to {
			t.Errorf("%s and %s are %d months apart, plus %d is %s", tt.from, tt.to, n, tt.n, tt.from.AddMonths(tt.n))
		}
	}
	if _, ok := model.Months("", "202611"); ok || model.Date("2016").AddMonths(1) != "" {
		t.Error("months of a date that is none")
	}
}
