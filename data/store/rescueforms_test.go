package store

import (
	"bytes"
	"database/sql"
	"os"
	"slices"
	"testing"

	"liuzhuan/model"
)

// withForms makes a closed file in which two people have forms, large enough to
// take pages of their own, and gives their bytes.
func withForms(t *testing.T) (path string, data [][]byte) {
	t.Helper()
	path = rosterFile(t)
	s := mustOpen(t, path)
	c := model.Change{Command: model.CommandForms, At: 3000, Phase: model.Prepare}
	for i, p := range s.Meeting.People()[:2] {
		file := model.ContentOf(bytes.Repeat([]byte{byte('a' + i)}, 30000))
		data = append(data, file.Data)
		c.Edits = append(c.Edits, model.Edit{After: &model.Form{Person: p.ID, File: p.Name + ".lrmx", Data: file.Sum}},
			model.Edit{After: &model.Difference{ID: model.NewID(), Person: p.ID, Field: "birth", Listed: "1", Formed: "2", Taken: model.TakenOpen}})
		c.Contents = append(c.Contents, file)
	}
	mustCommit(t, s, c, nil)
	mustClose(t, s)
	return path, data
}

// A rescue brings the files that people came with. One of which a page is lost
// is named, and takes neither the person nor the journal with it.
func TestRescueForms(t *testing.T) {
	path, data := withForms(t)
	r, s := rescued(t, path)
	if len(r.Missing) > 0 {
		t.Errorf("%+v", r.Missing)
	}
	people := s.Meeting.People()
	for i, want := range data {
		if got, err := s.Content(s.Meeting.Form(people[i].ID).Data); err != nil || !bytes.Equal(got, want) {
			t.Error(len(got), err)
		}
	}
	sound(t, s)
	mustClose(t, s)

	image := []byte(read(t, path))
	at := bytes.Index(image, bytes.Repeat([]byte("a"), 4000))
	image[at+2000] = 'b' // nothing but its sum tells
	if err := os.WriteFile(path, image, 0o600); err != nil {
		t.Fatal(err)
	}
	r, s = rescued(t, path)
	if len(r.Missing) != 1 || r.Missing[0].Loss != LossFile || r.Missing[0].Person != people[0].Name || r.Entries < 2 {
		t.Errorf("%+v, %d entries", r.Missing, r.Entries)
	}
	if s.Meeting.Form(people[0].ID) != nil || s.Meeting.Form(people[1].ID) == nil || len(s.Meeting.Differences(people[0].ID)) != 1 {
		t.Error("not the rows that there should be")
	}
	sound(t, s)
	mustClose(t, s)
}

// A file of the first schema comes out of a rescue as one of today's.
func TestRescueOlderSchema(t *testing.T) {
	path := rosterFile(t)
	s := mustOpen(t, path)
	want := contents(s.Meeting)
	mustClose(t, s)
	old := path + ".old"
	downgrade(t, path, old)
	r, s := rescued(t, old)
	if slices.ContainsFunc(r.Missing, func(m Missing) bool { return m.Loss != LossEntry }) {
		t.Errorf("%+v", r.Missing)
	}
	sameContents(t, contents(s.Meeting), want)
	sound(t, s)
	mustClose(t, s)
}

// downgrade copies the rows of a file into one of the first schema.
func downgrade(t testing.TB, from, to string) {
	t.Helper()
	s, err := opener{steps: migrations[:1]}.claim(to)
	if err == nil {
		err = s.migrate(0)
	}
	if err == nil {
		err = s.disconnect()
	}
	if err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", dataSource(to)+"?mode=rw&_pragma=foreign_keys(0)")
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	defer db.Close()
	run := func(query string, args ...any) {
		t.Helper()
		if _, err := db.Exec(query, args...); err != nil {
			t.Fatal(query, err)
		}
	}
	run("ATTACH ? AS new", from)
	var tables []string
	rows, err := db.Query("SELECT name FROM main.sqlite_schema WHERE type = 'table'")
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			t.Fatal(err)
		}
		tables = append(tables, name)
	}
	rows.Close()
	for _, name := range tables {
		columns := ""
		if err := db.QueryRow("SELECT group_concat('\"' || name || '\"') FROM pragma_table_info(?, 'main')", name).Scan(&columns); err != nil {
			t.Fatal(err)
		}
		run("INSERT INTO main." + name + " (" + columns + ") SELECT " + columns + " FROM new." + name)
	}
	run("DETACH new")
}
