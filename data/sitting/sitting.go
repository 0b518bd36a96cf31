// Package sitting is the open meeting as one value, for commands and screen alike:
// the meeting file with the phase it stands in, the clerk's desk, the lock of the
// screen, the working days and the clock, and what is made of these: checks, papers,
// backups, the invented meeting, and the names of files.
//
// What does not belong here: the file itself (data/store), how a paper or a backup is
// written (data/paper, data/backup), what a change means (model), and words for
// people (ui/text).
package sitting

import (
	"errors"
	"maps"

	"liuzhuan/data/medium"
	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/model/check"
)

// Sitting is an open meeting. It is used as its Store is, from one goroutine at a
// time; what it writes to the desk has the phase with it.
type Sitting struct {
	*store.Store
	Clock  *Clock
	Medium medium.Options // what a copy on a second medium is kept with beside what the desk says; tests set it

	phase   model.Phase // "" = none is kept: Prepare
	strange bool        // the desk named a phase that there is none of

	days         workingDays
	rules        *check.Context
	rulesVersion int // of the Meeting, when rules were made
	auto         autoBackups
	templates    map[string]knownTemplate // that are kept, by the sum of their bytes
	carried      *carried                 // nil = no copy is kept on a second medium
	seal         *medium.Seal             // that was chosen last for one; the desk has it too, but for what opens it
	rehearses    *rehearsal               // nil = this is the meeting itself
}

// Open opens a meeting file for this process alone; the errors are those of
// store.Open.
func Open(path string, c *Clock) (*Sitting, error) {
	file, err := store.Open(path)
	if err != nil {
		return nil, err
	}
	return Of(file, c)
}

// Take is Open that writes nothing to a sound file before Start, and tells read how
// many rows of all have been read; see store.Take.
func Take(path string, c *Clock, read func(done, total int)) (*Sitting, error) {
	file, err := store.Take(path, read)
	if err != nil {
		return nil, err
	}
	return Of(file, c)
}

// View opens a meeting file only to be read, as store.View does.
func View(path string, c *Clock) (*Sitting, error) {
	file, err := store.View(path)
	if err != nil {
		return nil, err
	}
	return Of(file, c)
}

// Of is the meeting of an open file. A file whose desk cannot be read is closed.
func Of(file *store.Store, c *Clock) (*Sitting, error) {
	s := &Sitting{Store: file, Clock: c}
	if err := s.readPhase(); err != nil {
		return nil, &store.OpenError{Path: file.Path(), Err: errors.Join(err, file.Close())}
	}
	return s, nil
}

// Create makes a meeting file, with an error for a path that something is at.
func Create(path string, info model.Info, at model.Stamp) error {
	return store.Create(path, model.NewInfo(info, at))
}

// CreateFrom makes one that begins with what came of this meeting, and gives how many
// people it has.
func (s *Sitting) CreateFrom(path string, info model.Info, at model.Stamp) (people int, err error) {
	if err := s.stays(); err != nil {
		return 0, err
	}
	c := model.NewFrom(s.Meeting, info, at)
	for _, t := range s.Meeting.Templates() {
		c.Contents = append(c.Contents, model.Content{Sum: t.Sum, Load: func() ([]byte, error) { return s.Content(t.Sum) }})
	}
	return c.Args.Count, store.Create(path, c)
}

// Stamp is the meeting's time as records have it.
func (s *Sitting) Stamp() model.Stamp { return model.At(s.Clock.Now()) }

// Day is the meeting's date, or today while it has none: ages and terms are counted
// to it.
func (s *Sitting) Day() model.Date {
	if d := s.Meeting.Info().Date; d != "" {
		return d
	}
	return model.DateOf(s.Clock.Now())
}

// Commit writes a Change and the desk, with the phase, in one transaction; nil = the
// desk stays. See store.Commit.
func (s *Sitting) Commit(c model.Change, desk store.Desk) (model.Entry, error) {
	return s.Store.Commit(c, s.withPhase(desk))
}

// Write is the first half of Commit; see store.Write.
func (s *Sitting) Write(c model.Change, desk store.Desk, progress func(done, total int)) *store.Written {
	return s.Store.Write(c, s.withPhase(desk), progress)
}

// TakeBack takes entries back now, in one transaction with the desk, which is asked
// for when the meeting is taken back already; nil = the desk stays. See
// store.TakeBack.
func (s *Sitting) TakeBack(entries []model.Entry, phase model.Phase, desk func(taken []model.Change) store.Desk) ([]model.Entry, error) {
	return s.Store.TakeBack(entries, s.Stamp(), phase, func(taken []model.Change) store.Desk {
		if desk == nil {
			return nil
		}
		return s.withPhase(desk(taken))
	})
}

// PutDesk writes the desk alone, with the phase.
func (s *Sitting) PutDesk(desk store.Desk) error { return s.Store.PutDesk(s.withPhase(desk)) }

func (s *Sitting) withPhase(desk store.Desk) store.Desk {
	if desk == nil {
		return nil
	}
	desk = maps.Clone(desk)
	desk[phaseKey] = s.Phase()
	return desk
}
