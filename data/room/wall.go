package room

import (
	"errors"
	"sync"
	"time"
)

// Beat is how often a wall that follows is told that somebody is still there. A slide
// that opens another stands as long.
const Beat = 2 * time.Second

// pause is how long the wall waits before it writes what it was told: the key that told it
// is shown first, and the disk is its own.
const pause = 20 * time.Millisecond

// Telling is what the wall and the chair are told at one time.
type Telling struct {
	Slide  Slide
	Then   *Slide  // follows a beat later; nil = Slide stays
	Prompt *Prompt // nil = the chair's screen has nothing to say
	Once   bool    // it may grow stale: nothing follows any more
}

// Wall tells the wall of an open meeting. Nothing of it waits for the disk but Cover,
// Rest and Close; of what is told while the disk is busy the last wins.
type Wall struct {
	path    string // of the meeting file
	now     func() time.Time
	written func()
	pulse   func() pulse
	wake    chan struct{}
	quit    chan struct{}
	ended   chan struct{} // nil = nothing runs

	next  sync.Mutex // holds what follows, and never over a write
	told  *Telling   // not written yet; nil = nothing
	fault error

	disk    sync.Mutex // holds what follows, over a write
	current *Telling   // written, and to be written again; nil = nothing follows
	seq     int
}

// pulse is what a wall beats by.
type pulse struct {
	beats <-chan time.Time
	again func() // counts from now on
	stop  func()
}

// steady is the pulse of a clock.
func steady() pulse {
	t := time.NewTicker(Beat)
	return pulse{t.C, func() { t.Reset(Beat) }, t.Stop}
}

// Open gives the wall of a meeting file, which shows the title and nothing else: what a
// session that was killed has left is over. written is told, from another goroutine, when
// something of what Show was given was written, or could not be: see Fault.
func Open(path, title string, now func() time.Time, written func()) *Wall {
	w := &Wall{path: path, now: now, written: written, pulse: steady, wake: make(chan struct{}, 1)}
	w.note(w.Rest(title))
	return w
}

// Show tells the wall something beside the caller.
func (w *Wall) Show(t Telling) {
	w.next.Lock()
	w.told = &t
	w.next.Unlock()
	if w.ended == nil {
		w.quit, w.ended = make(chan struct{}), make(chan struct{})
		go w.follow(w.pulse())
	}
	select {
	case w.wake <- struct{}{}:
	default:
	}
}

// Cover blanks the wall before it returns, whatever it was told before; prompt is what
// the chair still sees.
func (w *Wall) Cover(title string, prompt *Prompt) error {
	return w.replace(&Telling{Slide: Slide{Title: title, State: Blank}, Prompt: prompt})
}

// Rest leaves the title on the wall, which follows nothing any more.
func (w *Wall) Rest(title string) error {
	return w.replace(&Telling{Slide: Slide{Title: title, State: Title}, Once: true})
}

// replace writes in place of whatever was told.
func (w *Wall) replace(t *Telling) error {
	w.disk.Lock()
	defer w.disk.Unlock()
	w.next.Lock()
	w.told = nil
	w.next.Unlock()
	w.current = t
	err := w.write()
	if err != nil { // what stood there must not stay
		err = errors.Join(err, empty(SlidePath(w.path)), empty(PromptPath(w.path)))
	}
	if t.Once {
		w.current = nil
	}
	return err
}

// Fault gives why the wall could not be told what it was told last, nil where it was.
func (w *Wall) Fault() error {
	w.next.Lock()
	defer w.next.Unlock()
	return w.fault
}

func (w *Wall) note(err error) {
	w.next.Lock()
	defer w.next.Unlock()
	w.fault = err
}

// Close ends it and removes the side files.
func (w *Wall) Close() error {
	if w.ended != nil {
		close(w.quit)
		<-w.ended
		w.ended = nil
	}
	var err error
	for _, path := range []string{SlidePath(w.path), PromptPath(w.path)} {
		err = errors.Join(err, remove(path), remove(path+".new"))
	}
	return err
}

// follow writes what is told, and writes it again at each beat.
func (w *Wall) follow(p pulse) {
	defer close(w.ended)
	defer p.stop()
	for {
		select {
		case <-w.wake:
			select {
			case <-time.After(pause):
			case <-w.quit:
				return
			}
			if w.take() {
				p.again()
				w.written()
			}
		case <-p.beats:
			if w.beat() {
				w.written()
			}
		case <-w.quit:
			return
		}
	}
}

// take writes what was told, and reports whether something was.
func (w *Wall) take() bool {
	w.disk.Lock()
	defer w.disk.Unlock()
	w.next.Lock()
	told := w.told
	w.told = nil
	w.next.Unlock()
	if told == nil {
		return false
	}
	w.current = told
	w.note(w.write())
	if told.Once {
		w.current = nil
	}
	return true
}

// beat writes again what is current, and reports whether something is.
func (w *Wall) beat() bool {
	w.disk.Lock()
	defer w.disk.Unlock()
	if w.current == nil {
		return false
	}
	if w.current.Then != nil {
		w.current = &Telling{Slide: *w.current.Then, Prompt: w.current.Prompt}
	}
	w.note(w.write())
	return true
}

// write writes what is current. The chair's file is not there while it has nothing.
func (w *Wall) write() error {
	w.seq++
	slide, prompt, err := encode(w.current.Slide, w.current.Prompt, stamp{Version, w.now().UTC(), w.seq})
	if err != nil {
		return err
	}
	err = put(SlidePath(w.path), slide)
	if prompt == nil {
		return errors.Join(err, remove(PromptPath(w.path)))
	}
	return errors.Join(err, put(PromptPath(w.path), prompt))
}
