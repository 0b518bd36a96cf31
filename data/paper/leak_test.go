package paper

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"liuzhuan/model"
)

// readable gives everything a paper says, the parts of a workbook unzipped.
func readable(t *testing.T, m *model.Meeting, o Options) string {
	data := written(t, m, o)
	switch o.Format {
	case XLSX, DOCX:
		var all strings.Builder
		for _, text := range parts(t, data) {
			all.WriteString(text)
		}
		return all.String()
	case CSVGB18030:
		back, err := simplifiedchinese.GB18030.NewDecoder().Bytes(data)
		if err != nil {
			t.Fatal(err)
		}
		return string(back)
	}
	return string(data)
}

// TestNothingLeaks holds each profile against everything the meeting file
// knows that its audience may not.
func TestNothingLeaks(t *testing.T) {
	s := wholeSitting(t, 68)
	for _, p := range s.People() { // texts that a paper for a wide audience never needs
		after := *p
		after.Basis, after.Health, after.BirthPlace, after.RetireOn = "任免理由须保密", "健康一般", "出生地某县", "203804"
		s.Load(&after)
	}
	for r := range s.Rows {
		if p, ok := r.(*model.Participation); ok && p.Statement == "" {
			after := *p
			after.Statement = "表态须保密"
			s.Load(&after)
		}
	}
	var meeting, public []string // what must not be found
	for _, p := range s.People() {
		if p.OffList {
			public = append(public, p.Name, p.Unit)
			continue
		}
		meeting = append(meeting, p.IDNumber, p.IDNumber[:14], p.Phone, p.Remark)
		public = append(public, string(p.Birth[:6]), p.Birth.String()[:7], p.School, p.SchoolIn, p.EducationIn, p.Ethnic, p.NativePlace)
		if d := s.Decision(p.ID); d.Reason != "" {
			public = append(public, d.Reason)
		}
		if p.Planned == model.Removed && s.Decision(p.ID).Disposition != model.Removed {
			public = append(public, p.Relieved)
		}
	}
	meeting = append(meeting, "139555", "住院", "个人有关事项", "须保密", "健康一般", "出生地某县", "203804", "与出生年月不一致", "身份证号")
	public = append(public, "1981.11.15", "19811115", "197503", "201905", "2019.05", "1997.06", "1995.07", "08:55", "09:12", "09:33", "09:40",
		"李四", "迟到", "请假", "缺席", "补谈", "谈话", "王部长", "陈笔录", "承诺", "批次", "云委", "经市委同意", "会议中心", "方案", "拟任", "与方案不一致",
		"reason", "obligations", "birth", "talks", "warnings", "approval\": \"经", "planned", "proposed")
	public = append(public, meeting...)
	for _, f := range formats {
		for _, order := range orders {
			for _, c := range []struct {
				profile Profile
				secrets []string
			}{{Meeting, meeting}, {Public, public}} {
				o := options(f, c.profile)
				o.Order, o.Warnings = order, warnings(s.Meeting)
				text := readable(t, s.Meeting, o)
				for _, secret := range c.secrets {
					if secret != "" && strings.Contains(text, secret) {
						t.Errorf("%s as %s holds %q", c.profile, f, secret)
					}
				}
				if !strings.Contains(text, "𬭎") {
					t.Errorf("%s as %s has lost a name", c.profile, f)
				}
			}
		}
	}
	// The same words are there for those who may see them, or this test would
	// look for what nobody writes.
	full := readable(t, s.Meeting, options(JSON, Full)) + readable(t, s.Meeting, options(XLSX, Full))
	for _, secret := range []string{s.no(1).IDNumber, s.no(1).Phone, "个人有关事项", "表态须保密", "1966.01", "家庭情况另报", "李四", "主持人当场通知"} {
		if !strings.Contains(full, secret) {
			t.Errorf("the full papers do not hold %q", secret)
		}
	}
}

// TestPublicDoesNotAnnounce: what is planned for somebody is not on a public
// paper before it has been announced, nor after something else was.
func TestPublicDoesNotAnnounce(t *testing.T) {
	s := halfSitting(t, 68)
	s.do(s.Decide(model.Decision{Person: s.no(25).ID, Disposition: model.Deferred, Reason: "待复核", At: at("09:20")}))
	for _, f := range formats {
		text := readable(t, s.Meeting, options(f, Public))
		held := map[string]bool{}
		for _, p := range s.People() {
			held[p.Current] = true
		}
		if i := slices.IndexFunc(s.People(), func(p *model.Person) bool {
			return p.Proposed != "" && !held[p.Proposed] && strings.Contains(text, p.Proposed)
		}); i >= 0 {
			t.Errorf("%s announces %s", f, s.People()[i].Proposed)
		}
	}
}
