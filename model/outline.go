package model

// Outlines of talks, from a template a kind and disposition with fields for the
// person: {{姓名}} {{拟任}} {{现任}} {{类别}} {{试用期}}.

import "strings"

// FillOutline puts a person's facts into the fields of an outline. A field that
// says nothing of the person takes the mark behind it along.
func (m *Meeting) FillOutline(outline string, p *Person) string {
	if !strings.Contains(outline, "{{") {
		return outline
	}
	o, probation := m.Outcome(p), m.Probation(p)
	if probation == "" {
		outline = strings.ReplaceAll(outline, "{{试用期}}，", "")
	}
	return strings.NewReplacer("{{姓名}}", p.Name, "{{现任}}", p.Current, "{{拟任}}", o.Post, "{{类别}}", o.Disposition.Term(),
		"{{试用期}}", probation).Replace(outline)
}

// defaultOutlines hold the four points of a 任职谈话
// and what an integrity talk asks for.
var defaultOutlines = map[string]string{
	string(PreAppointment):                             "肯定成绩，指出不足，提出要求，讲明注意事项。",
	string(PreAppointment) + "/" + string(Retained):    "{{姓名}}留任：肯定任现职以来的成绩，指出不足，提出新的要求，讲明改革后的注意事项。",
	string(PreAppointment) + "/" + string(Transferred): "{{姓名}}转任{{拟任}}：肯定成绩，指出不足，提出要求；十个工作日内办完交接，按时报到。",
	string(PreAppointment) + "/" + string(Promoted):    "{{姓名}}任{{拟任}}：肯定成绩，指出不足，提出要求；{{试用期}}，按时报到和交接。",
	string(Integrity):                                  "廉洁自律，一岗双责，接受监督，如实报告个人有关事项，签订廉政承诺书。",
}

// OutlineKey names a template: of a kind, or of a kind and disposition.
func OutlineKey(k Kind, d Disposition) string {
	if d == "" {
		return string(k)
	}
	return string(k) + "/" + string(d)
}

// Outlines gives the templates of this meeting by OutlineKey.
func (m *Meeting) Outlines() map[string]string {
	out := map[string]string{}
	for key, text := range defaultOutlines {
		out[key] = text
	}
	var chosen map[string]string
	ReadSetting(m, SettingOutline, &chosen)
	for key, text := range chosen {
		out[key] = text
	}
	return out
}

// OutlineFor gives the outline of a talk of these kinds with people: the
// templates of their disposition where all have one and the same, else those of
// the kind. With one person the fields are filled in.
func (m *Meeting) OutlineFor(kinds []Kind, people []*Person) string {
	templates := m.Outlines()
	var one Disposition
	for i, p := range people {
		d := m.Outcome(p).Disposition
		if i > 0 && d != one {
			one = ""
			break
		}
		one = d
	}
	var parts []string
	for _, k := range kinds {
		text, ok := templates[OutlineKey(k, one)]
		if !ok || len(people) > 1 && strings.Contains(text, "{{") {
			text = templates[OutlineKey(k, "")]
		}
		parts = append(parts, text)
	}
	out := strings.Join(parts, "\n")
	if len(people) == 1 {
		return m.FillOutline(out, people[0])
	}
	return out
}
