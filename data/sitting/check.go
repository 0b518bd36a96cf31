package sitting

import (
	"path/filepath"
	"slices"
	"time"

	"liuzhuan/data/sheet"
	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/model/check"
)

// workingDays are those of the meeting's folder, as they were last read.
type workingDays struct {
	read     bool
	calendar model.Calendar
	err      error
}

// Days gives the working days that the meeting goes by, read from its folder when
// they are first asked for. With an error of its list of holidays they are the
// published ones.
func (s *Sitting) Days() (model.Calendar, error) {
	if !s.days.read {
		return s.ReadDays()
	}
	return s.days.calendar, s.days.err
}

// ReadDays reads the working days anew, for whatever asks for them from now on: a
// list of holidays may be put beside the meeting file while that is open.
func (s *Sitting) ReadDays() (model.Calendar, error) {
	c, err := sheet.Calendar(filepath.Dir(s.Path()))
	s.days = workingDays{true, c, err}
	s.rules = nil
	return c, err
}

// LikelyDay is the day a meeting that is made now in a folder will be held: today, or
// the next working day once the morning is over.
func LikelyDay(folder string, now time.Time) model.Date {
	today := model.DateOf(now)
	if now.Hour() < 12 {
		return today
	}
	days, _ := sheet.Calendar(folder) // a list that cannot be read is told once the meeting is open
	return days.After(today, 1).On
}

// Preflight gives the rules' view of the meeting as it is now.
func (s *Sitting) Preflight() *check.Context {
	m, phase, today := s.Meeting, s.PhaseOnPaper(), model.DateOf(s.Clock.Now())
	if s.rules == nil || s.rules.Meeting != m || s.rulesVersion != m.Version || s.rules.Phase != phase || s.rules.Today != today {
		s.rules, s.rulesVersion = s.PreflightOf(m), m.Version
	}
	return s.rules
}

// PreflightOf gives a view of its own of a meeting in this one's place: it may be looked
// at beside the screen.
func (s *Sitting) PreflightOf(m *model.Meeting) *check.Context {
	days, _ := s.Days()
	return &check.Context{
		Meeting: m, On: s.Day(), Today: model.DateOf(s.Clock.Now()), Phase: s.PhaseOnPaper(), Days: days, Templates: s.templateFlaws(m),
	}
}

// Altered checks a file that another program has changed since it was closed, and
// gives how much of it does not fit the journal.
func (s *Sitting) Altered() (damage int, err error) {
	r, err := s.Check()
	if err != nil {
		return 0, err
	}
	return len(slices.DeleteFunc(r.Damage, func(d store.Damage) bool { return d.Kind == store.DamageDigest })), nil
}
