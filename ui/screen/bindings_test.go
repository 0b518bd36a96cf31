package screen

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/page"
	"liuzhuan/ui/screen/talk"
	"liuzhuan/ui/text"
)

var toTalk = []string{"f10", "2", "f5", "6", "8", "enter", "f10", "3", "f5", "8", "enter", "home", "f2", "7", "text:经商", "enter", "esc",
	"f10", "4", "f6", "f6", "home", "space"}

// ground is a meeting that dialogs are tried in, as its file lies on disk.
type ground struct {
	keys  []string          // lead to it from the demo
	image map[string][]byte // by ending
}

// grounds are a meeting that has begun, one in which a talk runs that somebody has
// left, and one where that talk is over and nobody has said whether it counts.
func grounds(t *testing.T) map[string]*ground {
	all := map[string]*ground{
		"begun":   {keys: []string{"f10", "2", "enter", "enter", "f10", "3", "enter", "enter", "home"}},
		"talking": {keys: toTalk},
		"over":    {keys: append(slices.Clone(toTalk), "f6", "1", "esc")},
		"none":    {},
	}
	for _, g := range all {
		if g.keys == nil {
			continue
		}
		d := openDemo(t, 80, 24)
		d.press(g.keys...).press("ctrl+q", "1")
		if err := d.a.Sitting.Close(); err != nil {
			t.Fatal(err)
		}
		g.image = map[string][]byte{}
		for _, ending := range []string{"", ".sha256"} {
			b, err := os.ReadFile(d.path + ending)
			if err != nil {
				t.Fatal(err)
			}
			g.image[ending] = b
		}
	}
	return all
}

// open opens a copy of the meeting in a folder that holds lists to import as well;
// without a meeting it is the start page of a folder with many.
func (g *ground) open(t *testing.T) *driver {
	if g.image == nil {
		return startAt(t, meetings(t, 8), 80, 24)
	}
	path := filepath.Join(t.TempDir(), "会议.db")
	for ending, b := range g.image {
		if err := os.WriteFile(path+ending, b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d := open(t, path, 80, 24)
	for name, like := range map[string]string{"机构编制.csv": "机构编制-云川.csv", "机构编制二.csv": "机构编制-云川.csv"} {
		d.give(like, name)
	}
	for ending, b := range g.image {
		if err := os.WriteFile(filepath.Join(d.a.Dir, "会议二.db")+ending, b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return d.press("esc")
}

// doorway is a dialog and how to come there.
type doorway struct {
	name   string
	ground string        // "" = begun
	phases []model.Phase // nil = all
	keys   []string
	open   func(d *driver) // in place of keys
}

var doorways = []doorway{
	{name: "start", ground: "none", phases: []model.Phase{model.Prepare}},
	{name: "menu", keys: []string{"f10"}},
	{name: "more", keys: []string{"f10", "0"}},
	{name: "meetings", keys: []string{"f10", "0", "tab"}},
	{name: "held undo", phases: inAnnounce, open: func(d *driver) { d.hold("enter", 8, 30*time.Millisecond).press("f8") }},
	{name: "find", keys: []string{"f3"}},
	{name: "found", keys: []string{"f3", "z", "h"}},
	{name: "help", keys: []string{"f1"}},
	{name: "left", keys: []string{"f4"}},
	{name: "teams", keys: []string{"f7"}},
	{name: "what-ifs", keys: []string{"f7", "1"}},
	{name: "new what-if", keys: []string{"f7", "1", "1"}},
	{name: "what-if", keys: []string{"f7", "1", "1", "enter"}},
	{name: "elsewhere", keys: []string{"f7", "1", "1", "enter", "down", "down", "enter"}},
	{name: "found in a what-if", keys: []string{"f7", "1", "1", "enter", "f3", "z", "h"}},
	{name: "journal", keys: []string{"f10", "0", "2"}},
	{name: "preflight", keys: []string{"f10", "9"}},
	{name: "todo", ground: "talking", keys: []string{"f10", "0", "1"}},
	{name: "wrapup", ground: "talking", keys: []string{"f10", "6"}},
	{name: "order", keys: []string{"f10", "0", "0"}},
	{name: "card", keys: []string{"f2"}},
	{name: "present posts", keys: []string{"down", "f2", "tab"}},
	{name: "person", keys: []string{"f2", "1"}},
	{name: "minutes", keys: []string{"f2", "2"}},
	{name: "guest", keys: []string{"f2", "3"}},
	{name: "swap", keys: []string{"down", "f2", "4"}},
	{name: "swapped", keys: []string{"down", "f2", "4", "text:单志远", "1"}},
	{name: "batch", keys: []string{"f2", "5"}},
	{name: "meeting", keys: []string{"f2", "6"}},
	{name: "matter", keys: []string{"f2", "7"}},
	{name: "clear", ground: "talking", keys: []string{"f2", "8"}},
	{name: "alone", keys: []string{"f2", "9"}},
	{name: "errand", keys: []string{"f10", "0", "1", "3"}},
	{name: "erranddone", keys: []string{"f10", "0", "1", "3", "text:统一挂牌", "enter", "tab", "1"}},
	{name: "decide", phases: inAnnounce, keys: []string{"down", "down", "down", "3"}},
	{name: "destination", phases: inAnnounce, keys: []string{"down", "down", "down", "2"}},
	{name: "other", phases: inAnnounce, keys: []string{"down", "down", "down", "9"}},
	{name: "all", phases: append(slices.Clone(inAnnounce), inSignIn...), keys: []string{"f5"}},
	{name: "deputy", phases: inSignIn, keys: []string{"down", "down", "2"}},
	{name: "leave", phases: inSignIn, keys: []string{"down", "down", "3"}},
	{name: "pile", phases: inPledge, keys: []string{"1"}},
	{name: "talk", keys: []string{"f6"}},
	{name: "import", keys: []string{"f10", "7"}},
	{name: "merge", open: func(d *driver) { d.merging() }},
	{name: "merge rest", open: func(d *driver) { d.merging().press("f5") }},
	{name: "export", keys: []string{"f10", "8"}},
	{name: "backup", keys: []string{"f10", "0", "4", "1"}},
	{name: "handover", keys: []string{"f10", "0", "4", "2"}},
	{name: "medium", keys: []string{"f10", "0", "4", "3"}},
	{name: "dossier", keys: []string{"f10", "0", "tab", "4"}},
	{name: "dossier, everybody", keys: []string{"f10", "0", "tab", "4", "f5"}},
	{name: "seal", keys: []string{"f10", "0", "5"}},
	{name: "settings", keys: []string{"f10", "0", "6"}},
	{name: "templates", keys: []string{"f10", "0", "tab", "5"}},
	{name: "templates kept", open: func(d *driver) { d.keepTemplate() }},
	{name: "template", open: func(d *driver) { d.keepTemplate().press("enter", "down") }},
	{name: "new", keys: []string{"f10", "0", "tab", "1"}},
	{name: "open", keys: []string{"f10", "0", "tab", "2"}},
	{name: "key test", keys: []string{"f10", "0", "7"}},
	{name: "clock", keys: []string{"f10", "0", "tab", "3"}},
	{name: "passphrase", keys: []string{"ctrl+l"}},
	{name: "locked", open: func(d *driver) {
		d.a.lock = sitting.Lock{Hash: []byte{1}, Passes: 1, Memory: 8, Threads: 1}
		d.press("ctrl+l")
	}},
	{name: "undo question", phases: []model.Phase{model.Prepare}, keys: []string{"f8"}},
	{name: "talk menu", ground: "talking", keys: []string{"f6"}},
	{name: "talk next", ground: "talking", keys: []string{"f6", "2"}},
	{name: "talk edit", ground: "talking", keys: []string{"f6", "3"}},
	{name: "content", ground: "talking", keys: []string{"f6", "4"}},
	{name: "outline", ground: "talking", keys: []string{"f6", "5"}},
	{name: "settle", ground: "over", open: func(d *driver) { d.a.push(talk.NewCounting(&d.a.Sight, d.a.meeting().Sessions()[0].ID)) }},
	{name: "talk after talk", ground: "over", keys: []string{"f6"}},
	{name: "held talk", ground: "over", keys: []string{"f6", "f2"}},
	{name: "note", ground: "talking", phases: []model.Phase{model.Talk}, keys: []string{"enter"}},
	{name: "statement", ground: "talking", keys: []string{"down", "f2", "0"}},
	{name: "leave question", ground: "talking", keys: []string{"f10", "0", "tab", "1"}},
	{name: "quit question", ground: "talking", keys: []string{"ctrl+q"}},
	{name: "preview", open: func(d *driver) { previewTeams(d) }},
	{name: "column", open: func(d *driver) { onColumn(previewTeams(d)) }},
	{name: "fields", open: func(d *driver) { onColumn(previewTeams(d)).press("1") }},
	{name: "displaced", open: func(d *driver) {
		d.a.push(form.Anew(&d.a.Sight, &store.DisplacedError{Path: d.path, How: store.Unplugged}))
	}},
	{name: "copy here", open: func(d *driver) { d.a.push(form.CopyHere(&d.a.Sight, d.path, store.DriveNetwork)) }},
}

func previewTeams(d *driver) *driver {
	return d.press("f10", "7", "text:机构编制.csv", "enter")
}

func onColumn(d *driver) *driver {
	p := d.a.dialog().(*page.Preview)
	for i := range len(p.Lines) {
		if p.Titles[i] != "" {
			p.At = i
			break
		}
	}
	return d
}

// tried is a doorway in a phase, entered anew as often as a key has changed
// something.
type tried struct {
	t     *testing.T
	from  *ground
	way   doorway
	phase model.Phase
	d     *driver
	state state
	seq   int64
	of    *sitting.Sitting
}

// enter comes to the dialog: from where the meeting stands if nothing was recorded,
// else in another copy of it.
func (x *tried) enter() *driver {
	if x.d == nil || x.from.image == nil || x.d.a.Sitting != x.of || x.d.a.quitting || x.d.a.lastSeq() != x.seq {
		if x.d != nil && x.d.a.Sitting != nil {
			_ = x.d.a.Sitting.Close()
		}
		x.d = x.from.open(x.t)
		x.of, x.seq, x.state = x.d.a.Sitting, x.d.a.lastSeq(), x.d.a.state
	}
	a := x.d.a
	if a.Sitting == nil {
		return x.d
	}
	a.dialogs, a.busy, a.locked, a.lock, a.away, a.resume = nil, nil, nil, sitting.Lock{}, false, false
	a.gone, a.heldRun, a.held = "", heldRun{}, heldKey{}
	a.state = x.state
	a.Left, a.Draft = nil, nil
	a.Marks = map[model.Phase]model.ID{}
	a.Sitting.GoTo(x.phase)
	a.refresh()
	a.sel, a.top = 0, 0
	if x.d.clock.t.Second() > 50 {
		x.d.clock.t = x.d.clock.t.Add(12 * time.Second) // the minute is drawn: it must not change between two looks
	}
	if x.way.open != nil {
		x.way.open(x.d)
	} else {
		x.d.press(x.way.keys...)
	}
	if a.dialog() == nil && a.locked == nil {
		x.t.Fatalf("%v opens nothing: %s", x.way.keys, strings.Join(x.d.screen(), "\n"))
	}
	a.say("")
	x.d.screen()
	return x.d
}

// bindings are those of what is on top.
func (d *driver) bindings() []dialog.Bound {
	if d.a.locked != nil {
		return d.a.locked.bindings(d.a)
	}
	return d.a.dialog().Bindings()
}

// look is all that a key may change: what is drawn without the message, the
// dialogs, the record.
func (d *driver) look() string {
	a := d.a
	said := a.message
	a.message = ""
	lines, cursor := a.frame()
	a.message = said
	var at tea.Position
	if cursor != nil {
		at = cursor.Position
	}
	var on model.ID
	if p := a.person(); p != nil {
		on = p.ID
	}
	return fmt.Sprint(lines, at, a.dialogs, a.lastSeq(), a.phase(), a.Filter, on, a.quitting, a.busy != nil, a.locked != nil) + fmt.Sprintf("%p", a.Sitting)
}

// does reports whether a key does something: more than to say that it has no use
// here.
func (d *driver) does(k key) bool {
	a := d.a
	before, top := d.look(), a.dialog()
	a.say("")
	d.press(string(k))
	if a.quitting {
		return true
	}
	after := d.look()
	refused := []string{"", a.Text.Message.NoSuchKey, a.Text.Message.InputMethod}
	if f, ok := top.(*form.Form); ok {
		refused = append(refused, f.Otherwise(dialog.Event{Key: k}).Deny)
	}
	return after != before || !slices.Contains(refused, a.message)
}

// everyKey are the keys that are tried on every dialog.
func everyKey() []key {
	keys := []key{"enter", "esc", "space", "tab", "shift+tab", "up", "down", "left", "right", "pgup", "pgdown", "home", "end", "backspace", "delete",
		"ctrl+left", "ctrl+right", "ctrl+home", "ctrl+end", "ctrl+backspace", "shift+enter", "?", "/", "j", "k", "g", "G", "x", "好"}
	for i := 1; i <= 12; i++ {
		keys = append(keys, key(fmt.Sprintf("f%d", i)))
	}
	for c := 'a'; c <= 'z'; c++ {
		if c != 'c' { // asks on every screen whether to leave
			keys = append(keys, key("ctrl+"+string(c)))
		}
	}
	for c := '0'; c <= '9'; c++ {
		keys = append(keys, key(string(c)))
	}
	return keys
}

// stances are what is struck before a key is tried, for there are keys that do
// something only within a text, or further down.
var stances = [][]string{nil, {"down"}, {"text:ab", "left"}, {"end"}, {"text:甲乙", "home"}, {"down", "down"}, {"text:ab", "ctrl+z"}, {"tab"},
	{"text:a", "ctrl+j", "text:b", "up"},
	{"text:z"}, {"text:z", "down"}}

// stand takes a stance and reports whether the same dialog is still on top.
func (x *tried) stand(stance []string) bool {
	d := x.enter()
	kind := fmt.Sprintf("%T", d.a.dialog())
	for _, k := range stance {
		d.press(k).screen() // what a key does may depend on what was drawn
	}
	return fmt.Sprintf("%T", d.a.dialog()) == kind && d.a.busy == nil
}

func (x *tried) bound(k key) bool {
	a := x.d.a
	return slices.ContainsFunc(x.d.bindings(), func(b dialog.Bound) bool { return b.Matches(k) }) ||
		a.locked == nil && actionFor(k, a.phase(), true) != nil && !(a.typing() && dialog.Printable(k))
}

// Every key that a dialog binds has words, stands in the footer or the help, and
// does something; and no key does something that is not bound.
func TestDialogsDoWhatTheyBind(t *testing.T) {
	t.Setenv("HOME", t.TempDir()) // a copy of the meeting is offered to be put there
	on := grounds(t)
	seen := map[string]bool{}
	for _, way := range doorways {
		t.Run(way.name, func(t *testing.T) {
			from := on[cmp.Or(way.ground, "begun")]
			phases := way.phases
			if phases == nil {
				phases = append(slices.Clone(model.Phases), model.Sealed)
			}
			pressed := map[string]bool{} // what a binding does is the same in every phase that has it
			for i, phase := range phases {
				x := &tried{t: t, from: from, way: way, phase: phase}
				d := x.enter()
				seen[fmt.Sprintf("%T", d.a.dialog())] = true
				if draft := d.a.openDraft(); draft != nil {
					seen[draft.Kind] = true
				}
				for _, lang := range []string{"zh", "en"} {
					d.a.Text = text.For(lang)
					d.explained()
				}
				d.a.Text = text.For("zh")
				for _, b := range d.bindings() {
					for _, k := range b.Keys() {
						tried := k + b.Help().Desc
						if b.Enabled() && !pressed[tried] && !x.works(key(k)) {
							t.Errorf("%s: %s (%s) does nothing", phase, k, b.Help().Desc)
						}
						pressed[tried] = true
					}
				}
				if i > 0 {
					continue
				}
				for _, stance := range [][]string{nil, {"text:ab", "left"}} {
					if stance != nil && !d.a.typing() {
						continue
					}
					x.stand(stance)
					for _, k := range everyKey() {
						if !x.bound(k) && x.d.does(k) {
							t.Errorf("%s after %v does something and is not bound: %q\n%s", k, stance, x.d.a.message, strings.Join(x.d.screen(), "\n"))
							x.stand(stance)
						}
					}
				}
			}
		})
	}
	for _, kind := range dialogTypes(t) {
		if !seen[kind] {
			t.Errorf("%s was not tried", kind)
		}
	}
	for kind := range kinds {
		if !seen[kind] {
			t.Errorf("nothing of kind %s was tried", kind)
		}
	}
}

// works reports whether a bound key does something in one of the stances.
func (x *tried) works(k key) bool {
	for _, stance := range stances {
		if x.stand(stance) && x.bound(k) && x.d.does(k) {
			return true
		}
	}
	return false
}

// explained asserts that every binding has words and is told of.
func (d *driver) explained() {
	d.t.Helper()
	bindings := d.bindings()
	bar := dialog.Footer(bindings, 1000)
	var help []string
	if d.a.locked == nil {
		depth := len(d.a.dialogs)
		showHelp(d.a)
		if len(d.a.dialogs) > depth {
			for _, l := range d.a.dialog().(*page.Help).Lines {
				help = append(help, l.Text)
			}
			d.a.closeDialog()
		} else {
			showHelp(d.a) // it was the help itself
		}
	}
	for _, b := range bindings {
		if !b.Enabled() {
			continue
		}
		if b.Help().Key == "" || b.Help().Desc == "" || b.Why == "" {
			d.t.Errorf("%s: %v has no words: %+v", d.a.Text.Lang, b.Keys(), b.Help())
		}
		if b.Stays != dialog.InHelp && !strings.Contains(bar, b.Help().Key+" "+b.Help().Desc) {
			d.t.Errorf("%s: %v is not in the footer %q", d.a.Text.Lang, b.Keys(), bar)
		}
		if help != nil && !slices.Contains(help, b.Why) {
			d.t.Errorf("%s: %v is not in the help", d.a.Text.Lang, b.Keys())
		}
	}
}

// dialogTypes lists the types of this package and its rooms that bind keys, by the name
// that %T gives them.
func dialogTypes(t *testing.T) []string {
	var types []string
	for _, room := range []string{"screen", "page", "form", "talk"} {
		paths, err := filepath.Glob(filepath.Join("..", "screen", strings.TrimPrefix(room, "screen"), "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			for _, decl := range f.Decls {
				fn, ok := decl.(*ast.FuncDecl)
				if !ok || fn.Recv == nil || !strings.EqualFold(fn.Name.Name, "bindings") {
					continue
				}
				switch of := fn.Recv.List[0].Type.(type) {
				case *ast.StarExpr:
					types = append(types, "*"+room+"."+of.X.(*ast.Ident).Name)
				case *ast.Ident:
					types = append(types, room+"."+of.Name)
				}
			}
		}
	}
	if len(types) == 0 {
		t.Fatal("no dialog is found")
	}
	return slices.DeleteFunc(types, func(s string) bool { return s == "*screen.driver" || s == "*screen.lockScreen" })
}
