package model

// 材料齐全: which papers go into the file of a person once the meeting is over, and which
// of them are printed and signed. It is ticked off, by roster number as the pile has them;
// what is missing is said before the seal and keeps nobody from it.

// Sheet is a paper about one person that goes into their file, by the name that papers have.
type Sheet string

// The sheets, in the order of columns.
const (
	SheetApproval Sheet = "approval" // 干部任免审批表
	SheetTalks    Sheet = "talks"    // 谈话记录
	SheetPledge   Sheet = "pledge"   // 廉政承诺书
	SheetHandover Sheet = "handover" // 工作交接清单
)

// Sheets lists them.
var Sheets = []Sheet{SheetApproval, SheetTalks, SheetPledge, SheetHandover}

// Step is how far a sheet has come.
type Step string

// The steps that are ticked off; that a sheet was written stands on the desk.
const (
	StepPrinted Step = "printed"
	StepSigned  Step = "signed"
)

// Steps lists them.
var Steps = []Step{StepPrinted, StepSigned}

// Item is what is ticked off when a sheet has come so far. A signed pledge is the pledge
// that is owed, and a list that all three have signed is the handover.
func (s Sheet) Item(step Step) Item {
	switch {
	case s == SheetPledge && step == StepSigned:
		return ItemPledge
	case s == SheetHandover && step == StepSigned:
		return ItemHandover
	}
	return Item("paper/" + string(s) + "/" + string(step))
}

// Sheeted reads what a tick of a sheet is of; ok is false for every other item.
func (i Item) Sheeted() (s Sheet, step Step, ok bool) {
	for _, s := range Sheets {
		for _, step := range Steps {
			if s.Item(step) == i && i != ItemPledge && i != ItemHandover {
				return s, step, true
			}
		}
	}
	return "", "", false
}

// Files reports whether a sheet belongs into the file of p: nobody has one who is not on
// the list, put off, or of whom nothing is planned.
func (m *Meeting) Files(p *Person, s Sheet) bool {
	switch s {
	case SheetApproval:
		d := m.Outcome(p).Disposition
		return !p.OffList && d != "" && d != Pending && d != Deferred
	case SheetTalks:
		return m.Owes(p, ItemPreTalk) || m.Owes(p, ItemIntegrity)
	case SheetPledge:
		return m.Owes(p, ItemPledge)
	case SheetHandover:
		return m.Owes(p, ItemHandover)
	}
	return false
}

// Reached reports whether a sheet of p has come so far: what is signed was printed.
func (m *Meeting) Reached(person ID, s Sheet, step Step) bool {
	return m.Fulfilment(person, s.Item(step)) != nil || step == StepPrinted && m.Reached(person, s, StepSigned)
}

// Filed lists into whose files a sheet belongs, in roster order.
func (m *Meeting) Filed(s Sheet) []*Person {
	var out []*Person
	for _, p := range m.People()[:m.OnList()] {
		if m.Files(p, s) {
			out = append(out, p)
		}
	}
	return out
}

// Unreached lists whose sheet has not come so far.
func (m *Meeting) Unreached(s Sheet, step Step) []*Person {
	var out []*Person
	for _, p := range m.Filed(s) {
		if !m.Reached(p.ID, s, step) {
			out = append(out, p)
		}
	}
	return out
}
