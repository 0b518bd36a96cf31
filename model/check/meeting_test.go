package check_test

// The sample meeting that the rules are judged on: testdata/roster.csv and
// teams.csv are copies of the invented 云川 lists.

import (
	"encoding/csv"
	"os"
	"strconv"
	"strings"
	"testing"

	"liuzhuan/model"
)

const meetingDay model.Date = "20261122"

// sample gives the meeting after its roster was read, and its team list if teams.
func sample(t testing.TB, teams bool) *model.Meeting {
	t.Helper()
	m := model.NewMeeting()
	m.Apply(model.NewInfo(model.Info{Title: "调整会", Date: meetingDay, Time: "09:00"}, 1))
	rows := read(t, "testdata/roster.csv")
	list := model.List{File: "roster.csv", Fields: model.Fields, Ordered: true}
	for i, row := range rows[1:] {
		in := model.Incoming{Row: i + 2}
		for k, head := range rows[0] {
			switch v := row[k]; head {
			case "no":
				in.No, _ = strconv.Atoi(v)
			case "team":
				in.Team = v
			case "planned":
				d, ok := model.ParseDisposition(v)
				if !ok {
					t.Fatalf("no disposition: %s", v)
				}
				in.Person.Planned = d
			default:
				in.Person.Set(model.Field(head), v)
			}
		}
		list.Rows = append(list.Rows, in)
	}
	m.Apply(m.Reconcile(list).Change(2))
	if teams {
		addTeams(t, m)
	}
	return m
}

func addTeams(t testing.TB, m *model.Meeting) {
	for i, row := range read(t, "testdata/teams.csv")[1:] {
		team := model.Team{No: i + 1, Name: row[0], Combined: row[1] == "综合派驻", Reform: map[string]string{"保留": "kept", "新设": "new"}[row[4]]}
		if row[0] != "" {
			team.ID = model.NewID()
			if old := m.TeamNamed(row[0]); old != nil {
				team.ID = old.ID
			}
			team.Establishment, _ = strconv.Atoi(row[2])
			team.LeaderPosts, _ = strconv.Atoi(row[3])
			m.Load(&team)
		}
		for _, unit := range strings.Split(row[5], "、") {
			m.Load(&model.Unit{ID: model.NewID(), Name: unit, Team: team.ID})
		}
	}
}

func read(t testing.TB, file string) [][]string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}
