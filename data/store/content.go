package store

// The files that people came with and the templates that are kept: bytes under their
// SHA-256, read when shown.

import (
	"database/sql"
	"slices"

	"liuzhuan/model"
)

// Content reads the bytes of a file that a row names by its sum. A file that is
// gone or altered gives a *DamagedError.
func (s *Store) Content(sum string) ([]byte, error) {
	var data []byte
	err := s.each("SELECT data FROM content WHERE sha256 = ?", func(rows *sql.Rows) error { return rows.Scan(&data) }, sum)
	if err == nil && model.ContentOf(data).Sum != sum {
		err = &DamagedError{Path: s.path, Detail: "content " + sum}
	}
	return data, s.cause(err)
}

// Contents lists the sums of all files that are kept with the meeting.
func (s *Store) Contents() (sums []string, err error) {
	err = s.each("SELECT sha256 FROM content ORDER BY sha256", func(rows *sql.Rows) error {
		var sum string
		err := rows.Scan(&sum)
		sums = append(sums, sum)
		return err
	})
	return sums, s.cause(err)
}

const insertContent = "INSERT INTO content (sha256, data) VALUES (?, ?) ON CONFLICT DO NOTHING"

// content keeps a file unless it is kept already. Only one is in memory at a time.
func (tx execer) content(file model.Content) error {
	data, err := file.Bytes()
	if err != nil {
		return err
	}
	return tx.exec(insertContent, file.Sum, data)
}

// checkContent hashes every file again and looks for those that are gone.
func (s *Store) checkContent() (found []Damage, err error) {
	whole := map[string]bool{}
	err = s.each("SELECT sha256, data FROM content", func(rows *sql.Rows) error {
		var sum string
		var data sql.RawBytes
		if err := rows.Scan(&sum, &data); err != nil {
			return err
		}
		whole[sum] = model.ContentOf(data).Sum == sum
		return nil
	})
	for row := range s.Meeting.Rows {
		if !slices.ContainsFunc(contentsOf(row), func(sum string) bool { return !whole[sum] }) {
			continue
		}
		d := Damage{Kind: DamageContent, Table: row.Table(), ID: row.RowID()}
		switch r := row.(type) {
		case *model.Form:
			d.Detail = r.File
			if p := s.Meeting.Person(r.Person); p != nil {
				d.Person = p.Name
			}
		case *model.Setting:
			t, _ := r.Template()
			d.Detail = t.Name
		}
		found = append(found, d)
	}
	slices.SortFunc(found, compareDamage)
	return found, err
}

// contentsOf gives the sums of the files that a row names.
func contentsOf(r model.Row) []string {
	switch r := r.(type) {
	case *model.Form:
		if r.Photo == "" {
			return []string{r.Data}
		}
		return []string{r.Data, r.Photo}
	case *model.Setting:
		if t, ok := r.Template(); ok {
			return []string{t.Sum}
		}
	}
	return nil
}
