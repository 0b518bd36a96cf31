package text

import (
	"liuzhuan/data/paper"
	"liuzhuan/model"
)

// Screen holds the words of panes and pages.
type Screen struct {
	Program, OpensAt, NowAt string
	Tally                   string // expected, present, late, leave, decided, pending, pre done, required, integrity done, required
	Keys                    map[string]string

	Result                               map[model.Phase]string
	Walk                                 map[model.Phase]string // the phase's place: 宣读到
	Away                                 string                 // a lookup left that place
	OffMark, OffList, LateMark, LateWord string
	Unchanged, NoPost, None, NoTeam      string
	InTalk, Away1                        string

	Sexes                                   map[string]string
	BornAged, BornShort                     string
	Joined, InPostSince                     string
	GuestCard, Now                          string
	Plan, PlanTo, PlanFrom                  string // the label; post; post
	OwnTeam, Establishment, Strength        string
	Over, ShortBy, Even                     string
	OwesNothing, Owes                       string
	Settled                                 string // what of the duties is done
	Session                                 string // number
	NotCome                                 string
	Strip                                   string // clock, minutes
	BothKinds                               string // a talk of both kinds, in short
	Talking, EndTalk, NextSpeaker, EditTalk string
	NoTalkYet, TalkRuns, TalkOver           string
	Resume                                  string // when, at, of, name, phase
	Find, FindCount, FindHint               string
	Menu                                    string
	Meetings                                string // the menu of other meetings
	Help, HelpHere, HelpPhase               string
	LeftTitle                               map[model.Item]string // count
	NobodyOwes, NoTeams                     string
	NothingFound                            string
	BasisOf, DoubtFinding                   string
	DoubtMissing                            string // of a finding whose value is not there
	Card                                    string

	Progress                                                     string // done, total, what remains
	FilesHere, NoFiles, Reading, Writing                         string
	Preview                                                      map[string]string // by kind of list: rows
	DoubtLine                                                    string            // row, column, value, doubt
	DoubtEmpty                                                   string            // row, column, doubt
	ChangeLine, VanishedLine                                     string
	MappingLine, RowLine                                         string
	TeamRowLine                                                  string // row, team, facts
	KinRowLine                                                   string // row, person, relation, relative, post
	TeamForm, Reform                                             map[string]string
	FormerName                                                   string
	LeaderPosts                                                  string
	Supervises                                                   string // count, bodies
	Gaps                                                         string
	RelativeLine                                                 string
	Start, StartNew, StartOpen, StartImport, StartDemo, OpenFile string
	StartMore                                                    string // from, to, of
	StartFound                                                   string // count
}

// Form holds labels, titles and notes of forms.
type Form struct {
	ClockTitle, ClockNow, ClockNote, Yes, No                              string
	ClockShift                                                            string // count, since
	FinishFirst                                                           string // the key that ends it, what that does, the key struck
	Required, NoCandidate, MissingIs                                      string
	DestinationHint                                                       string
	Disposition, Destination, Reason, DecidedBy, Basis                    string
	Chair, Later                                                          string
	Count, LeaveReason, Approver                                          string
	Kinds, BothKinds, TalkForm, Collective, Individual                    string
	Talker, Companion, Recorder, Place, Start, End                        string
	TalkTitle, TalkNextTitle, TalkEditTitle, TalkKeys, Audience, TalkWith string
	Arrived, Announced                                                    string
	GuestTitle, GuestName, GuestUnit                                      string
	Title, TitleOffered, Date, Time, Venue, Approval                      string
	OutsideOn, InMeeting                                                  string // a day; what stands where there is none
	TeamTitle, BadGrade                                                   string // name of the team
	InfoTitle, Organ, Document                                            string
	File, Out, FormsName, Format, Profile, Order, WritesTo                string
	Replaces, ReplacesUnknown                                             string // file; what it is of
	Profiles                                                              map[paper.Profile]string
	Orders                                                                map[paper.Order]string
	Print, Printed, NoZipPrint                                            string // of a field; what is said behind that a paper was written
	Prints                                                                map[Print]string
	WroteLast                                                             string // date and clock, formats, path
	BadClock, BadDate                                                     string
	AsPlannedTitle                                                        string // plan
	DecisionTitle                                                         string // plan, new
	OtherTitle                                                            string // plan
	AboutTitle                                                            string // number, name, title
	Instead, MayChange, NotYet                                            string
	Impact                                                                string
	Waiting                                                               string // count, names
	TalksOwed                                                             string // before, mark, after
	AllSignInTitle, AllAnnounceTitle                                      string // group, count
	LeaveTitle, EditTitle, MinutesTitle                                   string
	NoteTitle                                                             string // number, name
	BatchTitle, SwapWith, SwapLine, SwapReason                            string
	SettleTitle, SettleLine                                               string
}

// Print says whether a paper goes to the printer as well.
type Print string

// The choices.
const (
	PrintNot Print = "file"
	PrintToo Print = "printer"
)

// Missing says which field is still needed.
func (f Form) Missing(label string) string { return f.MissingIs + label }

// Message holds the sentences of the message line.
type Message struct {
	RecordedAs, DoneAs, CanUndo, AskUndo                string
	NeedsReason, LeftAsItWas, NothingChanged            string
	LeftTyped, StillTyped, NoWAL                        string
	TalkWithWhom                                        string // an individual talk while nobody is selected
	DeskDropped                                         string
	Busy, Counting, InputMethod, NoSuchKey              string
	NumberOnRoster                                      string
	SignInNotBegun, NotMeetingDay                       string // Space where nobody comes in; the meeting's day
	NoMeeting, NoPeople, EmptyFilter, NotFound          string
	FoundStand, NothingToUndo, NothingToRedo            string
	ClockSetBack                                        string // minutes, now
	ClockLeapt, ClockUnlikely, ClockBehind              string // two times
	ClockSet                                            string // now
	OpenAlready                                         string // file
	LeaveInTalk                                         string
	QuitInTalk, Recovered, Altered, Migrated            string
	AlteredSound                                        string
	AlteredBad                                          string // count
	EndOfList, EndSkipped                               string
	AllSigned, AllDecided, WrongCount, WrongSignInCount string
	AlreadyHere, OwesNoPledge, NotInTalk                string
	LateUnread, LateRead, OnLeave, OverTeam             string
	AllLate                                             string // count
	SignedAway                                          string // name, where they are instead
	WouldBeLate                                         string // hour of the meeting, now, count
	NoTalker, NobodyInTalk                              string
	TalkEnded                                           string // counts
	TalkOne, TalkEach                                   string // kind, done, required: of one kind alone, of several
	NobodyMakesUp, MakeUp, MakeUpMany                   string
	His                                                 map[string]string // whose, by sex; "" = unknown
	NoMinutes, NoSwap, NoBatch                          string
	ExportedForms, Untalked, MadeUp                     string            // count, aside, path; asides: count
	Fonts, FontsRefused, Missing, MissingOf, NoFont     string            // names; files; people; name and characters
	Further                                             string            // what was said, a further sentence
	FormsRaised, FormsNotRaised                         string            // forms, fields
	ExportedAll                                         string            // how many papers, folder, which
	GuestNoPledge                                       string            // name
	AllAnnounced                                        string            // dispositions, people
	AsPlanned, NotAsPlanned                             string            // count, names
	AndOthers                                           string            // names
	PledgesIn, PledgesMissing, PledgesAll               string            // signed, owed, names
	NothingNew                                          map[string]string // by kind of list: count
}

// CLI holds what the commands say.
type CLI struct {
	Usage, Commands, Flags, Global, Examples, More            string // heads of help pages
	TakesFlags, TakesCommand, TakesValue                      string // in a line of usage, of a flag
	Default                                                   string // value
	Command                                                   map[string]CommandHelp
	Flag                                                      map[string]string
	Created                                                   string            // path
	CreatedFrom                                               string            // path, title of the earlier meeting, people
	ImportSummary                                             string            // file, header row, rows, new, changed, same, doubtful, rejected
	ImportWritten                                             map[string]string // by kind of list: count
	ImportDry                                                 string
	StatusPhase, StatusPlanned, StatusDecided, StatusWarnings string
	Reconciled                                                string // approved, announced, deferred, pending
	NothingToUndo                                             string
	NoMeetingHere, ManyMeetings                               string // dir; dir, names
	OldConsole                                                string // a window of Windows that cannot show the screen
	WrongUse                                                  string // error
	NoSuchCommand                                             string // word
	DidYouMean                                                string // commands
	NeedTitle, BadDate, BadTime                               string
	BadChoice                                                 string // flag, value, choices
	Checking, Rescuing                                        string // while it is done
	DemoMade                                                  string // path
	UnknownFlag, FlagNeedsArg, FlagMissing                    string // name
	BadFlagValue                                              string // name, value
	TooManyArgs, TooFewArgs                                   string
	Version, VersionCommit, VersionGo                         string
	Device                                                    string // path
	NotReadable                                               string // format
	AllToFolder                                               string
	TemplateAlone                                             string
	NoTemplate, ExampleAlone                                  string
	MergeOpen                                                 string // count
}

// CommandHelp is the help of one command.
type CommandHelp struct {
	Use, Short, Long, Example string
}
