package lrmx

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"liuzhuan/model"
)

// person writes a file of raw contents, given as name, content, name, content.
func person(contents ...string) []byte {
	var b strings.Builder
	b.WriteString("<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<Person>\r\n")
	for i := 0; i < len(contents); i += 2 {
		fmt.Fprintf(&b, "  <%[1]s>%[2]s</%[1]s>\r\n", contents[i], contents[i+1])
	}
	b.WriteString("</Person>\r\n")
	return []byte(b.String())
}

func gbk(t testing.TB, s string) []byte {
	t.Helper()
	b, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestRescue reads malformed and odd files; each keeps its other texts.
func TestRescue(t *testing.T) {
	const head, tail = `<?xml version="1.0" encoding="utf-8"?><Person><XingMing>单志远</XingMing>`, `<ChengBaoDanWei>云川市纪委</ChengBaoDanWei></Person>`
	const team = "云川市纪委监委驻市委办公室纪检监察组"
	for _, test := range []struct {
		name    string
		data    string
		current string
		damaged bool
		issues  []Issue
	}{
		{"bare ampersand", head + "<XianRenZhiWu>A&B处 & 组长</XianRenZhiWu>" + tail, "A&B处 & 组长", true,
			[]Issue{{"XianRenZhiWu", KindMarkup, "", 2}}},
		{"hanzi in angle brackets", head + "<XianRenZhiWu>组长<留任></XianRenZhiWu>" + tail, "组长<留任>", true,
			[]Issue{{"XianRenZhiWu", KindMarkup, "", 1}}},
		{"letters in angle brackets", head + "<XianRenZhiWu>组长<A></XianRenZhiWu>" + tail, "组长<A>", true,
			[]Issue{{"XianRenZhiWu", KindMarkup, "", 1}}},
		{"U+000B", head + "<XianRenZhiWu>\v组\x01长</XianRenZhiWu>" + tail, "组长", true,
			[]Issue{{"XianRenZhiWu", KindControl, "", 2}}},
		{"U+000B as a reference", head + "<XianRenZhiWu>组&#xB;长</XianRenZhiWu>" + tail, "组长", true,
			[]Issue{{"XianRenZhiWu", KindControl, "", 1}}},
		{"end tag lost", head + "<XianRenZhiWu>组长\r\n  <NiRenZhiWu/>" + tail, "组长", true,
			[]Issue{{"XianRenZhiWu", KindUnclosed, "", 0}}},
		{"wrong end tag", head + "<XianRenZhiWu>组长</NiRenZhiWu>" + tail, "组长", true,
			[]Issue{{"XianRenZhiWu", KindUnclosed, "", 0}, {"NiRenZhiWu", KindUnclosed, "", 0}}},
		{"cut off", head + "<ChengBaoDanWei>云川市纪委</ChengBaoDanWei><XianRenZhiWu>组长", "组长", true,
			[]Issue{{"XianRenZhiWu", KindUnclosed, "", 0}, {tagPerson, KindUnclosed, "", 0}}},
		{"lost character", head + "<XianRenZhiWu>组\ufffd长</XianRenZhiWu>" + tail, "组长", true,
			[]Issue{{"XianRenZhiWu", KindLost, "", 1}}},
		{"bad byte", head + "<XianRenZhiWu>组\xff长</XianRenZhiWu>" + tail, "组长", true,
			[]Issue{{"XianRenZhiWu", KindLost, "", 1}}},
		{"no Person", strings.ReplaceAll(strings.ReplaceAll(head, "<Person>", ""), "?>", "?>\n") +
			"<XianRenZhiWu>组长</XianRenZhiWu>" + strings.ReplaceAll(tail, "</Person>", ""), "组长", true,
			[]Issue{{tagPerson, KindUnclosed, "", 0}, {tagPerson, KindUnclosed, "", 0}}},
		{"wrapped", strings.ReplaceAll(head, "<Person>", "<Persons><Person>") + "<XianRenZhiWu>组长</XianRenZhiWu>" + tail + "</Persons>", "组长", true,
			[]Issue{{"", KindStray, "<Persons>", 0}, {"Persons", KindUnclosed, "", 0}}},
		{"declared utf-16", strings.Replace(head, "utf-8", "utf-16", 1) + "<XianRenZhiWu>组长</XianRenZhiWu>" + tail, "组长", true,
			[]Issue{{"", KindEncoding, "utf-8", 0}}},

		{"control characters between elements", head + "\f \v<XianRenZhiWu>组长</XianRenZhiWu>" + tail, "组长", true,
			[]Issue{{"", KindControl, "", 2}}},
		{"bare ampersand in an attribute", strings.Replace(head, "<Person>", "<Person a='&'>", 1) + "<XianRenZhiWu>组长</XianRenZhiWu>" + tail, "组长", true,
			[]Issue{{"", KindMarkup, "", 0}}},
		{"version 1.1", strings.Replace(head, "1.0", "1.1", 1) + "<XianRenZhiWu>组长</XianRenZhiWu>" + tail, "组长", true,
			[]Issue{{"", KindMarkup, "", 1}}},

		{"schema on the root", strings.Replace(head, "<Person>", `<Person xmlns:xsi="http://x/" a='"'>`, 1) + "<XianRenZhiWu>组长</XianRenZhiWu>" + tail,
			"组长", false, nil},
		{"comment and CDATA", head + "<!-- <XianRenZhiWu>旧</XianRenZhiWu> --><XianRenZhiWu>组<!-- 副 --><![CDATA[长<&]]></XianRenZhiWu>" + tail, "组长<&",
			false, nil},
		{"indented empty", head + "<XianRenZhiWu>\r\n  </XianRenZhiWu>" + tail, "", false, nil},
		{"blanks in tags", head + "<XianRenZhiWu >组长</XianRenZhiWu\n><NiRenZhiWu />" + tail, "组长", false, nil},
		{"invisible", head + "<XianRenZhiWu>\ufeff组\u200b长\u2060\u00a0 </XianRenZhiWu>" + tail, "组长", false, nil},
		{"line breaks", head + "<XianRenZhiWu>" + team + "&#xD;\r\n  副组长&lt;br /&gt;兼\u2028委员\u2029、A&amp;#xD;B</XianRenZhiWu>" + tail,
			team + "副组长兼委员、A B", false, nil},
		{"escaped twice", head + "<XianRenZhiWu>A&amp;amp;B &amp;lt;处&amp;gt; &amp;amp;lt; &amp;#31532;1</XianRenZhiWu>" + tail, "A&B <处> &lt; 第1",
			false, nil},
		{"artefacts", head + "<XianRenZhiWu>&amp;1lt;处&amp;1gt;&amp;1amp;室</XianRenZhiWu>" + tail, "<处>&室", false, nil},
		{"bare artefacts", head + "<XianRenZhiWu>&1lt;处&1gt;&1amp;室</XianRenZhiWu>" + tail, "<处>&室", true,
			[]Issue{{"XianRenZhiWu", KindMarkup, "", 3}}},
		{"full-width digits", head + "<XianRenZhiWu>第１２室主任</XianRenZhiWu>" + tail, "第１２室主任", false, nil},
		{"twice", head + "<XianRenZhiWu/><XianRenZhiWu>组长</XianRenZhiWu><XianRenZhiWu>副组长</XianRenZhiWu>" + tail, "组长", false,
			[]Issue{{"XianRenZhiWu", KindTwice, "副组长", 0}}},
		{"unknown element", head + "<GanBu lx=\"1\"><Item><XingMing>另一人</XingMing></Item></GanBu><XianRenZhiWu>组长</XianRenZhiWu>" + tail, "组长", false,
			[]Issue{{"GanBu", KindUnknown, "<Item><XingMing>另一人</XingMing></Item>", 0}}},
		{"text between elements", head + "备注甲<XianRenZhiWu>组长</XianRenZhiWu>" + tail, "组长", false,
			[]Issue{{"", KindStray, "备注甲", 0}}},
		{"nothing", head + "<XianRenZhiWu>（无）</XianRenZhiWu>" + tail, "", false, nil},
		{"long", head + "<XianRenZhiWu>" + strings.Repeat("长", 325) + "</XianRenZhiWu>" + tail, strings.Repeat("长", 325), false,
			[]Issue{{"XianRenZhiWu", KindLong, "", 325}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			f := mustRead(t, "单志远.lrmx", []byte(test.data))
			if f.Person.Name != "单志远" || f.Person.Unit != "云川市纪委" || f.Person.Current != test.current || f.Damaged != test.damaged {
				t.Errorf("%q %q %q, damaged %v", f.Person.Name, f.Person.Unit, f.Person.Current, f.Damaged)
			}
			if !reflect.DeepEqual(f.Issues, test.issues) {
				t.Errorf("issues %v, want %v", f.Issues, test.issues)
			}
			if !bytes.Equal(written(t, f), []byte(test.data)) {
				t.Error("written differently")
			}
		})
	}
}

// TestEncodings reads one form in each encoding that files may have.
func TestEncodings(t *testing.T) {
	text := string(person("XingMing", "任文", "XianRenZhiWu", "云川市纪委监委驻市委办公室纪检监察组组长", "JianLi", "1997.07--         云川市]纪委"))
	declared := strings.Replace(text, "utf-8", "gb2312", 1)
	for _, test := range []struct {
		name   string
		data   []byte
		issues []Issue
	}{
		{"utf-8", []byte(text), nil},
		{"utf-8 with mark", []byte("\ufeff" + text), nil},
		{"gbk declared gb2312", gbk(t, declared), []Issue{{"", KindEncoding, "gb18030", 0}}},
		{"gbk declared utf-8", gbk(t, text), []Issue{{"", KindEncoding, "gb18030", 0}}},
		{"utf-8 declared gb2312", []byte(declared), []Issue{{"", KindEncoding, "utf-8", 0}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			f := mustRead(t, "任文.lrmx", test.data)
			if f.Person.Name != "任文" || f.Person.Current != "云川市纪委监委驻市委办公室纪检监察组组长" || f.Resume.Segments[0].Text != "云川市]纪委" {
				t.Errorf("%+v %+v", f.Person, f.Resume)
			}
			if !reflect.DeepEqual(f.Issues, test.issues) || f.Damaged != (test.issues != nil) {
				t.Errorf("damaged %v, issues %v", f.Damaged, f.Issues)
			}
		})
	}
}

func TestRefused(t *testing.T) {
	form := string(person("XingMing", "任文"))
	deep := strings.Repeat("<a>", maxDepth+1)
	for _, test := range []struct {
		name string
		data string
		why  Why
	}{
		{"empty", "", WhyEmpty},
		{"blank", " \r\n\t", WhyEmpty},
		{"text", "关于任文同志任职的通知", WhyNotForm},
		{"other xml", "<?xml version=\"1.0\"?><Config><Version>1</Version></Config>", WhyNotForm},
		{"bare Version", "<Version>1</Version>", WhyNotForm},
		{"empty Person", "<Person></Person>", WhyNotForm},
		{"doctype", strings.Replace(form, "<Person>", "<!DOCTYPE Person [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><Person>", 1), WhyDoctype},
		{"entity", strings.Replace(form, "<Person>", "<!ENTITY a SYSTEM \"file:///etc/passwd\"><Person>", 1), WhyDoctype},
		{"two people", form + form, WhyManyPeople},
		{"too deep", strings.Replace(form, "</Person>", deep+"</Person>", 1), WhyTooDeep},
		{"too many elements", strings.Replace(form, "</Person>", strings.Repeat("<Version/>", maxElements+1)+"</Person>", 1), WhyCrowded},
		{"too many relatives", strings.Replace(form, "</Person>",
			"<JiaTingChengYuan>"+strings.Repeat("<Item><XingMing/></Item>", maxElements+1)+"</JiaTingChengYuan></Person>", 1), WhyCrowded},
		{"too many texts of a relative", strings.Replace(form, "</Person>",
			"<JiaTingChengYuan><Item>"+strings.Repeat("<XingMing/>", maxElements+1)+"</Item></JiaTingChengYuan></Person>", 1), WhyCrowded},
		{"too large", form + strings.Repeat(" ", maxForm), WhyTooLarge},
		{"utf-16", "\xff\xfe<\x00P\x00", WhyEncoding},
		{"zip", "PK\x03\x04...", WhyArchive},
		{"7z", "7z\xbc\xaf\x27\x1c...", WhyPackage},
		{"csv", "\"序号\",\"姓名\"\r\n\"1\",\"任文\"\r\n", WhyNotForm},
		{"two records", lrmRecord("任文", "") + "\r\n" + lrmRecord("单志远", ""), WhyManyPeople},
	} {
		f, err := Read(`市委\x.lrmx`, []byte(test.data))
		var e *Error
		if f != nil || !errors.As(err, &e) || e.Why != test.why || e.File != "市委/x.lrmx" {
			t.Errorf("%s: %v %v, want %s", test.name, f, err, test.why)
		}
	}
}

// TestEvilFilesAreLinear reads files that make a careless scanner walk to the end
// again and again: then this takes minutes, not a second.
func TestEvilFilesAreLinear(t *testing.T) {
	for _, unit := range []string{
		"<", "<!--", "<![CDATA[", "<?x", "<a ", "<a b=\"", "</a>", "<a></b>", "<a>甲</b>", "&", "&#", "<br", "]]>", "<Item>", "甲<a/>",
		"<XingMing>", "（其间：", "（其间：）", "\n（其间：", "\n（", "2001.01-- ", "2001.01--2002.02  甲", "\n2001.01--2002.02  甲", "\n甲", "\n", "1-", " ",
	} {
		for _, at := range []string{"", "JianLi", "JiaTingChengYuan"} {
			size := 128 << 10
			if at == "JianLi" {
				size = maxResume - 100 // a longer one is not parsed
			}
			body := strings.Repeat(unit, size/len(unit))
			if at != "" {
				body = "<" + at + ">" + body + "</" + at + ">"
			}
			if f, err := Read("x.lrmx", []byte("<Person><XingMing>任文</XingMing>"+body+"</Person>")); err == nil && f.Person.Name != "任文" {
				t.Errorf("%q in %q: name %q", unit, at, f.Person.Name)
			}
		}
	}
}

// TestFamilyRescue reads families that lost their tags.
func TestFamilyRescue(t *testing.T) {
	const wife = "<ChengWei>妻子</ChengWei><XingMing>许 青和</XingMing><ChuShengRiQi>1977</ChuShengRiQi><ZhengZhiMianMao/>" +
		"<GongZuoDanWeiJiZhiWu>教师</GongZuoDanWeiJiZhiWu>"
	const son = "<GongZuoDanWeiJiZhiWu>学生</GongZuoDanWeiJiZhiWu><ChengWei>儿子</ChengWei><XingMing>单小禾</XingMing><ChuShengRiQi>2004.13</ChuShengRiQi>"
	two := []Relative{{"妻子", "许青和", "1977", "", "教师"}, {"儿子", "单小禾", "2004.13", "", "学生"}}
	date := Issue{tagFamily, KindDate, "2004.13", 0}
	for _, test := range []struct {
		name, body string
		family     []Relative
		issues     []Issue
	}{
		{"whole", "<JiaTingChengYuan><!-- <Item/> --><Item>" + wife + "</Item><Item/><Item> <XingMing> </XingMing></Item><Item>" + son +
			"</Item></JiaTingChengYuan>", two, []Issue{date}},
		{"end of family lost", "<JiaTingChengYuan><Item>" + wife + "</Item><Item>" + son + "</Item>", two, []Issue{{tagFamily, KindUnclosed, "", 0}, date}},
		{"ends of items lost", "<JiaTingChengYuan><Item>" + wife + "<Item>" + son + "</JiaTingChengYuan>", two,
			[]Issue{{tagItem, KindUnclosed, "", 0}, {tagFamily, KindUnclosed, "", 0}, date}},
		{"begin of an item lost", "<JiaTingChengYuan><Item>" + wife + "</Item>" + son + "</JiaTingChengYuan>", two,
			[]Issue{{tagItem, KindUnclosed, "", 0}, {tagItem, KindUnclosed, "", 0}, {tagItem, KindUnclosed, "", 0}, {tagItem, KindUnclosed, "", 0}, date}},
		{"more than it should have", "<JiaTingChengYuan>见附表<Item>" + wife + "<BeiZhu>继母</BeiZhu><XingMing>许青</XingMing></Item></JiaTingChengYuan>",
			two[:1],
			[]Issue{{"", KindStray, "见附表", 0}, {"BeiZhu", KindUnknown, "继母", 0}, {"XingMing", KindTwice, "许青", 0}}},
		{"eleven", "<JiaTingChengYuan>" + strings.Repeat("<Item>"+wife+"</Item>", 11) + "</JiaTingChengYuan>", slices.Repeat(two[:1], 11),
			[]Issue{{tagFamily, KindFamily, "", 11}}},
	} {
		f := mustRead(t, "单志远.lrmx", []byte("<Person><XingMing>单志远</XingMing>"+test.body+"<TianBiaoRen>苏文澜</TianBiaoRen></Person>"))
		if !reflect.DeepEqual(f.Family, test.family) || !reflect.DeepEqual(f.Issues, test.issues) || f.FilledBy != "苏文澜" || f.Person.Name != "单志远" {
			t.Errorf("%s: %+v\n%v", test.name, f.Family, f.Issues)
		}
	}
}

// TestDoubts flags values and keeps them as they stand.
func TestDoubts(t *testing.T) {
	flag := func(f model.Field, column, value string, d model.Doubt) []model.Flag {
		return []model.Flag{{Field: f, Column: column, Value: value, Doubt: d}}
	}
	for _, test := range []struct {
		element, text string
		field         model.Field
		value         string
		doubts        []model.Flag
	}{
		{"ChuShengNianYue", "1975.13", "birth", "1975.13", flag("birth", "出生年月", "1975.13", model.DoubtDate)},
		{"ChuShengNianYue", "1975.1", "birth", "1975.1", flag("birth", "出生年月", "1975.1", model.DoubtOctober)},
		{"ChuShengNianYue", "1975", "birth", "1975", flag("birth", "出生年月", "1975", model.DoubtDate)},
		{"CanJiaGongZuoShiJian", "197002", "work_date", "197002", []model.Flag{
			{Field: "work_date", Column: "参加工作时间", Value: "197002", Doubt: model.DoubtDateOrder, Against: "birth", Than: "197508"}}},
		{"RuDangShiJian", "１９９８．０６", "party_date", "199806", nil},
		{"RuDangShiJian", "1998.06（2000.06转正）", "party_date", "1998.06（2000.06转正）",
			flag("party_date", "入党时间", "1998.06（2000.06转正）", model.DoubtDate)},
		{"ShenFenZheng", "999900197508150018", "id_number", "999900197508150018", flag("id_number", "身份证号", "999900197508150018", model.DoubtIDCheck)},
		{"ShenFenZheng", "999900197513990010", "id_number", "999900197513990010", flag("id_number", "身份证号", "999900197513990010", model.DoubtIDCheck)},
		{"ShenFenZheng", "999900198206090025", "id_number", "999900198206090025", append(
			flag("id_number", "身份证号", "999900198206090025", model.DoubtIDBirth),
			flag("id_number", "身份证号", "999900198206090025", model.DoubtIDSex)...)},
		{"ShenFenZheng", "999900 19750815 001７", "id_number", "999900197508150017", nil},
		{"XingBie", "男性", "sex", "男性", flag("sex", "性别", "男性", model.DoubtSex)},
		{"MinZu", "云川族", "ethnic", "云川族", flag("ethnic", "民族", "云川族", model.DoubtEthnic)},
		{"MinZu", "土", "ethnic", "土族", nil},
		{"MinZu", "僮族", "ethnic", "壮族", nil},
		{"MinZu", "蒙族", "ethnic", "蒙古族", nil},
		{"MinZu", "维", "ethnic", "维吾尔族", nil},
		{"MinZu", "徭族", "ethnic", "瑶族", nil},
		{"MinZu", "外国血统", "ethnic", "外国血统", nil},
		{"MinZu", "崩龙族", "ethnic", "德昂族", nil},
		{"XingMing", "陈?远", "name", "陈?远", flag("name", "姓名", "陈?远", model.DoubtNameChar)},
		{"XingMing", "陈\ufffd远", "name", "陈远", flag("name", "姓名", "陈\ufffd远", model.DoubtNameChar)},
		{"XingMing", "买买提。古丽", "name", "买买提。古丽", flag("name", "姓名", "买买提。古丽", model.DoubtNameChar)},
		{"XingMing", "买买提•古丽", "name", "买买提·古丽", nil},
		{"XingMing", "陈\ue123", "name", "陈\ue123", flag("name", "姓名", "陈\ue123", model.DoubtNameChar)},
		{"XingMing", "周𫍛山", "name", "周𫍛山", nil},
		{"XianRenZhiWu", "", "current", "", flag("current", "现任职务", "", model.DoubtNoPost)},
		{"NiMianZhiWu", "无", "relieved", "", nil},
	} {
		contents := []string{"XingMing", "陈知远", "XingBie", "男", "ChuShengNianYue", "197508", "XianRenZhiWu", "组长"}
		if i := slices.Index(contents, test.element); i >= 0 {
			contents[i+1] = test.text
		} else {
			contents = append(contents, test.element, test.text)
		}
		f := mustRead(t, "x.lrmx", person(contents...))
		if got := f.Person.Get(test.field); got != test.value {
			t.Errorf("%s %q: %q, want %q", test.element, test.text, got, test.value)
		}
		if !reflect.DeepEqual(f.Person.Doubts, test.doubts) {
			t.Errorf("%s %q: %+v, want %+v", test.element, test.text, f.Person.Doubts, test.doubts)
		}
	}
}

func TestPhotos(t *testing.T) {
	for _, test := range []struct {
		name, text string
		bytes      int
		kind       string
		issues     []Issue
	}{
		{"none", " \r\n ", 0, "", nil},
		{"wrapped", "/9j/\r\n  4AAQ\r\n", 6, "jpeg", nil},
		{"padding lost", "iVBORw0KGgo", 8, "png", nil},
		{"data url", "data:image/gif;base64,R0lGODlh", 6, "gif", nil},
		{"bmp", "Qk02", 3, "bmp", nil},
		{"other", "AAAA", 3, "", []Issue{{tagPhoto, KindPhoto, "type", 0}}},
		{"broken", "/9j/4AA??Q", 0, "", []Issue{{tagPhoto, KindPhoto, "base64", 0}}},
	} {
		f := mustRead(t, "任文.lrmx", person("XingMing", "任文", "ZhaoPian", test.text))
		if len(f.Photo) != test.bytes || f.PhotoType != test.kind || !reflect.DeepEqual(f.Issues, test.issues) {
			t.Errorf("%s: %d bytes %q %v", test.name, len(f.Photo), f.PhotoType, f.Issues)
		}
	}
}

func TestRetirementDiffers(t *testing.T) {
	for limit, want := range map[string][]Issue{
		"改革前任职年龄界限为60岁": {{tagRetireOn, KindRetire, "204506", 0}},
		"改革前任职年龄界限为55岁": nil,
		"改革前任职年龄界限为65岁": nil,
		"已到龄人员":         nil,
	} {
		f := mustRead(t, "任文.lrmx", person("XingMing", "任文", "ChuShengNianYue", "198206", "DaoLingNianYue", "2040.06", "GaiGeQianRenZhiNianLingJieXian",
			limit))
		if !reflect.DeepEqual(f.Issues, want) {
			t.Errorf("%s: %v, want %v", limit, f.Issues, want)
		}
	}
}

// TestCommentBeforeEndlessOne reads a comment in front of a place where the search
// for another one's end has failed already.
func TestCommentBeforeEndlessOne(t *testing.T) {
	f := mustRead(t, "任文.lrmx", []byte("<Person><a><!-- 甲 --><XingMing>任文</XingMing><!-- 乙</Person>"))
	if want := []Issue{{"", KindStray, "<a>", 0}, {"", KindStray, "<!-- 乙", 0}}; !reflect.DeepEqual(f.Issues, want) || f.Person.Name != "任文" || !f.Damaged {
		t.Errorf("%q %v", f.Person.Name, f.Issues)
	}
}
