package cli

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"liuzhuan/data/sitting"
	"liuzhuan/model"
	"liuzhuan/ui/text"
)

// workedExample is a case of model/testdata/chains: two lists, and what comes of them.
type workedExample struct {
	Title string
	Teams []struct {
		Name, Reform, Old string
		Lead, Est         *int
		Aliases           []string
	}
	People   []struct{ Name, Cur, New, Rel, Plan, Decided, To string }
	Expected struct {
		Chains      []chainReport
		Rings       [][]string
		Hang        map[string][2]string
		Vacancies   [][2]any
		WithoutPost [][2]string `json:"without_post"`
		Over        [][3]any
	}
}

// The worked examples as lists that somebody imports: chains prints what was worked out.
func TestChainsOfLists(t *testing.T) {
	b, err := os.ReadFile("../../model/testdata/chains/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var all []workedExample
	if err := json.Unmarshal(b, &all); err != nil {
		t.Fatal(err)
	}
	for _, x := range all {
		t.Run(x.Title, x.run)
	}
}

func (x workedExample) run(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "m.db")
	said := liuzhuan(t, "new", file, "--title", x.Title)
	if len(x.Teams) > 0 {
		said += liuzhuan(t, "import", x.teams(t, dir), "--into", file)
	}
	said += liuzhuan(t, "import", x.people(t, dir), "--into", file)
	x.decide(t, file)
	var got chainsReport
	if err := json.Unmarshal([]byte(liuzhuan(t, "chains", file, "--json")), &got); err != nil {
		t.Fatal(err, said)
	}
	if want := x.expected(); !reflect.DeepEqual(got, want) {
		t.Errorf("\ngot  %+v\nwant %+v\n%s", got, want, said)
	}
}

// expected is what chains is to print.
func (x workedExample) expected() chainsReport {
	r := chainsReport{Rings: x.Expected.Rings, Chains: x.Expected.Chains, Waiting: []waitReport{}, Vacancies: []seatReport{},
		WithoutPost: []withoutReport{}, Over: []overReport{}}
	for _, p := range x.People {
		if hangs, ok := x.Expected.Hang[p.Name]; ok {
			r.Waiting = append(r.Waiting, waitReport{p.Name, hangs[0], hangs[1]})
		}
	}
	for _, v := range x.Expected.Vacancies {
		r.Vacancies = append(r.Vacancies, seatReport{v[0].(string), int(v[1].(float64))})
	}
	for _, w := range x.Expected.WithoutPost {
		r.WithoutPost = append(r.WithoutPost, withoutReport{w[0], w[1]})
	}
	for _, o := range x.Expected.Over {
		r.Over = append(r.Over, overReport{o[0].(string), int(o[1].(float64)), int(o[2].(float64))})
	}
	return r
}

// teams and people write the lists as a clerk has them.
func (x workedExample) teams(t *testing.T, dir string) string {
	rows := [][]string{{"机构名称", "简称", "编制数", "领导职数", "改革情况", "原名称"}}
	number := func(n *int) string {
		if n == nil {
			return ""
		}
		return strconv.Itoa(*n)
	}
	for _, team := range x.Teams {
		rows = append(rows, []string{team.Name, strings.Join(team.Aliases, "、"), number(team.Est), number(team.Lead), team.Reform, team.Old})
	}
	return list(t, filepath.Join(dir, "机构编制.csv"), rows)
}

func (x workedExample) people(t *testing.T, dir string) string {
	rows := [][]string{{"序号", "姓名", "现任职务", "拟任职务", "拟免职务", "类别"}}
	for i, p := range x.People {
		rows = append(rows, []string{strconv.Itoa(i + 1), p.Name, p.Cur, p.New, p.Rel, p.Plan})
	}
	return list(t, filepath.Join(dir, "名册.csv"), rows)
}

func list(t *testing.T, path string, rows [][]string) string {
	var b bytes.Buffer
	if err := csv.NewWriter(&b).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// decide records what the example says was announced.
func (x workedExample) decide(t *testing.T, file string) {
	s := open(file)
	for i, p := range x.People {
		if p.Decided == "" {
			continue
		}
		d, _ := model.ParseDisposition(p.Decided)
		c, err := s.Meeting.Decide(model.Decision{Person: s.Meeting.People()[i].ID, Disposition: d, To: p.To, Reason: "待复核", At: model.At(time.Now())})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Commit(c, nil); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// liuzhuan runs a command that is to go well, and gives what it printed.
func liuzhuan(t *testing.T, args ...string) string {
	t.Helper()
	var out, said bytes.Buffer
	e := &env{t: text.For("zh"), clock: sitting.SystemClock(), in: strings.NewReader(""), out: &out, errout: &said, columns: func() int { return 0 },
		beats: beats}
	if code := e.run(context.Background(), args); code != exitDone {
		t.Fatalf("%v: exit %d\n%s%s", args, code, out.String(), said.String())
	}
	return out.String()
}
