package text

import (
	"liuzhuan/model"
	"liuzhuan/model/check"
	"strings"
)

// Pages holds the words of pages: heads of tables and groups, and what their panels say.
type Pages struct {
	Above, Below string // lines that are out of sight
	Rest         string // lines for which there is no room
	Counting     string // people
	HeldPosts    string // part of the card
	PostsNote    string
	Fate         map[model.Fate]string

	Subject map[Subject]string // of the help

	// F7
	Teams, Establishment, Coverage, Chains, Vacancies, Structure string
	FaultsFirst                                                  string
	Team, Approved, Present, Out, In, After                      string // column heads
	Leaders, Reform, Supervises                                  string
	Units                                                        string // count
	Over, Short                                                  string // count
	Even, Unknown                                                string
	Sum                                                          string // teams
	LeaderPosts                                                  string
	Posts                                                        string // count
	Headless                                                     string
	Bodies                                                       string // count
	Body, Gap, Overlap, Unsettled, Covered, NoBodies             string
	By                                                           string // body, teams
	NoTeamOf                                                     string // who
	SeekTeam                                                     string
	SeekCount                                                    string // title, how many
	Waiting                                                      string
	NotFreed                                                     string // who waits
	Notice, Moves, People                                        string
	Persons                                                      string // count
	Rings, Leaves, NoChains                                      string
	LeavesEmpty                                                  string // seats
	Seat, Count, Who, Crowded, WithoutPost, NoVacancies          string
	ComingVacancies, RetiresIn                                   string // month, how many months

	Preflight, AllFindings, ToSettle, ToHandle, ToKnow, Seen string
	OnlyReminds                                              string
	AllSeen                                                  string
	SeenBehind                                               string // key
	Items                                                    string // count
	Whom, Finding, Keys, Tick, Untick, Basis, Self, Progress string
	NoPhone                                                  string
	Ticked                                                   string // count
	Unticked                                                 string
	Rules                                                    map[string]string        // by rule, or by variant
	Briefs                                                   map[check.Variant]string // as of Findings

	Before, Change, Share, ByTeam string
	Trait                         map[Trait]string
	Sitting                       string
	State                         string // column head
	Becomes                       string
	Duties                        string
	Todo                          string
	What                          string // column head
	Overdue                       string
	Things                        string // count
	TickAll                       string // chore, count
	DaysAhead                     string // count
	Today                         string
	WrapUp                        string
	Item                          string // column head
	Done                          string // column head
	Number                        string // column head
	Missing                       string // column head
	AndMore                       string // names, count
	Result                        string
	Deviating                     string
	BasisLater                    string
	Matters                       string
	Errands                       string
	ErrandsOpen                   string // count
	NoCharge                      string // teams, their names
	NoNotice                      string
	NotExpected                   string
	Lacks                         string // count
	AllDone                       string
	Next                          string
	AllPapers                     string
	StillOpen                     string // count
	Dossier                       string
	Sheet                         map[model.Sheet]string // short, of a column
	Reached                       map[model.Step]string
	Written, NotWritten           string
	PileNumber                    string // what is typed
	OnlyNumbers, NumberFirst      string
	NoSuchNumber                  string // number
	NumberOfMany                  string // number, people
	NoSheetOf                     string // name, sheet
	TickedAlready                 string // name, sheet, step
	AllReached                    string // sheet, step
	TickSheets                    string // sheet, people, step
	SheetsMissing                 string // sheet, step, done, all, names
	Agreement                     string // approved, announced, deferred, pending
	Batch                         string
	Journal                       string
	NewestFirst                   string
	JournalOf                     string // name
	ByDay, ByPerson, ByHour       string
	OfMany                        string // entries about nobody alone
	NoEntry                       string
	Entry                         string // number
	Actor                         string
	BeforeAfter                   string
	Rows                          string // count
	Clock                         string
	PeopleOf                      string // count
	Levels                        string
	LevelsHead                    string
}

// Subject is what keys of the roster have to do with.
type Subject string

// The subjects of the help.
const (
	SubjectPhase   Subject = "phase"
	SubjectUndo    Subject = "undo"
	SubjectPeople  Subject = "people"
	SubjectList    Subject = "list"
	SubjectProgram Subject = "program"
)

// Trait is what the people of teams are counted by.
type Trait string

// The traits.
const (
	TraitAll        Trait = "all"
	TraitWoman      Trait = "woman"
	TraitMinority   Trait = "minority"
	TraitAge        Trait = "age" // the average
	TraitTo35       Trait = "to_35"
	TraitTo45       Trait = "to_45"
	TraitTo55       Trait = "to_55"
	TraitOver55     Trait = "over_55"
	TraitGraduate   Trait = "graduate"
	TraitUniversity Trait = "university"
	TraitCollege    Trait = "college"
	TraitSchool     Trait = "school"
)

// More says how many lines there is no room for.
func (t *Text) More(n int) string { return t.Sprintf(t.Pages.Rest, n) }

// Further says how many lines are above and below what is seen, "" for none.
func (t *Text) Further(above, below int) string {
	var words []string
	if above > 0 {
		words = append(words, t.Sprintf(t.Pages.Above, above))
	}
	if below > 0 {
		words = append(words, t.Sprintf(t.Pages.Below, below))
	}
	return strings.Join(words, "  ")
}
