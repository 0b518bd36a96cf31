package lrmx

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// Files of tools that put a prefix before the names or write them small are forms,
// and are written back in their own spelling.
func TestSpellings(t *testing.T) {
	for _, tt := range []struct{ file, tag string }{{"l03-前缀.lrmx", "ns1:NiRenZhiWu"}, {"l11-小写标签.lrmx", "nirenzhiwu"}} {
		data, err := os.ReadFile("testdata/spelled/" + tt.file)
		if err != nil {
			t.Fatal(err)
		}

		f, err := Read(tt.file, data)
		if err != nil {
			t.Fatal(err)
		}
		p := f.Person
		if p.Name != "顾怀瑾" || p.Sex != "男" || p.Birth != "197606" || p.Ethnic != "汉族" || p.WorkDate != "199807" || p.Current == "" || f.Damaged {
			t.Errorf("%s: %+v %v", tt.file, p, f.Issues)
		}
		for _, i := range f.Issues {
			if i.Kind == KindUnknown || i.Kind == KindUnclosed {
				t.Errorf("%s: %+v", tt.file, i)
			}
		}
		for _, post := range []string{"驻市财政局纪检监察组组长", "", "驻市教育局纪检监察组组长"} {
			if err := f.SetPlan(post, ""); err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if err := f.Write(&b); err != nil {
				t.Fatal(err)
			}
			again, err := Read(tt.file, b.Bytes())
			if err != nil || again.Person.Proposed != post || again.Person.Name != p.Name || again.Damaged {
				t.Errorf("%s: %q %v", tt.file, again.Person.Proposed, err)
			}
			if post != "" && !strings.Contains(b.String(), "<"+tt.tag+">"+post+"</"+tt.tag+">") {
				t.Errorf("%s: written as\n%s", tt.file, b.String())
			}
		}
	}
}

func TestSpellingsOfTheRoot(t *testing.T) {
	form := "<Person><XingMing>周宁</XingMing><XingBie>女</XingBie><MinZu>汉族</MinZu></Person>"
	for _, tt := range []struct {
		text string
		ok   bool
	}{
		{form, true},
		{strings.ToUpper(form), true},
		{strings.ReplaceAll(strings.ReplaceAll(form, "</", "</a:"), "<X", "<a:X"), false}, // half prefixed: the root is not
		{"<!-- a --><?x y?>" + strings.NewReplacer("</", "</rmb:", "<P", "<rmb:P", "<X", "<rmb:X", "<M", "<rmb:M").Replace(form), true},
	} {
		f, err := Read("周宁.lrmx", []byte(tt.text))
		if whole := err == nil && f.Person.Name == "周宁" && f.Person.Sex == "女" && f.Person.Ethnic == "汉族"; whole != tt.ok {
			t.Errorf("%s: %v", tt.text, err)
		}
	}
	// Names of the format in small letters are text where the root is not written so.
	f, err := Read("周宁.lrmx", []byte("<Person><XingMing>周宁</XingMing><JianLi>见 <item> 和 <version></JianLi><XingBie>女</XingBie></Person>"))
	if err != nil || len(f.Issues) == 0 || f.Person.Sex != "女" {
		t.Errorf("%v %+v", err, f)
	}
}
