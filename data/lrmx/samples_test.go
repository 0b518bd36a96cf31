package lrmx

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg"
	_ "image/png"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"liuzhuan/model"
)

// read reads a file of testdata.
func read(t testing.TB, name string) (*Form, []byte) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return mustRead(t, name, data), data
}

func mustRead(t testing.TB, name string, data []byte) *Form {
	t.Helper()
	f, err := Read(name, data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func written(t testing.TB, f *Form) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const (
	sample1 = "1-陈知远.lrmx"
	sample2 = "2-罗佳音.lrmx"
	sample3 = "3-quirks-周宁.Lrmx"
)

// TestSamples holds every field of the three samples to what was read off them by hand.
func TestSamples(t *testing.T) {
	for _, test := range []struct {
		file    string
		order   int
		age     int
		image   image.Point
		version string
		issues  []Issue
		person  model.Person
		details Details // without résumé and photo
	}{
		{
			file: sample1, order: 1, age: 50, image: image.Pt(8, 10), version: "3.2.1.16",
			person: model.Person{
				Name: "陈知远", Sex: "男", Birth: "197508", Ethnic: "汉族", NativePlace: "云川青禾", BirthPlace: "云川青禾",
				PartyDate: "199806", WorkDate: "199707", Health: "健康", IDNumber: "999900197508150017",
				Education: "大学", Degree: "法学学士", School: "云川大学法学院法学专业",
				EducationIn: "省委党校研究生", SchoolIn: "云川省委党校公共管理专业",
				Current:  "云川市纪委监委驻市财政局纪检监察组副组长、三级调研员",
				Proposed: "云川市纪委监委驻市财政局纪检监察组副组长、二级调研员",
				Planned:  model.Retained, Basis: "因派驻机构调整，经研究拟留任现岗位", Unit: "中共云川市纪律检查委员会",
			},
			details: Details{
				Awards:      "2019年12月被中共云川市委、云川市人民政府评为先进工作者\n2022年、2023年、2024年年度考核优秀，记三等功",
				Assessments: "2023年度优秀；2024年度优秀；2025年度称职。",
				AgesOn:      "20260630", FilledOn: "20260615", FilledBy: "苏文澜", PhotoType: "jpeg",
				Family: []Relative{
					{"妻子", "许青和", "197703", "中共党员", "云川市第三中学高级教师"},
					{"女儿", "陈小禾", "200411", "共青团员", "云川大学学生"},
					{"父亲", "陈广田", "194806", "中共党员", "云川市青禾县粮食局退休干部（已退休）"},
					{"母亲", "林秀梅", "195002", "群众", "云川市青禾县居民（已去世）"},
				},
			},
		},
		{
			file: sample2, order: 2, age: 44, image: image.Pt(8, 10), version: "4.0.0.0",
			person: model.Person{
				Name: "罗佳音", Sex: "女", Birth: "198206", Ethnic: "回族", NativePlace: "云川临溪", BirthPlace: "云川白石",
				PartyDate: "200412", WorkDate: "200507", RetireOn: "204006", Health: "健康", ProTitle: "会计师",
				IDNumber: "999900198206090025", Education: "研究生", Degree: "管理学硕士", School: "云川财经大学会计学院会计学专业",
				Current:  "云川市纪委监委驻市国资委纪检监察组一级主任科员",
				Proposed: "云川市纪委监委驻市卫生健康委纪检监察组副组长",
				Relieved: "云川市纪委监委驻市国资委纪检监察组一级主任科员",
				Planned:  model.Transferred, Basis: "工作需要，转任", Unit: "中共云川市纪律检查委员会",
			},
			details: Details{
				Expertise: "审计、财务核查", Assessments: "2024年、2025年称职", AgesOn: "202606", FilledOn: "202606", FilledBy: "苏文澜",
				RetireLimit: "改革前任职年龄界限为55岁", PhotoType: "png",
				Family: []Relative{
					{"丈夫", "马川", "198001", "民建", "云川市设计院工程师"},
					{"儿子", "马知行", "201203", "", "云川市实验小学学生"},
				},
			},
		},
		{
			file: sample3, order: 3, age: 46,
			issues: []Issue{{Element: "MinZu", Kind: KindEthnic, Detail: "汉"}},
			person: model.Person{
				Name: "周宁", Sex: "男", Birth: "197911", Ethnic: "汉族", NativePlace: "云川 南塘",
				PartyDate: "200108", Party: "民建", WorkDate: "20000715", Health: "健康", IDNumber: "99990019791103039X",
				Education: "大专结业", School: "云川职业学院经济系财会专业",
				EducationIn: "大学", DegreeIn: "法学学士", SchoolIn: "云川大学法学院法学专业",
				Current:  "云川市纪委监委驻市司法局纪检监察组组长，市司法局党委委员",
				Proposed: "云川市纪委监委驻市生态环境局纪检监察组组长",
				Relieved: "云川市纪委监委驻市司法局纪检监察组组长,市司法局党委委员职务",
				Planned:  model.Transferred,
			},
			details: Details{
				DegreeSchoolIn: "云川大学法学院法学专业", Assessments: "2024年优秀、2025年优秀", FilledOn: "20260615", Politics: "中共党员",
				Family: []Relative{
					{"妻子", "买买提·古丽&娜", "198105", "中共党员", "云川市南塘区医院医生"},
					{"父亲", "周𫍛山", "", "群众", "云川市南塘区农民（已故）"},
				},
			},
		},
	} {
		t.Run(test.file, func(t *testing.T) {
			f, data := read(t, test.file)
			if f.File != test.file || f.Path != test.file || f.Order != test.order || f.Version != test.version || f.Legacy || f.Damaged {
				t.Errorf("form: %q %q %d %q legacy %v damaged %v", f.File, f.Path, f.Order, f.Version, f.Legacy, f.Damaged)
			}
			if !reflect.DeepEqual(f.Person, test.person) {
				t.Errorf("person:\n%+v\nwant\n%+v", f.Person, test.person)
			}
			if !reflect.DeepEqual(f.Issues, test.issues) {
				t.Errorf("issues %v, want %v", f.Issues, test.issues)
			}
			d := f.Details
			d.Resume, d.Photo = Resume{}, nil
			if !reflect.DeepEqual(d, test.details) {
				t.Errorf("details:\n%+v\nwant\n%+v", d, test.details)
			}
			if age, ok := f.Age("202611"); !ok || age != test.age {
				t.Errorf("age %d, want %d", age, test.age)
			}
			if test.image != (image.Point{}) {
				cfg, _, err := image.DecodeConfig(bytes.NewReader(f.Photo))
				if err != nil || image.Pt(cfg.Width, cfg.Height) != test.image {
					t.Errorf("photo %v %v", cfg, err)
				}
			} else if f.Photo != nil {
				t.Error("photo where the file has none")
			}
			if !bytes.Equal(written(t, f), data) {
				t.Error("an unchanged form is written differently")
			}
		})
	}
}

// TestSampleResumes holds the parsed résumés to what was read off them by hand.
func TestSampleResumes(t *testing.T) {
	for _, test := range []struct{ file, want string }{
		{sample1, `
199309-199707 云川大学法学院法学专业学习
199707-200305 云川市青禾县人民检察院书记员、助理检察员
200305-201110 云川市青禾县纪委案件审理室科员、副主任
201110-201703 云川市纪委案件审理室副主任科员、主任科员（其间：|2012.09--2015.07在云川省委党校公共管理专业在职研究生班学习）
  note 2012.09--2015.07在云川省委党校公共管理专业在职研究生班学习
201703-202106 云川市纪委监委驻市财政局纪检监察组四级调研员
202106-... 云川市纪委监委驻市财政局纪检监察组副组长、三级调研员
member 202111-... 中共云川市第九届纪律检查委员会委员
`},
		{sample2, `
199909-200307 云川财经大学会计学院会计学专业学习
200309-200507 云川财经大学会计学院会计学专业硕士研究生学习
200507-201408 云川市审计局科员、副主任科员
201408-202012 云川市纪委监委第五纪检监察室主任科员、一级主任科员
202012-... 云川市纪委监委驻市国资委纪检监察组一级主任科员
`},
		{sample3, `
199709-200007 云川职业学院经济系财会专业学习
200007-200604 云川市南塘区财政局办事员、科员
200604-201312 云川市南塘区纪委科员、副主任|（其间：2008.03--2011.01在云川大学法学院法学专业学习）
  note 2008.03--2011.01在云川大学法学院法学专业学习
201312-201905 云川市纪委副主任科员、主任科员
201905-... 云川市纪委监委驻市司法局纪检监察组组长，市司法局党委委员
`},
	} {
		f, _ := read(t, test.file)
		if got := "\n" + outline(f.Resume); got != test.want {
			t.Errorf("%s:%s\nwant%s", test.file, got, test.want)
		}
	}
}

// outline writes a parsed résumé for comparing; | is a line end.
func outline(r Resume) string {
	var b strings.Builder
	one := func(kind string, s Segment) {
		to := string(s.To)
		if s.Open {
			to = "..."
		}
		if s.Doubtful {
			kind += "? "
		}
		fmt.Fprintf(&b, "%s%s-%s %s\n", kind, string(s.From), to, strings.ReplaceAll(s.Text, "\n", "|"))
		for _, n := range s.Notes {
			b.WriteString("  note " + n + "\n")
		}
	}
	for _, s := range r.Segments {
		one("", s)
	}
	for _, s := range r.Memberships {
		one("member ", s)
	}
	return b.String()
}

func TestRetirementOfSample2(t *testing.T) {
	f, _ := read(t, sample2)
	rule, ok := f.RetireRule()
	if on, delay, _ := rule.Month(f.Person.Birth); !ok || rule != model.RetireAt55 || on != f.Person.RetireOn || delay != 36 {
		t.Errorf("%v %s after %d months, the form has %s", rule, on, delay, f.Person.RetireOn)
	}
}

func TestRelativesAge(t *testing.T) {
	f, _ := read(t, sample1)
	var got []string
	for _, r := range f.Family {
		age, ok := r.Age(f.AgeDate(""))
		got = append(got, fmt.Sprint(r.Relation, age, ok))
	}
	want := []string{"妻子49 true", "女儿21 true", "父亲78 true", "母亲0 false"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
