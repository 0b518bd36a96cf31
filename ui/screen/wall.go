package screen

// What the room sees of the meeting: F11 lets the wall follow the reading, F12 blanks
// it. It follows nothing at the start, nor after any end.

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/room"
	"liuzhuan/data/sitting"
	"liuzhuan/model"
)

// wall is the wall as the clerk has it.
type wall struct {
	told    *room.Wall // nil = no meeting file is open
	mode    wallMode
	last    *seenOf // of what the wall was told last; nil = it is to be told anew
	title   string  // of the meeting, as the wall has it
	team    string  // whose head the wall has shown already
	faulted bool    // it was said that the wall cannot be told
}

type wallMode uint8

const (
	wallRests wallMode = iota
	wallFollows
	wallCovered
)

// seenOf is what a slide hangs on.
type seenOf struct {
	meeting *model.Meeting
	version int
	stand   room.Stand
	locked  bool
}

// wallWritten says that what the wall was told was written, or could not be, which is said
// at once then.
type wallWritten struct{}

// openWall puts the title of the meeting that was opened on the wall, in place of what
// another one had there.
func (a *App) openWall(s *sitting.Sitting) {
	a.closeWall()
	title := s.Meeting.Info().Title
	a.wall = wall{told: room.Open(s.Path(), title, time.Now, func() { a.send(wallWritten{}) }), title: title}
}

// closeWall leaves nothing of the meeting to the wall. What of its files cannot be
// removed grows stale.
func (a *App) closeWall() {
	if a.wall.told != nil {
		_ = a.wall.told.Close()
	}
	a.wall = wall{}
}

// reading is where the reading stands, as the wall has it. A look-up, a filter, an arrow
// moves it no more than the mark.
func (a *App) reading() room.Stand {
	return room.Stand{Phase: a.phase(), Reading: a.Marks[model.Announce], Covered: a.wall.mode == wallCovered || a.locked != nil}
}

// project tells the wall what has become of the meeting, beside whoever strikes keys.
func (a *App) project() {
	if a.wall.told == nil || a.rehearsing() {
		return // nothing leaves a rehearsal
	}
	now := seenOf{a.meeting(), a.meeting().Version, a.reading(), a.locked != nil}
	if a.wall.last != nil && *a.wall.last == now {
		a.sayFault()
		return
	}
	a.wall.last = &now
	title := a.meeting().Info().Title
	switch {
	case a.wall.mode != wallRests:
		a.wall.told.Show(a.telling(now.stand))
	case title != a.wall.title:
		a.wall.told.Show(room.Telling{Slide: room.Slide{Title: title, State: room.Title}, Once: true})
	}
	a.wall.title = title
}

// telling is what there is to tell where the reading stands. A team that has not been
// shown stands before its person.
func (a *App) telling(stand room.Stand) room.Telling {
	prompt := a.prompt(stand)
	t := room.Telling{Slide: room.Show(a.meeting(), stand), Prompt: &prompt}
	if s := t.Slide; s.State == room.Person && s.Heading != a.wall.team {
		a.wall.team = s.Heading
		if s.Heading != "" {
			t.Slide, t.Then = s.Opening(), &s
		}
	}
	return t
}

// prompt is what the chair reads, also while the wall is blank; not while the screen is
// locked.
func (a *App) prompt(stand room.Stand) room.Prompt {
	stand.Covered = a.locked != nil
	return room.Prompts(a.meeting(), stand)
}

// sayFault says once that the wall cannot be told.
func (a *App) sayFault() {
	if a.wall.mode == wallRests || a.wall.faulted || a.wall.told.Fault() == nil {
		return
	}
	a.wall.faulted = true
	a.say(a.Text.Together(a.message, a.Text.Wall.Fault))
}

// followReading is F11.
func followReading(a *App) tea.Cmd {
	if a.rehearsing() {
		a.deny(a.Text.Rehearsal.Off["follow"])
		return nil
	}
	a.wall.mode, a.wall.last, a.wall.faulted = wallFollows, nil, false
	a.project()
	a.say(a.Text.WallFollows(room.Show(a.meeting(), a.reading())))
	return nil
}

// coverWall is F12: the wall is blank before it returns. Once more it goes on.
func coverWall(a *App) tea.Cmd {
	if a.wall.mode == wallCovered {
		return followReading(a)
	}
	if a.wall.mode == wallRests {
		a.say(a.Text.Wall.Rests)
	} else {
		a.wall.mode = wallCovered
		prompt := a.prompt(a.reading())
		a.say(a.Text.Wall.Covered)
		if err := a.wall.told.Cover(a.wall.title, &prompt); err != nil {
			a.deny(a.Text.Wall.NotCovered)
		}
		a.wall.last = &seenOf{a.meeting(), a.meeting().Version, a.reading(), a.locked != nil}
	}
	if a.locked != nil {
		a.locked.said = a.message
	}
	return nil
}

// restWall leaves the title on the wall, which follows nothing any more.
func (a *App) restWall() error {
	if a.wall.mode == wallRests {
		return nil
	}
	a.wall.mode, a.wall.last, a.wall.team = wallRests, nil, ""
	return a.wall.told.Rest(a.wall.title)
}

// wallMark says on the first line whether the wall follows or is blank; "" while it
// rests.
func (a *App) wallMark() string {
	switch word := a.wallWord(); word {
	case "":
		return ""
	case a.Text.Wall.On:
		return a.Look.Step(a.Look.Dot+" "+word, true)
	default:
		return a.Look.Step(a.Look.Todo+" "+word, false)
	}
}

func (a *App) wallWord() string {
	switch {
	case a.wall.told == nil || a.wall.mode == wallRests:
		return ""
	case a.reading().Covered || room.Private(a.meeting()):
		return a.Text.Wall.Blank
	}
	return a.Text.Wall.On
}
