package backup

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"liuzhuan/data/paper"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

// TestLeft: what purge leaves in the folder is named, by what it holds and whatever it
// is called; what is of other meetings is not.
func TestLeft(t *testing.T) {
	s, elsewhere := meeting(t), filepath.Join(t.TempDir(), "别的.db")
	if err := store.Create(elsewhere, model.NewInfo(model.Info{Title: "别的会", Date: "20261123"}, 1000)); err != nil {
		t.Fatal(err)
	}
	other, err := store.Open(elsewhere)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = other.Close() })
	c, err := other.Meeting.AddGuest("司马相", "", 1)
	if err == nil {
		_, err = other.Commit(c, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Dir(s.Path())
	at := func(name string) string { return filepath.Join(dir, name) }
	im := image(t, s)
	plain, err := Write(im, Options{Folder: dir, Now: noon})
	if err != nil {
		t.Fatal(err)
	}
	sealed, err := Write(im, Options{Folder: dir, Now: noon, Passphrase: "一二三四五六七八"})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{plain.Path, store.DigestPath(plain.Path), plain.Receipt, sealed.Path, sealed.Receipt, at("别名.db"), at("救出.db")}
	for _, err := range []error{store.PutNew(at("别名.db"), im.Data), store.PutNew(at("别的会.db"), image(t, other).Data),
		os.WriteFile(at("便条.txt"), []byte("0123456789ab"), 0o600)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if _, err := store.Rescue(at("别名.db"), at("救出.db"), time.Now()); err != nil {
		t.Fatal(err)
	}
	for name, of := range map[string]*store.Store{"名册": s, "别的名册": other} {
		for _, format := range []paper.Format{paper.XLSX, paper.DOCX, paper.CSV, paper.Text, paper.JSON, paper.CSVGB18030} {
			path := at(name + "." + string(format))
			o := paper.Options{Paper: paper.Roster, Format: format, Profile: paper.Meeting, Order: paper.ByRoster, Head: of.Head()}
			if _, err := paper.Save(path, of.Meeting, o); err != nil {
				t.Fatal(err)
			}
			if of == s {
				want = append(want, path)
			}
		}
		// One person's paper names too few to be known by names, and has no hash on it.
		path := at(name + "-承诺书.docx")
		o := paper.Options{Paper: paper.Pledge, Format: paper.DOCX, Profile: paper.Meeting, Origin: of.History.Entries()[0].Hash}
		if _, err := paper.Save(path, of.Meeting, o); err != nil {
			t.Fatal(err)
		}
		if of == s {
			want = append(want, path)
		}
	}
	for _, folder := range []string{"材料", "材料/再下面"} {
		if err := os.Mkdir(at(folder), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for name, of := range map[string]*store.Store{"材料/名册.docx": s, "材料/再下面/名册.docx": s, "材料/别的名册.docx": other} {
		o := paper.Options{Paper: paper.Roster, Format: paper.DOCX, Profile: paper.Meeting, Order: paper.ByRoster, Head: of.Head()}
		if _, err := paper.Save(at(name), of.Meeting, o); err != nil {
			t.Fatal(err)
		}
	}
	want = append(want, at("材料/名册.docx"))
	got, err := Left(s)
	if err != nil {
		t.Fatal(err)
	}
	got = slices.DeleteFunc(got, func(p string) bool { return p == at("救出.db.sha256") })
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("%q\nwant %q", got, want)
	}
}
