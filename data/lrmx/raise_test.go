package lrmx

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// An old form gets the two fields behind the others, each on a line of its own as its
// neighbours; every other byte stays, and a form that has them stays as it is.
func TestRaise(t *testing.T) {
	f, data := read(t, sample1)
	added, err := f.Raise("203804", 60)
	if err != nil || !slices.Equal(added, []string{"到龄年月", "改革前任职年龄界限"}) || !f.Raised() {
		t.Fatal(added, err)
	}
	tail := "\r\n  <DaoLingNianYue>203804</DaoLingNianYue>\r\n  <GaiGeQianRenZhiNianLingJieXian>改革前任职年龄界限为60岁</GaiGeQianRenZhiNianLingJieXian>"
	if want := strings.Replace(string(data), "</Version>", "</Version>"+tail, 1); string(written(t, f)) != want {
		t.Errorf("%s", written(t, f)[len(data)-200:])
	}
	again := mustRead(t, "x.lrmx", written(t, f))
	if again.Person.RetireOn != "203804" || again.RetireLimit != "改革前任职年龄界限为60岁" || len(again.Issues) > 0 {
		t.Errorf("%s %s %v", again.Person.RetireOn, again.RetireLimit, again.Issues)
	}

	f, data = read(t, sample2) // has both
	if added, err := f.Raise("203001", 60); err != nil || added != nil || !bytes.Equal(written(t, f), data) {
		t.Errorf("a form that has the fields is altered: %v, %v", added, err)
	}
	f, data = read(t, sample1)
	if added, err := f.Raise("", 0); err != nil || added != nil || !bytes.Equal(written(t, f), data) || f.Raised() {
		t.Errorf("a form is raised by what nobody knows: %v, %v", added, err)
	}
}
