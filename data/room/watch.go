package room

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"time"
)

// Stale is how old what a side file says may be.
const Stale = 5 * time.Second

// longest is how many bytes of a side file are read.
const longest = 64 << 10

// Watch looks at a side file for another process.
type Watch[T Slide | Prompt] struct {
	path    string
	now     func() time.Time
	seen    fs.FileInfo // nil = there was none
	changed time.Time   // when it was last seen to be another
	at      time.Time   // when it was written
	what    T
	whole   bool // what is of this version and can be read
	title   string
}

// WatchSlide watches FILE.room.
func WatchSlide(path string, now func() time.Time) *Watch[Slide] {
	return &Watch[Slide]{path: SlidePath(path), now: now}
}

// WatchPrompt watches FILE.script.
func WatchPrompt(path string, now func() time.Time) *Watch[Prompt] {
	return &Watch[Prompt]{path: PromptPath(path), now: now}
}

// Title is the meeting's, "" while no side file told it.
func (w *Watch[T]) Title() string { return w.title }

// Look gives what the file says now, and whether that counts: it is there, whole, of
// this version and not older than Stale by the computer's clock nor by what was seen of
// it. It is cheap enough for ten times a second.
func (w *Watch[T]) Look() (T, bool) {
	now := w.now()
	info, err := os.Stat(w.path)
	switch {
	case err != nil:
		w.seen, w.whole = nil, false
	case w.seen == nil || !same(w.seen, info):
		if err := w.read(info); err == nil || errors.Is(err, errStrange) {
			w.seen, w.changed, w.whole = info, now, err == nil
		} // else it is being written: the next look tells, or what was there grows stale
	}
	age := now.Sub(w.at)
	if !w.whole || age > Stale || age < -Stale || now.Sub(w.changed) > Stale {
		var none T
		return none, false
	}
	return w.what, true
}

// same reports whether nothing was written between two looks: a file is written by
// putting another in its place.
func same(a, b fs.FileInfo) bool {
	return os.SameFile(a, b) && a.Size() == b.Size() && a.ModTime().Equal(b.ModTime())
}

var errStrange = errors.New("no side file of this version")

func (w *Watch[T]) read(info fs.FileInfo) error {
	if !info.Mode().IsRegular() || info.Size() > longest {
		return errStrange
	}
	f, err := os.Open(w.path)
	if err != nil {
		return err
	}
	b, err := io.ReadAll(io.LimitReader(f, longest))
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	var head struct {
		stamp
		Title string `json:"title"`
		State State  `json:"state"`
	}
	var what T
	if errors.Join(json.Unmarshal(b, &head), json.Unmarshal(b, &what)) != nil || head.V != Version || !head.State.known() {
		return errStrange
	}
	w.what, w.at, w.title = what, head.At, head.Title
	return nil
}

// known reports whether there is such a state.
func (s State) known() bool {
	switch s {
	case Welcome, Title, Heading, Person, Tally, Blank:
		return true
	}
	return false
}
