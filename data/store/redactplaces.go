package store

// Where the texts of a redaction stand: edits, headers, rows, the desk.

import (
	"database/sql"
	"slices"

	"liuzhuan/model"
)

// edits takes the texts out of the journal's edits.
func (r *redaction) edits() error {
	type line struct {
		seq, n        int64
		before, after sql.NullString
	}
	var lines []line
	wrote := map[int64]bool{}
	err := r.s.each("SELECT seq, n, tbl, row, before, after FROM edit ORDER BY seq, n", func(rows *sql.Rows) error {
		var l line
		var key rowKey
		if err := rows.Scan(&l.seq, &l.n, &key.table, &key.id, &l.before, &l.after); err != nil {
			return err
		}
		if !r.concerns(key) {
			return nil
		}
		r.touched[l.seq] = true
		var was, is bool
		l.before.String, was = r.blot(key, l.before.String)
		l.after.String, is = r.blot(key, l.after.String)
		if was || is {
			lines = append(lines, l)
		}
		if !is && r.wrote(key, l.before, l.after) {
			wrote[l.seq] = true
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, l := range lines {
		r.write("UPDATE edit SET before = ?, after = ? WHERE seq = ? AND n = ?", orNull(l.before), orNull(l.after), l.seq, l.n)
		r.hold(r.s.History.Entries()[l.seq-1].Hash)
		delete(wrote, l.seq)
	}
	for seq := range wrote {
		r.found.Earlier = append(r.found.Earlier, seq)
	}
	slices.Sort(r.found.Earlier)
	return nil
}

// wrote reports whether an edit wrote another text where one of the texts stood.
func (r *redaction) wrote(key rowKey, before, after sql.NullString) bool {
	was, err1 := decode(key.table, before)
	is, err2 := decode(key.table, after)
	if err1 != nil || err2 != nil || is == nil {
		return false
	}
	for column, text := range written(model.Edit{Before: was, After: is}) {
		if text != model.Redacted && len(r.texts[cell{key, column}]) > 0 {
			return true
		}
	}
	return false
}

func (r *redaction) hold(hash string) { r.held[hash] = true }

// args takes the texts out of what the headers say, of the entries that altered such a
// row and of those that took these back.
func (r *redaction) args() error {
	all := r.any()
	return r.s.readHeaders(func(h header) error {
		if !r.touched[h.Seq] && (h.Args.Of == nil || !r.touched[h.Args.Of.Seq]) {
			return nil
		}
		if text, ok := r.blotAll(all, h.args); ok {
			r.write("UPDATE journal SET args = ? WHERE seq = ?", text, h.Seq)
			r.hold(h.Hash)
		}
		return nil
	})
}

// live takes the texts out of the rows as they are.
func (r *redaction) live() error {
	for row := range r.s.Meeting.Rows {
		key := rowKey{row.Table(), row.RowID()}
		if !r.concerns(key) {
			continue
		}
		text, err := encode(row)
		if err != nil {
			return err
		}
		is, changed := r.blot(key, text.String)
		if !changed {
			continue
		}
		after, err := decode(key.table, sql.NullString{String: is, Valid: true})
		if err != nil {
			return err
		}
		r.rows = append(r.rows, model.Edit{Before: row, After: after})
	}
	return nil
}

// desk lets go what is half typed where it holds a text.
func (r *redaction) desk() error {
	texts := r.long()
	return r.s.each("SELECT key, value FROM desk ORDER BY key", func(rows *sql.Rows) error {
		var key, value string
		if err := rows.Scan(&key, &value); err != nil {
			return err
		}
		if _, held := r.blotAll(texts, value); held {
			r.found.Desk = append(r.found.Desk, key)
			r.write("DELETE FROM desk WHERE key = ?", key)
		}
		return nil
	})
}

// alike counts the places that hold the same text and are of other rows.
func (r *redaction) alike() error {
	texts := r.long()
	for row := range r.s.Meeting.Rows {
		if r.concerns(rowKey{row.Table(), row.RowID()}) {
			continue
		}
		text, err := encode(row)
		if err != nil {
			return err
		}
		if _, held := r.blotAll(texts, text.String); held {
			r.found.Alike++
		}
	}
	return nil
}
