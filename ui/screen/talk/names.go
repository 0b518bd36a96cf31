package talk

// The forms of sessions, by which the desk names them.

import (
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// Alone is the argument of a talk with one person.
const Alone = individual

// First is the form of a first talk, with whom arg says: together, or p alone.
func First(in *dialog.Sight, p *model.Person, arg string) dialog.Outcome {
	if in.Meeting().RunningTalk() != nil {
		return dialog.Outcome{Deny: in.Text.Refused(model.ErrTalkRuns)}
	}
	return dialog.Outcome{Open: session(in, p, arg == individual && p != nil, nil)}
}

// Next is the form of the next speaker in the talk that runs.
func Next(in *dialog.Sight, _ *model.Person, _ string) dialog.Outcome {
	s := in.Meeting().RunningTalk()
	if s == nil {
		return dialog.Outcome{}
	}
	return dialog.Outcome{Open: session(in, nil, false, s)}
}

// Edit is the record of the session that arg names, "" = the running one.
func Edit(in *dialog.Sight, _ *model.Person, arg string) dialog.Outcome {
	s := sessionOf(in, arg)
	if arg == "" {
		s = in.Meeting().RunningTalk()
	}
	if s == nil {
		return dialog.Outcome{}
	}
	return dialog.Outcome{Open: edit(in, s)}
}
