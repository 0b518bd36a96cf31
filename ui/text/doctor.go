package text

// The page that a help desk asks for: what is told of machine, terminal, fonts and
// meeting file, and below it what to look at, each with what to do.

import (
	"strings"
	"time"

	"github.com/charmbracelet/colorprofile"

	"liuzhuan/data/machine"
	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model/hanzi"
)

// Checkup is what the page says. Nothing in it is anybody's: no name, no title, no place.
type Checkup struct {
	At      time.Time
	Program string
	System  machine.System
	Locale  string // variables with their values, as Term and Input
	Term    string
	Input   string
	Width   int // of the terminal in columns, 0 where there is none
	Height  int
	Colours colorprofile.Profile
	Marks   Answer
	Ground  Answer
	Faces   []Face
	Wall    [2]string // fonts of the wall: regular, bold
	Drive   store.Drive
	Disk    machine.Disk
	NoDisk  bool               // nobody can tell about it
	File    *sitting.Condition // nil = no file was named
	Several bool               // there are several in the folder, and none was named
}

// Face is the font that papers are written with in one role.
type Face struct {
	Role FaceRole
	Font string // "" = none
	Own  bool   // of the kind that the rules name
}

// FaceRole is what a font is for.
type FaceRole string

// The roles.
const (
	RoleFangSong FaceRole = "fangsong"
	RoleSong     FaceRole = "song"
	RoleHei      FaceRole = "hei"
	RoleKai      FaceRole = "kai"
	RoleTitle    FaceRole = "title"
)

// Answer is what came of a question to the terminal.
type Answer string

// The answers.
const (
	Unasked Answer = "unasked" // there is no terminal
	Silent  Answer = "silent"  // it did not answer
	Narrow  Answer = "narrow"
	Wide    Answer = "wide"
	Dark    Answer = "dark"
	Light   Answer = "light"
)

// DoctorWords are those of the page.
type DoctorWords struct {
	Title string // time
	Label map[doctorRow]string

	Size    string // columns, lines
	Page    string // code page
	Colours map[colorprofile.Profile]string
	Marks   map[Answer]string
	Ground  map[Answer]string
	Kernel  string // release
	AllKeys string
	Lost    string // keys
	Untried string
	NoFile  string
	Several string
	None    string // of whatever is not there

	Role    map[FaceRole]string
	InPlace string // font
	Weights string // regular, bold

	Comma   string
	Days    string // count, as the following
	Hours   string
	Minutes string

	Clock   string // time, zone
	After   string // since when the last entry is
	Before  string
	Drive   map[store.Drive]string
	Room    string // free, of
	RO      string
	Rest    string // what is still to be put into it
	Schema  string // of the file, of the program
	Journal string // people, entries, hash, time
	Empty   string // people
	Open    string // since
	Opened  string // at an unknown time
	Closed  map[store.Notice]string
	Sealed  string
	Copies  string // count, time

	Look    string
	Well    string
	Private string
	Concern map[Concern]string
	Trouble map[sitting.Trouble]string
}

// doctorRow is one line of the page.
type doctorRow string

const (
	rowProgram  doctorRow = "program"
	rowSystem   doctorRow = "system"
	rowLocale   doctorRow = "locale"
	rowTerminal doctorRow = "terminal"
	rowMarks    doctorRow = "marks"
	rowGround   doctorRow = "ground"
	rowKeys     doctorRow = "keys"
	rowInput    doctorRow = "input"
	rowPaper    doctorRow = "paper"
	rowWall     doctorRow = "wall"
	rowClock    doctorRow = "clock"
	rowDisk     doctorRow = "disk"
	rowFile     doctorRow = "file"
	rowJournal  doctorRow = "journal"
	rowState    doctorRow = "state"
	rowCopies   doctorRow = "copies"
)

// pageColumns is how wide the page is: it is read on any terminal, and sent on.
const pageColumns = 78

// Doctor gives the lines of the page.
func (t *Text) Doctor(c *Checkup) []string {
	w := t.DoctorWords
	rows := [][2]string{
		{w.Label[rowProgram], c.Program},
		{w.Label[rowSystem], t.listed(c.System.Name, t.unless(c.System.Kernel, w.Kernel), c.System.Built)},
		{w.Label[rowLocale], t.listed(c.Locale, t.codePage(c.System.CodePage))},
		{w.Label[rowTerminal], t.doctorTerminal(c)},
		{w.Label[rowMarks], w.Marks[c.Marks]},
		{w.Label[rowGround], w.Ground[c.Ground]},
		{w.Label[rowKeys], t.doctorKeys(c.File)},
		{w.Label[rowInput], c.Input},
		{w.Label[rowPaper], t.doctorFaces(c.Faces)},
		{w.Label[rowWall], t.Sprintf(w.Weights, t.orNone(c.Wall[0]), t.orNone(c.Wall[1]))},
		{w.Label[rowClock], t.doctorClock(c)},
		{w.Label[rowDisk], t.doctorDisk(c)},
	}
	rows = append(rows, t.doctorFile(c)...)
	lines := []string{t.Sprintf(w.Title, c.At.Format("2006-01-02 15:04")), ""}
	labels := 0
	for _, label := range w.Label {
		labels = max(labels, hanzi.Width(label)+2)
	}
	for _, row := range rows {
		for i, part := range hanzi.Wrap(t.orNone(row[1]), pageColumns-labels) {
			label := ""
			if i == 0 {
				label = row[0]
			}
			lines = append(lines, hanzi.Fit(label, labels)+strings.TrimSpace(part))
		}
	}
	lines = append(lines, "")
	if found := t.Concerns(c); len(found) > 0 {
		lines = append(lines, w.Look)
		for _, sentence := range found {
			for i, part := range hanzi.Wrap(sentence, pageColumns-4) {
				lines = append(lines, map[bool]string{true: "  - ", false: "    "}[i == 0]+strings.TrimSpace(part))
			}
		}
	} else {
		lines = append(lines, w.Well)
	}
	return append(lines, w.Private)
}

// listed joins what there is.
func (t *Text) listed(parts ...string) string {
	var there []string
	for _, p := range parts {
		if p != "" {
			there = append(there, p)
		}
	}
	return strings.Join(there, t.DoctorWords.Comma)
}

// unless puts a value into words, "" where there is none.
func (t *Text) unless(value, words string) string {
	if value == "" {
		return ""
	}
	return t.Sprintf(words, value)
}

// codePage says which encoding a console of Windows has; elsewhere it is 0.
func (t *Text) codePage(number uint32) string {
	if number == 0 {
		return ""
	}
	return t.Sprintf(t.DoctorWords.Page, number)
}

func (t *Text) orNone(s string) string {
	if s == "" {
		return t.DoctorWords.None
	}
	return s
}

func (t *Text) doctorTerminal(c *Checkup) string {
	if c.Width == 0 {
		return t.listed(c.Term)
	}
	return t.listed(c.Term, t.Sprintf(t.DoctorWords.Size, c.Width, c.Height), t.DoctorWords.Colours[c.Colours])
}

func (t *Text) doctorKeys(file *sitting.Condition) string {
	switch {
	case file == nil || !file.Tried:
		return t.DoctorWords.Untried
	case len(file.Absent) == 0:
		return t.DoctorWords.AllKeys
	}
	var names []string
	for _, k := range file.Absent {
		names = append(names, t.KeyName(k))
	}
	return t.Sprintf(t.DoctorWords.Lost, strings.Join(names, t.KeyTest.Separator))
}

func (t *Text) doctorFaces(faces []Face) string {
	var said []string
	for _, f := range faces {
		font := t.orNone(f.Font)
		if f.Font != "" && !f.Own {
			font = t.Sprintf(t.DoctorWords.InPlace, font)
		}
		said = append(said, t.DoctorWords.Role[f.Role]+" "+font)
	}
	return t.listed(said...)
}

func (t *Text) doctorClock(c *Checkup) string {
	zone, apart := c.At.Zone()
	if number := "UTC" + c.At.Format("-07:00"); apart != 0 && strings.ContainsAny(zone, "+-") {
		zone = number // it has no other name
	} else if apart != 0 {
		zone = number + " " + zone
	}
	said := t.Sprintf(t.DoctorWords.Clock, c.At.Format("2006-01-02 15:04:05"), zone)
	if c.File == nil || c.File.Last == 0 {
		return said
	}
	since, words := c.At.Sub(c.File.Last.Time()), t.DoctorWords.After
	if since < 0 {
		since, words = -since, t.DoctorWords.Before
	}
	return t.listed(said, t.Sprintf(words, t.span(since)))
}

// span says how long, in its largest whole unit.
func (t *Text) span(d time.Duration) string {
	switch {
	case d >= 48*time.Hour:
		return t.Sprintf(t.DoctorWords.Days, int(d.Hours())/24)
	case d >= 2*time.Hour:
		return t.Sprintf(t.DoctorWords.Hours, int(d.Hours()))
	}
	return t.Sprintf(t.DoctorWords.Minutes, int(d.Minutes()))
}

func (t *Text) doctorDisk(c *Checkup) string {
	w := t.DoctorWords
	if c.NoDisk {
		return w.Drive[c.Drive]
	}
	readOnly := ""
	if c.Disk.ReadOnly {
		readOnly = w.RO
	}
	return t.listed(w.Drive[c.Drive], c.Disk.Kind, t.Sprintf(w.Room, t.Bytes(int64(c.Disk.Free)), t.Bytes(int64(c.Disk.Size))), readOnly)
}

// doctorFile is the part about the meeting file.
func (t *Text) doctorFile(c *Checkup) [][2]string {
	w, f := t.DoctorWords, c.File
	switch {
	case f == nil && c.Several:
		return [][2]string{{w.Label[rowFile], w.Several}}
	case f == nil:
		return [][2]string{{w.Label[rowFile], w.NoFile}}
	case f.Trouble == sitting.TroubleNone:
		return [][2]string{{w.Label[rowFile], w.Trouble[f.Trouble]}}
	}
	size := t.Bytes(f.Size)
	if f.WAL > 0 {
		size = t.listed(size, t.Sprintf(w.Rest, t.Bytes(f.WAL)))
	}
	if f.Schema > 0 {
		size = t.listed(size, t.Sprintf(w.Schema, f.Schema, store.Schema()))
	}
	rows := [][2]string{{w.Label[rowFile], size}}
	state := w.Closed[f.Notice]
	switch {
	case f.Held && f.Since.IsZero():
		state = w.Opened
	case f.Held:
		state = t.Sprintf(w.Open, f.Since.Local().Format("01-02 15:04"))
	case f.Trouble != sitting.NoTrouble:
		state = w.Trouble[f.Trouble]
	}
	if f.Trouble == sitting.NoTrouble {
		journal := t.Sprintf(w.Empty, f.People)
		if f.Entries > 0 {
			journal = t.Sprintf(w.Journal, f.People, f.Entries, f.Head[:min(len(f.Head), 12)], f.Last.Time().Local().Format("2006-01-02 15:04"))
		}
		rows = append(rows, [2]string{w.Label[rowJournal], journal})
		if f.Sealed {
			state = t.listed(state, w.Sealed)
		}
	}
	copies := ""
	if f.Copies > 0 {
		copies = t.Sprintf(w.Copies, f.Copies, f.Copied.Format("2006-01-02 15:04"))
	}
	return append(rows, [2]string{w.Label[rowState], state}, [2]string{w.Label[rowCopies], copies})
}

// KnownKey reports whether a key of a desk is one that there is: a desk may be a
// stranger's, and what it calls a key anything.
func KnownKey(k string) bool {
	_, named := zh.Screen.Keys[k]
	rest, ctrl := strings.CutPrefix(k, "ctrl+")
	return named || ctrl && len(rest) == 1 || len(k) > 1 && KeyNamed(k) == k && k[0] == 'f'
}
