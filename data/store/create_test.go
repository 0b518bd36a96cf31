package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"liuzhuan/model"
)

// TestCreateLeavesOneFile: the file with its digest, and nothing else.
func TestCreateLeavesOneFile(t *testing.T) {
	path := newFile(t)
	name := filepath.Base(path)
	wantBeside(t, path, name, name+".sha256")
	s := mustOpen(t, path)
	if s.Notice != NoNotice {
		t.Fatalf("notice %q", s.Notice)
	}
	mustClose(t, s)
}

// TestCreateNeverOverwrites: whatever stands under the name stays as it is.
func TestCreateNeverOverwrites(t *testing.T) {
	for name, put := range map[string]func(path string) error{
		"file":      func(path string) error { return os.WriteFile(path, []byte("手记"), 0o600) },
		"empty":     func(path string) error { return os.WriteFile(path, nil, 0o600) },
		"folder":    func(path string) error { return os.Mkdir(path, 0o700) },
		"dead link": func(path string) error { return os.Symlink("nowhere", path) },
		"meeting":   func(path string) error { return Create(path, firstChange) },
	} {
		path := filepath.Join(quickDir(t), "x.db")
		if err := put(path); err != nil {
			t.Fatal(err)
		}
		before := beside(t, path)
		was, _ := os.ReadFile(path)
		var exists *ExistsError
		if err := Create(path, firstChange); !errors.As(err, &exists) || exists.Path != path {
			t.Errorf("%s: %v", name, err)
		}
		is, _ := os.ReadFile(path)
		if string(is) != string(was) {
			t.Errorf("%s was written over", name)
		}
		wantBeside(t, path, before...)
	}
}

// TestCreateFails: a failing Create leaves nothing, and the next one works.
func TestCreateFails(t *testing.T) {
	path := filepath.Join(quickDir(t), "x.db")
	bad := model.Change{Command: model.CommandNew, Edits: []model.Edit{{After: &model.Info{ID: model.InfoID, Time: "九点"}}}}
	var failed *CommitError
	if err := Create(path, bad); !errors.As(err, &failed) {
		t.Fatal(err)
	}
	wantBeside(t, path)
	if err := Create(path, firstChange); err != nil {
		t.Fatal(err)
	}
	mustClose(t, mustOpen(t, path))
}

// TestCreateAfterACut: what a Create that was cut short left behind is no
// hindrance, whatever state it is in.
func TestCreateAfterACut(t *testing.T) {
	whole := read(t, newFile(t))
	for name, left := range map[string]string{"empty": "", "half": whole[:len(whole)/2], "whole": whole, "garbage": "garbage\x00\xff"} {
		path := filepath.Join(quickDir(t), "x.db")
		for _, tail := range []string{".new", ".new-wal", ".new-journal"} {
			if err := os.WriteFile(path+tail, []byte(left), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if err := Create(path, firstChange); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		wantBeside(t, path, "x.db", "x.db.sha256")
		s := mustOpen(t, path)
		sound(t, s)
		mustClose(t, s)
	}
}

// TestCreateTwiceAtOnce: the file that another Create is filling is no leftover.
func TestCreateTwiceAtOnce(t *testing.T) {
	path := filepath.Join(quickDir(t), "x.db")
	other, err := standard.claim(path + ".new")
	if err != nil {
		t.Fatal(err)
	}
	if err := Create(path, firstChange); FaultOf(err) != FaultHeld {
		t.Fatal(err)
	}
	if _, err := other.fill(firstChange); err != nil {
		t.Fatal(err)
	}
	if err := other.folder.putInPlace(path+".new", path, other.disconnect); err != nil {
		t.Fatal(err)
	}
	s := mustOpen(t, path)
	sound(t, s)
	mustClose(t, s)
}

// TestPutInPlace: a name is given by a link or, where there are none, by a
// rename; never over another file.
func TestPutInPlace(t *testing.T) {
	done := func() error { return nil }
	for name, d := range map[string]folder{
		"links":    {},
		"no links": {before: func(op fileOp) error { return map[opKind]error{opLink: errors.ErrUnsupported}[op.kind] }},
	} {
		dir := quickDir(t)
		a, b, c := filepath.Join(dir, "a"), filepath.Join(dir, "b"), filepath.Join(dir, "c")
		if err := errors.Join(os.WriteFile(a, []byte("a"), 0o600), os.WriteFile(b, []byte("b"), 0o600)); err != nil {
			t.Fatal(err)
		}
		if err := d.putInPlace(a, c, done); err != nil || read(t, c) != "a" {
			t.Errorf("%s: %v", name, err)
		}
		var exists *ExistsError
		if err := d.putInPlace(b, c, done); !errors.As(err, &exists) || read(t, c) != "a" || read(t, b) != "b" {
			t.Errorf("%s: %v", name, err)
		}
		wantBeside(t, a, "b", "c")
	}
}
