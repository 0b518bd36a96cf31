package store

// Rescue: a new file of what can still be read of a damaged one. Rows and
// journal hold the same facts twice, so what one of them has lost the other may
// still tell.

import (
	"cmp"
	"database/sql/driver"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"liuzhuan/model"
)

// Rescued is what a rescue saved and what it could not.
type Rescued struct {
	People  int
	Entries int64 // journal entries carried over as they were
	Missing []Missing
	Pages   []int // that could not be read, or hold nonsense

	Size, Whole int64 // of the file in bytes, as it is and as its header says it was; 0 where that is lost
	Spoken      int   // how many people the journal says were imported or sealed
	Vouched     bool  // the whole journal could be read, which knows of every row
}

// Complete reports whether nothing is missing, as far as anybody can know.
func (r *Rescued) Complete() bool {
	return r.Vouched && len(r.Missing) == 0 && r.Size >= r.Whole && r.Spoken <= r.People
}

// Missing is one thing that was not saved as it was. Words are made in ui/text.
type Missing struct {
	Loss   Loss
	Table  model.Table
	ID     model.ID
	Person string // whose it is; of a template its own name
	Seq    int64  // journal entry, where one is meant
	Count  int    // of its edits that are gone
}

// Loss says what became of it.
type Loss string

// The losses.
const (
	LossRow      Loss = "row"      // neither the row nor its journal can be read
	LossOrphan   Loss = "orphan"   // it belongs to a row that is lost
	LossRule     Loss = "rule"     // what stands there cannot be right, and the journal does not know better
	LossReplaced Loss = "replaced" // the row was not what the journal says, which was taken
	LossStranger Loss = "stranger" // the whole journal does not know the row; it was left out
	LossPart     Loss = "part"     // a part of the table cannot be read; nobody can tell what stood there
	LossJournal  Loss = "journal"  // the same of the journal
	LossFile     Loss = "file"     // the file that a person came with cannot be read
	LossTemplate Loss = "template" // a template that was kept cannot be read
	LossBranch   Loss = "branch"   // what a merge took up cannot be read whole; the rows have it
	LossEntry    Loss = "entry"    // the journal entry cannot be read whole and was not carried over
	LossBeside   Loss = "beside"   // what lies beside the file is of another one, or of another time, and was left out
)

// Rescue writes into a new file all that can be read of a damaged one, which is
// only read. Journal entries are carried over as far as they are whole and in
// order; what is known beyond that is added as one Change. Errors:
// *ExistsError, *NotMeetingError when nothing of ours was found, or one of the
// system. The Changes of the rescue itself bear the time at.
func Rescue(damaged, path string, at time.Time) (*Rescued, error) {
	return RescueTelling(damaged, path, at, func(int, int) {})
}

// RescueTelling is Rescue that tells progress every now and then how many edits and
// rows have been found, of nobody knows how many (total 0), and then how many steps
// of all the writing has done.
func RescueTelling(damaged, path string, at time.Time, progress func(done, total int)) (*Rescued, error) {
	return standard.rescue(damaged, path, at, progress)
}

func (o opener) rescue(damaged, path string, at time.Time, progress func(done, total int)) (*Rescued, error) {
	if _, err := os.Lstat(path); err == nil {
		return nil, &ExistsError{Path: path}
	}
	copied := path + ".liuzhuan-copy" // nobody gives a file of theirs this name
	v := &salvage{at: at, progress: progress, rows: map[rowKey]model.Row{}, names: map[model.ID]string{}}
	err := v.read(o, damaged, copied)
	err = errors.Join(err, o.folder.removeWithJournals(copied))
	if err != nil {
		return nil, err
	}
	if len(v.rows) == 0 && len(v.headers) == 0 {
		return nil, &NotMeetingError{Path: damaged}
	}
	v.weigh()
	return o.put(v, filepath.Base(damaged), path)
}

// put makes a new file of what was saved. name is what that is of.
func (o opener) put(v *salvage, name, path string) (*Rescued, error) {
	r := &Rescued{Pages: v.pages, Size: v.size, Whole: v.whole, Spoken: v.spoken(), Vouched: v.journalWhole()}
	temp := path + ".new"
	s, err := o.claim(temp)
	if err != nil {
		return nil, err
	}
	sum, err := v.write(s, r, name)
	if err != nil {
		return nil, errors.Join(s.cause(err), s.disconnect(), o.folder.removeWithJournals(temp))
	}
	if err := o.folder.putInPlace(temp, path, s.disconnect); err != nil {
		return nil, errors.Join(err, o.folder.removeWithJournals(temp))
	}
	return r, errors.Join(o.folder.putDigest(path, sum), o.folder.removeWithJournals(temp))
}

// write fills the new file: the journal's sound beginning, then the rest as one
// Change.
func (v *salvage) write(s *Store, r *Rescued, name string) (sum string, err error) {
	if err := errors.Join(s.startWAL(), s.migrate(0)); err != nil {
		return "", err
	}
	if err := s.load(); err != nil {
		return "", err
	}
	err = s.transaction(func(tx execer) error {
		for _, sum := range slices.Sorted(maps.Keys(v.contents)) {
			if err := tx.content(model.Content{Sum: sum, Data: v.contents[sum]}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return "", err
	}
	written, steps := 0, 0
	for _, c := range v.sound {
		steps += 2 * len(c.Edits)
	}
	for _, c := range v.sound {
		s.actor = c.actor
		if _, err := s.write(c.Change, nil, c.redacted, func(done, _ int) { v.progress(written+done, steps) }).MoveAlong(); err != nil {
			break // a rule of today that was none then: the rows follow below
		}
		written += 2 * len(c.Edits)
		r.Entries++
	}
	s.actor = whoami()
	for _, h := range v.headers {
		if h.Seq > r.Entries {
			v.missing = append(v.missing, Missing{Loss: LossEntry, Seq: h.Seq, Count: h.Edits - len(v.edits[h.Seq])})
		}
	}
	if err := v.fill(s, name); err != nil {
		return "", err
	}
	if v.desk != nil {
		if err := s.PutDesk(v.desk); err != nil {
			return "", err
		}
	}
	r.People, r.Missing = s.Meeting.OnList(), v.missing
	slices.SortFunc(r.Missing, compareMissing)
	if err := s.fold(); err != nil {
		return "", err
	}
	return s.sum()
}

// fill commits what the rows differ in from what the file holds by now.
func (v *salvage) fill(s *Store, name string) error {
	if s.seq == 0 {
		info, ok := v.rows[rowKey{model.InfoTable, model.InfoID}].(*model.Info)
		if !ok || s.accepts(info) != nil {
			info = &model.Info{Title: name, Date: model.DateOf(v.at)}
			v.missing = append(v.missing, Missing{Loss: LossRow, Table: model.InfoTable, ID: model.InfoID})
		}
		if _, err := s.Commit(model.NewInfo(*info, model.At(v.at)), nil); err != nil {
			return err
		}
	}
	now := map[rowKey]model.Row{}
	for row := range s.Meeting.Rows {
		now[rowKey{row.Table(), row.RowID()}] = row
	}
	var gone, put []model.Edit
	for _, key := range inOrderOfTables(now) {
		if v.rows[key] == nil && key.table != model.InfoTable {
			gone = append(gone, model.Edit{Before: now[key]})
		}
	}
	for _, key := range inOrderOfTables(v.rows) {
		row := v.rows[key]
		if was := now[key]; was == nil || !same(was, row) {
			if s.accepts(row) != nil {
				v.lose(Missing{Loss: LossRule, Table: key.table, ID: key.id}, row)
				continue
			}
			put = append(put, model.Edit{Before: was, After: row})
		}
	}
	edits := append(gone, put...)
	if len(edits) == 0 {
		return nil
	}
	_, err := s.Write(model.Change{
		Command: model.CommandRescue, Args: model.Args{File: name, Count: len(edits)}, At: model.At(v.at), Phase: model.Prepare, Edits: edits,
	}, nil, v.progress).MoveAlong()
	return err
}

// inOrderOfTables lists rows table by table and by their IDs: one file gives one journal,
// however often it is rescued.
func inOrderOfTables(rows map[rowKey]model.Row) []rowKey {
	place := map[model.Table]int{}
	for i, t := range model.Tables() {
		place[t] = i
	}
	return slices.SortedFunc(maps.Keys(rows), func(a, b rowKey) int {
		return cmp.Or(cmp.Compare(place[a.table], place[b.table]), cmp.Compare(a.id, b.id))
	})
}

// accepts tries whether the schema's rules let a row in.
func (s *Store) accepts(row model.Row) error {
	cells, err := values(row)
	if err != nil {
		return err
	}
	return s.conn.Raw(func(conn any) error {
		tx := execer{s, conn.(driver.ConnPrepareContext)}
		if err := tx.exec("BEGIN IMMEDIATE"); err != nil {
			return err
		}
		err := tx.exec("DELETE FROM "+string(row.Table())+" WHERE id = ?", int64(row.RowID()))
		if err == nil {
			err = tx.exec(shapes[row.Table()].inserts, cells...)
		}
		_ = tx.exec("ROLLBACK")
		return err
	})
}

// read copies the damaged file and reads all that can be read of the copy.
func (v *salvage) read(o opener, damaged, copied string) error {
	tails := []string{"", "-wal", "-journal"}
	if o.strange(damaged) {
		tails = tails[:1]
		v.missing = append(v.missing, Missing{Loss: LossBeside})
	}
	if err := v.copy(o.folder, damaged, copied, tails); err != nil {
		return err
	}
	if err := v.readAll(o, copied); err != nil {
		if errors.Is(err, errStranger) {
			return &NotMeetingError{Path: damaged}
		}
		// Not even the schema can be read; ours is known.
		if err := v.transplant(copied); errors.Is(err, errTooShort) {
			return &NotMeetingError{Path: damaged}
		} else if err != nil {
			return err
		}
		if err := v.readAll(o, copied); err != nil {
			return &NotMeetingError{Path: damaged}
		}
	}
	v.soundEntries()
	return nil
}
