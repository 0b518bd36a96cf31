package paper

// The public notice before an appointment takes effect (任前公示): of promotions only.

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"liuzhuan/data/paper/layout"
	"liuzhuan/model"
)

// posted lists who of a batch is to be made public.
func (x *extract) posted(b model.ID) []*model.Person {
	var out []*model.Person
	for _, p := range x.people {
		if p.Batch == b && x.Outcome(p).Disposition.Posted() {
			out = append(out, p)
		}
	}
	return out
}

func countPosted(x *extract) (people, apart int) {
	for _, b := range x.allBatches() {
		people += len(x.posted(b.ID))
	}
	return people, 0
}

func publicityPages(x *extract) []layout.Section {
	var out []layout.Section
	for _, b := range x.allBatches() {
		if people := x.posted(b.ID); len(people) > 0 {
			out = append(out, x.publicity(b, people))
		}
	}
	if out == nil {
		out = append(out, official("任前公示", layout.Text{Look: letterTitle, Text: "任前公示"}, paragraph("没有需要任前公示的人：提任的才公示。")))
	}
	return out
}

func (x *extract) publicity(b *model.Batch, people []*model.Person) layout.Section {
	blocks := []layout.Block{
		layout.Text{Look: letterTitle, Text: "关于" + of(people) + "任前公示的公告"},
		layout.Text{Look: letterBody, Text: "根据《党政领导干部选拔任用工作条例》有关规定，现将拟任人选有关情况公示如下：", Before: 12},
	}
	for _, p := range people {
		blocks = append(blocks, layout.Text{Look: letterBody, Text: x.introduced(p), Strong: p.Name, Whole: true})
	}
	days := x.Terms().PublicityDays
	period := fmt.Sprintf("公示期：%s至%s（%d个工作日）。", "　　　　年　　月　　日", "　　月　　日", days)
	if until := x.PublicityEnd(b, x.options.Calendar); b.PostedFrom.Valid() && len(b.PostedFrom) == 8 {
		end := b.PostedUntil
		if end == "" {
			end = until.On
		}
		period = fmt.Sprintf("公示期：%s至%s（%d个工作日）。", longDate(b.PostedFrom), longDate(end), days)
	}
	organ := x.organOf(b)
	blocks = append(blocks, paragraph(period),
		paragraph("公示期间，如对公示对象有异议，请通过来信、来电、来访等方式反映。反映情况要实事求是，来信来访请署真实姓名。"),
		layout.Text{Look: letterBody, Text: "受理单位：＿＿＿＿＿＿＿＿＿＿＿＿", Keep: true}, paragraph("电　　话：＿＿＿＿＿＿＿＿＿＿＿＿"))
	blocks = signed(blocks, organ, dayOr(b.PostedFrom, blankDay))
	return official("任前公示-"+cmp.Or(b.Name, organ), blocks...)
}

// introduced says who somebody is, as public notices do: 曾知，男，土家族，1994年5月生，….
func (x *extract) introduced(p *model.Person) string {
	parts := []string{p.Name, p.Sex, p.Ethnic, ofMonth(p.Birth, "生")}
	education := cmp.Or(p.EducationIn, p.Education)
	if education != "" && !strings.HasSuffix(education, "学历") {
		education += "学历"
	}
	parts = append(parts, education, cmp.Or(p.DegreeIn, p.Degree), ofMonth(p.WorkDate, "参加工作"))
	switch {
	case p.Party != "":
		parts = append(parts, p.Party)
	case p.PartyDate != "":
		parts = append(parts, ofMonth(p.PartyDate, "加入中国共产党"))
	}
	parts = append(parts, "现任"+model.ReadOut(p.Current), "拟任"+model.ReadOut(x.Outcome(p).Post))
	return joined("，", parts...) + "。"
}

// ofMonth writes a month before what happened in it: 1994年5月生; "" without one.
func ofMonth(d model.Date, what string) string {
	year, month, ok := d.YearMonth()
	if !ok {
		return ""
	}
	return strconv.Itoa(year) + "年" + strconv.Itoa(month) + "月" + what
}
