package org

import (
	"slices"
	"testing"
)

// All names of one line are one organisation at home in 云川市; those of
// different lines are not, whatever they share.
func TestKey(t *testing.T) {
	bodies := [][]string{
		{"市卫健委", "市卫生健康委", "市卫生健康委员会", "云川市卫生健康委员会", "云川市卫健委"},
		{"市卫健局", "市卫生健康局"},
		{"市国资委", "市政府国有资产监督管理委员会", "市人民政府国有资产监督管理委员会", "云川市国资委", "市国有资产监督管理委员会"},
		{"市委办公室", "中共云川市委办公室", "市委办", "云川市委办公室"},
		{"市政府办公室", "市人民政府办公室", "云川市政府办"},
		{"市政府", "云川市人民政府"},
		{"市财政局", "云川市财政局"},
		{"财政局"},
		{"临江市财政局"},
		{"云川区财政局"},
		{"临江县财政局"},
		{"市发改委", "市发展改革委", "市发展和改革委员会", "云川市发展改革委员会"},
		{"市发改局", "市发展和改革局"},
		{"市自规局", "市自然资源局", "市自然资源和规划局"},
		{"市中院", "市中级人民法院", "云川市中级法院"},
		{"市检察院", "市人民检察院"},
		{"市人大常委会机关", "市人民代表大会常务委员会机关"},
		{"市委", "中共云川市委"},
		{"市纪委监委", "云川市纪委监委", "市纪律检查委员会监察委员会"},
		{"市民宗委", "市民族宗教事务委员会"},
		{"驻市卫健委纪检监察组", "驻市卫生健康委员会纪检监察组", "云川市纪委监委驻云川市卫生健康委纪检监察组", "市纪委监委驻市卫健委纪检组", "驻市卫健委",
			"驻市卫生健康委组"},
		{"驻市卫健委纪检监察工委"},
		{"驻市财政局纪检监察组"},
	}
	n := Of("云川市")
	seen := map[string]int{}
	for i, names := range bodies {
		for _, name := range names {
			key := n.Key(name)
			if j, known := seen[key]; known && j != i {
				t.Errorf("%s is taken for %s", name, bodies[j][0])
			} else if !known && name != names[0] {
				t.Errorf("%s is not %s: %s", name, names[0], key)
			}
			seen[key] = i
			if n.Key(key) != key {
				t.Errorf("the key of %s is not its own: %s", key, n.Key(key))
			}
		}
	}
	for _, tt := range []struct {
		a, b string
		same bool
	}{
		{"市财政局", "云川市财政局", true}, {"市卫健委", "市卫生健康委员会", true}, {"县卫健委", "临江县卫生健康委", true},
		{"临江市财政局", "云川市财政局", false}, {"财政局", "市财政局", false}, {"", "", false}, {"", "市财政局", false},
	} {
		if Of("").Same(tt.a, tt.b) != tt.same || Of("").Same(tt.b, tt.a) != tt.same {
			t.Errorf("without a home: %s and %s: %v", tt.a, tt.b, !tt.same)
		}
	}
}

func TestHome(t *testing.T) {
	for _, tt := range []struct {
		want  string
		texts []string
	}{
		{"", nil},
		{"", []string{"市纪委监委驻市财政局纪检监察组组长", "市审计局局长", "市城市管理局局长"}},
		{"云川市", []string{"云川市纪委监委驻市财政局纪检监察组组长", "临江市审计局局长", "临江市审计局副局长"}},
		{"云川市", []string{"中共云川市纪委常委", "云川市纪委监委驻市财政局纪检监察组组长", "临江县纪委书记"}},
		{"云川市", []string{"云川市审计局局长", "市财政局局长"}},
		{"", []string{"云川市审计局局长", "临江市财政局局长"}},
		{"临江县", []string{"临江县纪委监委驻县财政局纪检监察组组长"}},
	} {
		if got := Home(slices.Values(tt.texts)); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.texts, got, tt.want)
		}
	}
}

func TestNear(t *testing.T) {
	n := Of("云川市")
	for _, tt := range []struct {
		a, b string
		near bool
	}{
		{"市卫健委", "市卫生健康局", true},
		{"驻市卫健委纪检监察组", "驻市卫生健康局纪检监察组", true},
		{"驻财政局纪检监察组", "驻市财政局纪检监察组", true},
		{"市文旅局", "市文化广电旅游局", true},
		{"市机关事务管理局", "市机关事物管理局", true},
		{"市地方金融监督管理局", "市地方金融监管理局", true},
		{"市卫健委", "市卫生健康委员会", false}, // one, not near
		{"市教育局", "市体育局", false},
		{"市财政局", "市民政局", false},
		{"市审计局", "市统计局", false},
		{"市水利局", "市林业局", false},
		{"市教育局", "市教育体育局", false},
		{"市委办公室", "市委编办", false},
		{"市政府办", "市政府外办", false},
		{"市第一监督检查室", "市第二监督检查室", false},
		{"驻市公安局纪检监察组", "驻市公安局纪检监察工委", false},
		{"驻甲局纪检监察组", "驻乙局纪检监察组", false},
		{"驻市老局纪检监察组", "驻市新局纪检监察组", false},
		{"临江县财政局", "东山县财政局", false},
	} {
		a, b := n.Key(tt.a), n.Key(tt.b)
		if Near(a, b) != tt.near || Near(b, a) != tt.near {
			t.Errorf("%s and %s: %v", tt.a, tt.b, !tt.near)
		}
		var x Index
		x.Add(a)
		if got := len(x.Near(b)) > 0; got != tt.near {
			t.Errorf("%s among others, %s: %v", tt.b, tt.a, got)
		}
	}
}

// Of names that share a mark too often none is compared: the cost stays linear.
func TestNearAmongMany(t *testing.T) {
	var x Index
	for i := range 2000 {
		x.Add("市第" + string(rune('一'+i)) + "监督管理局")
	}
	if got := x.Near("市第监督管理局"); len(got) != 0 {
		t.Error(len(got))
	}
}
