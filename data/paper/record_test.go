package paper

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"liuzhuan/model"
)

// keys lists the keys of the first object of a name, in the order written.
func keys(t *testing.T, data []byte, path ...string) []string {
	t.Helper()
	for _, name := range path {
		var object map[string]json.RawMessage
		if err := json.Unmarshal(data, &object); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		data = object[name]
		var list []json.RawMessage
		if json.Unmarshal(data, &list) == nil && len(list) > 0 {
			data = list[0]
		}
	}
	var out []string
	d := json.NewDecoder(bytes.NewReader(data))
	if _, err := d.Token(); err != nil {
		t.Fatal(err)
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, key.(string))
		var skip json.RawMessage
		if err := d.Decode(&skip); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

func TestContract(t *testing.T) {
	s := wholeSitting(t, 68)
	const (
		meeting = "title date time venue approval phase sealed"
		whole   = "meeting people guests teams sessions head"
		public  = "no name current team decision destination"
		full    = "no name sex birth id_number ethnic native_place party_date work_date education batch current proposed relieved team " +
			"planned decision destination deviates reason decided_at attendance attended_at talks obligations issuable warnings"
	)
	atMeeting := strings.Replace(strings.TrimSuffix(full, " issuable warnings"), " id_number", "", 1)
	for _, c := range []struct {
		profile Profile
		path    string
		want    string
	}{
		{Full, "", whole}, {Meeting, "", whole}, {Public, "", whole},
		{Full, "meeting", meeting}, {Public, "meeting", meeting},
		{Full, "people", full}, {Meeting, "people", atMeeting}, {Public, "people", public},
		{Full, "people talks", "session kinds from to note statement"},
		{Meeting, "people talks", "session kinds from to"},
		{Full, "people warnings", "rule text"},
		{Full, "teams", "name combined establishment leader_posts reform now out in after"}, {Public, "teams", "name"},
		{Full, "sessions", "number kinds individual talkers recorder place from to participants counted"},
		{Full, "guests", "no name unit attendance attended_at"},
	} {
		o := options(JSON, c.profile)
		o.Warnings = warnings(s.Meeting)
		if got := strings.Join(keys(t, written(t, s.Meeting, o), strings.Fields(c.path)...), " "); got != c.want {
			t.Errorf("%s %s:\n got %s\nwant %s", c.profile, c.path, got, c.want)
		}
	}
}

func TestRecord(t *testing.T) {
	s := wholeSitting(t, 68)
	var r struct {
		Meeting meetingRecord
		People  []personRecord
		Guests  []guestRecord
		Teams   []teamRecord
		Head    string
	}
	data := written(t, s.Meeting, options(JSON, Full))
	if err := json.Unmarshal(data, &r); err != nil {
		t.Fatal(err)
	}
	if !bytes.HasSuffix(data, []byte("}\n")) || bytes.Contains(data, []byte(`\u003c`)) {
		t.Error("not ended by a line break, or escaped for HTML")
	}
	if len(r.People) != 68 || len(r.Guests) != 1 || r.Head != testHead || r.Meeting.Phase != model.WrapUp || r.Meeting.Sealed {
		t.Errorf("%d people, %d guests, %+v, head %s", len(r.People), len(r.Guests), r.Meeting, r.Head)
	}
	for i, p := range r.People {
		q := s.no(i + 1)
		if p.No != q.No || p.Name != q.Name || *p.IDNumber != q.IDNumber || p.Birth != q.Birth || p.Current != q.Current || p.Planned != q.Planned {
			t.Errorf("%d: %+v", i+1, p)
		}
		d := s.Decision(q.ID)
		if p.Decision != d.Disposition || p.Destination != d.To || p.Deviates != d.Deviates || p.DecidedAt != d.At.RFC3339() {
			t.Errorf("%d: decision %+v", i+1, p)
		}
		for item, state := range p.Obligations {
			if !s.Owes(q, item) || s.Done(q, item) != (state == "done") || state != "done" && state != "open" {
				t.Errorf("%d: %s is %s", i+1, item, state)
			}
		}
	}
	talks := func(no int) (out []int) {
		for _, t := range r.People[no-1].Talks {
			out = append(out, t.Session)
		}
		return out
	}
	for no, want := range map[int][]int{1: {1, 2}, 3: {3}, 4: nil, 5: nil, 8: {1, 2}} {
		if got := talks(no); !slices.Equal(got, want) {
			t.Errorf("%d was in the sessions %v, want %v", no, got, want)
		}
	}
	late := r.People[7].Talks[0]
	if late.From != at("09:50").RFC3339() || late.To != at("10:08").RFC3339() || r.People[7].Obligations[model.ItemPreTalk] != "open" {
		t.Errorf("came in during the talk: %+v", late)
	}
	if note := r.People[0].Talks[0].Note; *note != "个人有关事项会后说明" {
		t.Errorf("note %q", *note)
	}
	for no, want := range map[int][2]string{
		1: {"present", at("08:55").RFC3339()}, 3: {"leave", ""}, 5: {"absent", ""}, 13: {"", ""},
	} {
		if p := r.People[no-1]; string(p.Attendance) != want[0] || p.AttendedAt != want[1] {
			t.Errorf("%d: %s %s", no, p.Attendance, p.AttendedAt)
		}
	}
	if len(r.People[3].Obligations) != 2 {
		t.Errorf("a deferred person owes %v", r.People[3].Obligations)
	}
}

func TestRecordPending(t *testing.T) {
	s := halfSitting(t, 30)
	number := 7
	after := *s.Teams()[0]
	after.Establishment, after.LeaderPosts = number, 2
	s.Load(&after)
	var r struct {
		People []personRecord
		Teams  []teamRecord
	}
	if err := json.Unmarshal(written(t, s.Meeting, options(JSON, Meeting)), &r); err != nil {
		t.Fatal(err)
	}
	if p := r.People[29]; p.Decision != model.Pending || p.DecidedAt != "" || p.Destination != "" || p.IDNumber != nil || p.Warnings != nil {
		t.Errorf("%+v", p)
	}
	if a, b := r.Teams[0], r.Teams[1]; *a.Establishment != 7 || *a.LeaderPosts != 2 || b.Establishment != nil || b.LeaderPosts != nil {
		t.Errorf("%+v %+v", a, b)
	}
}
