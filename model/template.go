package model

// The unit's own templates that go with the meeting: each is a setting of its own, which
// names the bytes among the contents, so that two laptops may keep different ones.

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
)

// SettingTemplate begins the name of the setting that holds a template; behind it stands
// the template's own in lower case.
const SettingTemplate SettingName = "template."

// Template is a template of the unit's own that is kept with the meeting.
type Template struct {
	Name  string   `json:"name"` // as a file is called, with its ending
	Sum   string   `json:"sum"`  // Content.Sum of the file
	Size  int      `json:"size"` // bytes
	Use   Use      `json:"use,omitempty"`
	Blank []string `json:"blank,omitempty"` // fields nobody knows that are left for the pen, as the clerk said
}

// Use says when a template is written along with what a phase needs.
type Use string

// The uses. Most are filed once the sitting is over.
const (
	UseAfter  Use = "after" // also ""
	UseBefore Use = "before"
	UseBoth   Use = "both"
	UseAsked  Use = "asked" // only when somebody asks for it
)

// Uses lists them in the order in which the clerk goes through them.
var Uses = []Use{UseAfter, UseBefore, UseBoth, UseAsked}

// MostTemplates is how many a meeting keeps: all of them are written at once.
const MostTemplates = 50

// Why a template is not kept, or not called so.
var (
	ErrNoTemplate    = errors.New("no such template")
	ErrTemplateThere = errors.New("another template is called so")
	ErrManyTemplates = errors.New("too many templates")
)

// templateSetting is the name of the setting of a template, and its ID.
func templateSetting(name string) (SettingName, ID) {
	full := SettingTemplate + SettingName(strings.ToLower(name))
	return full, settingID(full)
}

// Template gives the template that a setting holds; ok is false for another setting.
func (s *Setting) Template() (t Template, ok bool) {
	if !strings.HasPrefix(string(s.Name), string(SettingTemplate)) || json.Unmarshal([]byte(s.Value), &t) != nil {
		return Template{}, false
	}
	if !slices.Contains(Uses, t.Use) {
		t.Use = UseAfter
	}
	return t, true
}

// Templates lists those that are kept, by name.
func (m *Meeting) Templates() []Template {
	var out []Template
	for _, s := range m.Settings() {
		if t, ok := s.Template(); ok {
			out = append(out, t)
		}
	}
	return out
}

// Template finds one by its name, with its ending or without.
func (m *Meeting) Template(name string) (Template, bool) {
	name = strings.ToLower(name)
	all := m.Templates()
	for _, same := range []func(string) bool{
		func(n string) bool { return n == name },
		func(n string) bool { return strings.TrimSuffix(strings.TrimSuffix(n, ".docx"), ".xlsx") == name },
	} {
		if i := slices.IndexFunc(all, func(t Template) bool { return same(strings.ToLower(t.Name)) }); i >= 0 {
			return all[i], true
		}
	}
	return Template{}, false
}

// templateRow gives the setting that holds a template, nil for none.
func (m *Meeting) templateRow(name string) *Setting {
	_, id := templateSetting(name)
	return settingRows.in(m).get(id)
}

// row is the setting that holds t.
func (t Template) row() *Setting {
	if t.Use == UseAfter {
		t.Use = ""
	}
	text, err := json.Marshal(t)
	if err != nil {
		panic(err) // texts and a number
	}
	name, id := templateSetting(t.Name)
	return &Setting{ID: id, Name: name, Value: string(text)}
}

// KeepTemplate takes a template into the meeting, in place of one of the same name: that
// one's use, and what is left for the pen, go for it too.
func (m *Meeting) KeepTemplate(name string, file Content, at Stamp) (Change, error) {
	if strings.TrimSpace(name) == "" {
		return Change{}, ErrNoName
	}
	was := m.templateRow(name)
	after := Template{Name: name, Sum: file.Sum, Size: len(file.Data)}
	args := Args{Name: name, Count: 1}
	if was == nil && len(m.Templates()) >= MostTemplates {
		return Change{}, ErrManyTemplates
	}
	if was != nil {
		before, _ := was.Template()
		after.Use, after.Blank, args.Changed = before.Use, before.Blank, 1
		if before.Sum == after.Sum && before.Name == after.Name {
			return Change{}, ErrNothing
		}
	}
	return Change{Command: CommandTemplate, Args: args, At: at, Edits: []Edit{edit(was, after.row())}, Contents: []Content{file}}, nil
}

// DropTemplate lets a template go. Its bytes stay: whoever takes that back has it again.
func (m *Meeting) DropTemplate(name string, at Stamp) (Change, error) {
	was := m.templateRow(name)
	if was == nil {
		return Change{}, ErrNoTemplate
	}
	return Change{Command: CommandTemplate, Args: Args{Name: name}, At: at, Edits: []Edit{{Before: was}}}, nil
}

// RenameTemplate calls a template otherwise.
func (m *Meeting) RenameTemplate(name, to string, at Stamp) (Change, error) {
	was := m.templateRow(name)
	switch {
	case was == nil:
		return Change{}, ErrNoTemplate
	case strings.TrimSpace(to) == "":
		return Change{}, ErrNoName
	case to == name:
		return Change{}, ErrNothing
	}
	after, _ := was.Template()
	after.Name = to
	row := after.row()
	c := Change{Command: CommandTemplate, Args: Args{Name: name, Count: 1, To: to}, At: at}
	if row.ID == was.ID { // other letters of the same name
		c.Edits = []Edit{{Before: was, After: row}}
		return c, nil
	}
	if settingRows.in(m).get(row.ID) != nil {
		return Change{}, ErrTemplateThere
	}
	c.Edits = []Edit{{Before: was}, {After: row}}
	return c, nil
}

// UseTemplate says when a template is written along.
func (m *Meeting) UseTemplate(name string, use Use, at Stamp) (Change, error) {
	return m.alterTemplate(name, at, func(t *Template, args *Args) { t.Use, args.Use = use, use })
}

// LeaveBlank says that a field nobody knows is left for the pen, or no longer.
func (m *Meeting) LeaveBlank(name, field string, blank bool, at Stamp) (Change, error) {
	return m.alterTemplate(name, at, func(t *Template, args *Args) {
		t.Blank = slices.DeleteFunc(slices.Clone(t.Blank), func(f string) bool { return f == field })
		if blank {
			t.Blank = append(t.Blank, field)
		}
		slices.Sort(t.Blank)
		args.To, args.Counted = field, blank
	})
}

func (m *Meeting) alterTemplate(name string, at Stamp, alter func(*Template, *Args)) (Change, error) {
	was := m.templateRow(name)
	if was == nil {
		return Change{}, ErrNoTemplate
	}
	after, _ := was.Template()
	c := Change{Command: CommandUse, Args: Args{Name: after.Name}, At: at}
	alter(&after, &c.Args)
	row := after.row()
	if row.Value == was.Value {
		return Change{}, ErrNothing
	}
	c.Edits = []Edit{{Before: was, After: row}}
	return c, nil
}
