package sitting

import (
	"encoding/json"
	"errors"
	"slices"

	"liuzhuan/model"
)

// phaseKey of the desk is the phase.
const phaseKey = "phase"

// ScreenKey of the desk is what the screen keeps of its own. Older programs kept the
// phase within that. One that stands there is newer than phaseKey: it was written by
// such a program since, for this one leaves none there.
const ScreenKey = "screen"

// Phase is the phase the clerk stands in.
func (s *Sitting) Phase() model.Phase {
	if s.phase == "" {
		return model.Prepare
	}
	return s.phase
}

// GoTo goes to a phase. The desk has it with what is written to it next.
func (s *Sitting) GoTo(p model.Phase) { s.phase = p }

// PhaseOnPaper is what papers and checks go by: once sealed, sealed, wherever the
// clerk looks.
func (s *Sitting) PhaseOnPaper() model.Phase {
	if s.Meeting.Info().Sealed != 0 {
		return model.Sealed
	}
	return s.Phase()
}

// StrangePhase reports whether the desk named a phase that there is none of; the
// meeting stands at the beginning then.
func (s *Sitting) StrangePhase() bool { return s.strange }

// Known reports whether there is such a phase.
func Known(p model.Phase) bool { return slices.Contains(model.Phases, p) || p == model.Sealed }

// readPhase takes up the phase of the last session.
func (s *Sitting) readPhase() error {
	var old struct {
		Phase json.RawMessage `json:"phase"`
	}
	if _, _, err := s.Part(ScreenKey, &old); err != nil {
		return err
	}
	var p model.Phase
	fits := true
	var err error
	if old.Phase != nil {
		fits = json.Unmarshal(old.Phase, &p) == nil
	} else if _, fits, err = s.Part(phaseKey, &p); err != nil {
		return err
	}
	if s.strange = !fits || p != "" && !Known(p); s.strange {
		p = ""
	}
	s.phase = p
	return nil
}

// Part reads one key of the desk into v like any stranger's words. It reports whether
// something was there, and whether that is of v's shape.
func (s *Sitting) Part(key string, v any) (found, fits bool, err error) {
	found, err = s.ReadDesk(key, v)
	var shape *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	if errors.As(err, &shape) || errors.As(err, &syntax) {
		return found, false, nil
	}
	return found, err == nil, err
}
