package lrmx

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"liuzhuan/model"
)

// TestSetPlan writes a plan into files of every style and compares all bytes.
func TestSetPlan(t *testing.T) {
	const to, from = "云川市纪委监委驻市审计局纪检监察组组长", "A&B <处>"
	const toXML, fromXML = to, "A&amp;B &lt;处&gt;"
	_, data1 := read(t, sample1)
	_, data2 := read(t, sample2)
	_, data3 := read(t, sample3)
	replace := func(data []byte, pairs ...string) []byte {
		t.Helper()
		for i := 0; i < len(pairs); i += 2 {
			if bytes.Count(data, []byte(pairs[i])) != 1 {
				t.Fatalf("%q stands %d times", pairs[i], bytes.Count(data, []byte(pairs[i])))
			}
			data = bytes.Replace(data, []byte(pairs[i]), []byte(pairs[i+1]), 1)
		}
		return data
	}
	plain := func(body string) []byte {
		return []byte("<Person>\n\t<XingMing>任文</XingMing>" + body + "\n</Person>\n")
	}
	for _, test := range []struct {
		name               string
		data               []byte
		proposed, relieved string
		want               []byte
	}{
		{"nothing", data1, "云川市纪委监委驻市财政局纪检监察组副组长、二级调研员", "", data1},
		{"nothing in spite of notation", data3, "云川市纪委监委驻市生态环境局纪检监察组组长", "云川市纪委监委驻市司法局纪检监察组组长,市司法局党委委员职务",
			data3},
		{"indented empty filled", data1, to, from, replace(data1,
			"云川市纪委监委驻市财政局纪检监察组副组长、二级调研员", toXML,
			"<NiMianZhiWu>\r\n  </NiMianZhiWu>", "<NiMianZhiWu>"+fromXML+"</NiMianZhiWu>")},
		{"indented emptied", data1, "", "", replace(data1,
			"<NiRenZhiWu>云川市纪委监委驻市财政局纪检监察组副组长、二级调研员</NiRenZhiWu>", "<NiRenZhiWu>\r\n  </NiRenZhiWu>")},
		{"self-closing emptied", data2, to, "", replace(data2,
			"<NiRenZhiWu>云川市纪委监委驻市卫生健康委纪检监察组副组长</NiRenZhiWu>", "<NiRenZhiWu>"+toXML+"</NiRenZhiWu>",
			"<NiMianZhiWu>云川市纪委监委驻市国资委纪检监察组一级主任科员</NiMianZhiWu>", "<NiMianZhiWu/>")},
		{"reordered", data3, to, from, replace(data3,
			"<NiRenZhiWu>云川市纪委监委驻市生态环境局纪检监察组组长</NiRenZhiWu>", "<NiRenZhiWu>"+toXML+"</NiRenZhiWu>",
			"<NiMianZhiWu>云川市纪委监委驻市司法局纪检监察组组长,市司法局党委委员职务</NiMianZhiWu>", "<NiMianZhiWu>"+fromXML+"</NiMianZhiWu>")},
		{"self-closing filled", plain("\n\t<NiRenZhiWu/>\n\t<NiMianZhiWu x=\"1\" />"), to, from,
			plain("\n\t<NiRenZhiWu>" + toXML + "</NiRenZhiWu>\n\t<NiMianZhiWu x=\"1\">" + fromXML + "</NiMianZhiWu>")},
		{"bare empty", plain("<NiRenZhiWu></NiRenZhiWu><NiMianZhiWu>组长</NiMianZhiWu>"), "", "",
			plain("<NiRenZhiWu></NiRenZhiWu><NiMianZhiWu></NiMianZhiWu>")},
		{"missing after XianRenZhiWu", plain("\n\t<JianLi/>\n\t<XianRenZhiWu>组长</XianRenZhiWu>\n\t<GanBu/>"), to, "",
			plain("\n\t<JianLi/>\n\t<XianRenZhiWu>组长</XianRenZhiWu>\n\t<NiRenZhiWu>" + toXML + "</NiRenZhiWu>\n\t<GanBu/>")},
		{"both missing", plain(""), to, from, plain("\n\t<NiRenZhiWu>" + toXML + "</NiRenZhiWu>\n\t<NiMianZhiWu>" + fromXML + "</NiMianZhiWu>")},
		{"missing before all", []byte("<Person>\n  <JianLi/>\n  <Version/>\n  <TianBiaoRen/>\n</Person>"), to, "",
			[]byte("<Person>\n  <NiRenZhiWu>" + toXML + "</NiRenZhiWu>\n  <JianLi/>\n  <Version/>\n  <TianBiaoRen/>\n</Person>")},
		{"says nothing", plain("<NiRenZhiWu>（无）</NiRenZhiWu>"), "", "", plain("<NiRenZhiWu>（无）</NiRenZhiWu>")},
		{"stands twice", plain("<NiRenZhiWu/><NiRenZhiWu>组长</NiRenZhiWu>"), to, "",
			plain("<NiRenZhiWu>" + toXML + "</NiRenZhiWu><NiRenZhiWu>" + toXML + "</NiRenZhiWu>")},
		{"damaged elsewhere", plain("<XianRenZhiWu>A&B<留任></XianRenZhiWu><NiRenZhiWu>组长</NiRenZhiWu>"), to, "",
			plain("<XianRenZhiWu>A&B<留任></XianRenZhiWu><NiRenZhiWu>" + toXML + "</NiRenZhiWu>")},
		{"damaged here", plain("\n\t<NiRenZhiWu>组长<留任>\n\t<NiMianZhiWu/>"), to, "", plain("\n\t<NiRenZhiWu>" + toXML + "</NiRenZhiWu>\n\t<NiMianZhiWu/>")},
		{"what no file holds", plain("<NiRenZhiWu/>"), "云川市纪委监委\r\n驻市审计局\x01\xff\ufffe纪检监察组组长\v", "",
			plain("<NiRenZhiWu>" + toXML + "</NiRenZhiWu>")},
		{"gbk", gbk(t, `<?xml version="1.0" encoding="gb2312"?><Person><XingMing>任文</XingMing><NiRenZhiWu>组长</NiRenZhiWu></Person>`), "周𫍛山的岗位", "",
			gbk(t, `<?xml version="1.0" encoding="gb2312"?><Person><XingMing>任文</XingMing><NiRenZhiWu>周&#176987;山的岗位</NiRenZhiWu></Person>`)},
	} {
		t.Run(test.name, func(t *testing.T) {
			was := bytes.Clone(test.data)
			f := mustRead(t, "x.lrmx", test.data)
			before := *f
			if err := f.SetPlan(test.proposed, test.relieved); err != nil {
				t.Fatal(err)
			}
			if got := written(t, f); !bytes.Equal(got, test.want) {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
			if !bytes.Equal(test.data, was) {
				t.Error("the bytes that were read changed")
			}
			again := mustRead(t, "x.lrmx", written(t, f))
			if !reflect.DeepEqual(again.Person, f.Person) {
				t.Errorf("read again: %+v\nwant %+v", again.Person, f.Person)
			}
			again.Person.Proposed, again.Person.Relieved, again.Person.Planned = before.Person.Proposed, before.Person.Relieved, before.Person.Planned
			if !reflect.DeepEqual(again.Person, before.Person) || !reflect.DeepEqual(again.Details, before.Details) {
				t.Error("an edit touched other facts")
			}
		})
	}
}

func TestSetPlanTwice(t *testing.T) {
	f, data := read(t, sample2)
	was := f.Person
	if err := f.SetPlan("", was.Relieved); err != nil || f.Person.Planned != model.Removed {
		t.Fatal(err, f.Person.Planned)
	}
	if err := f.SetPlan(was.Proposed, was.Relieved); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(written(t, f), data) || !reflect.DeepEqual(f.Person, was) {
		t.Error("the first plan put back does not give the first file")
	}
}

// TestNew writes people who came from no file and reads them again.
func TestNew(t *testing.T) {
	for _, file := range []string{sample1, sample2, sample3} {
		old, _ := read(t, file)
		f := New(&old.Person, old.Details)
		again := mustRead(t, file, written(t, f))
		want := old.Person
		want.WorkDate = model.Date(toMonth(want.WorkDate)) // no days in month fields
		if !reflect.DeepEqual(again.Person, want) {
			t.Errorf("%+v\nwant\n%+v", again.Person, want)
		}
		if !reflect.DeepEqual(again.Details, old.Details) || again.Damaged || again.Issues != nil {
			t.Errorf("%+v\nwant\n%+v\nissues %v", again.Details, old.Details, again.Issues)
		}
		if err := f.SetPlan("甲", "乙"); err != nil {
			t.Fatal(err)
		}
		if got := mustRead(t, file, written(t, f)).Person; got.Proposed != "甲" || got.Relieved != "乙" {
			t.Errorf("%+v", got)
		}
	}
}

// TestNewFile holds a whole new file to the official editor's manner.
func TestNewFile(t *testing.T) {
	p := model.Person{Name: "任文", Sex: "女", Birth: "19830915", PartyDate: "200809", Party: "民建", Current: "A&B <处>长", RetireOn: "204109"}
	f := New(&p, Details{
		Resume:   Resume{Raw: "2007.07--2010.01  甲\n2010.01--         乙"},
		Family:   []Relative{{"丈夫", "单志远", "198001", "群众", "教师"}},
		AgesOn:   "20261130",
		Photo:    []byte("\xff\xd8\xff\x00"),
		Awards:   "“嘉奖”",
		Politics: "",
	})
	want := "\ufeff" + `<?xml version="1.0" encoding="utf-8"?>
<Person>
  <XingMing>任文</XingMing>
  <XingBie>女</XingBie>
  <ChuShengNianYue>198309</ChuShengNianYue>
  <MinZu></MinZu>
  <JiGuan></JiGuan>
  <ChuShengDi></ChuShengDi>
  <RuDangShiJian>200809；民建</RuDangShiJian>
  <CanJiaGongZuoShiJian></CanJiaGongZuoShiJian>
  <JianKangZhuangKuang></JianKangZhuangKuang>
  <ZhuanYeJiShuZhiWu></ZhuanYeJiShuZhiWu>
  <ShuXiZhuanYeYouHeZhuanChang></ShuXiZhuanYeYouHeZhuanChang>
  <QuanRiZhiJiaoYu_XueLi></QuanRiZhiJiaoYu_XueLi>
  <QuanRiZhiJiaoYu_XueWei></QuanRiZhiJiaoYu_XueWei>
  <QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi></QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi>
  <QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi></QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi>
  <ZaiZhiJiaoYu_XueLi></ZaiZhiJiaoYu_XueLi>
  <ZaiZhiJiaoYu_XueWei></ZaiZhiJiaoYu_XueWei>
  <ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi></ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi>
  <ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi></ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi>
  <XianRenZhiWu>A&amp;B &lt;处&gt;长</XianRenZhiWu>
  <NiRenZhiWu></NiRenZhiWu>
  <NiMianZhiWu></NiMianZhiWu>
  <JianLi>2007.07--2010.01  甲
2010.01--         乙</JianLi>
  <JiangChengQingKuang>“嘉奖”</JiangChengQingKuang>
  <NianDuKaoHeJieGuo></NianDuKaoHeJieGuo>
  <RenMianLiYou></RenMianLiYou>
  <JiaTingChengYuan>
    <Item>
      <ChengWei>丈夫</ChengWei>
      <XingMing>单志远</XingMing>
      <ChuShengRiQi>198001</ChuShengRiQi>
      <ZhengZhiMianMao>群众</ZhengZhiMianMao>
      <GongZuoDanWeiJiZhiWu>教师</GongZuoDanWeiJiZhiWu>
    </Item>
  </JiaTingChengYuan>
  <ChengBaoDanWei></ChengBaoDanWei>
  <JiSuanNianLingShiJian>20261130</JiSuanNianLingShiJian>
  <TianBiaoShiJian></TianBiaoShiJian>
  <TianBiaoRen></TianBiaoRen>
  <ShenFenZheng></ShenFenZheng>
  <ZhaoPian>/9j/AA==</ZhaoPian>
  <Version>3.2.1.16</Version>
  <DaoLingNianYue>204109</DaoLingNianYue>
</Person>
`
	if got := string(written(t, f)); got != strings.ReplaceAll(want, "\n", "\r\n") {
		t.Errorf("got\n%s", got)
	}
}
