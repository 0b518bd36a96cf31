package paper

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// publicSitting has three people deferred and two pending among twelve.
func publicSitting(t *testing.T) sitting {
	s := newSitting(t, 12)
	for _, no := range []int{2, 5, 11} {
		s.do(s.Decide(model.Decision{Person: s.no(no).ID, Disposition: model.Deferred, Reason: "待复核", At: at("09:10")}))
	}
	for _, no := range []int{1, 3, 4, 6, 7, 9, 10} {
		s.do(s.Confirm(s.no(no).ID, at("09:20")))
	}
	return s // 8 and 12 are pending
}

// The public reads of those who were announced and of nobody else: no name, no
// count, no gap in the numbers that would tell how many were put off.
func TestPublicHoldsOnlyTheAnnounced(t *testing.T) {
	s := publicSitting(t)
	var out, in []string
	for _, p := range s.People() {
		if d := s.Decision(p.ID); d == nil || d.Disposition == model.Deferred {
			out = append(out, p.Name)
		} else {
			in = append(in, p.Name)
		}
	}
	secrets := append(out, "暂缓", "待定", "deferred", "pending", "尚有", "批准", "12 人", "12人", "核对：", "已定", "更正 90")
	for _, f := range formats {
		for _, order := range Orders {
			o := options(f, Public)
			o.Order = order
			o.Amendments = []Amendment{
				{Seq: 90, At: at("11:00"), Person: s.no(2).ID, Text: "改正"},
				{Seq: 91, At: at("11:01"), Person: s.no(1).ID, Text: "改正"},
			}
			text := readable(t, s.Meeting, o)
			for _, secret := range secrets {
				if strings.Contains(text, secret) {
					t.Errorf("%s by %s holds %q", f, order, secret)
				}
			}
			for _, name := range in {
				if !strings.Contains(text, name) && !strings.Contains(text, hanzi.PaperName(name)) {
					t.Errorf("%s by %s has lost %s", f, order, name)
				}
			}
		}
	}
	if text := readable(t, s.Meeting, options(Text, Public)); !strings.Contains(text, "共 7 人") || !strings.Contains(text, "结果：留任 7，共 7 人。") {
		t.Errorf("what the paper adds up to is not its own:\n%s", text)
	}
	// The same words stand on the paper for the room, or nothing was looked for.
	inRoom := readable(t, s.Meeting, options(Text, Meeting))
	for _, word := range []string{out[0], "暂缓", "待定", "尚有", "核对：批准 12"} {
		if !strings.Contains(inRoom, word) {
			t.Errorf("the room's paper does not hold %q", word)
		}
	}
}

// The numbers of a public paper run from 1 without a gap, whatever its form.
func TestPublicNumbers(t *testing.T) {
	s := publicSitting(t)
	var want []string
	for i := range 7 {
		want = append(want, fmt.Sprint(i+1))
	}
	var record struct{ People []publicPerson }
	if err := json.Unmarshal(written(t, s.Meeting, options(JSON, Public)), &record); err != nil {
		t.Fatal(err)
	}
	got := map[Format][]string{}
	for _, p := range record.People {
		got[JSON] = append(got[JSON], fmt.Sprint(p.No))
	}
	for i, line := range strings.Split(strings.TrimSpace(readable(t, s.Meeting, options(CSV, Public))), "\r\n") {
		if i > 0 {
			got[CSV] = append(got[CSV], line[:strings.Index(line, ",")])
		}
	}
	f, err := excelize.OpenReader(bytes.NewReader(written(t, s.Meeting, options(XLSX, Public))))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows(f.GetSheetName(0))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if len(r) > 1 && strings.Trim(r[0], "0123456789") == "" && r[0] != "" {
			got[XLSX] = append(got[XLSX], r[0])
		}
	}
	for _, form := range []Format{JSON, CSV, XLSX} {
		if fmt.Sprint(got[form]) != fmt.Sprint(want) {
			t.Errorf("%s numbers %v, want %v", form, got[form], want)
		}
	}
}
