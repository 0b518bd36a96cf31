package screen

import (
	"flag"
	"os"
	"strings"
	"testing"

	"liuzhuan/model"
	"liuzhuan/ui/text"
)

const readme = "../../README.md"

// The README's key table is made from the action table; -update writes it.
func TestReadmeKeyTable(t *testing.T) {
	b, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, ok1 := strings.Cut(string(b), "<!-- keys:")
	mark, rest, ok2 := strings.Cut(rest, "-->\n")
	_, tail, ok3 := strings.Cut(rest, "<!-- /keys -->")
	if !ok1 || !ok2 || !ok3 {
		t.Fatal("the README has lost its marks around the key table")
	}
	want := head + "<!-- keys:" + mark + "-->\n" + keyTable(text.For("en")) + "<!-- /keys -->" + tail
	if want == string(b) {
		return
	}
	if flag.Lookup("update").Value.String() == "true" {
		if err := os.WriteFile(readme, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Error("the README's key table is not the action table's: go test ./ui/screen -update")
}

func keyTable(t *text.Text) string {
	var b strings.Builder
	b.WriteString("| keys | where | does |\n|---|---|---|\n")
	for _, act := range actions {
		var keys, where []string
		for _, name := range act.names(t) {
			keys = append(keys, strings.ReplaceAll(name, "|", "\\|"))
		}
		for _, p := range act.phases {
			where = append(where, t.Phase[p])
		}
		if where == nil {
			where = []string{"everywhere"}
		}
		b.WriteString("| " + strings.Join(keys, ", ") + " | " + strings.Join(where, ", ") + " | " + t.Help[act.id] + " |\n")
	}
	return b.String()
}

// The table itself: every action has words in both languages, no key does two
// things in one phase, and no action can be reached by letters alone.
func TestActionTable(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		words := text.For(lang)
		for _, act := range actions {
			if words.Action[act.id] == "" || words.Help[act.id] == "" {
				t.Errorf("%s: action %s has no words", lang, act.id)
			}
		}
	}
	for _, phase := range append(model.Phases, model.Sealed) {
		seen := map[key]string{}
		for _, act := range actions {
			if !act.in(phase) {
				continue
			}
			for _, name := range act.keys.Keys() {
				k := key(name)
				if other := seen[k]; other != "" {
					t.Errorf("%s does %s and %s in %s", k, other, act.id, phase)
				}
				seen[k] = act.id
			}
		}
	}
	for _, act := range actions {
		if k := act.keys.Keys()[0]; len(k) == 1 && (k < "0" || k > "9") {
			t.Errorf("%s is printed as the letter %s, which an input method swallows", act.id, k)
		}
	}
}
