package text

// Words for the copy on a second medium.

import (
	"errors"
	"io/fs"

	"liuzhuan/data/medium"
	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
)

// Medium holds them.
type Medium struct {
	Action string // of the menu
	Title  string
	Folder string
	Note   string // what it does, and what an empty folder means
	Plain  string // what lies there without a passphrase
	Same   string // the folder is on the disk of the meeting file
	Kept   string // one is being kept: folder, the last entry there
	Short  string // one was, and cannot be written: the last entry there, why
	Empty  string // one is to be, and cannot be written: why
	Opened string // a sealed one was opened and compared when it was written
	Closed string // a sealed one was compared only as it lies there: whoever goes on has no passphrase
	Making string // the key, while that is made
	Whole  string // the whole file is read, and nothing can be written meanwhile
	Ends   string // none is kept any more: folder
	None   string // none was
	Chosen string // it begins: folder

	// On the first line.
	On, Begins, Behind, Off string // kept; being looked for or begun; count lacking; lost

	Begun   string // folder, the last entry there
	Damaged string // count: in the file itself
	Lost    string // why
	Back    string // it is written again, and lacks nothing
	Anew    string // what lay there was damaged, and is replaced
	Why     map[store.Fault]string
	Other   string // why else; the system's words
	Gone    string // the folder is not there; folder
	Fault   map[medium.Fault]string
	Waiting string // at the end: count
	Lacks   string // at the end: count, why
	Never   string // at the end of a session in which it was not begun: why
	Slow    string // why: folder

	// Of commands.
	Restored  string // path, people, entries
	RestoreTo string // the last entry, when
	Torn      string
	Broken    string
	Older     string
	Holds     string // count of folders, for purge
	HoldsIt   string // the same, for redact
	There     string // folder
	Away      string // folder, machine
}

// WhyLost says why a copy cannot be written.
func (t *Text) WhyLost(folder string, err error) string {
	var own *medium.Error
	switch {
	case errors.As(err, &own):
		return t.Sprintf(t.Medium.Fault[own.Fault], folder)
	case errors.Is(err, fs.ErrNotExist):
		return t.Sprintf(t.Medium.Gone, folder)
	}
	if words, ok := t.Medium.Why[store.FaultOf(err)]; ok {
		return t.Sprintf(words, folder)
	}
	return t.Sprintf(t.Medium.Other, folder, oneLine(err))
}

// CopyNow says on the page of the copy how the one that is kept is doing, and what is known
// of it where nobody can read it.
func (t *Text) CopyNow(c sitting.Carrier, st medium.Status) (out []string) {
	switch {
	case st.State == medium.Lost && st.Kept > 0:
		return []string{t.Sprintf(t.Medium.Short, st.Kept, t.WhyLost(c.Folder, st.Err))}
	case st.State == medium.Lost:
		return []string{t.Sprintf(t.Medium.Empty, t.WhyLost(c.Folder, st.Err))}
	case st.Kept == 0:
		return nil
	}
	out = []string{t.Sprintf(t.Medium.Kept, st.Folder, st.Kept)}
	switch {
	case c.Seal == nil:
	case st.Opened:
		out = append(out, t.Medium.Opened)
	default:
		out = append(out, t.Medium.Closed)
	}
	return out
}

// CarriedAt names a folder that holds a copy, or has held one.
func (t *Text) CarriedAt(c sitting.Carrier, there bool) string {
	if there {
		return t.Sprintf(t.Medium.There, c.Folder)
	}
	return t.Sprintf(t.Medium.Away, c.Folder, c.Host)
}

// CopyRestored says what came of a copy on a second medium.
func (t *Text) CopyRestored(path string, r *medium.Restored) []string {
	out := []string{t.Sprintf(t.Medium.Restored, path, r.Report.People, r.Report.Entries)}
	if r.At != 0 {
		out = append(out, t.Sprintf(t.Medium.RestoreTo, r.Last, r.At.Time().Format("2006-01-02 15:04")))
	}
	for _, said := range []struct {
		so    bool
		words string
	}{{r.Torn, t.Medium.Torn}, {r.Broken, t.Medium.Broken}, {r.Older, t.Medium.Older}} {
		if said.so {
			out = append(out, said.words)
		}
	}
	return out
}
