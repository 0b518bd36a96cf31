package backup

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// meeting makes a file with the 68 people of the demo and leaves it open.
func meeting(t *testing.T) *store.Store {
	t.Helper()
	path := filepath.Join(t.TempDir(), "会议.db")
	if err := store.Create(path, model.NewInfo(model.Info{Title: "调整会", Date: "20261122"}, 1000)); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	if _, err := s.Commit(s.Meeting.Reconcile(model.DemoList()).Change(2000), nil); err != nil {
		t.Fatal(err)
	}
	return s
}

func image(t *testing.T, s *store.Store) *store.Image {
	t.Helper()
	im, err := s.Image()
	if err != nil {
		t.Fatal(err)
	}
	return im
}

// What is restored is what was open, and work goes on in it.
func TestThereAndBack(t *testing.T) {
	s := meeting(t)
	for _, passphrase := range []string{"", "一二三四五六七八"} {
		dir := t.TempDir()
		m, err := Write(image(t, s), Options{Folder: dir, Passphrase: passphrase, Now: noon})
		if err != nil {
			t.Fatal(err)
		}
		if m.Sealed != (passphrase != "") || len(m.Report.Damage) > 0 || m.Report.People != 68 || m.Report.Head != s.Head() {
			t.Fatalf("%+v %+v", m, m.Report)
		}
		again, err := Write(image(t, s), Options{Folder: dir, Passphrase: passphrase, Now: noon})
		if err != nil || again.Path == m.Path {
			t.Fatal(again, err)
		}
		sealed, err := Sealed(m.Path)
		if err != nil || sealed != m.Sealed {
			t.Fatal(sealed, err)
		}
		data, err := os.ReadFile(m.Path)
		if err != nil || m.Sealed && strings.Contains(string(data), "单志远") {
			t.Fatal("a name can be read", err)
		}
		receipt, err := os.ReadFile(m.Receipt)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"名册人数：68", s.Head(), digest(data), filepath.Base(m.Path)} {
			if !strings.Contains(string(receipt), want) {
				t.Errorf("the receipt lacks %s:\n%s", want, receipt)
			}
		}
		private(t, dir)
		for path, want := range map[string]int{m.Path: 68, filepath.Join(dir, filepath.Base(s.Path())): 68, filepath.Join(dir, "别的.db"): 0} {
			if got := Receipted(path); got != want {
				t.Errorf("the receipts say %d of %s", got, path)
			}
		}

		path := filepath.Join(dir, "新.db")
		r, err := Restore(m.Path, path, passphrase)
		if err != nil || r.People != 68 || len(r.Damage) > 0 {
			t.Fatal(r, err)
		}
		var exists *store.ExistsError
		if _, err := Restore(m.Path, path, passphrase); !errors.As(err, &exists) {
			t.Fatal(err)
		}
		back, err := store.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		if back.Notice != store.NoNotice || back.Head() != s.Head() {
			t.Fatal(back.Notice, back.Head())
		}
		if err := back.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// private fails unless everything in a folder is for its owner alone.
func private(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		st, err := e.Info()
		if err != nil || os.PathSeparator == '/' && st.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v %v", e.Name(), st.Mode(), err)
		}
	}
}

// Each way in which a backup is of no use is told apart from the others, at
// every place where it may begin.
func TestBadBackups(t *testing.T) {
	s := meeting(t)
	im := image(t, s)
	for _, passphrase := range []string{"", "一二三四五六七八"} {
		m, err := Write(im, Options{Folder: t.TempDir(), Passphrase: passphrase, Now: noon})
		if err != nil {
			t.Fatal(err)
		}
		whole, err := os.ReadFile(m.Path)
		if err != nil {
			t.Fatal(err)
		}
		to := filepath.Join(t.TempDir(), "新.db")
		try := func(what string, data []byte, phrase string, want Fault) {
			t.Helper()
			if err := os.WriteFile(m.Path, data, 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := Restore(m.Path, to, phrase)
			var bad *Error
			if !errors.As(err, &bad) || bad.Fault != want {
				t.Errorf("sealed %v, %s: %v, want %s", m.Sealed, what, err, want)
			}
			if _, err := os.Lstat(to); err == nil {
				t.Fatalf("%s: something was restored", what)
			}
		}
		if m.Sealed {
			try("none", whole, "", NeedsPassphrase)
			try("wrong", whole, "八七六五四三二一", WrongPassphrase)
		}
		for _, n := range []int{10, 150, 400, len(whole) / 3, len(whole) / 2, len(whole) - 4096, len(whole) - 1} {
			if n < 30 && m.Sealed {
				continue // that little is no age file
			}
			if n < 100 {
				try("cut", whole[:n], passphrase, Cut)
				continue
			}
			try("cut", whole[:n], passphrase, Cut)
		}
		for _, at := range []int{1000, len(whole) / 2, len(whole) - 20} {
			flipped := append([]byte(nil), whole...)
			flipped[at] ^= 1
			try("flipped", flipped, passphrase, Flipped)
		}
	}
}

// Automatic backups lie in a folder of their own, the last ten, and only their
// own kind gives way.
func TestAuto(t *testing.T) {
	s := meeting(t)
	dir := filepath.Join(filepath.Dir(s.Path()), Folder)
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"会议.20200101-000000.db", "别的.20200101-000000.auto.db", "会议.xlsx"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	im := image(t, s)
	for i := range Kept + 3 {
		if _, err := Auto(im, noon.Add(time.Duration(i)*time.Minute)); err != nil {
			t.Fatal(err)
		}
	}
	last, err := Auto(im, noon.Add(-time.Hour)) // the clock was put back
	if err != nil {
		t.Fatal(err)
	}
	found, err := ofKind(dir, "会议", ".auto.db")
	if err != nil || len(found) != Kept {
		t.Fatal(found, err)
	}
	if _, err := os.Stat(last.Path); err != nil {
		t.Error(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 2*Kept+3 {
		t.Error(len(entries), err)
	}
	// All of this meeting count, by the time in their names; no digest and no other file does.
	want := noon.Add((Kept + 2) * time.Minute)
	if n, last, err := Newest(s.Path()); err != nil || n != Kept+1 || !last.Equal(want) {
		t.Errorf("%d copies, the last of %s, want %d of %s: %v", n, last, Kept+1, want, err)
	}
	if n, last, err := Newest(filepath.Join(t.TempDir(), "x.db")); n != 0 || !last.IsZero() || err != nil {
		t.Error(n, last, err)
	}
	private(t, dir)
}

// A file that is damaged is copied as it is, and the copy says so.
func TestBackupOfDamage(t *testing.T) {
	s := meeting(t)
	im := image(t, s)
	im.Data = []byte(strings.ReplaceAll(string(im.Data), "单志远", "单志沅"))
	m, err := Write(im, Options{Folder: t.TempDir(), Now: noon})
	if err != nil || len(m.Report.Damage) == 0 {
		t.Fatal(m, err)
	}
	if r, err := Restore(m.Path, filepath.Join(t.TempDir(), "新.db"), ""); err != nil || len(r.Damage) == 0 {
		t.Fatal(r, err)
	}
	if _, err := Write(im, Options{Folder: t.TempDir(), Passphrase: "short", Now: noon}); err == nil {
		t.Error("a weak passphrase was taken")
	}
	if _, err := Write(im, Options{Folder: m.Path, Now: noon}); err == nil {
		t.Error("a file was taken for a folder")
	}
}

// A copy is the meeting as it stands; the file it is of is free again, and what
// was noticed about that one is not lost.
func TestCopy(t *testing.T) {
	s := meeting(t)
	head, from := s.Head(), s.Path()
	to := filepath.Join(t.TempDir(), "本机.db")
	var held *store.HeldError
	if _, err := Copy(from, to); !errors.As(err, &held) {
		t.Fatal("copied while somebody works in it:", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	notice, err := Copy(from, to)
	if err != nil || notice != store.NoNotice {
		t.Fatal(notice, err)
	}
	for _, path := range []string{from, to} {
		s, err := store.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		if s.Head() != head || s.Notice != store.NoNotice {
			t.Error(path, s.Head(), s.Notice)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	var exists *store.ExistsError
	if _, err := Copy(from, to); !errors.As(err, &exists) {
		t.Fatal("copied over another file:", err)
	}
	if err := os.WriteFile(store.DigestPath(from), []byte(strings.Repeat("0", 64)), 0o600); err != nil {
		t.Fatal(err)
	}
	if notice, err := Copy(from, to+"2"); err != nil || notice != store.NoticeDigest {
		t.Fatal(notice, err)
	}
}

// Two backups of one second stand side by side, each with its receipt, whatever
// their endings. One whose receipt cannot be written is still told of.
func TestBackupsOfOneSecond(t *testing.T) {
	s := meeting(t)
	im := image(t, s)
	dir := t.TempDir()
	seen := map[string]bool{}
	for _, passphrase := range []string{"", "一二三四五六七八", "", "一二三四五六七八"} {
		m, err := Write(im, Options{Folder: dir, Passphrase: passphrase, Now: noon})
		if err != nil {
			t.Fatal(err)
		}
		receipt, err := os.ReadFile(m.Receipt)
		if err != nil || seen[m.Receipt] || !strings.Contains(string(receipt), "\n"+filepath.Base(m.Path)+"  ") {
			t.Errorf("%s has %s: %v", m.Path, m.Receipt, err)
		}
		seen[m.Receipt] = true
	}
	// A name on which a receipt cannot be put, though none has it: it is too long.
	im.Path = filepath.Join(filepath.Dir(im.Path), strings.Repeat("a", 228)+".db")
	m, err := Write(im, Options{Folder: dir, Passphrase: "一二三四五六七八", Now: noon})
	var without *ReceiptError
	if !errors.As(err, &without) || m == nil || without.Path != m.Path {
		t.Fatal(m, err)
	}
	if _, err := Restore(m.Path, filepath.Join(dir, "新.db"), "一二三四五六七八"); err != nil {
		t.Error(err)
	}
}

// A meeting file that is open is no backup and is not called damaged either.
func TestRestoreOfAnOpenFile(t *testing.T) {
	s := meeting(t)
	to := filepath.Join(t.TempDir(), "新.db")
	var fault *Error
	if _, err := Restore(s.Path(), to, ""); !errors.As(err, &fault) || fault.Fault != InUse {
		t.Fatal(err)
	}
	if _, err := os.Lstat(to); err == nil {
		t.Error("something was written")
	}
}

// Whoever waits for a backup is told how far the copy is read back, to its end.
func TestBackupTells(t *testing.T) {
	last, of := 0, 0
	_, err := Write(image(t, meeting(t)), Options{Folder: t.TempDir(), Now: noon, Progress: func(done, total int) {
		if done <= last || of != 0 && of != total {
			t.Errorf("%d of %d is told after %d", done, total, last)
		}
		last, of = done, total
	}})
	if err != nil || last == 0 || last != of {
		t.Errorf("%d of %d are told, %v", last, of, err)
	}
}
