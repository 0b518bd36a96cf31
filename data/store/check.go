package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"fmt"
	"hash"

	"liuzhuan/model"
)

// Report is what Check found. A sound file has an empty Damage.
type Report struct {
	People  int
	Entries int64
	Head    string
	Notice  Notice // as at opening: a clean end or not, an altered file
	Damage  []Damage
}

// Damage is one thing that is wrong with the file. Words are made in ui/text.
type Damage struct {
	Kind   DamageKind
	Table  model.Table
	ID     model.ID
	Seq    int64  // journal entry, where one is meant
	Person string // whose row it is, where that is known
	Detail string // SQLite's words, for a technician
}

// DamageKind says what a Damage is about.
type DamageKind string

// The kinds of damage, in the order Check looks for them.
const (
	DamageDigest     DamageKind = "digest"      // the file was altered after it was closed
	DamageIntegrity  DamageKind = "integrity"   // SQLite's quick_check
	DamageForeignKey DamageKind = "foreign_key" // a row refers to one that is not there
	DamageChain      DamageKind = "chain"       // a journal entry was altered or is missing
	DamageReplay     DamageKind = "replay"      // a row is not what the journal says
)

// Check reads everything there is: quick_check, foreign keys, the journal's
// chain, and whether the journal replayed gives the rows. It writes nothing.
func (s *Store) Check() (*Report, error) {
	r := &Report{People: s.Meeting.OnList(), Entries: s.seq, Head: s.Head(), Notice: s.Notice}
	if s.Notice == NoticeDigest {
		r.Damage = append(r.Damage, Damage{Kind: DamageDigest})
	}
	for _, step := range []func(*Report) error{s.checkIntegrity, s.checkForeignKeys, s.checkChain} {
		if err := step(r); err != nil {
			return nil, err
		}
	}
	return r, nil
}

func (s *Store) checkIntegrity(r *Report) error {
	return s.each("PRAGMA quick_check", func(rows *sql.Rows) error {
		var line string
		if err := rows.Scan(&line); err != nil {
			return err
		}
		if line != "ok" {
			r.Damage = append(r.Damage, Damage{Kind: DamageIntegrity, Detail: line})
		}
		return nil
	})
}

func (s *Store) checkForeignKeys(r *Report) error {
	return s.each("PRAGMA foreign_key_check", func(rows *sql.Rows) error {
		var table, parent string
		var id sql.NullInt64
		var key int
		if err := rows.Scan(&table, &id, &parent, &key); err != nil {
			return err
		}
		r.Damage = append(r.Damage, Damage{Kind: DamageForeignKey, Table: model.Table(table), ID: model.ID(id.Int64), Detail: parent})
		return nil
	})
}

func (s *Store) each(query string, f func(*sql.Rows) error) error {
	rows, err := s.conn.QueryContext(context.Background(), query)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := f(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// rowKey names one row of any table.
type rowKey struct {
	table model.Table
	id    model.ID
}

// checkChain hashes the journal again, header by header and edit by edit, and
// replays it: every edit must find the row as the edit before left it, and at
// the end the journal's rows must be the file's.
func (s *Store) checkChain(r *Report) error {
	rows := map[rowKey]string{}
	replayed, err := s.replay(r, rows)
	if err != nil {
		return err
	}
	var prev []byte
	next := int64(1)
	err = s.readHeaders(func(h header) error {
		d, ok := replayed[h.Seq]
		sound := h.Seq == next && bytes.Equal(h.hash, h.sum(prev)) && h.Edits == d.count
		if ok {
			sound = sound && bytes.Equal(h.digest, d.sum.Sum(nil))
		} else {
			sound = sound && h.Edits == 0
		}
		if !sound {
			r.Damage = append(r.Damage, Damage{Kind: DamageChain, Seq: h.Seq, Person: h.Args.Name})
		}
		delete(replayed, h.Seq)
		prev, next = h.hash, h.Seq+1
		return nil
	})
	if err != nil {
		return err
	}
	for seq := range replayed { // edits whose header is gone
		r.Damage = append(r.Damage, Damage{Kind: DamageChain, Seq: seq})
	}
	for row := range s.Meeting.Rows {
		key := rowKey{row.Table(), row.RowID()}
		text, err := encode(row)
		if err != nil {
			return err
		}
		if rows[key] != text.String {
			r.Damage = append(r.Damage, s.replayDamage(key, 0))
		}
		delete(rows, key)
	}
	for key := range rows {
		r.Damage = append(r.Damage, s.replayDamage(key, 0))
	}
	return nil
}

type editDigest struct {
	sum   hash.Hash
	count int
}

// replay hashes the edits of every journal entry and leaves in rows what each
// row is after the last of them.
func (s *Store) replay(r *Report, rows map[rowKey]string) (map[int64]editDigest, error) {
	digests := map[int64]editDigest{}
	err := s.each("SELECT seq, n, tbl, row, before, after FROM edit ORDER BY seq, n", func(found *sql.Rows) error {
		var seq, n int64
		var key rowKey
		var before, after sql.NullString
		if err := found.Scan(&seq, &n, &key.table, &key.id, &before, &after); err != nil {
			return err
		}
		d, ok := digests[seq]
		if !ok {
			d.sum = sha256.New()
		}
		if int64(d.count) != n {
			r.Damage = append(r.Damage, Damage{Kind: DamageChain, Seq: seq})
		}
		editSum(d.sum, key.table, key.id, before, after)
		d.count++
		digests[seq] = d
		// Both sides pass through the row type: an older program's json may lack
		// columns that have come since.
		was, err := normal(key.table, before)
		if err != nil {
			return fmt.Errorf("journal %d: %w", seq, err)
		}
		if rows[key] != was {
			r.Damage = append(r.Damage, s.replayDamage(key, seq))
		}
		if !after.Valid {
			delete(rows, key)
			return nil
		}
		rows[key], err = normal(key.table, after)
		return err
	})
	return digests, err
}

// normal writes a row's json as this program would; "" for no row.
func normal(table model.Table, text sql.NullString) (string, error) {
	row, err := decode(table, text)
	if err != nil || row == nil {
		return "", err
	}
	out, err := encode(row)
	return out.String, err
}

func (s *Store) replayDamage(key rowKey, seq int64) Damage {
	d := Damage{Kind: DamageReplay, Table: key.table, ID: key.id, Seq: seq}
	if p := s.Meeting.Person(s.personOf(key)); p != nil {
		d.Person = p.Name
	}
	return d
}

// personOf gives the person a row is about, 0 for none.
func (s *Store) personOf(key rowKey) model.ID {
	switch key.table {
	case model.PersonTable, model.DecisionTable, model.AttendanceTable:
		return key.id
	}
	return 0
}
