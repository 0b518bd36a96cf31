package paper

// What is read aloud for one person (宣读稿): official words, with the reading of
// names that are easily said wrong.

import (
	"cmp"
	"slices"
	"strings"

	"liuzhuan/model"
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
		out = append(out, scriptOf(m, p))
	}
	return out
}

func scriptOf(m *model.Meeting, p *model.Person) Script {
	s := Script{Person: p}
	s.Reading, s.Verify = reading(p)
	o := m.Outcome(p)
	name, to := p.Name+"同志", model.ReadOut(o.Post)
	_, leaves := m.DecidedTexts(p) // as the approval form has it
	leaves = model.ReadOut(leaves)
	relieved, free := cmp.Or(leaves, model.ReadOut(p.Current)), ""
	if leaves != "" {
		free = "，免去其" + leaves + "职务"
	}
	switch o.Disposition {
	case model.Retained:
		s.Say = name + "留任" + to + "。"
	case model.Promoted:
		probation := m.Probation(p)
		if probation != "" {
			probation = "（" + probation + "）"
		}
		s.Say = name + "任" + to + probation + free + "。"
	case model.Seconded:
		s.Say = name + "挂职任" + to + "。"
	case model.TransferredIn:
		s.Say = name + "调任" + to + free + "。"
	case model.ProbationPassed:
		s.Say = name + "试用期满，正式任" + to + "。"
	case model.Removed:
		s.Say = "免去" + name + "的" + relieved + "职务。"
	case model.Retired:
		s.Say = "免去" + name + "的" + relieved + "职务，退休。"
	case model.TransferredOut:
		s.Say = "免去" + name + "的" + relieved + "职务，调出。"
	case model.Deferred:
		s.Say, s.Silent = "（"+p.Name+"暂缓，不宣读）", true
	case model.Pending, "":
		s.Say, s.Silent = "（"+p.Name+"待定，不宣读）", true
	default:
		s.Say = name + "任" + to + free + "。"
	}
	return s
}

// reading gives a name as it is said, where a reader might say it wrong, and
// which of its characters nobody has verified.
func reading(p *model.Person) (said, verify string) {
	if p.Reading != "" {
		return p.Reading, ""
	}
	syllables, uncertain := model.NameReading(p.Name)
	special := model.SpecialReading(p.Name) != ""
	if !special && !slices.Contains(uncertain, true) {
		return "", ""
	}
	runes := []rune(p.Name)
	for i, u := range uncertain {
		if u {
			verify += string(runes[i])
		}
	}
	family := model.FamilyLength(p.Name)
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
