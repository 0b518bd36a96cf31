//go:build unix

package cli_test

// Twenty years of meetings in one archive, written by the real binary: it stays small in
// memory and on the disk, a second run writes none, and the answers that the meetings
// themselves give are kept for an engine to be held against (.ci/archive.mjs).
//
//	go test ./ui/cli -run TestYears -years-meetings 200 -years-people 25000 -years FOLDER -timeout 0 -v

import (
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

var (
	yearsMeetings = flag.Int("years-meetings", 8, "how many meetings TestYears archives")
	yearsPeople   = flag.Int("years-people", 120, "how many people each of them has, about")
	yearsFolder   = flag.String("years", "", "keep the archive and the answers of TestYears there")
)

// Bounds of an archive, for whatever number of meetings is asked for.
const (
	mostArchive = 300 << 20 // on the disk, of 200 meetings with five million rows
	mostMemory  = 200 << 20 // while it is written
	atOnce      = 20        // meetings a run of the command
)

// answers are what the meetings give to the five questions of views.sql, and to some more
// that show whether an engine reads types, days and partitions as they are meant.
type answers struct {
	Meetings   int                 `json:"meetings"`
	People     int                 `json:"people"`   // rows
	Distinct   int                 `json:"distinct"` // people
	First      string              `json:"first"`    // day of a meeting
	Last       string              `json:"last"`
	Entries    int                 `json:"entries"`
	Sessions   int                 `json:"sessions"`
	Decided    [2]model.Stamp      `json:"decided"`        // the first and the last decision, Unix milliseconds
	TenYears   []string            `json:"ten_years"`      // name|post|since
	OwesTalk   []string            `json:"owes_talk"`      // name|pre_appointment|integrity
	Twice      []string            `json:"deferred_twice"` // name|times
	Coverage   []string            `json:"coverage"`       // year|units|covered|gaps|overlaps
	Careers    map[string][]string `json:"careers"`        // of a few: day|team|current|decision|team after|post after
	DeferredOf map[string]int      `json:"deferred_of"`    // by day of the meeting
}

// years is what is gathered of the meetings.
type years struct {
	answers
	latest   map[string]stand // by name, which nobody shares
	deferred map[string]int
	coverage map[string][4]int
}

// stand is how the latest meeting left somebody.
type stand struct {
	post, since string
	pre, integ  string
}

// chance is a number below n that hangs on what it is of.
func chance(n int, of ...any) int {
	h := fnv.New32a()
	fmt.Fprint(h, of...)
	return int(h.Sum32()>>3) % n
}

const (
	yearsTeams = 12
	yearsUnits = 40
)

// morningOf is when a meeting begins: they are spread over twenty years from 2007 on.
func morningOf(k int) time.Time {
	return time.Date(2007, 1, 5, 9, 0, 0, 0, time.UTC).AddDate(0, 0, k*7300 / *yearsMeetings)
}

func dayOf(k int) model.Date { return model.Date(morningOf(k).Format("20060102")) }

func teamNamed(n int) string { return fmt.Sprintf("市纪委监委驻市第%d局纪检监察组", n+1) }

// postOf is the post somebody has at a meeting, and since when: each stays his own time.
func postOf(i, k int) (post string, team int, since model.Date) {
	stay := 2 + chance(2**yearsMeetings, "stay", i)
	began := k - (k+i)%stay
	team = chance(yearsTeams, "team", i, began)
	since = dayOf(max(0, began))
	if began < 0 {
		since = model.Date(fmt.Sprintf("%04d", 1994+chance(13, "since", i)))
		since += model.Date(fmt.Sprintf("%02d", 1+chance(12, "month", i)))
	} else if chance(3, "short", i) == 0 {
		since = since[:6]
	}
	duty := []string{"组长", "副组长", "一级主任科员", "二级主任科员", "四级主任科员"}[chance(5, "duty", i, began)]
	return teamNamed(team) + duty, team, since
}

func nameOf(i int) string {
	return string([]rune{'赵' + rune(i%40), '一' + rune(i/40%300), '丁' + rune(i/12000)})
}

// meetingOf makes the k-th meeting: a list, decisions, a talk, a seal.
func meetingOf(t *testing.T, path string, k int) {
	t.Helper()
	day, at := dayOf(k), func(minute int) model.Stamp { return model.At(morningOf(k).Add(time.Duration(minute) * time.Minute)) }
	if err := store.Create(path, model.NewInfo(model.Info{Title: fmt.Sprintf("第%d次调整会", k+1), Date: day, Time: "09:00"}, at(0))); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	do := func(c model.Change, err error) {
		t.Helper()
		if err == nil {
			_, err = s.Commit(c, nil)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	do(listOfYear(k, at(1)), nil)
	var asPlanned, there []*model.Person
	people := s.Meeting.People()
	for _, p := range people {
		switch c := chance(100, "meeting", p.Name, k); {
		case c < 3 && p.Planned != model.Removed:
			do(s.Meeting.Decide(model.Decision{Person: p.ID, Disposition: model.Deferred, Reason: "待复核", At: at(30)}))
		case c < 96:
			asPlanned = append(asPlanned, p)
		}
		if chance(9, "there", p.Name, k) > 0 {
			there = append(there, p)
		}
	}
	do(s.Meeting.ConfirmAll(asPlanned, "", at(40)))
	do(s.Meeting.StartTalk(model.TalkSession{Kinds: model.Kinds[:1+k%2], Started: at(60), Talkers: []model.Talker{{Name: "主谈人"}}}, there))
	do(s.Meeting.EndTalk(at(90)))
	do(s.Meeting.Seal(at(100)))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// listOfYear is the list of a meeting: of all people of the department five in six.
func listOfYear(k int, at model.Stamp) model.Change {
	c := model.Change{Command: model.CommandImport, At: at, Phase: model.Prepare}
	add := func(row model.Row) { c.Edits = append(c.Edits, model.Edit{After: row}) }
	var teams [yearsTeams]model.ID
	for n := range teams {
		teams[n] = model.NewID()
		add(&model.Team{ID: teams[n], No: n + 1, Name: teamNamed(n), Establishment: 6, LeaderPosts: 2})
	}
	for n := range yearsUnits { // fewer without a team every year
		u := &model.Unit{ID: model.NewID(), No: n + 1, Name: fmt.Sprintf("市第%d单位", n+1)}
		if chance(30+k, "gap", n, k) > 9 {
			u.Team = teams[n%yearsTeams]
		}
		add(u)
		if chance(11, "twice", n, k) == 0 {
			add(&model.Unit{ID: model.NewID(), No: n + 101, Name: u.Name, Team: teams[(n+1)%yearsTeams]})
		}
	}
	no := 0
	for i := range *yearsPeople * 6 / 5 {
		if (i+k)%6 == 0 {
			continue
		}
		no++
		post, team, since := postOf(i, k)
		p := &model.Person{
			ID: model.NewID(), No: no, Name: nameOf(i), Sex: []string{"男", "女"}[i%2], Team: teams[team], Current: post, CurrentSince: since,
			Birth: model.Date(fmt.Sprintf("%04d%02d", 1950+i%45, 1+i%12)), Ethnic: "汉族", Education: "大学", Planned: model.Retained,
			Rank: "一级主任科员", Level: "乡科级正职",
			IDNumber: fmt.Sprintf("999900%04d%02d%02d%04d", 1950+i%45, 1+i%12, 1+i%28, i%10000),
		}
		if next, to, _ := postOf(i, k+1); next != post {
			p.Planned, p.Proposed, p.Relieved = model.Transferred, next, post
			if to == team {
				p.Planned = model.Reassigned
			}
		}
		if chance(60, "leaves", i, k) == 0 {
			p.Planned, p.Proposed, p.Relieved = model.Removed, "", post
		}
		add(p)
	}
	return c
}

// gather adds what a meeting says, as the program has it.
func (y *years) gather(t *testing.T, path string) {
	t.Helper()
	s, err := store.View(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	m := s.Meeting
	day := string(m.Info().Date)
	y.Meetings++
	y.Entries += len(s.History.Entries())
	y.Sessions += len(m.Sessions())
	if y.First == "" {
		y.First = day
	}
	y.Last = max(y.Last, day)
	for _, c := range m.Coverage() {
		n := y.coverage[day[:4]]
		n[0]++
		switch {
		case len(c.Teams) == 0:
			n[2]++
		case len(c.Teams) > 1:
			n[1]++
			n[3]++
		default:
			n[1]++
		}
		y.coverage[day[:4]] = n
	}
	for _, p := range m.People() {
		y.person(m, p, day)
	}
}

func (y *years) person(m *model.Meeting, p *model.Person, day string) {
	y.People++
	o, d := m.Outcome(p), m.Decision(p.ID)
	now := stand{post: p.Current, since: string(p.CurrentSince), pre: talkState(m, p, model.ItemPreTalk), integ: talkState(m, p, model.ItemIntegrity)}
	team, after, decision := m.Team(p.Team).Name, m.Team(p.Team).Name, ""
	if d != nil {
		decision = string(d.Disposition)
		if y.Decided[0] == 0 || d.At < y.Decided[0] {
			y.Decided[0] = d.At
		}
		y.Decided[1] = max(y.Decided[1], d.At)
		post, since := m.PostAfter(p, o)
		now.post, now.since = post, string(since)
		if after = ""; m.Team(m.TeamAfter(p, o)) != nil {
			after = m.Team(m.TeamAfter(p, o)).Name
		}
	}
	if decision == string(model.Deferred) {
		y.deferred[p.Name]++
		y.DeferredOf[day]++
	}
	y.latest[p.Name] = now
	if y.Careers[p.Name] != nil || len(y.Careers) < 40 {
		y.Careers[p.Name] = append(y.Careers[p.Name], strings.Join([]string{day, team, p.Current, decision, after, now.post}, "|"))
	}
}

func talkState(m *model.Meeting, p *model.Person, item model.Item) string {
	switch {
	case m.Done(p, item):
		return "done"
	case m.Owes(p, item):
		return "open"
	}
	return "not_owed"
}

// answer draws the answers from what was gathered.
func (y *years) answer() answers {
	y.Distinct = len(y.latest)
	for _, name := range slices.Sorted(maps.Keys(y.latest)) {
		s := y.latest[name]
		if s.post != "" && len(s.since) >= 4 && tenYears(s.since, y.Last) {
			y.TenYears = append(y.TenYears, name+"|"+s.post+"|"+s.since)
		}
		if s.pre == "open" || s.integ == "open" {
			y.OwesTalk = append(y.OwesTalk, name+"|"+s.pre+"|"+s.integ)
		}
		if n := y.deferred[name]; n >= 2 {
			y.Twice = append(y.Twice, fmt.Sprintf("%s|%d", name, n))
		}
	}
	for _, year := range slices.Sorted(maps.Keys(y.coverage)) {
		n := y.coverage[year]
		y.Coverage = append(y.Coverage, fmt.Sprintf("%s|%d|%d|%d|%d", year, n[0], n[1], n[2], n[3]))
	}
	return y.answers
}

// tenYears reports whether ten years have passed on a day since a date of four, six or
// eight digits; what is not said is the first month and day.
func tenYears(since, day string) bool {
	var year, month, date int
	_, _ = fmt.Sscanf((since + "0101")[:min(8, len(since)+4)], "%4d%2d%2d", &year, &month, &date)
	if len(since) == 6 {
		date = 1
	}
	return day >= fmt.Sprintf("%04d%02d%02d", year+10, max(1, month), max(1, date))
}

// peakOf runs a command through the script program peak and returns how many bytes of
// memory it had at most.
func peakOf(t *testing.T, bin string, args ...string) int64 {
	t.Helper()
	said := filepath.Join(t.TempDir(), "peak")
	if out, err := exec.Command("peak", append([]string{said, bin}, args...)...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	text, err := os.ReadFile(said)
	if err != nil {
		t.Fatal(err)
	}
	n, err := strconv.ParseInt(string(text), 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestYears(t *testing.T) {
	bin, err := builtBinary()
	if err != nil {
		t.Fatal(err)
	}
	folder := *yearsFolder
	if folder == "" {
		folder = t.TempDir()
	}
	archive, key := filepath.Join(folder, "archive"), filepath.Join(t.TempDir(), "钥匙")
	run(t, bin, "archive", "--new-key", key)
	y := &years{latest: map[string]stand{}, deferred: map[string]int{}, coverage: map[string][4]int{}}
	y.Careers, y.DeferredOf = map[string][]string{}, map[string]int{}
	most := int64(0)
	for from := 0; from < *yearsMeetings; from += atOnce {
		dir, err := os.MkdirTemp("", "liuzhuan-years-")
		if err != nil {
			t.Fatal(err)
		}
		args := []string{"archive", archive, "--key", key}
		for k := from; k < min(from+atOnce, *yearsMeetings); k++ {
			path := filepath.Join(dir, fmt.Sprintf("%03d.db", k))
			meetingOf(t, path, k)
			y.gather(t, path)
			args = append(args, path)
		}
		before := archiveBytes(t, archive)
		for again := range 2 {
			most = max(most, peakOf(t, bin, args...))
			if now := archiveBytes(t, archive); again == 0 {
				before = now
			} else if !maps.Equal(now, before) {
				t.Error("a second run has written")
			}
		}
		if err := os.RemoveAll(dir); err != nil {
			t.Fatal(err)
		}
		if from%20 == 0 {
			t.Logf("%d meetings, %d rows, %d MB of memory at most", y.Meetings, y.People, most>>20)
		}
	}
	size := int64(0)
	for _, f := range archiveBytes(t, archive) {
		size += f.size
	}
	a := y.answer()
	t.Logf("%d meetings, %d rows, %.1f MB on the disk, %d MB of memory at most; %d ten years in a post, %d owe a talk, %d deferred twice",
		a.Meetings, a.People, float64(size)/(1<<20), most>>20, len(a.TenYears), len(a.OwesTalk), len(a.Twice))
	if size > mostArchive {
		t.Errorf("%d bytes on the disk", size)
	}
	if most > mostMemory {
		t.Errorf("%d bytes of memory", most)
	}
	if len(a.TenYears) == 0 || len(a.OwesTalk) == 0 || len(a.Twice) == 0 || len(a.Coverage) == 0 || len(a.Careers) == 0 {
		t.Error("a question has no answer")
	}
	text, err := json.MarshalIndent(a, "", " ")
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, "answers.json"), text, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// laid is a file as it lies there.
type laid struct {
	size    int64
	written int64 // Unix nanoseconds
}

// archiveBytes lists the files of an archive; there may be none yet.
func archiveBytes(t *testing.T, folder string) map[string]laid {
	t.Helper()
	out := map[string]laid{}
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			out[path] = laid{info.Size(), info.ModTime().UnixNano()}
		}
		return err
	})
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return out
}
