package model

// Which disposition owes which item, and how long people have: settings, with
// the defaults of the table of dispositions and of DefaultTerms.

import "slices"

// duties says who owes what.
type duties map[Item]map[Disposition]bool

// owed gives the matrix of this meeting, read once a change of settings.
func (m *Meeting) owed() duties {
	return m.duties.get(func() duties {
		all := duties{}
		var chosen map[Item][]Disposition
		ReadSetting(m, SettingDuties, &chosen)
		columns := m.Items()
		for _, item := range Items {
			owe := map[Disposition]bool{}
			for _, d := range Dispositions {
				list, ok := chosen[item]
				owe[d] = slices.Contains(columns, item) && (ok && slices.Contains(list, d) || !ok && d.owes(item))
			}
			all[item] = owe
		}
		// A list may leave the disposition open; that counts as pending.
		for _, owe := range all {
			owe[""] = owe[Pending]
		}
		return all
	})
}

// OwedUnder reports whether somebody on the list owes item under d.
func (m *Meeting) OwedUnder(d Disposition, item Item) bool { return m.owed()[item][d] }

// TalksOwedIf is how many owe a pre-appointment talk, and how many would if d were decided
// of p.
func (m *Meeting) TalksOwedIf(p *Person, d Decision) (owe, would int) {
	owe = m.Tally().Talks[PreAppointment].Required
	switch was, will := m.OwedUnder(m.Outcome(p).Disposition, ItemPreTalk), m.OwedUnder(d.Disposition, ItemPreTalk); {
	case was && !will:
		return owe, owe - 1
	case will && !was:
		return owe, owe + 1
	}
	return owe, owe
}

// Items lists the columns of the matrix that this meeting keeps, in their order.
// Sign-in and announcement are always among them.
func (m *Meeting) Items() []Item {
	var chosen []Item
	if !ReadSetting(m, SettingItems, &chosen) {
		return Items
	}
	out := []Item{ItemSignIn, ItemAnnounce}
	for _, item := range chosen {
		if slices.Contains(Items, item) && !slices.Contains(out, item) {
			out = append(out, item)
		}
	}
	return out
}

// OwedBy lists the dispositions that owe item in this meeting.
func (m *Meeting) OwedBy(item Item) []Disposition {
	var out []Disposition
	for _, d := range Dispositions {
		if m.OwedUnder(d, item) {
			out = append(out, d)
		}
	}
	return out
}

// Terms says how long people have.
type Terms struct {
	MakeUpDays      int `json:"make_up_days"`     // working days for a make-up talk
	PledgeDays      int `json:"pledge_days"`      // working days to bring a pledge that was not signed
	HandoverDays    int `json:"handover_days"`    // working days, 公务员转任规定
	ReportDays      int `json:"report_days"`      // working days where the batch names no day; 0 = none is set
	ProbationMonths int `json:"probation_months"` // from the notice, of promotions
	PublicityDays   int `json:"publicity_days"`   // working days, of promotions only
	RegularMonths   int `json:"regular_months"`   // the next regular talk; 0 = off
	FilesMonths     int `json:"files_months"`     // to pass on a personnel file, from the notice; 0 = no day
	KeyPostYears    int `json:"key_post_years"`   // local: years in one key post that are enough; 0 = off
	MinStaff        int `json:"min_staff"`        // local: the fewest people of a team; 0 = off
}

// DefaultTerms are what national rules say (10 working days to hand over, 12 months of
// probation, 5 working days of publicity, 2 months to pass on a file) and what is usual elsewhere: no rule of the
// nation sets a day for a make-up talk or a pledge, for reporting, or for regular
// talks.
var DefaultTerms = Terms{MakeUpDays: 3, PledgeDays: 3, HandoverDays: 10, ProbationMonths: 12, PublicityDays: 5, FilesMonths: 2}

// Terms gives the terms of this meeting.
func (m *Meeting) Terms() Terms {
	t := DefaultTerms
	ReadSetting(m, SettingTerms, &t)
	return t
}
