package model_test

import (
	"testing"

	"liuzhuan/model"
)

// Lists and forms write an ethnic group in many ways, and mean one.
func TestEthnic(t *testing.T) {
	for _, c := range []struct {
		in, want string
		ok       bool
	}{
		{"汉族", "汉族", true}, {"满", "满族", true}, {"土", "土族", true}, {"土家", "土家族", true},
		{"毛难", "毛南族", true}, {"崩龙族", "德昂族", true}, {"僮", "壮族", true}, {"僮族", "壮族", true}, {"徭族", "瑶族", true},
		{"蒙族", "蒙古族", true}, {"蒙", "蒙古族", true}, {"维族", "维吾尔族", true}, {"佧佤", "佤族", true},
		{"01", "汉族", true}, {"1", "汉族", true}, {"56", "基诺族", true}, {"02蒙古族", "蒙古族", true}, {"11、满", "满族", true},
		{"外国血统", "外国血统", true}, {"其他", "其他族", true},
		{"0", "0", false}, {"57", "57", false}, {"穿青人", "穿青人", false}, {"族", "族", false}, {"1.", "1.", false},
	} {
		if got, ok := model.Ethnic(c.in); got != c.want || ok != c.ok {
			t.Errorf("%s: %s %v, want %s %v", c.in, got, ok, c.want, c.ok)
		}
	}
}
