//go:build unix

package cli_test

// A monkey at the keyboard: the real binary in a pty gets keys, pastes, other
// sizes and signals at random, and is ended in every way. It must not crash, not
// hang, and hold on the disk what it had shown; whatever it was made to do, the
// file stays sound.
//
//	go test ./ui/cli -run TestMonkey -monkey 200000 -timeout 0 -v

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

var (
	monkeyKeys   = flag.Int("monkey", 0, "strike so many keys in TestMonkey, not the few of a quick run")
	monkeySeed   = flag.Uint64("monkey-seed", 1, "seed of the first round of TestMonkey")
	monkeyBinary = flag.String("monkey-binary", "", "let the monkey at this binary, not at the one built here")
)

const (
	quickKeys    = 1000 // of the run in go test ./...
	sessionKeys  = 200
	roundSession = 3 // sessions of one meeting file
	mostFailures = 5
)

func TestMonkey(t *testing.T) {
	bin, err := *monkeyBinary, error(nil)
	if bin == "" {
		if bin, err = builtBinary(); err != nil {
			t.Fatal(err)
		}
	}
	for _, pair := range [][2]int{{len(startPhases), startFilters}, {len(startPhases), len(startPages)}, {startFilters, len(startPages)}} {
		if divisor(pair[0], pair[1]) != 1 {
			t.Fatalf("%v have a common divisor: some starts would never come", pair)
		}
	}
	m := &monkey{t: t, bin: bin, bases: meetings(t, bin)}
	want := quickKeys
	if *monkeyKeys > 0 {
		want = *monkeyKeys
	}
	start, seed := time.Now(), *monkeySeed
	for ; m.keys < want && m.failed < mostFailures; seed++ {
		m.round(seed)
		if n := seed - *monkeySeed + 1; n%20 == 0 {
			t.Logf("seeds %d to %d: %s, %v", *monkeySeed, seed, m, time.Since(start).Round(time.Second))
		}
	}
	t.Logf("seeds %d to %d: %s, %v", *monkeySeed, seed-1, m, time.Since(start).Round(time.Second))
}

func divisor(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// monkey counts what it did.
type monkey struct {
	t                                                 *testing.T
	bin                                               string
	bases                                             []string // meeting files to begin with
	keys, sessions, compared, killed, ended, bySelves int
	failed                                            int
}

func (m *monkey) String() string {
	return fmt.Sprintf("%d keys, %d sessions (%d killed, %d ended by a signal or key, %d by what was struck), %d compared with the disk, %d failed",
		m.keys, m.sessions, m.killed, m.ended, m.bySelves, m.compared, m.failed)
}

// meetings makes the files to begin with: the demo, an empty meeting, one of one
// person, a sealed one.
func meetings(t *testing.T, bin string) []string {
	t.Helper()
	dir := t.TempDir()
	path := func(name string) string { return filepath.Join(dir, name+".db") }
	run(t, bin, "demo", path("demo"))
	run(t, bin, "new", path("empty"), "--title", "空会", "--date", "2026-11-22")
	run(t, bin, "new", path("one"), "--title", "一人会", "--date", "2026-11-22", "--time", "09:00")
	list := filepath.Join(dir, "一人.csv")
	if err := os.WriteFile(list, []byte("序号,姓名,性别,出生年月,现任职务,拟任职务\n1,任文,女,1983.09,云川市纪委监委驻市委办公室纪检监察组一级主任科员,\n"),
		0o600); err != nil {
		t.Fatal(err)
	}
	run(t, bin, "import", list, "--into", path("one"))
	run(t, bin, "demo", path("sealed"))
	run(t, bin, "seal", path("sealed"), "--count", "68")
	return []string{path("demo"), path("one"), path("demo"), path("empty"), path("one"), path("demo"), path("sealed")}
}

var (
	startPhases  = []string{"", "1", "2", "3", "4", "5", "6"}
	startFilters = 8
	startPages   = startingPages()
)

// startingPages is what to open first: nothing, every page, every form.
func startingPages() []string {
	pages := []string{"", f1, f3, f4, f5, f6, f6 + "\x1b[B2", f6 + f6, f6 + f6 + "\x1b" + f6, f7, f10, f10 + "0", f10 + "7", f10 + "8", f10 + "9", "\r",
		"1", "2", "3", "4", "9", "0", "\x0c"}
	for _, d := range "1234567890" {
		pages = append(pages, f2+string(d))
		if d != '9' { // which quits
			pages = append(pages, f10+"0"+string(d))
		}
	}
	return append(pages, f2)
}

// round is a meeting file and what is done to it in some sessions.
func (m *monkey) round(seed uint64) {
	r := rand.New(rand.NewPCG(seed, 1))
	dir, err := os.MkdirTemp("", "liuzhuan-monkey-")
	if err != nil {
		m.t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	db := filepath.Join(dir, "会议.db")
	base := m.bases[seed%uint64(len(m.bases))]
	for _, ending := range []string{"", ".sha256"} {
		content, err := os.ReadFile(base + ending)
		if err != nil {
			m.t.Fatal(err)
		}
		if err := os.WriteFile(db+ending, content, 0o600); err != nil {
			m.t.Fatal(err)
		}
	}
	for i := range roundSession {
		s := &session{monkey: m, r: r, db: db}
		if err := s.run(seed*roundSession + uint64(i)); err != nil {
			m.failed++
			m.t.Errorf("seed %d, session %d of %s, %s: %v\nstruck: %q\n%s", seed, i+1, filepath.Base(base), s.start, err, s.struck, s.tail())
			return
		}
		// A lock would keep the next session from everything.
		_ = exec.Command(m.bin, "unlock", db).Run()
	}
}

// session is one run of the program.
type session struct {
	*monkey
	r      *rand.Rand
	db     string
	w      *window
	start  string
	struck []string
	stayed bool // Ctrl-Q did not end it: a question or a lock stood before
}

// run plays one session; n chooses where it starts.
func (s *session) run(n uint64) error {
	sizes := [][2]int{{80, 24}, {120, 36}, {40, 12}, {100, 30}, {200, 60}, {60, 18}, {20, 10}, {40 + s.r.IntN(160), 12 + s.r.IntN(48)}}
	size := sizes[s.r.IntN(len(sizes))]
	s.w = startWindow(s.t, size[0], size[1], nil, s.bin, s.db)
	defer s.w.close()
	s.sessions++
	if err := s.awaits(func(string) bool { out, _ := s.w.written(); return strings.Contains(out, "\x1b[?1049h") }); err != nil {
		return fmt.Errorf("it did not start: %w", err)
	}
	// The numbers have no common divisor: all triples come before one comes again.
	phase, tabs, page := startPhases[n%uint64(len(startPhases))], int(n%uint64(startFilters)), startPages[n%uint64(len(startPages))]
	s.start = fmt.Sprintf("phase %q, filter %d, page %q", phase, tabs, page)
	s.strike("\x1b") // past the line that says where it stopped
	s.w.quiet(30 * time.Millisecond)
	if phase != "" {
		s.strike(f10)
		s.strike(phase)
		s.w.looks()
	}
	s.strike(strings.Repeat("\t", tabs))
	s.strike(page)
	if err := s.play(); err != nil {
		return err
	}
	return s.end()
}

// play strikes keys until there were enough, or the program has gone.
func (s *session) play() error {
	k := keyer{s.r, s.r.IntN(2) == 0}
	fast := false
	for i := range sessionKeys {
		if s.w.gone() {
			return s.left()
		}
		if i%60 == 0 {
			fast = s.r.IntN(4) == 0
		}
		key := k.next()
		if s.r.IntN(25) == 0 { // to somewhere else
			key = "\x1b\x1b\x1b" + strings.Repeat("\t", s.r.IntN(startFilters)) + startPages[s.r.IntN(len(startPages))]
		}
		if err := s.strike(key); err != nil {
			return err
		}
		if !fast {
			s.w.answers(12 * time.Millisecond)
			if len(key) > 1 && s.r.IntN(40) == 0 {
				s.w.looks()
			}
		}
		switch s.r.IntN(150) {
		case 0:
			s.w.resize(40+s.r.IntN(160), 12+s.r.IntN(48))
		case 1:
			s.w.resize(1+s.r.IntN(40), 1+s.r.IntN(12))
			s.w.quiet(30 * time.Millisecond)
			s.w.resize(80, 24)
		case 2:
			_ = s.w.cmd.Process.Signal(syscall.SIGSTOP)
			s.w.quiet(20 * time.Millisecond)
			_ = s.w.cmd.Process.Signal(syscall.SIGCONT)
		}
		if i%90 == 89 {
			if err := s.alive(); err != nil {
				return err
			}
		}
	}
	return nil
}

// strike writes to the terminal; a program that does not read is stuck.
func (s *session) strike(key string) error {
	if key == "" {
		return nil
	}
	s.struck = append(s.struck, key)
	s.keys++
	done := make(chan struct{})
	go func() {
		_, _ = s.w.file.WriteString(key)
		close(done)
	}()
	select {
	case <-done:
		return nil
	case <-s.w.ended:
		return nil
	case <-time.After(30 * time.Second):
		return errors.New("the program does not read: it is stuck")
	}
}

// awaits waits for the window to come to something.
func (s *session) awaits(ok func(screen string) bool) error {
	late := time.After(30 * time.Second)
	for !ok(s.w.screen()) {
		select {
		case <-s.w.drawn:
		case <-s.w.ended:
			return s.left()
		case <-late:
			return errors.New("it does not come")
		}
	}
	return nil
}

// alive asks for a frame by another size.
func (s *session) alive() error {
	s.w.quiet(60 * time.Millisecond)
	_, before := s.w.written()
	s.w.resize(s.w.w+1, s.w.h)
	err := s.awaits(func(string) bool { _, now := s.w.written(); return now > before })
	if err != nil && !s.w.gone() {
		s.abort()
		return fmt.Errorf("no frame after another size: %w", err)
	}
	return err
}

// left judges a program that has gone by itself: a key may have ended it.
func (s *session) left() error {
	<-s.w.ended
	s.w.drains()
	if !s.w.cmd.ProcessState.Success() {
		return fmt.Errorf("it crashed: %v", s.w.cmd.ProcessState)
	}
	return nil
}

const leavesByKey = "Ctrl-Q"

// endings are the ways a session ends when no key has ended it.
var endings = []struct {
	name    string
	settled bool // what the screen shows is compared with the disk
	do      func(*window)
}{
	{"kill -9", true, (*window).kill},
	{"kill -9 at once", false, (*window).kill},
	{"SIGHUP", true, signalled(syscall.SIGHUP)},
	{"SIGTERM", true, signalled(syscall.SIGTERM)},
	{"SIGINT", false, signalled(syscall.SIGINT)},
	{"SIGQUIT", true, signalled(syscall.SIGQUIT)},
	{leavesByKey, true, func(w *window) { w.types("\x11\x111") }},
	{"kill -9", true, (*window).kill},
}

func signalled(sig syscall.Signal) func(*window) {
	return func(w *window) { _ = w.cmd.Process.Signal(sig) }
}

// end ends the program, and looks at the file.
func (s *session) end() error {
	end := endings[s.r.IntN(len(endings))]
	shown := ""
	if !s.w.gone() && end.settled {
		var err error
		if shown, err = s.settled(); err != nil {
			return err
		}
	}
	if s.w.gone() {
		s.bySelves++
		if err := s.left(); err != nil {
			return err
		}
	} else {
		if end.do(s.w); strings.HasPrefix(end.name, "kill") {
			s.killed++
		} else {
			s.ended++
		}
		if err := s.ends(end.name); err != nil {
			return err
		}
		if !strings.HasPrefix(end.name, "kill") && !s.stayed {
			if err := s.left(); err != nil {
				return err
			}
		}
	}
	if out, _ := s.w.written(); strings.Contains(out, "panic") {
		return errors.New("it panicked")
	}
	return s.sound(shown)
}

// ends waits for the program to end after it was told to.
func (s *session) ends(how string) error {
	patience := 30 * time.Second
	if how == leavesByKey {
		patience = 2 * time.Second
	}
	select {
	case <-s.w.ended:
		return nil
	case <-time.After(patience):
	}
	if how == leavesByKey {
		s.stayed = true
		s.w.kill()
		return nil
	}
	s.abort()
	return fmt.Errorf("%s does not end it", how)
}

// abort ends a program that hangs so that it writes the stacks of what it does.
func (s *session) abort() {
	_ = s.w.cmd.Process.Signal(syscall.SIGABRT)
	<-s.w.ended
	s.w.drains()
}

var shownTally = regexp.MustCompile(`应到 (\d+) 实到 (\d+) 迟到 (\d+) 请假 (\d+) \| 已定 (\d+) 余 (\d+) \| \S+ (\d+)/(\d+) \S+ (\d+)/(\d+)`)

// settled waits until the program has done all that was struck, and gives the
// numbers it shows; "" when they are not to be read. The first Ctrl-C is answered
// wherever one stands: when it is, so is all before it.
func (s *session) settled() (string, error) {
	s.w.quiet(250 * time.Millisecond)
	s.w.resize(119, 36) // a frame is drawn anew at another size
	s.w.quiet(50 * time.Millisecond)
	s.w.resize(120, 36)
	if err := s.strike("\x1b[201~"); err != nil { // a paste may be open
		return "", err
	}
	s.w.quiet(150 * time.Millisecond)
	if err := s.strike("\x03"); err != nil {
		return "", err
	}
	if err := s.awaits(func(screen string) bool { return strings.Contains(screen, "再按一次退出") }); err != nil {
		return "", fmt.Errorf("Ctrl-C was not answered: %w", err)
	}
	// What stands there in a rehearsal is on no disk: the meeting shows when it is over.
	rehearsed := func(screen string) bool { return strings.HasPrefix(screen, "彩排") }
	if rehearsed(s.w.screen()) {
		if err := s.strike("\x03"); err != nil {
			return "", err
		}
		if err := s.awaits(func(screen string) bool { return !rehearsed(screen) }); err != nil {
			return "", fmt.Errorf("the rehearsal was not left: %w", err)
		}
	}
	lines := strings.Split(s.w.screen(), "\n")
	if n := shownTally.FindStringSubmatch(lines[1]); n != nil {
		return strings.Join(n[1:], " "), nil
	}
	return "", nil
}

// sound checks the file: integrity, chain and replay, and that the disk holds
// what was shown last.
func (s *session) sound(shown string) error {
	if out, err := exec.Command(s.bin, "check", s.db, "--lang", "zh").CombinedOutput(); err != nil {
		return fmt.Errorf("check: %v\n%s", err, out)
	}
	if shown == "" {
		return nil
	}
	out, err := exec.Command(s.bin, "status", s.db, "--json").Output()
	if err != nil {
		return err
	}
	var st struct {
		Pending    int
		Decided    map[string]int
		Attendance struct{ Expected, Present, Late, Leave int }
		Talks      map[string]struct{ Required, Done int }
	}
	if err := json.Unmarshal(out, &st); err != nil {
		return err
	}
	decided := 0
	for _, n := range st.Decided {
		decided += n
	}
	a, pre, integrity := st.Attendance, st.Talks["pre_appointment"], st.Talks["integrity"]
	disk := strings.Trim(fmt.Sprint([]int{a.Expected, a.Present, a.Late, a.Leave, decided, st.Pending, pre.Done, pre.Required, integrity.Done,
		integrity.Required}), "[]")
	s.compared++
	if disk != shown {
		return fmt.Errorf("the screen showed %s, the disk holds %s", shown, disk)
	}
	return nil
}

// tail is what stood on the screen last, and any stack that was written.
func (s *session) tail() string {
	out, _ := s.w.written()
	for _, sign := range []string{"panic", "SIGABRT"} {
		if i := strings.Index(out, sign); i >= 0 {
			return out[i:min(len(out), i+8000)]
		}
	}
	lines := strings.Split(s.w.screen(), "\n")
	return strings.Join(slices.DeleteFunc(lines, func(l string) bool { return strings.TrimSpace(l) == "" }), "\n")
}
