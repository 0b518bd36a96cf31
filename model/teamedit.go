package model

// What of a team is corrected by hand.

import (
	"errors"
	"slices"
)

// ErrNoTeam says that a team is not there any more.
var ErrNoTeam = errors.New("no such team")

// EditTeam corrects what is known of a team beside its name, its reform and what it
// supervises, which lists say. A doubt about what was corrected is settled by it.
func (m *Meeting) EditTeam(after Team, at Stamp) (Change, error) {
	before := m.Team(after.ID)
	if before == nil {
		return Change{}, ErrNoTeam
	}
	after.No, after.Name, after.Reform, after.OldName, after.Combined = before.No, before.Name, before.Reform, before.OldName, before.Combined
	after.Doubts = before.Doubts
	if err := firstWording(after.Grade, after.Contact, after.Escort); err != nil {
		return Change{}, err
	}
	changes := teamDifferences(&TeamLine{}, before, &after, nil, nil)
	if len(changes) == 0 {
		return Change{}, ErrNothing
	}
	c := Change{Command: CommandTeam, Args: Args{Name: before.Name}, At: at}
	for _, x := range changes {
		c.Args.Fields = append(c.Args.Fields, x.Field)
	}
	after.Doubts = slices.DeleteFunc(slices.Clone(before.Doubts), func(f Flag) bool { return slices.Contains(c.Args.Fields, f.Field) })
	c.Edits = []Edit{edit(before, &after)}
	return c, nil
}
