package screen

// The second view: a line of input is keys by their names, or somebody to find, or
// text to type; what has changed comes out in lines. It is for screen readers, line
// terminals and scripts, and needs no terminal. What a line does goes through the
// same Update as a key.

import (
	"bufio"
	"context"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sitting"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/page"
	"liuzhuan/ui/text"
)

// plain is the App before whoever writes and reads lines.
type plain struct {
	a      *App
	out    *bufio.Writer
	inbox  chan tea.Msg  // from what runs beside
	over   chan struct{} // closed when nobody takes from the inbox any more
	end    chan os.Signal
	shown  []string // the view as of the last time it came out
	below  []string // that of the list under what is open, without who is selected
	failed bool     // the last line was refused
	torn   error    // what is written reaches nobody
}

// Plain does in lines what Run does on a terminal, until the input ends or a line
// quits, and closes the meeting file. It reports whether the last line was refused.
func Plain(ctx context.Context, o Options, in io.Reader, out io.Writer) (refused bool, err error) {
	if o.Path != "" {
		if o.Sitting, err = sitting.Open(o.Path, o.Clock); err != nil {
			return false, err
		}
	}
	p := newPlain(o, out)
	defer signal.Stop(p.end)
	signal.Notify(p.end, syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT, syscall.SIGQUIT, syscall.SIGPIPE)
	p.walk(ctx, in)
	p.a.beside.close()
	p.a.endCopy(o.Say)
	p.a.closeWall()
	err = p.torn
	if p.a.Sitting != nil {
		if closing := p.a.Sitting.CloseAll(); err == nil {
			err = closing
		}
	}
	return p.failed, err
}

func newPlain(o Options, out io.Writer) *plain {
	o.Keys, o.ASCII = text.FunctionOnly, true
	p := &plain{
		a: newApp(o), out: bufio.NewWriter(out), inbox: make(chan tea.Msg), over: make(chan struct{}), end: make(chan os.Signal, 1),
	}
	p.a.unhurried = true
	p.a.send = p.post
	p.a.Update(tea.WindowSizeMsg{Width: wideFrom - 1, Height: plainHeight}) // nothing stands beside the list
	return p
}

// post puts a message into the inbox.
func (p *plain) post(msg tea.Msg) {
	select {
	case p.inbox <- msg:
	case <-p.over:
	}
}

// walk takes line after line.
func (p *plain) walk(ctx context.Context, in io.Reader) {
	defer close(p.over)
	lines := make(chan plainLine)
	go readLines(in, lines, p.over)
	p.begin()
	for !p.a.quitting {
		select {
		case l, more := <-lines:
			if more {
				p.take(l)
			} else {
				p.do(p.a.leave())
				p.put(p.a.message) // of a rehearsal that ends with it
			}
		case msg := <-p.inbox:
			p.got(msg)
		case <-p.end:
			p.do(p.a.leave())
		case <-ctx.Done():
			p.do(p.a.leave())
		}
		p.tell()
	}
}

// begin says how lines are written and where the meeting stands.
func (p *plain) begin() {
	said := p.a.message
	p.a.say("")
	p.put(p.a.Text.Plain.Hint)
	p.put(said)
	p.do(p.a.Init())
	p.tell()
}

// got takes a message from what runs beside.
func (p *plain) got(msg tea.Msg) {
	switch msg := msg.(type) {
	case nil:
	case tea.BatchMsg:
		for _, cmd := range msg {
			p.do(cmd)
		}
	case copyStirred, copyDue, wallWritten:
		said := p.a.message
		_, cmd := p.a.Update(msg)
		p.do(cmd)
		if p.a.message != said {
			p.put(p.a.message)
		}
	default:
		_, cmd := p.a.Update(msg)
		p.do(cmd)
	}
}

// do runs a command beside.
func (p *plain) do(cmd tea.Cmd) {
	if cmd != nil && !p.a.quitting {
		go func() { p.post(cmd()) }()
	}
}

// finish does what a key asks for, and waits for work that it has begun.
func (p *plain) finish(cmd tea.Cmd) {
	p.do(cmd)
	if p.a.busy != nil {
		p.put(p.a.busy.title)
	}
	for p.a.busy != nil && !p.a.quitting {
		select {
		case msg := <-p.inbox:
			p.got(msg)
		case <-p.end:
			p.do(p.a.leave())
		}
	}
}

// take does what a line says.
func (p *plain) take(l plainLine) {
	words := strings.Fields(l.text)
	p.failed = p.failed && len(words) == 0 && l.fault == readable
	switch {
	case l.fault == tooLong:
		p.refuse(p.a.Text.Sprintf(p.a.Text.Plain.TooLong, longestLine))
	case l.fault == unreadable:
		p.refuse(p.a.Text.Plain.Unreadable)
	case len(words) == 0:
		p.shown, p.below = nil, nil // all of it comes out again
	case text.FindWord(words[0]), text.TypeWord(words[0]):
		rest := strings.TrimLeftFunc(l.text, unicode.IsSpace)[len(words[0]):]
		_, blank := utf8.DecodeRuneInString(rest)
		switch rest = rest[blank:]; {
		case strings.TrimSpace(rest) == "":
			p.refuse(p.a.Text.Sprintf(p.a.Text.Plain.NeedsText, words[0]))
		case text.FindWord(words[0]):
			p.find(strings.TrimSpace(rest))
		default:
			p.write(rest)
		}
	default:
		p.press(words)
	}
}

// press strikes keys by their names, all or, where one of them is none, nothing. What
// is refused keeps the rest of the line from being struck.
func (p *plain) press(words []string) {
	var events []dialog.Event
	for _, w := range words {
		k := text.KeyNamed(w)
		if k == "" {
			p.refuse(p.a.Text.Sprintf(p.a.Text.Plain.UnknownKey, quoted(w), p.a.Text.KeyWords()))
			return
		}
		events = append(events, eventNamed(k))
	}
	for i, e := range events {
		p.strike(e)
		if p.a.quitting {
			return
		}
		if left := len(events) - i - 1; p.failed && left > 0 {
			p.put(p.a.Text.Sprintf(p.a.Text.Plain.NotPressed, left))
			return
		}
	}
}

// eventNamed is a key as if it had been struck.
func eventNamed(k string) dialog.Event {
	switch {
	case k == "space":
		return dialog.Event{Key: "space", Text: " "}
	case len(k) == 1:
		return dialog.Event{Key: key(k), Text: k}
	}
	return dialog.Event{Key: key(k)}
}

// strike does what a key does. Esc is never refused, whether there is something to
// leave or not.
func (p *plain) strike(e dialog.Event) {
	works := p.works(e.Key)
	p.handle(e)
	if p.a.quitting {
		return
	}
	switch said := p.a.message; {
	case e.Key == "esc":
		p.a.refused = false
		if said == p.a.Text.Message.NoSuchKey {
			p.a.say("")
		}
	case !works:
		if p.a.refused = true; said == "" || said == p.a.Text.Message.NoSuchKey {
			p.a.deny(p.a.Text.Sprintf(p.a.Text.Plain.NotHere, p.a.Text.KeyName(string(e.Key)), strings.TrimSpace(p.footer())))
		}
	}
	p.hear()
}

// handle gives an event to the App.
func (p *plain) handle(e dialog.Event) {
	p.a.say("")
	p.finish(p.a.handle(e))
	p.a.project()
}

// hear puts down what the App has said.
func (p *plain) hear() {
	p.put(p.a.inRehearsal(p.a.message))
	p.failed = p.failed || p.a.refused
	p.a.say("")
}

// refuse says why a line was not done.
func (p *plain) refuse(why string) {
	p.a.deny(why)
	p.hear()
}

// works reports whether a key does something here.
func (p *plain) works(k key) bool {
	a := p.a
	if a.resume {
		return true
	}
	for _, b := range p.keysHere() {
		if b.Matches(k) {
			return true
		}
	}
	return a.locked == nil && a.dialog() != nil && actionFor(k, a.phase(), true) != nil
}

// find goes to the first whom a look-up gives.
func (p *plain) find(name string) {
	p.handle(dialog.Event{Key: "f3"})
	d, ok := p.a.dialog().(*page.Find)
	if !ok {
		p.a.refused = true
		p.hear()
		return
	}
	p.handle(dialog.Event{Text: name})
	n := len(d.Found)
	if n == 0 {
		p.handle(dialog.Event{Key: "esc"})
		p.refuse(p.a.Text.Message.NotFound)
		return
	}
	p.handle(dialog.Event{Key: "enter"})
	if n > 1 {
		p.a.say(p.a.Text.Together(p.a.message, p.a.Text.Sprintf(p.a.Text.Plain.FoundFirst, n)))
	}
	p.hear()
}

// write types a text where one is typed. On a choice it is for the text that follows,
// unless it is a number.
func (p *plain) write(s string) {
	e := dialog.Event{Text: s}
	if !p.a.typing() {
		e.Key = "a" // as a text begins that is no choice
		if _, asks := p.a.dialog().(*form.Form); !asks || dialog.Numeric(s) || !p.works(e.Key) {
			p.refuse(p.a.Text.Sprintf(p.a.Text.Plain.NoField, quoted(s)))
			return
		}
	}
	p.handle(e)
	p.hear()
}

// longestQuote is how many columns of a line stand in a refusal.
const longestQuote = 20

// quoted is what was written, as it stands in a refusal.
func quoted(s string) string {
	if s = hanzi.Fold(s); hanzi.Width(s) > longestQuote {
		return hanzi.Cut(s, longestQuote) + ".."
	}
	return s
}
