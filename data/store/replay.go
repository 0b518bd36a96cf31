package store

import (
	"bytes"
	"database/sql"

	"liuzhuan/model"
)

// rowKey names one row of any table.
type rowKey struct {
	table model.Table
	id    model.ID
}

// replay goes through the journal as if it were being written: every edit must
// find the row as the edit before left it, and at the end the journal's rows
// must be the file's.
type replay struct {
	store  *Store
	rows   map[rowKey]string     // as json, after the edits so far
	sums   map[int64]*editDigest // by journal entry
	chain  map[int64]Damage      // one for each entry that is not whole
	differ map[rowKey]Damage     // one for each row that is not as written
	tell   func()                // hears of every edit and row

	redacted   map[string]bool // hashes of entries that no longer hold what they held
	unprovable []int64         // those of them that were met
}

// edits hashes the edits of every journal entry and moves rows along.
func (p *replay) edits() error {
	p.sums = map[int64]*editDigest{}
	return p.store.each("SELECT seq, n, tbl, row, before, after FROM edit ORDER BY seq, n", func(found *sql.Rows) error {
		p.tell()
		var seq, n int64
		var key rowKey
		var before, after sql.NullString
		if err := found.Scan(&seq, &n, &key.table, &key.id, &before, &after); err != nil {
			return err
		}
		d, ok := p.sums[seq]
		if !ok {
			d = newEditDigest()
			p.sums[seq] = d
		}
		if int64(d.count) != n {
			p.broken(seq, "")
		}
		d.add(key.table, key.id, before, after)
		// Both sides pass through the row type: an older program's json may lack
		// columns that have come since.
		was, err1 := normal(key.table, before)
		is, err2 := normal(key.table, after)
		if err1 != nil || err2 != nil {
			p.broken(seq, "")
			return nil
		}
		if p.rows[key] != was {
			p.differs(key, seq, before)
		}
		p.rows[key] = is
		if is == "" {
			delete(p.rows, key)
		}
		return nil
	})
}

// headers hashes the chain again.
func (p *replay) headers() error {
	var prev []byte
	next := int64(1)
	err := p.store.readHeaders(func(h header) error {
		d, ok := p.sums[h.Seq]
		if !ok {
			d = newEditDigest()
		}
		_, already := p.chain[h.Seq]
		whole := bytes.Equal(h.digest, d.sum()) && bytes.Equal(h.hash, h.sum(prev))
		if !whole && p.redacted[h.Hash] {
			whole, p.unprovable = true, append(p.unprovable, h.Seq)
		}
		if already || h.Seq != next || h.Edits != d.count || !whole {
			p.broken(h.Seq, h.Args.Name)
		}
		delete(p.sums, h.Seq)
		prev, next = h.hash, h.Seq+1
		return nil
	})
	for seq := range p.sums { // edits whose header is gone
		p.broken(seq, "")
	}
	return err
}

// compare holds the rows on disk against what the journal leads to.
func (p *replay) compare() error {
	for _, sh := range shapes {
		err := p.store.readRows(sh, func(row model.Row) error {
			p.tell()
			key := rowKey{row.Table(), row.RowID()}
			text, err := encode(row)
			if err != nil {
				return err
			}
			if p.rows[key] != text.String {
				p.differs(key, 0, text)
			}
			delete(p.rows, key)
			return nil
		})
		if err != nil {
			return err
		}
	}
	for key, text := range p.rows { // rows that are gone
		p.differs(key, 0, sql.NullString{String: text, Valid: true})
	}
	return nil
}

func (p *replay) broken(seq int64, person string) {
	p.chain[seq] = Damage{Kind: DamageChain, Seq: seq, Person: person}
}

// differs notes a row; text is the row where it was seen, to tell whose it is.
func (p *replay) differs(key rowKey, seq int64, text sql.NullString) {
	if _, noted := p.differ[key]; noted {
		return
	}
	d := Damage{Kind: DamageReplay, Table: key.table, ID: key.id, Seq: seq}
	if row, err := decode(key.table, text); err == nil && row != nil {
		d.Person = p.personOf(row)
	}
	p.differ[key] = d
}

// personOf names the person whom a row is about, "" for none.
func (p *replay) personOf(row model.Row) string {
	name := p.store.personName(model.PersonOf(row))
	if gone, ok := row.(*model.Person); ok && name == "" {
		return gone.Name
	}
	return name
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
