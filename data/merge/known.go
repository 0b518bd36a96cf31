package merge

// What a file knows of the work on its meeting, and where two of them parted. The hash of
// an entry is who it is, on whatever laptop it was made.

import (
	"slices"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// knowledge is a file with the hashes of all entries whose work is in it.
type knowledge struct {
	file    *store.Store
	entries []model.Entry
	at      map[string]int  // place of an entry in the file's own journal
	knows   map[string]bool // those, and of every merge in force what it took up
}

func know(file *store.Store) (*knowledge, error) {
	if err := file.Continuous(); err != nil {
		return nil, err
	}
	return knowUpTo(file, len(file.History.Entries()))
}

// knowUpTo is what the file knew when it had n entries.
func knowUpTo(file *store.Store, n int) (*knowledge, error) {
	k := &knowledge{file: file, entries: file.History.Entries()[:n], at: map[string]int{}, knows: map[string]bool{}}
	for i, e := range k.entries {
		k.at[e.Hash] = i
	}
	return k, k.add(k.entries)
}

func (k *knowledge) add(entries []model.Entry) error {
	force := inForce(entries)
	for _, e := range entries {
		k.knows[e.Hash] = true
		if !force[e.Seq] {
			continue
		}
		taken, err := k.file.Taken(e.Args.Merged)
		if err == nil {
			err = k.add(taken)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// inForce tells of the merges among entries whether they count: one that was taken back
// does not, unless it was done again.
func inForce(entries []model.Entry) map[int64]bool {
	force := map[int64]bool{}
	about := map[int64]int64{} // an undo or redo, and the merge it is about
	for _, e := range entries {
		if e.Command == model.CommandMerge && e.Args.Merged != nil {
			force[e.Seq] = true
			continue
		}
		of, ok := about[e.Undoes]
		if !ok {
			of = e.Undoes
		}
		if on, ok := force[of]; ok {
			force[of] = !on
			about[e.Seq] = of
		}
	}
	return force
}

// parting is where two files parted.
type parting struct {
	bases  []string // hashes of entries that both know
	theirs int      // how many entries of their own journal are known here
}

// part finds the newest entry of each journal that the other file knows. One of them
// mostly builds on the other; where neither does, the two took up each other's work
// crosswise, and both are bases.
func part(here, there *knowledge) (parting, error) {
	i, j := newest(here.entries, there.knows), newest(there.entries, here.knows)
	if i < 0 || j < 0 {
		return parting{}, &StrangerError{there.file.Path()}
	}
	ours, theirs := here.entries[i].Hash, there.entries[j].Hash
	p := parting{bases: []string{ours, theirs}, theirs: j + 1}
	if ours == theirs {
		p.bases = p.bases[:1]
		return p, nil
	}
	then, err := knowUpTo(here.file, i+1)
	if err != nil {
		return parting{}, err
	}
	thereThen, err := knowUpTo(there.file, j+1)
	switch {
	case err != nil:
		return parting{}, err
	case thereThen.knows[ours]:
		p.bases = p.bases[1:]
	case then.knows[theirs]:
		p.bases = p.bases[:1]
	}
	return p, nil
}

func newest(entries []model.Entry, known map[string]bool) int {
	for i, e := range slices.Backward(entries) {
		if known[e.Hash] {
			return i
		}
	}
	return -1
}
