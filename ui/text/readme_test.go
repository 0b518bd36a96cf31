package text

import (
	"flag"
	"os"
	"strings"
	"testing"

	"liuzhuan/data/paper"
	"liuzhuan/model"
)

var update = flag.Bool("update", false, "write the tables of the README anew")

// The README's tables of dispositions and papers are made from those of the
// program; -update writes them.
func TestReadmeTables(t *testing.T) {
	const readme = "../../README.md"
	b, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	want := string(b)
	for mark, table := range map[string]string{"dispositions": dispositionTable(), "papers": paperTable()} {
		head, rest, ok := strings.Cut(want, "<!-- "+mark+" -->\n")
		_, tail, ends := strings.Cut(rest, "<!-- /"+mark+" -->")
		if !ok || !ends {
			t.Fatalf("the README has lost its marks around the table of %s", mark)
		}
		want = head + "<!-- " + mark + " -->\n" + table + "<!-- /" + mark + " -->" + tail
	}
	switch {
	case want == string(b):
	case *update:
		if err := os.WriteFile(readme, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Error("the README's tables are not the program's: go test ./ui/text -update")
	}
}

func dispositionTable() string {
	m := model.NewMeeting()
	p := &model.Person{ID: 1, No: 1, Name: "甲", Current: "乙组组长", Proposed: "丙组组长", Relieved: "乙组组长"}
	var b strings.Builder
	b.WriteString("| 类别 | in json | in English | owes beside sign-in and announcement | is read out |\n|---|---|---|---|---|\n")
	for _, d := range model.Dispositions {
		p.Planned = d
		m.Load(p)
		var owed []string
		for _, item := range model.Items[2:] {
			if m.OwedUnder(d, item) {
				owed = append(owed, en.Item[item])
			}
		}
		aloud, _ := m.ReadAloud(p)
		cells := []string{d.Term(), "`" + string(d) + "`", en.Term[d], strings.Join(owed, ", "), aloud}
		b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
	}
	return b.String()
}

func paperTable() string {
	var b strings.Builder
	b.WriteString("| paper | 材料 | in English | for whom and in which order, unless told | formats |\n|---|---|---|---|---|\n")
	for _, k := range paper.Kinds {
		profile, order := k.Defaults()
		var formats []string
		for _, f := range k.Formats() {
			formats = append(formats, string(f))
		}
		cells := []string{"`" + string(k) + "`", zh.Talks.Papers[k].Name, en.Talks.Papers[k].Name, string(profile) + ", " + string(order),
			strings.Join(formats, " ")}
		b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
	}
	return b.String()
}
