package store

import (
	"cmp"
	"database/sql"
	"slices"
	"strings"

	"liuzhuan/model"
)

// Report is what Check found. A sound file has an empty Damage.
type Report struct {
	People  int
	Entries int64
	Head    string
	Notice  Notice // as at opening: a clean end or not, an altered file
	Damage  []Damage
	// Unprovable lists the entries out of which a text was redacted: they stand in the
	// chain, and what they hold can no longer be proved.
	Unprovable []int64
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
	DamageContent    DamageKind = "content"     // a file kept with the meeting was altered or is missing
	DamageBranch     DamageKind = "branch"      // what a merge took up is not what the other's journal was
	DamageHead       DamageKind = "head"        // the journal does not hold a hash that an export or a receipt carries
	DamageReceipt    DamageKind = "receipt"     // the journal up to Seq is not the one that a receipt is of
)

// Check reads everything there is: quick_check, foreign keys, the journal's
// chain, and whether the journal replayed gives the rows. It writes nothing.
func (s *Store) Check() (*Report, error) { return s.CheckTelling(nil) }

// CheckTelling is Check that tells progress every now and then how many of the
// journal's edits and of the rows have been looked at; nil is nobody.
func (s *Store) CheckTelling(progress func(done, total int)) (*Report, error) {
	r := &Report{People: s.Meeting.OnList(), Entries: s.seq, Head: s.Head(), Notice: s.Notice}
	if s.Notice == NoticeDigest {
		r.Damage = append(r.Damage, Damage{Kind: DamageDigest})
	}
	journal := func() (found []Damage, err error) {
		found, r.Unprovable, err = s.checkJournal(progress)
		return found, err
	}
	for _, step := range []func() ([]Damage, error){s.checkIntegrity, s.checkForeignKeys, journal, s.checkContent, s.checkBranches} {
		found, err := step()
		if err != nil {
			return nil, s.cause(err)
		}
		r.Damage = append(r.Damage, found...)
	}
	return r, nil
}

// Knows reports whether a journal entry has a hash, or one that begins so. An
// export or a backup carries the one that was last then; a journal that was
// written anew from outside, sound in itself, does not know it any more.
func (s *Store) Knows(hash string) bool {
	return slices.ContainsFunc(s.History.Entries(), func(e model.Entry) bool { return strings.HasPrefix(e.Hash, strings.ToLower(hash)) })
}

// Holds reports whether the journal's entry seq is the one that has a hash, and so the
// whole journal up to it, if its chain is sound.
func (s *Store) Holds(seq int64, hash string) bool {
	entries := s.History.Entries()
	return seq >= 1 && seq <= int64(len(entries)) && entries[seq-1].Hash == hash
}

func (s *Store) checkIntegrity() (found []Damage, err error) {
	err = s.each("PRAGMA quick_check", func(rows *sql.Rows) error {
		var line string
		if err := rows.Scan(&line); err != nil {
			return err
		}
		if err := s.unread(line); err != nil {
			return err
		}
		if line != "ok" {
			found = append(found, Damage{Kind: DamageIntegrity, Detail: line})
		}
		return nil
	})
	return found, err
}

func (s *Store) checkForeignKeys() (found []Damage, err error) {
	err = s.each("PRAGMA foreign_key_check", func(rows *sql.Rows) error {
		var table, parent string
		var id sql.NullInt64
		var key int
		if err := rows.Scan(&table, &id, &parent, &key); err != nil {
			return err
		}
		d := Damage{Kind: DamageForeignKey, Table: model.Table(table), ID: model.ID(id.Int64), Detail: parent}
		if d.Table == model.PersonTable {
			d.Person = s.personName(d.ID)
		}
		found = append(found, d)
		return nil
	})
	return found, err
}

// checkJournal hashes the journal again, replays it, and compares what comes
// out with the rows on disk. unprovable lists the entries that were redacted.
func (s *Store) checkJournal(progress func(done, total int)) (found []Damage, unprovable []int64, err error) {
	tell, err := s.teller(progress, append(tables(), "edit")...)
	if err != nil {
		return nil, nil, err
	}
	p := replay{store: s, tell: tell, rows: map[rowKey]string{}, chain: map[int64]Damage{}, differ: map[rowKey]Damage{}, redacted: s.redacted()}
	for _, step := range []func() error{p.edits, p.headers, p.compare} {
		if err := step(); err != nil {
			return nil, nil, err
		}
	}
	return p.damage(), p.unprovable, nil
}

// damage lists what a replay found: the journal in its order, then the rows.
func (p *replay) damage() []Damage {
	var found []Damage
	for _, d := range p.chain {
		found = append(found, d)
	}
	for _, d := range p.differ {
		found = append(found, d)
	}
	slices.SortFunc(found, compareDamage)
	return found
}

func compareDamage(a, b Damage) int {
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Seq, b.Seq), cmp.Compare(a.Table, b.Table), cmp.Compare(a.ID, b.ID))
}

// personName gives the name of a person, "" for none.
func (s *Store) personName(id model.ID) string {
	if p := s.Meeting.Person(id); p != nil {
		return p.Name
	}
	return ""
}
