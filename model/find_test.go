package model_test

import (
	"strconv"
	"strings"
	"testing"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

func TestFind(t *testing.T) {
	var people []model.Person
	for _, name := range strings.Fields("单志远 仇敏 张伟 任文 曾知 张伟 单雄信 尉迟恭 曾国藩 吕布 阿依古丽·买买提 欧阳清和 郑虹薇 李\U0002cb4e Tom") {
		people = append(people, model.Person{Name: name})
	}
	m := meeting(people...)
	x := model.NewIndex()
	tests := []struct{ query, want string }{
		{"szy", "单志远"},
		{"dzy", "单志远"},
		{"SZY", "单志远"},
		{" s z y ", "单志远"},
		{"shanzhiyuan", "单志远"},
		{"单zy", "单志远"},
		{"志远", "单志远"},
		{"zyuan", "单志远"},
		{"qm", "仇敏"},
		{"choum", "仇敏"},
		{"zhw", "张伟 张伟 郑虹薇"},
		{"zhangw", "张伟 张伟"},
		{"张伟", "张伟 张伟"},
		{"sxx", "单雄信"},
		{"dxx", "单雄信"},
		{"单xx", "单雄信"},
		{"shanx", "单雄信"},
		{"danxiong", "单雄信"},
		{"雄", "单雄信"},
		{"xx", "单雄信"},
		{"ycg", "尉迟恭"},
		{"yuchig", "尉迟恭"},
		{"weichi", "尉迟恭"},
		{"zenggf", "曾国藩"},
		{"cgf", "曾国藩"},
		{"lubu", "吕布"},
		{"lvbu", "吕布"},
		{"lb", "吕布"},
		{"ayglmmt", "阿依古丽·买买提"},
		{"古丽买", "阿依古丽·买买提"},
		{"mmt", "阿依古丽·买买提"},
		{"oyqh", "欧阳清和"},
		{"\U0002cb4e", "李\U0002cb4e"},
		{"tom", "Tom"},
		{"s", "单志远 单雄信 阿依古丽·买买提"}, // 提 is also shí
		{"1", "单志远 吕布 阿依古丽·买买提 欧阳清和 郑虹薇 李\U0002cb4e Tom"}, // 1, then 10 to 15
		{"12", "欧阳清和"},
		{"99", ""},
		{"xyz", ""},
		{"伟张", ""},
		{"", ""},
		{"　", ""},
	}
	for _, tt := range tests {
		equal(t, tt.query, strings.Join(names(m.Find(x, tt.query)), " "), tt.want)
	}
}

// What an input method offers first is often another character of the same sound;
// units and posts are looked for as well, and full-width letters are letters.
func TestFindByEarAndPost(t *testing.T) {
	m := meeting(
		model.Person{Name: "仇敏", Current: "市纪委监委驻市教育局纪检监察组组长"},
		model.Person{Name: "单志远", Current: "市纪委监委驻市中级人民法院纪检监察组组长"},
		model.Person{Name: "求学敏", Current: "市纪委监委驻市公安局纪检监察组副组长", Unit: "市公安局"},
	)
	x := model.NewIndex()
	for query, want := range map[string]string{
		"求敏": "仇敏", "善志远": "单志远", "山志远": "单志远", "志园": "单志远", "ｑｍ": "仇敏", "ＳＺＹ": "单志远", "１": "仇敏",
		"法院": "单志远", "公安局": "求学敏", "副组长": "求学敏", "组长": "仇敏 单志远 求学敏", "zjrmfy": "单志远", "fzz": "求学敏", "学": "求学敏", "血": "",
		"检察院": "", "zzzz": "",
	} {
		equal(t, query, strings.Join(names(m.Find(x, query)), " "), want)
	}
}

// TestFindOrder: a whole name goes before one that only begins so, and that
// before one that holds it.
func TestFindOrder(t *testing.T) {
	m := meeting(model.Person{Name: "李文伟"}, model.Person{Name: "文伟东"}, model.Person{Name: "文伟"})
	equal(t, "ww", names(m.Find(model.NewIndex(), "ww")), []string{"文伟", "文伟东", "李文伟"})
}

func TestFindPosts(t *testing.T) {
	m := meeting(
		model.Person{Name: "甲", Current: "市纪委监委驻市自然资源和规划局纪检监察组组长"},
		model.Person{Name: "乙", Current: "市纪委监委驻市财政局纪检监察组组长", Proposed: "市纪委监委驻市财政局纪检监察组副组长"},
		model.Person{Name: "丙", Current: "市财政局局长"},
	)
	tests := []struct {
		query string
		want  []string
	}{
		{"zgj", []string{"市纪委监委驻市自然资源和规划局纪检监察组组长"}},
		{"czj", []string{"市纪委监委驻市财政局纪检监察组组长", "市纪委监委驻市财政局纪检监察组副组长", "市财政局局长"}},
		{"czjf", []string{"市纪委监委驻市财政局纪检监察组副组长"}},
		{"sczj", []string{"市纪委监委驻市财政局纪检监察组组长", "市纪委监委驻市财政局纪检监察组副组长", "市财政局局长"}},
		{"zsczjf", []string{"市纪委监委驻市财政局纪检监察组副组长"}},
		{"驻市财政局副", []string{"市纪委监委驻市财政局纪检监察组副组长"}},
		{"市财政局副", []string{"市纪委监委驻市财政局纪检监察组副组长"}},
		{"财政局副", []string{"市纪委监委驻市财政局纪检监察组副组长"}},
		{"规划局纪检", []string{"市纪委监委驻市自然资源和规划局纪检监察组组长"}},
		{"xyz", nil},
	}
	for _, tt := range tests {
		got := m.FindPosts(model.NewIndex(), tt.query)
		equal(t, tt.query, append([]string(nil), got...), tt.want)
	}
	equal(t, "all", len(m.FindPosts(model.NewIndex(), "")), 4)
	m.Apply(m.ReconcileTeams(model.TeamList{Lines: []model.TeamLine{
		{Name: "驻市财政局纪检监察组", Establishment: 6, LeaderPosts: 3}, {Name: "驻市农业农村局纪检监察组", Establishment: 5, LeaderPosts: 2},
	}}).Change(9))
	equal(t, "an empty seat that nobody on the list has", m.FindPosts(model.NewIndex(), "nyj"), []string{
		"市纪委监委驻市农业农村局纪检监察组组长", "市纪委监委驻市农业农村局纪检监察组副组长",
	})
	equal(t, "empty seats first, each once", m.FindPosts(model.NewIndex(), ""), []string{
		"市纪委监委驻市财政局纪检监察组组长", "市纪委监委驻市财政局纪检监察组副组长", // 乙 is to be one of two deputies
		"市纪委监委驻市农业农村局纪检监察组组长", "市纪委监委驻市农业农村局纪检监察组副组长",
		"市纪委监委驻市自然资源和规划局纪检监察组组长", "市财政局局长",
	})
}

// spoken gives a name's likeliest reading without tones and blanks, ü as v.
func spoken(p *model.Person) string {
	reading, _, _ := strings.Cut(p.PinyinKey(), "\x00")
	return strings.ReplaceAll(reading, " ", "")
}

// A team is found by its own name as it is written, called and cut short, and by the one that
// it had, whoever is in it.
func TestFindTeams(t *testing.T) {
	m := meeting()
	for i, name := range []string{"驻市委办公室纪检监察组", "驻市中级人民法院纪检监察组", "驻市自然资源和规划局纪检监察组", "驻市委组织部纪检监察组"} {
		team := model.Team{Name: name, Establishment: model.Unknown, LeaderPosts: model.Unknown}
		if i == 2 {
			team.OldName = "驻市国土资源局纪检监察组、驻市规划局纪检监察组"
		}
		team.ID, team.No = model.ID(i+1), i+1
		m.Load(&team)
	}
	x := model.NewIndex()
	for _, tt := range []struct{ query, want string }{
		{"szrzyhghjjjjcz", "驻市自规局"}, // 驻 left out, 组 at the end
		{"zszrzyhghjjjz", "驻市自规局"},  // 纪检组
		{"swbgsz", "驻市委办"},          // as the roster heads it
		{"szy", "驻市中院"},
		{"zzy", ""},
		{"fayuan", "驻市中院"},
		{"gtzy", "驻市自规局"},
		{"市委", "驻市委办 驻市委组织部"},
		{"zzb", "驻市委组织部"},
		{"s", ""},
		{"4", ""},
		{"", ""},
		{"xyz", ""},
	} {
		var names []string
		for _, team := range m.FindTeams(x, tt.query) {
			names = append(names, model.ShortTeam(team.Name))
		}
		if got := strings.Join(names, " "); got != tt.want {
			t.Errorf("%q finds %q, want %q", tt.query, got, tt.want)
		}
	}
}

// FuzzFind: whatever a list calls somebody, the name itself and its reading find
// that person, and no query takes long.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"单志远|szy", "吕布|lubu", "阿依古丽·买买提|ayg", "Tom|t", "\xff|a", "什什什什什什什什什什|ssssssssssssssx", "··|·",
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"} {
		name, query, _ := strings.Cut(s, "|")
		f.Add(name, query)
	}
	f.Fuzz(func(t *testing.T, name, query string) {
		name = hanzi.CleanName(strings.ToValidUTF8(name, "?"))
		m := meeting(model.Person{Name: name})
		x := model.NewIndex()
		for _, p := range m.Find(x, query) {
			if p.Name != name {
				t.Fatal("found somebody else")
			}
		}
		m.FindPosts(x, query)
		if _, err := strconv.Atoi(name); err == nil || name == "" {
			return // digits are a number of the list
		}
		for _, q := range []string{name, spoken(m.People()[0])} {
			q = strings.ReplaceAll(q, "~", "")
			if q == "" || strings.ContainsRune(name, '~') {
				continue
			}
			if _, err := strconv.Atoi(q); err == nil {
				continue
			}
			if len(m.Find(x, q)) != 1 {
				t.Fatalf("%q does not find %q", q, name)
			}
		}
	})
}
