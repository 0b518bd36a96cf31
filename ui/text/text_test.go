package text

import (
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"liuzhuan/model"
	"liuzhuan/model/check"
)

// words gives every string of a language by its path: Screen.Tally,
// Term[retained], CLI.Command[new].Short.
func words(t *Text) map[string]string {
	out := map[string]string{}
	collect(reflect.ValueOf(*t), "", out)
	return out
}

func collect(v reflect.Value, path string, out map[string]string) {
	switch v.Kind() {
	case reflect.String:
		out[path] = v.String()
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				collect(v.Field(i), strings.TrimPrefix(path+"."+f.Name, "."), out)
			}
		}
	case reflect.Map:
		for it := v.MapRange(); it.Next(); {
			collect(it.Value(), fmt.Sprintf("%s[%v]", path, it.Key()), out)
		}
	default:
		panic(path + ": what to do with a " + v.Kind().String())
	}
}

func TestBothLanguagesSayEverything(t *testing.T) {
	chinese, english := words(&zh), words(&en)
	for path := range chinese {
		if _, ok := english[path]; !ok {
			t.Errorf("en lacks %s", path)
		}
	}
	for path := range english {
		if _, ok := chinese[path]; !ok {
			t.Errorf("zh lacks %s", path)
		}
	}
	for lang, all := range map[string]map[string]string{"zh": chinese, "en": english} {
		for path, s := range all {
			if strings.TrimSpace(s) == "" {
				t.Errorf("%s: %s is empty", lang, path)
			}
		}
	}
}

// leftOut are the sentences whose English says less than the
// Chinese: the argument is there and not used.
var leftOut = []string{"Message.OverTeam", "Message.MakeUp", "Message.TalkOne"}

func TestBothLanguagesTakeTheSameFacts(t *testing.T) {
	english := words(&en)
	for path, chinese := range words(&zh) {
		z, e := verbs(t, chinese), verbs(t, english[path])
		if slices.Contains(leftOut, path) {
			maps.DeleteFunc(z, func(at int, _ string) bool { return e[at] == "" })
		}
		if !maps.Equal(z, e) {
			t.Errorf("%s: %q takes %v, %q takes %v", path, chinese, z, english[path], e)
		}
		if !strings.HasPrefix(path, "Findings") && !strings.HasPrefix(path, "Screen.Doubt") {
			continue
		}
		if z, e := slots(chinese), slots(english[path]); !slices.Equal(z, e) {
			t.Errorf("%s: %q names %v, %q names %v", path, chinese, z, english[path], e)
		}
	}
}

var verb = regexp.MustCompile(`%(?:\[(\d+)\])?[-+# 0]*[0-9]*([a-zA-Z%])`)

// verbs gives the verb of each argument of a format, by its place.
func verbs(t *testing.T, format string) map[int]string {
	t.Helper()
	out := map[int]string{}
	next := 1
	for _, m := range verb.FindAllStringSubmatch(format, -1) {
		if m[2] == "%" {
			continue
		}
		if m[1] != "" {
			if _, err := fmt.Sscan(m[1], &next); err != nil {
				t.Fatal(err)
			}
		}
		if was := out[next]; was != "" && was != m[2] {
			t.Errorf("%q: argument %d is both %s and %s", format, next, was, m[2])
		}
		out[next] = m[2]
		next++
	}
	return out
}

var slot = regexp.MustCompile(`\{[a-z]+\}`)

// slots lists the facts that the sentence of a finding names.
func slots(sentence string) []string {
	return slices.Compact(slices.Sorted(slices.Values(slot.FindAllString(sentence, -1))))
}

func TestFindingsNameKnownFacts(t *testing.T) {
	facts := zh.findingFacts(model.NewMeeting(), check.Finding{})
	for path, s := range words(&zh) {
		for _, name := range slots(s) {
			if !slices.Contains(facts, name) {
				t.Errorf("%s: there is no %s", path, name)
			}
		}
	}
}

func TestEnglishIsASCII(t *testing.T) {
	for path, s := range words(&en) {
		if i := strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII }); i >= 0 {
			t.Errorf("%s: %q", path, s)
		}
	}
}

// spoken tells sentences from key names, code words and lines to be typed.
func spoken(path string) bool {
	for _, p := range []string{"Lang", "Screen.Keys", "CLI.Command", "CLI.Flag["} {
		if strings.HasPrefix(path, p) && !strings.HasSuffix(path, ".Short") && !strings.HasSuffix(path, ".Long") {
			return false
		}
	}
	return true
}

var (
	letters       = regexp.MustCompile(`[A-Za-z]`)
	englishPhrase = regexp.MustCompile(`[A-Za-z]{2,} +[A-Za-z]{2,} +[A-Za-z]{2,}`)
)

func TestChineseIsChinese(t *testing.T) {
	for path, s := range words(&zh) {
		if !spoken(path) {
			continue
		}
		plain := slot.ReplaceAllString(verb.ReplaceAllString(s, ""), "")
		if letters.MatchString(plain) && !strings.ContainsFunc(plain, han) {
			t.Errorf("%s: %q has no Chinese", path, s)
		}
		if englishPhrase.MatchString(plain) {
			t.Errorf("%s: %q speaks English", path, s)
		}
		if strings.ContainsAny(plain, ",;?") {
			t.Errorf("%s: %q has half-width punctuation", path, s)
		}
	}
}

func han(r rune) bool { return unicode.Is(unicode.Han, r) }

func TestNobodyShouts(t *testing.T) {
	for _, lang := range []*Text{&zh, &en} {
		for path, s := range words(lang) {
			if strings.ContainsAny(s, "!！") {
				t.Errorf("%s %s: %q", lang.Lang, path, s)
			}
		}
	}
}

// Column heads and marks must fit the roster at 80 columns.
func TestHeadsFitTheirColumns(t *testing.T) {
	s, h := en.Screen, en.Head
	for head, room := range map[string]int{h[HeadNo]: 3, h[HeadHere]: 2, s.LateMark: 2, h[HeadName]: 9, h[HeadPlan]: 8} {
		if len(head) > room {
			t.Errorf("%q is wider than %d", head, room)
		}
	}
	for _, m := range en.Mark {
		if len(m) > 2 {
			t.Errorf("mark %q", m)
		}
	}
	for _, r := range s.Result {
		if len(r) > 7 {
			t.Errorf("result head %q", r)
		}
	}
	full := model.Tally{People: 68, Present: 65, Late: 12, Leave: 3, Decided: 62, Pending: 6, Talks: map[model.Kind]model.TalkTally{
		model.PreAppointment: {Required: 66, Done: 63}, model.Integrity: {Required: 66, Done: 63},
	}}
	if line := en.Tally(full); len(line) > 80 {
		t.Errorf("the tally takes %d columns: %s", len(line), line)
	}
}

func TestPlural(t *testing.T) {
	tests := []struct {
		format string
		args   []any
		want   string
	}{
		{"%d {was|were} skipped", []any{1}, "1 was skipped"},
		{"%d {was|were} skipped", []any{3}, "3 were skipped"},
		{"%d {was|were} skipped", []any{11}, "11 were skipped"},
		{"%d {leader|leaders} for %d leader {post|posts}", []any{2, 1}, "2 leaders for 1 leader post"},
		{"%d 人", []any{1}, "1 人"},
		{"reason %s", []any{"1 {a|b}"}, "reason 1 {a|b}"},
	}
	for _, test := range tests {
		if got := en.Sprintf(test.format, test.args...); got != test.want {
			t.Errorf("Sprintf(%q, %v) = %q, want %q", test.format, test.args, got, test.want)
		}
	}
}

func TestFieldNameOfSeveral(t *testing.T) {
	for field, want := range map[model.Field][2]string{
		"name":             {"姓名", "name"},
		"party_date+party": {"入党时间、党派", "joined party, party"},
		"no":               {"序号", "number"},
		"nothing we know":  {"nothing we know", "nothing we know"},
	} {
		if got := [2]string{zh.FieldName(field), en.FieldName(field)}; got != want {
			t.Errorf("FieldName(%q) = %q, want %q", field, got, want)
		}
	}
}

func TestForLocale(t *testing.T) {
	tests := []struct {
		env  map[string]string
		want string
	}{
		{nil, "zh"},
		{map[string]string{"LANG": "C"}, "zh"},
		{map[string]string{"LANG": "POSIX"}, "zh"},
		{map[string]string{"LANG": "C.UTF-8"}, "zh"},
		{map[string]string{"LANG": "zh_CN.UTF-8"}, "zh"},
		{map[string]string{"LANG": "de_DE.UTF-8"}, "zh"},
		{map[string]string{"LANG": "en_US.UTF-8"}, "en"},
		{map[string]string{"LANG": "en_US.UTF-8", "LC_ALL": "C"}, "zh"},
		{map[string]string{"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB"}, "en"},
	}
	for _, test := range tests {
		if got := ForLocale(func(k string) string { return test.env[k] }); got.Lang != test.want {
			t.Errorf("%v: %s, want %s", test.env, got.Lang, test.want)
		}
	}
}
