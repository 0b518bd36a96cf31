package archive

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// meetingFile makes a closed meeting of the demo's people on a day, in which work does
// something.
func meetingFile(t testing.TB, date model.Date, work func(s *store.Store, do func(model.Change, error))) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "会议.db")
	if err := store.Create(path, model.NewInfo(model.DemoInfo(date), 1000)); err != nil {
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
	do(model.DemoChange(2000), nil)
	if work != nil {
		work(s, do)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func view(t testing.TB, path string) *store.Store {
	t.Helper()
	s, err := store.View(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func openArchive(t testing.TB, folder string, key Key) *Archive {
	t.Helper()
	a, err := Open(folder, key)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func keep(t testing.TB, a *Archive, path string) *Done {
	t.Helper()
	d, err := a.Keep(view(t, path), true)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func testKey(t testing.TB) Key {
	t.Helper()
	path := filepath.Join(t.TempDir(), "钥匙")
	if err := NewKey(path); err != nil {
		t.Fatal(err)
	}
	key, err := ReadKey(path)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// readBack reads all files of a table.
func readBack[T any](t testing.TB, folder, table string) (all []T) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(folder, table, "*", "*.parquet"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		rows, err := parquet.ReadFile[T](path)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, rows...)
	}
	return all
}

// snapshot gives every file of a folder with its bytes.
func snapshot(t testing.TB, folder string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		name, _ := filepath.Rel(folder, path)
		out[filepath.ToSlash(name)] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// announced decides for the first people: all but one as planned, one deferred.
func announced(s *store.Store, do func(model.Change, error)) {
	people := s.Meeting.People()
	do(s.Meeting.Attend(model.Attendance{Person: people[0].ID, State: model.Present, At: 3000}, 3000))
	do(s.Meeting.ConfirmAll(people[:20], "", 4000))
	do(s.Meeting.Decide(model.Decision{Person: people[30].ID, Disposition: model.Deferred, Reason: "待复核", At: 5000}))
}

// What the archive holds is what the meeting came to, row by row.
func TestKeep(t *testing.T) {
	path, folder := meetingFile(t, "20261122", announced), t.TempDir()
	s := view(t, path)
	d := keep(t, openArchive(t, folder, testKey(t)), path)
	if d.Outcome != Written || d.Files != 4 || d.People != 68 || d.Unkeyed || d.Meeting != s.History.Entries()[0].Hash[:16] {
		t.Fatalf("%+v", d)
	}
	people := readBack[PersonRow](t, folder, "person")
	if len(people) != 68 {
		t.Fatal(len(people))
	}
	seen, left := map[[16]byte]bool{}, 0
	for i, p := range s.Meeting.People() {
		r := people[i]
		dec := s.Meeting.Decision(p.ID)
		want := ""
		if dec != nil {
			want = string(dec.Disposition)
		}
		if r.Name != p.Name || r.No != int32(p.No) || r.Decision != want || r.Current != p.Current || r.Birth != string(p.Birth) ||
			r.Planned != string(p.Planned) {
			t.Errorf("row %d is %+v", i, r)
		}
		moved := dec != nil && r.PostAfter != p.Current
		switch {
		case dec != nil && dec.Disposition.Leaves():
			if left++; r.PostAfter != "" || r.PostSince != "" {
				t.Errorf("%s has left, and is %q since %s", p.Name, r.PostAfter, r.PostSince)
			}
		case moved != (r.PostSince == "20261122") && p.CurrentSince != "20261122":
			t.Errorf("%s is %q since %s", p.Name, r.PostAfter, r.PostSince)
		}
		if seen[r.Key] {
			t.Errorf("%s has the key of another", p.Name)
		}
		seen[r.Key] = true
	}
	if left == 0 {
		t.Error("nobody left")
	}
	if people[0].Attendance != "present" || people[1].Attendance != "" || people[30].Decision != "deferred" || people[30].PostAfter != people[30].Current {
		t.Errorf("%+v\n%+v", people[0], people[30])
	}
	m := readBack[MeetingRow](t, folder, "meeting")
	if len(m) != 1 || m[0].Announced != 20 || m[0].Deferred != 1 || m[0].Head != s.Head() || m[0].Units == 0 || m[0].Date != "20261122" || m[0].Sealed {
		t.Errorf("%+v", m)
	}
	changes := readBack[ChangeRow](t, folder, "change")
	if len(changes) != len(s.History.Entries()) || changes[len(changes)-1].Hash != s.Head() {
		t.Errorf("%d changes", len(changes))
	}
	if len(readBack[SessionRow](t, folder, "session")) != 0 {
		t.Error("a talk that nobody held")
	}
}

// A person is one in all meetings under one key file, and another in each without.
func TestKeys(t *testing.T) {
	one, two := meetingFile(t, "20251122", nil), meetingFile(t, "20261122", nil)
	keysOf := func(key Key, path string) map[[16]byte]bool {
		folder, out := t.TempDir(), map[[16]byte]bool{}
		keep(t, openArchive(t, folder, key), path)
		for _, r := range readBack[PersonRow](t, folder, "person") {
			out[r.Key] = true
		}
		return out
	}
	shared := func(a, b map[[16]byte]bool) (n int) {
		for k := range a {
			if b[k] {
				n++
			}
		}
		return n
	}
	key := testKey(t)
	if n := shared(keysOf(key, one), keysOf(key, two)); n != 68 {
		t.Errorf("%d of 68 are known again", n)
	}
	if n := shared(keysOf(Key{}, one), keysOf(Key{}, two)); n != 0 {
		t.Errorf("%d are known again without a key", n)
	}
	if n := shared(keysOf(key, one), keysOf(testKey(t), one)); n != 0 {
		t.Errorf("%d are the same under another key", n)
	}
	bad := filepath.Join(t.TempDir(), "x")
	for _, text := range []string{"", "liuzhuan archive key 00", strings.Repeat("z", 200)} {
		if err := os.WriteFile(bad, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := ReadKey(bad); !errors.As(err, new(*KeyError)) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// Nothing of what only concerns the room gets into a file.
func TestKeepsNothingPrivate(t *testing.T) {
	const mark = "私密ZZ"
	path := meetingFile(t, "20261122", func(s *store.Store, do func(model.Change, error)) {
		p := *s.Meeting.People()[2]
		p.Phone, p.Remark, p.Basis, p.Health = mark+"电话", mark+"备注", mark+"理由", mark+"健康"
		do(s.Meeting.EditPerson(p, "", 3000))
		do(s.Meeting.Attend(model.Attendance{Person: p.ID, State: model.Leave, At: 3100, Reason: mark + "请假"}, 3100))
		do(s.Meeting.RaiseMatter(p.ID, mark+"待核", 3200))
		do(s.Meeting.Decide(model.Decision{Person: p.ID, Disposition: model.Deferred, Reason: mark + "原因", At: 3300}))
		talk := model.TalkSession{Kinds: model.Kinds, Content: mark + "内容", Outline: mark + "提纲", Started: 4000,
			Talkers: []model.Talker{{Name: "主谈人", Post: mark + "职务"}}}
		do(s.Meeting.StartTalk(talk, s.Meeting.People()[3:9]))
		session := s.Meeting.RunningTalk()
		q := s.Meeting.People()[4].ID
		do(s.Meeting.EndTalk(5000))
		do(s.Meeting.Note(session.ID, q, mark+"记事", 5100))
		do(s.Meeting.Say(session.ID, q, mark+"表态", 5200))
	})
	folder := t.TempDir()
	s := view(t, path)
	keep(t, openArchive(t, folder, testKey(t)), path)
	var ids []string
	for _, p := range s.Meeting.People() {
		ids = append(ids, p.IDNumber)
	}
	everything := fmt.Sprintf("%+v%+v%+v%+v", readBack[PersonRow](t, folder, "person"), readBack[SessionRow](t, folder, "session"),
		readBack[ChangeRow](t, folder, "change"), readBack[MeetingRow](t, folder, "meeting"))
	for name, text := range snapshot(t, folder) {
		everything += name + text
	}
	for _, private := range append(ids, mark) {
		if private == "" || strings.Contains(everything, private) {
			t.Errorf("the archive holds %q", private)
		}
	}
	if sessions := readBack[SessionRow](t, folder, "session"); len(sessions) != 1 || sessions[0].People != 6 || sessions[0].Talkers != "主谈人" ||
		sessions[0].Kinds != "pre_appointment+integrity" {
		t.Errorf("%+v", sessions)
	}
}

// A file without a journal has no name in an archive.
func TestKeepWithoutJournal(t *testing.T) {
	path := meetingFile(t, "20261122", nil)
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	var kept []string
	for _, trigger := range []string{"journal_is_kept", "edit_is_kept"} {
		var text string
		if err := db.QueryRow("SELECT sql FROM sqlite_schema WHERE name = ?", trigger).Scan(&text); err != nil {
			t.Fatal(err)
		}
		kept = append(kept, text)
	}
	for _, q := range append([]string{"DROP TRIGGER journal_is_kept", "DROP TRIGGER edit_is_kept", "DELETE FROM edit", "DELETE FROM journal"}, kept...) {
		if _, err := db.Exec(q); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	if _, err := openArchive(t, folder, Key{}).Keep(view(t, path), true); !errors.As(err, new(*store.DamagedError)) || len(snapshot(t, folder)) != 0 {
		t.Error(err, snapshot(t, folder))
	}
}

// The receipt says what lies there.
func TestReceipt(t *testing.T) {
	path, folder := meetingFile(t, "20261122", announced), t.TempDir()
	d := keep(t, openArchive(t, folder, Key{}), path)
	files := snapshot(t, folder)
	var r receipt
	if err := json.Unmarshal([]byte(files["receipt/"+d.Meeting+".json"]), &r); err != nil {
		t.Fatal(err)
	}
	if r.Head != view(t, path).Head() || len(r.Files) != 4 || r.Files[0].Rows != 68 {
		t.Errorf("%+v", r)
	}
	for _, f := range r.Files {
		if int64(len(files[f.Path])) != f.Bytes {
			t.Errorf("%+v has %d bytes", f, len(files[f.Path]))
		}
		if !bytes.HasPrefix([]byte(files[f.Path]), []byte("PAR1")) {
			t.Errorf("%s is no Parquet", f.Path)
		}
	}
}
