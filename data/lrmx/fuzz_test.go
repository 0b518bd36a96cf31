package lrmx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// FuzzLRMX: never a panic; unchanged bytes come back; where nothing is Damaged
// encoding/xml reads the same texts; no hanzi gets lost; a plan that is written
// is read again and touches nothing else.
func FuzzLRMX(f *testing.F) {
	files, err := filepath.Glob("testdata/*.?rmx")
	if err != nil || len(files) == 0 {
		f.Fatal(files, err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, body := range []string{
		"<XianRenZhiWu>A&B<留任></XianRenZhiWu>", "<XianRenZhiWu>组\v长", "<!-- <a> --><XianRenZhiWu><![CDATA[甲]]></XianRenZhiWu>",
		"<JiaTingChengYuan><Item><XingMing>甲</Item><ChengWei>妻子</ChengWei>", "<a b='c'><b/>甲</a>", "<NiRenZhiWu/><NiMianZhiWu>&amp;lt;",
		"<ZhaoPian>/9j/</ZhaoPian><RuDangShiJian>2001.08；民建</RuDangShiJian>", "<JianLi>1997.09—2000.07  甲&#xD;\r\n&#xD;\n2000.07--  乙</JianLi>",
	} {
		f.Add([]byte("<?xml version=\"1.0\" encoding=\"utf-8\"?><Person><XingMing>任文</XingMing>" + body + "</Person>"))
	}
	f.Add(gbk(f, `<?xml version="1.0" encoding="gb2312"?><Person><XingMing>任文</XingMing><NiRenZhiWu>组长</NiRenZhiWu></Person>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		was := bytes.Clone(data)
		form, err := Read("1-任文.lrmx", data)
		checkRead(t, form, err, was)
		if err != nil || form.Legacy {
			return
		}
		if !form.Damaged {
			checkAgainstXML(t, form, data)
		}
		checkHanzi(t, form, data)
		checkPlan(t, form)
	})
}

// FuzzLRM: never a panic; unchanged bytes come back; no hanzi gets lost; a plan
// that is written is read again and touches nothing else.
func FuzzLRM(f *testing.F) {
	whole := lrmRecord("任文", "")
	for _, text := range []string{whole, lrmRecord("任　文", `","999900197508150017`), whole[:len(whole)/2], strings.Replace(whole, "审计", `审","计`, 1),
		whole + "\r\n" + whole} {
		f.Add([]byte(text))
		f.Add(gbk(f, text[:strings.LastIndexByte(text, '"')]))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		was := bytes.Clone(data)
		form, err := Read("1-任文.lrm", data)
		checkRead(t, form, err, was)
		if err != nil || !form.Legacy {
			return
		}
		checkHanzi(t, form, data)
		checkPlan(t, form)
	})
}

// FuzzResume: never a panic; all text stands in the parsed form; what Canonical
// writes parses to the same.
func FuzzResume(f *testing.F) {
	for _, name := range []string{sample1, sample2, sample3} {
		form, _ := read(f, name)
		f.Add(form.Resume.Raw)
	}
	f.Add("2011..09--2015.07  甲\n2-015.07--2017.01  丙\n2011.13--2012.01  戊\n\n1998.09  参加工作")
	f.Add("1998--2002  甲(其间:2003.01--2003.06 党校；2004.01--2004.06 挂职）2006.04--         云川市")
	f.Add("２０１１．１０至今　甲（其间：\n1999.01--1999.06  乙")
	f.Fuzz(func(t *testing.T, raw string) {
		if !utf8.ValidString(raw) || strings.ContainsRune(raw, '\r') {
			return // Read decodes first
		}
		r := ParseResume(raw)
		if r.Raw != raw {
			t.Fatal("raw text changed")
		}
		checkNothingLost(t, r)
		for _, s := range append(r.Segments, r.Memberships...) {
			if !s.Doubtful && (s.Head == "" || !s.From.Valid() && !yearOnly(s.From) || s.Open != (s.To == "")) {
				t.Fatalf("a segment without doubt: %+v", s)
			}
		}
	})
}

// FuzzDates: what comes out is a real date or the text as it stood.
func FuzzDates(f *testing.F) {
	for _, text := range []string{"197508", "1975.08.01", "1975年8月", "２００１．０８；民建", "1975.1", "1975-08-01 00:00:00", "九三学社，1998.06入党"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, doubt := parseDate(text)
		if doubt == "" && d != "" && !d.Valid() || doubt != "" && string(d) != strings.TrimSpace(text) {
			t.Fatalf("%q: %q %q", text, string(d), doubt)
		}
		p, party, doubt := parseParty(text)
		if doubt == "" && p != "" && !p.Valid() || doubt != "" && string(p) != text || doubt != "" && party != "" {
			t.Fatalf("%q: %q %q %q", text, string(p), party, doubt)
		}
	})
}

func checkRead(t *testing.T, form *Form, err error, was []byte) {
	t.Helper()
	if err != nil {
		var e *Error
		if form != nil || !errors.As(err, &e) || e.Why == "" || e.File == "" || e.Error() == "" {
			t.Fatalf("%v %#v", form, err)
		}
		return
	}
	if form.Damaged && len(form.Issues) == 0 {
		t.Fatal("damaged, but it does not say where")
	}
	if !bytes.Equal(written(t, form), was) {
		t.Fatal("an unchanged form is written differently")
	}
}

// checkAgainstXML compares the texts of the elements with encoding/xml's.
func checkAgainstXML(t *testing.T, form *Form, data []byte) {
	t.Helper()
	type element struct {
		XMLName xml.Name
		Text    string `xml:",chardata"`
	}
	var doc struct {
		Elements []element `xml:",any"`
	}
	if err := xml.Unmarshal(bytes.TrimPrefix(data, byteOrderMark), &doc); err != nil {
		t.Fatalf("not damaged, but %v", err)
	}
	texts := map[string]string{}
	for _, e := range doc.Elements {
		name := e.XMLName.Local
		if e.XMLName.Space == "" && elements[name].name != "" && strings.TrimSpace(texts[name]) == "" {
			texts[name] = e.Text
		}
	}
	delete(texts, tagFamily)
	if got := form.contents().text; !reflect.DeepEqual(got, texts) {
		t.Fatalf("%q\nencoding/xml has\n%q", got, texts)
	}
}

// checkHanzi looks for every hanzi of the file in what the form says. Left out:
// comments, attributes, what says 无, what stands for a date, photos.
func checkHanzi(t *testing.T, form *Form, data []byte) {
	t.Helper()
	if !utf8.Valid(data) || !form.Legacy && bytes.ContainsAny(data, "=!?") || bytes.Contains(data, []byte(tagPhoto)) {
		return
	}
	said := fmt.Sprintf("%+v %+v %+v %s", form.Person, form.Details, form.Issues, form.Version)
	for _, d := range form.Person.Doubts {
		said += d.Value
	}
	for _, r := range string(data) {
		if unicode.Is(unicode.Han, r) && !strings.ContainsRune(said, r) && !strings.ContainsRune("无空年月日入党加中国共产毛难崩龙", r) {
			t.Fatalf("%c is lost, the form says\n%s", r, said)
		}
	}
}

// checkPlan writes a plan and reads it again.
func checkPlan(t *testing.T, form *Form) {
	t.Helper()
	was := *form
	if err := form.SetPlan("甲<&>组长", "乙"); err != nil {
		var e *Error
		if !errors.As(err, &e) || !form.Legacy || !reflect.DeepEqual(*form, was) {
			t.Fatalf("%v", err)
		}
		return
	}
	if charsetOf(written(t, form)) != was.doc.charset {
		return // so few hanzi are left of a damaged file that its encoding is anybody's guess
	}
	again, err := Read(form.Path, written(t, form))
	if err != nil {
		t.Fatalf("read again: %v\n%s", err, written(t, form))
	}
	if again.Person.Proposed != "甲<&>组长" || again.Person.Relieved != "乙" || again.Person.Planned != form.Person.Planned {
		t.Fatalf("read again: %q %q", again.Person.Proposed, again.Person.Relieved)
	}
	again.Person.Proposed, again.Person.Relieved, again.Person.Planned = was.Person.Proposed, was.Person.Relieved, was.Person.Planned
	if !reflect.DeepEqual(again.Person, was.Person) || !reflect.DeepEqual(again.Details, was.Details) {
		t.Fatalf("an edit touched other facts:\n%+v %+v\nwas\n%+v %+v\n%s", again.Person, again.Details, was.Person, was.Details, written(t, form))
	}
}
