package model

// The table of dispositions: all that is true of each. A new one is its constant and
// its row here, and its words in ui/text/dispositions.go; tests fail while anything of it
// is missing.

import (
	"slices"
	"strings"
	"unicode"

	"liuzhuan/model/org"
)

// Disposition says what becomes of a person: planned, or decided.
type Disposition string

// Term gives the word of the field for d, as papers print it.
func (d Disposition) Term() string {
	if t := d.traits(); t != nil {
		return t.terms[0]
	}
	return string(d)
}

// Valid reports whether d is one of Dispositions.
func (d Disposition) Valid() bool { return d.traits() != nil }

// ParseDisposition reads a term of the field or a code word, blanks ignored.
func ParseDisposition(s string) (Disposition, bool) {
	d, ok := dispositionsByTerm[s]
	if !ok && strings.ContainsFunc(s, unicode.IsSpace) {
		d, ok = dispositionsByTerm[strings.Join(strings.Fields(s), "")]
	}
	return d, ok
}

// DispositionOfHeading reads the disposition that a group heading such as
// 一、留任（41人） names. A heading that also names an agency is not one.
func DispositionOfHeading(s string) (Disposition, bool) {
	if ParsePost(s).Team != "" {
		return "", false
	}
	return ParseDisposition(HeadingName(s))
}

// PlanFromTexts derives the planned disposition where neither a column nor a
// heading names one. Promotions never come from texts.
func PlanFromTexts(current, proposed, relieved string) Disposition {
	if d, ok := ParseDisposition(proposed); ok && d == Retained {
		return Retained
	}
	if proposed == "" {
		if relieved != "" {
			return Removed
		}
		return Retained
	}
	from, to := ParsePost(current).Org(), ParsePost(proposed).Org()
	names := org.Of(org.Home(slices.Values([]string{current, proposed})))
	if from != to && !names.Same(from, to) {
		return Transferred
	}
	if relieved == "" {
		return Retained
	}
	return Reassigned
}

// The dispositions.
const (
	Pending         Disposition = "pending"
	Retained        Disposition = "retained"
	Reassigned      Disposition = "reassigned"
	Transferred     Disposition = "transferred"
	Promoted        Disposition = "promoted"
	FurtherUse      Disposition = "further_use"
	Removed         Disposition = "removed"
	Seconded        Disposition = "seconded"
	TransferredIn   Disposition = "transferred_in"
	TransferredOut  Disposition = "transferred_out"
	Retired         Disposition = "retired"
	Demoted         Disposition = "demoted"
	ProbationPassed Disposition = "probation_passed"
	RankPromoted    Disposition = "rank_promoted"
	Deferred        Disposition = "deferred"
)

// traits is a row of the table.
type traits struct {
	code  Disposition
	terms []string // the word printed on papers, then the other words that lists use for it

	moves     bool // takes the person to another post
	leaves    bool // takes the person out of the present post without a new one on this roster
	onLoan    bool // the present seat is kept, and none is taken in the new post (公务员法第72条)
	vacates   bool // the new post takes the place of the present one, which is to be given up
	probation bool // a leading post is held on trial first
	repaid    bool // changes what is paid
	posted    bool // is made public (公示) before it takes effect

	owes  []Item // beside sign-in and announcement, which everybody on the list owes
	aloud string // the sentence that is read out, with the fields of ReadAloud; "" = nothing is read
}

// takes is how a new post is read out that has no form of its own.
const takes = "{谁}任{拟任}{试用期}{免}。"

// dispositions stand in the order of papers and choices; Pending, which is no
// decision, comes last. 报到 is owed by whoever goes to another body, 交接 by whoever
// leaves a post to somebody else: local rules on handing over name those who are
// removed, retire or go down a grade first of all.
var dispositions = []traits{
	{
		code: Retained, terms: []string{"留任", "拟留任", "不变", "继续留任"},
		owes:  []Item{ItemPreTalk, ItemIntegrity, ItemPledge},
		aloud: "{谁}留任{拟任}。",
	},
	{
		code: Reassigned, terms: []string{"组内调整", "内部转岗", "轮岗", "内部调整", "机关内轮岗"},
		moves: true, vacates: true,
		owes:  []Item{ItemPreTalk, ItemIntegrity, ItemPledge},
		aloud: takes,
	},
	{
		code: Transferred, terms: []string{"转任", "交流", "平级转任", "交流转任", "拟转任"},
		moves: true, vacates: true,
		owes:  []Item{ItemPreTalk, ItemIntegrity, ItemPledge, ItemReport, ItemHandover},
		aloud: takes,
	},
	{
		code: Promoted, terms: []string{"提任", "提拔", "拟提任", "提拔使用", "提拔任职", "提拔任用", "拟提拔"},
		moves: true, vacates: true, probation: true, posted: true, repaid: true,
		owes:  []Item{ItemPreTalk, ItemIntegrity, ItemPledge, ItemReport, ItemHandover},
		aloud: takes,
	},
	{
		code: FurtherUse, terms: []string{"进一步使用"},
		moves: true, vacates: true,
		owes:  []Item{ItemPreTalk, ItemIntegrity, ItemPledge, ItemReport, ItemHandover},
		aloud: takes,
	},
	{
		code: Removed, terms: []string{"免职", "拟免职", "免去职务", "到龄免职", "免去现职"},
		leaves: true,
		owes:   []Item{ItemHandover},
		aloud:  "免去{谁}的{免职}职务。",
	},
	{
		code: Seconded, terms: []string{"挂职", "干部挂职"},
		moves: true, onLoan: true,
		owes:  []Item{ItemPreTalk, ItemReport},
		aloud: "{谁}挂职任{拟任}。",
	},
	{
		code: TransferredIn, terms: []string{"调任", "调入"},
		moves: true,
		owes:  []Item{ItemPreTalk, ItemIntegrity, ItemPledge, ItemReport},
		aloud: "{谁}调任{拟任}{免}。",
	},
	{
		code: TransferredOut, terms: []string{"调出"},
		leaves: true,
		owes:   []Item{ItemHandover},
		aloud:  "免去{谁}的{免职}职务，调出。",
	},
	{
		code: Retired, terms: []string{"退休", "到龄退休", "免职退休", "退休免职"},
		leaves: true, repaid: true,
		owes:  []Item{ItemHandover},
		aloud: "免去{谁}的{免职}职务，退休。",
	},
	{
		code: Demoted, terms: []string{"降职"},
		moves: true, vacates: true, repaid: true,
		owes:  []Item{ItemPreTalk, ItemIntegrity, ItemPledge, ItemReport, ItemHandover},
		aloud: takes,
	},
	{
		code: ProbationPassed, terms: []string{"转正", "试用期满转正", "按期转正"},
		owes:  []Item{ItemPreTalk, ItemIntegrity, ItemPledge},
		aloud: "{谁}试用期满，正式任{拟任}。",
	},
	{
		// The post stays and is not handed over, and a rank is not held on trial.
		code: RankPromoted, terms: []string{"晋升职级", "职级晋升", "拟晋升职级"},
		posted: true, repaid: true,
		owes:  []Item{ItemPreTalk, ItemIntegrity, ItemPledge},
		aloud: "{谁}晋升为{拟任}。",
	},
	{
		code: Deferred, terms: []string{"暂缓", "缓议"},
		owes: []Item{},
	},
	{
		code: Pending, terms: []string{"待定", "另有任用", "另行任用", "另有安排", "另行安排", "待安排"},
		owes: []Item{},
	},
}

// Dispositions lists the codes in the order of the table.
var Dispositions = func() []Disposition {
	out := make([]Disposition, len(dispositions))
	for i := range dispositions {
		out[i] = dispositions[i].code
	}
	return out
}()

// traits gives the row of d, nil if there is none.
func (d Disposition) traits() *traits {
	for i := range dispositions {
		if dispositions[i].code == d {
			return &dispositions[i]
		}
	}
	return nil
}

// dispositionsByTerm gives the disposition of every term and code word.
var dispositionsByTerm = func() map[string]Disposition {
	out := map[string]Disposition{}
	for _, t := range dispositions {
		out[string(t.code)] = t.code
		for _, term := range t.terms {
			out[term] = t.code
		}
	}
	return out
}()

// Moves reports whether d takes the person to another post.
func (d Disposition) Moves() bool { t := d.traits(); return t != nil && t.moves }

// OnLoan reports whether under d the person keeps the present seat and takes none.
func (d Disposition) OnLoan() bool { t := d.traits(); return t != nil && t.onLoan }

// Leaves reports whether d takes the person out of the present post without a
// new one on this roster.
func (d Disposition) Leaves() bool { t := d.traits(); return t != nil && t.leaves }

// Vacates reports whether under d a new post takes the place of the present one,
// so that the present one is to be given up.
func (d Disposition) Vacates() bool { t := d.traits(); return t != nil && t.vacates }

// OnProbation reports whether under d a leading post is held on trial first.
func (d Disposition) OnProbation() bool { t := d.traits(); return t != nil && t.probation }

// Posted reports whether d is made public before it takes effect (公示).
func (d Disposition) Posted() bool { t := d.traits(); return t != nil && t.posted }

// owes reports who owes item under d where no setting says otherwise.
func (d Disposition) owes(item Item) bool {
	if item == ItemSignIn || item == ItemAnnounce {
		return true
	}
	t := d.traits()
	return t != nil && slices.Contains(t.owes, item)
}
