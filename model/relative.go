package model

// Relatives of people on the roster (家庭关系), how a list of them meets the meeting, and what
// relations the rules on avoidance speak of: spouses, lineal blood, collaterals within three
// generations, near in-laws (公务员法第74条，公务员回避规定).

import (
	"cmp"
	"slices"
	"strings"

	"liuzhuan/model/seat"
)

// Relative is one relative of one person on the roster.
type Relative struct {
	ID       ID     `json:"id"`
	Person   ID     `json:"person_id"`
	Relation string `json:"relation"` // 称谓, as the list has it: 妻子, 哥哥
	Name     string `json:"name"`     // without blanks
	Post     string `json:"post"`     // 工作单位及职务
}

// RelativeTable names the kind, relativeRows is its place among the others.
const (
	RelativeTable Table                       = "relative"
	relativeRows  rowsAt[Relative, *Relative] = 5
)

// Table names the relative table.
func (*Relative) Table() Table { return RelativeTable }

// RowID is the relative's ID.
func (r *Relative) RowID() ID { return r.ID }

func init() {
	relativeRows.hold(rows[Relative, *Relative]{
		order:  compareRelatives,
		person: func(r *Relative) ID { return r.Person },
		of:     (*Meeting).Relatives,
		counts: countsNone,
		moved:  func(m *Meeting, _, _ *Relative) { m.kin.drop() },
	})
}

// KinList is a list of relatives as its reader cleaned it.
type KinList struct {
	File     string // base name
	Lines    []KinLine
	Rejected []Rejected
}

// KinLine is one relative of one person, as a KinList has it.
type KinLine struct {
	Row      int
	Part     string // as Incoming.Part
	Person   string // name of the person on the roster, without blanks
	IDNumber string // the person's, where the list has it
	Relation string // 妻子, 哥哥
	Name     string // the relative's, without blanks
	Post     string // the relative's 工作单位及职务
	Doubts   []Flag
}

// Relatives lists the relatives of a person, by relation and name.
func (m *Meeting) Relatives(person ID) []*Relative {
	return m.kin.get(func() map[ID][]*Relative {
		by := map[ID][]*Relative{}
		for _, r := range relativeRows.in(m).all() {
			by[r.Person] = append(by[r.Person], r)
		}
		return by
	})[person]
}

// Relative finds a relative, nil if there is none.
func (m *Meeting) Relative(id ID) *Relative { return relativeRows.in(m).get(id) }

func compareRelatives(a, b *Relative) int {
	return cmp.Or(cmp.Compare(a.Person, b.Person), cmp.Compare(a.Relation, b.Relation), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
}

// ReconcileKin compares a list of relatives with the meeting. A line speaks of
// the person who bears its id number, else its name alone on the roster. A name
// that two people bear, or nobody, is doubted and not guessed: such a line
// changes nothing. Relatives the list does not name stay.
func (m *Meeting) ReconcileKin(l KinList) *Reconciliation {
	r := &Reconciliation{File: l.File, Rejected: l.Rejected, command: CommandKin}
	match := m.kinMatcher()
	taken := map[ID]bool{}
	made := map[Relative]bool{}
	r.unknownRelations(l.Lines, "", map[string]bool{})
	for i := range l.Lines {
		line := &l.Lines[i]
		r.Doubtful = append(r.Doubtful, line.Doubts...)
		p, doubt := match(line)
		if p == nil {
			flag := Flag{Field: FieldPerson, Value: line.Person, Doubt: doubt, Row: line.Row, Part: line.Part}
			if len(r.Doubtful) == 0 || r.Doubtful[len(r.Doubtful)-1] != flag { // a row may have several relatives
				r.Doubtful = append(r.Doubtful, flag)
			}
			continue
		}
		was := m.relativeMet(p, line, taken)
		said := Relative{Person: p.ID, Relation: line.Relation, Name: line.Name, Post: line.Post}
		switch {
		case was == nil && made[said]:
			r.Same++
		case was == nil:
			made[said] = true
			said.ID = NewID()
			r.New++
			r.edits = append(r.edits, Edit{After: &said})
		default:
			taken[was.ID] = true
			changes, after := kinDifferences(line, p, was)
			if len(changes) == 0 {
				r.Same++
				continue
			}
			r.Changed++
			r.Changes = append(r.Changes, changes...)
			r.edits = append(r.edits, edit(was, after))
		}
	}
	r.Written = r.New + r.Changed
	return r
}

// kinMatcher finds the person whose relative a line names, or says why nobody is
// meant for certain.
func (m *Meeting) kinMatcher() func(*KinLine) (*Person, Doubt) {
	byID, byName := map[string][]*Person{}, map[string][]*Person{}
	for _, p := range m.People()[:m.OnList()] {
		byName[p.Name] = append(byName[p.Name], p)
		if p.IDNumber != "" {
			byID[p.IDNumber] = append(byID[p.IDNumber], p)
		}
	}
	return func(line *KinLine) (*Person, Doubt) {
		if hit := byID[line.IDNumber]; len(hit) == 1 {
			return hit[0], ""
		}
		// Somebody with a number of their own is not whom another number means.
		hit := slices.DeleteFunc(slices.Clone(byName[line.Person]), func(p *Person) bool {
			return line.IDNumber != "" && p.IDNumber != "" && p.IDNumber != line.IDNumber
		})
		switch len(hit) {
		case 0:
			return nil, DoubtNotListed
		case 1:
			return hit[0], ""
		}
		return nil, DoubtSameName
	}
}

// relativeMet gives the relative a line speaks of: one whom it describes in full,
// else of its name and relation, else of its name alone; nil if it is new.
func (m *Meeting) relativeMet(p *Person, line *KinLine, taken map[ID]bool) *Relative {
	for _, same := range []func(*Relative) bool{
		func(r *Relative) bool { return r.Relation == line.Relation && r.Post == line.Post },
		func(r *Relative) bool { return r.Relation == line.Relation && !taken[r.ID] },
		func(r *Relative) bool { return !taken[r.ID] },
	} {
		for _, r := range m.Relatives(p.ID) {
			if r.Name == line.Name && same(r) {
				return r
			}
		}
	}
	return nil
}

// kinDifferences lists what a line says otherwise of a relative, and gives the
// relative as the line has it. An empty cell says nothing.
func kinDifferences(line *KinLine, p *Person, was *Relative) ([]FieldChange, *Relative) {
	var out []FieldChange
	after := *was
	tell := func(f Field, have *string, said string) {
		if said != "" && said != *have {
			out = append(out, FieldChange{Row: line.Row, Part: line.Part, Person: p.ID, No: p.No, Name: line.Name, Field: f, Old: *have, New: said})
			*have = said
		}
	}
	tell(FieldRelation, &after.Relation, line.Relation)
	tell(FieldPost, &after.Post, line.Post)
	return out, &after
}

// relations are the words for near relatives; 长子, 二女儿, 大哥 and 堂兄 are made
// of them.
var relations = strings.Fields(`
	配偶 丈夫 妻子 夫 妻 爱人 老公 老婆 子女 父母 公婆 岳父母 祖父母 外祖父母 兄弟姐妹 兄弟姊妹
	父 母 父亲 母亲 爸爸 妈妈 养父 养母 继父 继母 儿子 女儿 子 女 养子 养女 继子 继女 独子 独女 独生子 独生女
	祖父 祖母 爷爷 奶奶 外祖父 外祖母 外公 外婆 姥爷 姥姥 曾祖父 曾祖母 外曾祖父 外曾祖母
	孙子 孙女 外孙 外孙子 外孙女
	哥 哥哥 弟 弟弟 姐 姐姐 妹 妹妹 兄 兄长 胞兄 胞弟 胞姐 胞妹 兄弟 姐妹 姊 姊妹
	伯 伯父 伯伯 叔 叔父 叔叔 姑 姑姑 姑妈 姑母 舅 舅舅 舅父 姨 姨妈 姨母 伯母 婶 婶婶 婶母 姑父 姑丈 舅母 舅妈 姨父 姨丈
	堂兄 堂哥 堂弟 堂姐 堂妹 表兄 表哥 表弟 表姐 表妹 堂兄弟 堂姐妹 表兄弟 表姐妹
	侄 侄子 侄儿 侄女 外甥 外甥女 内侄 内侄女 甥
	岳父 岳母 公公 婆婆 公 婆 丈人 丈母娘 女婿 婿 儿媳 媳妇 儿媳妇 亲家 亲家公 亲家母
	嫂 嫂子 嫂嫂 弟媳 弟妹 弟妇 姐夫 妹夫 大伯 大伯子 小叔子 大姑子 小姑子 内兄 内弟
	妻兄 妻弟 妻姐 妻妹 妻哥 大舅子 小舅子 大舅哥 小舅 大姨子 小姨子 夫兄 夫弟 夫姐 夫妹
	侄媳 侄媳妇 侄女婿 外甥媳妇 外甥女婿 堂嫂 堂弟媳 堂姐夫 堂妹夫 表嫂 表弟媳 表姐夫 表妹夫`)

// NearRelation reports whether a word of a list of relatives is one the rules
// speak of. A marriage that is over is none.
func NearRelation(word string) bool {
	word = seat.Bare(seat.Plain(word))
	if slices.Contains(relations, word) {
		return true
	}
	for _, nth := range []string{"长", "次", "大", "二", "三", "四", "五", "六", "小", "老", "幺"} {
		if one, ok := strings.CutPrefix(word, nth); ok && slices.Contains(relations, one) {
			return true
		}
	}
	return false
}

// overRelation reports whether a word is of a marriage that is over: 前妻.
func overRelation(word string) bool { return strings.HasPrefix(word, "前") }

// unknownRelations doubts each word once that the rules on avoidance do not know,
// so that nobody believes it was checked.
func (r *Reconciliation) unknownRelations(lines []KinLine, file string, seen map[string]bool) {
	for i := range lines {
		word := lines[i].Relation
		if word == "" || seen[word] || overRelation(word) || NearRelation(word) {
			continue
		}
		seen[word] = true
		r.Doubtful = append(r.Doubtful, Flag{Field: FieldRelation, Value: word, Doubt: DoubtRelation, Row: lines[i].Row, Part: lines[i].Part, File: file})
	}
}
