package cli

import (
	"archive/zip"
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// TestMain makes liuzhuan a command of the scripts, beside a few that bring a
// meeting file into a state no command brings it into. Those run as programs of
// their own because one process must hold a file that another one wants.
func TestMain(m *testing.M) { testscript.Main(m, programs) }

var programs = map[string]func(){
	"liuzhuan": func() { os.Exit(Main(os.Args[1:])) },
	"hold":     func() { os.Exit(hold(os.Args[1], os.Args[2:])) },
	"crash":    func() { crash(os.Args[1]) },
	"announce": func() { announce(os.Args[1], os.Args[2]) },
	"arrive":   func() { arrive(os.Args[1], os.Args[2], os.Args[3]) },
	"schema":   func() { schema(os.Args[1], os.Args[2]) },
}

// The commands, as a person types them: testdata/script.
func TestScripts(t *testing.T) {
	samples, err := filepath.Abs("testdata")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("SAMPLES", samples)
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"aligned": alignedRows,
			"bad":     bad,
			"convert": convert,
			"count":   count,
			"empty":   empty,
			"exits":   exits,
			"flip":    flip,
			"holds":   holds,
			"keys":    keys,
			"private": private,
			"value":   value,
		},
	})
}

// hold FILE COMMAND... opens a meeting file and runs a command while it is
// open. The exit code is the command's.
func hold(path string, command []string) int {
	s := open(path)
	c := exec.Command(command[0], command[1:]...)
	c.Stdout, c.Stderr = os.Stdout, os.Stderr
	err := c.Run()
	must(s.Close())
	if _, ok := err.(*exec.ExitError); !ok {
		must(err)
	}
	return c.ProcessState.ExitCode()
}

// crash FILE opens a meeting file and ends without closing it.
func crash(path string) {
	open(path)
	os.Exit(0)
}

// announce FILE NO announces one person as planned, at ten past nine.
func announce(path, number string) {
	no, err := strconv.Atoi(number)
	must(err)
	s := open(path)
	i := slices.IndexFunc(s.Meeting.People(), func(p *model.Person) bool { return p.No == no })
	c, err := s.Meeting.Confirm(s.Meeting.People()[i].ID, model.At(time.Date(2026, 11, 22, 9, 10, 0, 0, time.Local)))
	must(err)
	c.Phase = model.Announce
	_, err = s.Commit(c, nil)
	must(err)
	must(s.Close())
}

// arrive FILE NAME 09:12 signs somebody in.
func arrive(path, name, clock string) {
	at, err := time.ParseInLocation("2006-01-02 15:04", "2026-11-22 "+clock, time.Local)
	must(err)
	s := open(path)
	i := slices.IndexFunc(s.Meeting.People(), func(p *model.Person) bool { return p.Name == name })
	c, err := s.Meeting.Arrive(s.Meeting.People()[i].ID, model.At(at))
	must(err)
	c.Phase = model.SignIn
	_, err = s.Commit(c, nil)
	must(err)
	must(s.Close())
}

// schema FILE N makes a file say that it has schema N.
func schema(path, version string) {
	db, err := sql.Open("sqlite", path)
	must(err)
	_, err = db.Exec("PRAGMA user_version = " + version)
	must(err)
	must(db.Close())
}

func open(path string) *store.Store {
	s, err := store.Open(path)
	must(err)
	return s
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
}

// exits CODE COMMAND... runs a command that must end with the exit code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND...")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	if exit, ok := err.(*exec.ExitError); ok {
		code = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// keys FILE PATH KEY...: the object at PATH has these keys and no other.
func keys(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: keys FILE PATH KEY...")
	}
	object, ok := at(ts, args[0], args[1]).(map[string]any)
	if !ok {
		ts.Fatalf("%s is no object", args[1])
	}
	got, want := slices.Sorted(maps.Keys(object)), slices.Sorted(slices.Values(args[2:]))
	if !slices.Equal(got, want) {
		ts.Fatalf("%s has keys %v, want %v", args[1], got, want)
	}
}

// value FILE PATH JSON: what stands at PATH, a text without its quotes.
func value(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: value FILE PATH JSON")
	}
	found := at(ts, args[0], args[1])
	got, isText := found.(string)
	if !isText {
		b, err := json.Marshal(found)
		ts.Check(err)
		got = string(b)
	}
	if got != args[2] {
		ts.Fatalf("%s is %s, want %s", args[1], got, args[2])
	}
}

// count FILE PATH N: the list at PATH is that long.
func count(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: count FILE PATH N")
	}
	list, ok := at(ts, args[0], args[1]).([]any)
	if !ok || strconv.Itoa(len(list)) != args[2] {
		ts.Fatalf("%s is %d long, want %s", args[1], len(list), args[2])
	}
}

var step = regexp.MustCompile(`\.([^.\[]+)|\[(\d+)\]`)

// at gives what stands at a path such as .people[0].name; . is the whole.
func at(ts *testscript.TestScript, file, path string) any {
	var v any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(file)), &v))
	for _, m := range step.FindAllStringSubmatch(path, -1) {
		if m[1] != "" {
			object, ok := v.(map[string]any)
			if _, has := object[m[1]]; !ok || !has {
				ts.Fatalf("nothing at %s of %s", m[0], path)
			}
			v = object[m[1]]
			continue
		}
		list, ok := v.([]any)
		i, err := strconv.Atoi(m[2])
		ts.Check(err)
		if !ok || i >= len(list) {
			ts.Fatalf("nothing at %s of %s", m[0], path)
		}
		v = list[i]
	}
	return v
}

// empty FOLDER: nothing is in it, hidden or not.
func empty(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: empty FOLDER")
	}
	entries, err := os.ReadDir(ts.MkAbs(args[0]))
	ts.Check(err)
	for _, e := range entries {
		ts.Fatalf("%s holds %s", args[0], e.Name())
	}
}

// convert ENCODING FROM TO writes a text file anew.
func convert(ts *testscript.TestScript, neg bool, args []string) {
	encodings := map[string]encoding.Encoding{
		"gb18030":   simplifiedchinese.GB18030,
		"utf-8-bom": unicode.UTF8BOM,
		"utf-16le":  unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"utf-16be":  unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
	}
	if neg || len(args) != 3 || encodings[args[0]] == nil {
		ts.Fatalf("usage: convert ENCODING FROM TO")
	}
	out, err := encodings[args[0]].NewEncoder().Bytes([]byte(ts.ReadFile(args[1])))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), out, 0o600))
}

// flip FILE TEXT turns one bit wherever TEXT stands. A page may hold more than
// one copy of it, not all of them in use.
func flip(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: flip FILE TEXT")
	}
	path, text := ts.MkAbs(args[0]), []byte(args[1])
	b, err := os.ReadFile(path)
	ts.Check(err)
	if !bytes.Contains(b, text) {
		ts.Fatalf("%s does not hold %s", args[0], args[1])
	}
	turned := bytes.Clone(text)
	turned[len(turned)-1] ^= 1
	ts.Check(os.WriteFile(path, bytes.ReplaceAll(b, text, turned), 0o600))
}

// holds FILE TEXT...: each text stands in the file, whatever its format; with !
// none of them does.
func holds(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) < 2 {
		ts.Fatalf("usage: [!] holds FILE TEXT...")
	}
	plain := plainText(ts, args[0])
	for _, text := range args[1:] {
		if strings.Contains(plain, text) == neg {
			ts.Fatalf("%s: %s", args[0], map[bool]string{true: "holds " + text, false: "does not hold " + text}[neg])
		}
	}
}

// private FILE DB: no id number and no birth of anybody in the meeting file
// stands in FILE, in any notation; with ! both do.
func private(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: [!] private FILE DB")
	}
	s, err := store.Open(ts.MkAbs(args[1]))
	ts.Check(err)
	defer func() { ts.Check(s.Close()) }()
	// A hash may hold any digits.
	plain := strings.NewReplacer(s.Head(), "", s.Head()[:12], "").Replace(plainText(ts, args[0]))
	ids, births := 0, 0
	for _, p := range s.Meeting.People() {
		if strings.Contains(plain, p.IDNumber) {
			ids++
		}
		if year, month, ok := p.Birth.YearMonth(); ok {
			for _, notation := range []string{"%04d%02d", "%04d.%02d", "%04d-%02d", "%04d/%02d", "%04d年%d月"} {
				if strings.Contains(plain, fmt.Sprintf(notation, year, month)) {
					births++
					break
				}
			}
		}
	}
	if public := ids == 0 && births == 0; public == neg {
		ts.Fatalf("%s holds %d id numbers and %d births", args[0], ids, births)
	}
}

// plainText gives the text of a paper: of an xlsx all its parts, of the rest
// UTF-8.
func plainText(ts *testscript.TestScript, file string) string {
	data := ts.ReadFile(file)
	switch {
	case strings.HasPrefix(data, "PK"):
		z, err := zip.NewReader(strings.NewReader(data), int64(len(data)))
		ts.Check(err)
		var all bytes.Buffer
		for _, f := range z.File {
			part, err := f.Open()
			ts.Check(err)
			_, err = all.ReadFrom(part)
			ts.Check(err)
			ts.Check(part.Close())
		}
		return all.String()
	case strings.Contains(file, "gb18030"):
		text, err := simplifiedchinese.GB18030.NewDecoder().String(data)
		ts.Check(err)
		return text
	}
	return data
}

// aligned FILE N: FILE holds a head that begins with 序号 and N numbered rows
// under it, and every column of the rows begins where its head does.
func alignedRows(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: aligned FILE N")
	}
	lines := strings.Split(ts.ReadFile(args[0]), "\n")
	first := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, "序号") })
	if first < 0 {
		ts.Fatalf("no head in %s", args[0])
	}
	var begins []int
	for _, head := range strings.Fields(lines[first])[1:] {
		before, _, _ := strings.Cut(lines[first], head)
		begins = append(begins, ansi.StringWidth(before))
	}
	rows := 0
	for _, line := range lines[first+1:] {
		no, _, _ := strings.Cut(strings.TrimSpace(line), " ")
		if n, err := strconv.Atoi(no); err != nil || n != rows+1 {
			break
		}
		rows++
		for _, begin := range begins {
			if begin < ansi.StringWidth(line) && strings.TrimSpace(ansi.Cut(line, begin-1, begin)) != "" {
				ts.Fatalf("column %d is not free in %q", begin, line)
			}
		}
	}
	if strconv.Itoa(rows) != args[1] {
		ts.Fatalf("%d rows, want %s", rows, args[1])
	}
}
