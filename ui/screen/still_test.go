package screen

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/room"
	"liuzhuan/data/sitting"
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// depth writes down all that a value holds, whatever it points to, each thing once.
type depth struct {
	b    strings.Builder
	seen map[any]bool
}

// shared are what dialogs and App read and what is no state of theirs: the meeting
// with what is worked out of it once a version, the words, the look, and what another
// goroutine writes to the wall.
var shared = []reflect.Type{
	reflect.TypeFor[dialog.Sight](), reflect.TypeFor[sitting.Sitting](), reflect.TypeFor[model.Meeting](), reflect.TypeFor[counted](),
	reflect.TypeFor[room.Wall](),
	reflect.TypeFor[text.Text](), reflect.TypeFor[look.Look](),
}

// snapshot is the state of the screen: App and dialogs, to the bottom.
func snapshot(a *App) []string {
	d := depth{seen: map[any]bool{}}
	d.write("app", reflect.ValueOf(a))
	return strings.Split(d.b.String(), "\n")
}

func (d *depth) write(at string, v reflect.Value) {
	if !v.IsValid() || slices.Contains(shared, v.Type()) {
		return
	}
	switch v.Kind() {
	case reflect.Func, reflect.Chan, reflect.UnsafePointer:
	case reflect.Interface:
		if !v.IsNil() {
			d.write(at+"."+v.Elem().Type().String(), v.Elem())
		}
	case reflect.Pointer:
		of := [2]any{v.Type(), v.Pointer()}
		if v.IsNil() || d.seen[of] {
			return
		}
		d.seen[of] = true
		d.write(at, v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			d.write(at+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.Slice, reflect.Array:
		d.line(at, "len "+strconv.Itoa(v.Len()))
		for i := range v.Len() {
			d.write(at+"["+strconv.Itoa(i)+"]", v.Index(i))
		}
	case reflect.Map:
		keys := v.MapKeys()
		slices.SortFunc(keys, func(x, y reflect.Value) int { return cmp.Compare(fmt.Sprint(x), fmt.Sprint(y)) })
		for _, k := range keys {
			d.write(at+"["+fmt.Sprint(k)+"]", v.MapIndex(k))
		}
	default:
		d.line(at, fmt.Sprint(v))
	}
}

func (d *depth) line(at, value string) { d.b.WriteString(at + " " + value + "\n") }

// still draws twice, and asserts that the screen is as it was and both frames are the
// same.
func (d *driver) still(why string) {
	d.t.Helper()
	before := snapshot(d.a)
	first, at := d.a.frame()
	for i, line := range snapshot(d.a) {
		if i >= len(before) || line != before[i] {
			d.t.Fatalf("%s: drawn, the screen has %s", why, line)
		}
	}
	second, then := d.a.frame()
	if !slices.Equal(first, second) || (at == nil) != (then == nil) || at != nil && at.Position != then.Position {
		d.t.Fatalf("%s: drawn again\n%s\nbefore\n%s", why, strings.Join(second, "\n"), strings.Join(first, "\n"))
	}
}

// stillSizes are wide, usual, and narrow and low.
var stillSizes = [][2]int{{200, 60}, {120, 36}, {80, 24}, {30, 10}}

// moves lead to what is not seen at first: the last field, the end of a text that is
// longer than its line, the foot of a page.
var moves = []string{
	"text:今年以来该同志联系的三家单位均已完成交接，材料一并移送，待复核后另行报告",
	"down", "down", "end", "pgdown", "home", "up", "left",
}

// To draw is no event: whatever is seen, in whatever size, drawing changes nothing.
func TestDrawingChangesNothing(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	on := grounds(t)
	for _, way := range doorways {
		t.Run(way.name, func(t *testing.T) {
			from, phase := on[cmp.Or(way.ground, "begun")], model.Announce
			if way.phases != nil {
				phase = way.phases[0]
			}
			d := (&tried{t: t, from: from, way: way, phase: phase}).enter()
			d.stillInEverySize()
		})
	}
	openDemo(t, 80, 24).press("f10", "3").stillInEverySize()
}

func (d *driver) stillInEverySize() {
	d.t.Helper()
	opened := d.a.dialog()
	for _, size := range stillSizes {
		d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		d.still(fmt.Sprint(size))
		for _, k := range moves {
			if d.a.dialog() == opened { // a letter may have opened what does not belong here
				d.press(k).still(fmt.Sprint(size, " after ", k))
			}
		}
	}
}
