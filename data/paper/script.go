package paper

// What is read aloud for one person (宣读稿): official words, with the reading of
// names that are easily said wrong.

import (
	"cmp"
	"slices"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// Script is what is read aloud for one person.
type Script struct {
	Person  *model.Person
	Say     string // 单志远同志任…，免去其…职务。
	Reading string // Shàn Zhìyuǎn; "" where nobody will say it wrong
	Verify  string // the characters whose reading is to be verified (待核)
	Silent  bool   // nothing is read: deferred, or no plan
}

// Scripts gives the script in the order of reading.
func Scripts(m *model.Meeting) []Script {
	var out []Script
	for _, p := range m.Ordered(model.SettingReading) {
		out = append(out, ScriptOf(m, p))
	}
	return out
}

// ScriptOf gives the script of one person.
func ScriptOf(m *model.Meeting, p *model.Person) Script {
	s := Script{Person: p}
	s.Reading, s.Verify = reading(p)
	say, aloud := m.ReadAloud(p)
	s.Say, s.Silent = say, !aloud
	if s.Silent {
		s.Say = "（" + p.Name + cmp.Or(m.Outcome(p).Disposition, model.Pending).Term() + "，不宣读）"
	}
	return s
}

// reading gives a name as it is said, where a reader might say it wrong, and
// which of its characters nobody has verified.
func reading(p *model.Person) (said, verify string) {
	if p.Reading != "" {
		return p.Reading, ""
	}
	syllables, uncertain := hanzi.NameReading(p.Name)
	special := hanzi.SpecialReading(p.Name) != ""
	if !special && !slices.Contains(uncertain, true) {
		return "", ""
	}
	runes := []rune(p.Name)
	for i, u := range uncertain {
		if u {
			verify += string(runes[i])
		}
	}
	family := hanzi.FamilyLength(p.Name)
	parts := []string{strings.Join(syllables[:family], ""), strings.Join(syllables[family:], "")}
	for i, s := range parts {
		r := []rune(s)
		if len(r) > 0 {
			parts[i] = strings.ToUpper(string(r[:1])) + string(r[1:])
		}
	}
	return strings.TrimSpace(parts[0] + " " + parts[1]), verify
}

// Words joins what stands beside the line: （Shàn Zhìyuǎn，待核：远）.
func (s Script) Words() string {
	out := s.Reading
	if s.Verify != "" {
		out += "，待核：" + s.Verify
	}
	if out == "" {
		return ""
	}
	return "（" + strings.TrimPrefix(out, "，") + "）"
}
