package text

import (
	"strings"
	"testing"

	"liuzhuan/data/lrmx"
	"liuzhuan/model"
	"liuzhuan/model/check"
)

// Who is to have a post and who still holds it are two people.
func TestWhoHoldsAPostThatIsGiven(t *testing.T) {
	m := model.NewMeeting()
	m.Load(&model.Person{ID: 1, No: 1, Name: "丙三"})
	m.Load(&model.Person{ID: 2, No: 2, Name: "丁四"})
	f := check.Finding{Rule: "R26", Variant: check.NotFreed, Person: 2, Others: []model.ID{1}, Value: "市丙局局长"}
	if got := zh.FindingShort(m, f); got != "市丙局局长要给丁四，现任丙三没有免。" {
		t.Error(got)
	}
	if got := en.FindingShort(m, f); !strings.HasPrefix(got, "市丙局局长 is to be given to Ding Si, but Bing San would") {
		t.Error(got)
	}
}

// Bounds are said in the words of the format and in megabytes, files or fields.
func TestBoundsAreSaid(t *testing.T) {
	for why, want := range map[lrmx.Why]string{
		lrmx.WhyTooLarge: "1.lrmx 超过 16 MB，一份审批表没有这么大", lrmx.WhyTotal: "1.lrmx 里的审批表合计超过 4096 MB，请分几次导入",
		lrmx.WhyTooMany: "1.lrmx 里的文件超过 100000 个", lrmx.WhyCrowded: "1.lrmx 里的栏目超过 10000 个", lrmx.WhyPictureLarge: "1.lrmx 超过 8 MB",
	} {
		if got := zh.Error(&lrmx.Error{File: "1.lrmx", Why: why}); !strings.HasPrefix(got, want) {
			t.Error(got)
		}
	}
}

// Readings that a rule joined are parted in English as English parts them.
func TestReadingsArePartedAsTheLanguageDoes(t *testing.T) {
	m := model.NewMeeting()
	m.Load(&model.Person{ID: 1, No: 1, Name: "傅行文"})
	f := check.Finding{Rule: "R00", Variant: check.ReadingOpen, Person: 1, Value: "fù xíng wén、fù háng wén"}
	if got := en.FindingShort(m, f); got != "How Fu Xingwen is pronounced is not settled: fù xíng wén, fù háng wén." {
		t.Error(got)
	}
	if got := zh.FindingShort(m, f); got != "傅行文的读音待核：fù xíng wén、fù háng wén。" {
		t.Error(got)
	}
}
