package text

import (
	"fmt"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

const (
	office    = "驻市委办公室纪检监察组"
	resources = "驻自然资源和规划局纪检监察组"
)

// clock is an instant of the morning of the meeting.
func clock(hour, minute int) model.Stamp {
	return model.At(time.Date(2026, 11, 22, hour, minute, 0, 0, time.Local))
}

// atNine is a meeting at nine with the people given and two teams; the second has
// an establishment of one and one person in it.
func atNine(people ...model.Person) *model.Meeting {
	m := model.NewMeeting()
	m.Load(&model.Info{ID: model.InfoID, Title: "调整会", Date: "20261122", Time: "09:00"})
	m.Load(&model.Team{ID: 1, No: 1, Name: office, Establishment: model.Unknown, LeaderPosts: model.Unknown})
	m.Load(&model.Team{ID: 2, No: 2, Name: resources, Establishment: 1, LeaderPosts: model.Unknown})
	m.Load(&model.Person{ID: 99, No: 99, Team: 2, Name: "谭慎明", Current: resources + "组长", Planned: model.Retained})
	for i, p := range people {
		p.ID, p.No, p.Team = model.ID(i+1), i+1, 1
		if p.Current == "" {
			p.Current = office + "二级主任科员"
		}
		m.Load(&p)
	}
	return m
}

func must(t *testing.T) func(model.Change, error) model.Change {
	return func(c model.Change, err error) model.Change {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
}

// recorded keeps a change and says so.
func recorded(lang *Text, m *model.Meeting, c model.Change) string {
	m.Apply(c)
	return lang.Recorded(m, c)
}

// The sentences that all others take after, said by the functions that say them.
func TestModelSentences(t *testing.T) {
	shan := model.Person{Name: "单志远", Planned: model.Transferred, Proposed: office + "一级主任科员", Relieved: office + "二级主任科员"}
	tests := []struct {
		when   string
		say    func(lang *Text) string
		zh, en string
	}{
		{"recorded as planned", func(lang *Text) string {
			m := atNine(shan)
			return recorded(lang, m, must(t)(m.Confirm(1, clock(9, 10))))
		}, "已记：单志远 转任，按方案，09:10。", "Recorded: Shan Zhiyuan, transferred as planned, 09:10."},

		{"differs from the plan", func(lang *Text) string {
			return lang.Refused(model.ErrReasonNeeded)
		}, "与方案不一致，请写理由；按 Esc 不改。", "This differs from the plan: give a reason, or Esc to leave it."},

		{"differs from the plan, in the panel", func(lang *Text) string {
			m := atNine(model.Person{Name: "任文", Planned: model.Retained})
			return lang.BeforeDeciding(m, m.Person(1), &model.Decision{Person: 1, Disposition: model.Deferred})[0]
		}, "与方案不一致，请写理由；按 Esc 不改。", "This differs from the plan: give a reason, or Esc to leave it."},

		{"undone", func(lang *Text) string {
			m := atNine(model.Person{Name: "仇敏", Planned: model.Retained})
			c := must(t)(m.Confirm(1, clock(9, 10)))
			back := model.TakeBack(model.Entry{Seq: 1, Command: c.Command, Args: c.Args}, c.Edits, clock(9, 11))
			return lang.Sentence(lang.SaidIn(m, back.Command, back.Args))
		}, "已撤销：仇敏 留任 09:10，现为待定。", "Undone: Qiu Min retained 09:10; pending again."},

		{"count does not match", func(lang *Text) string {
			return lang.WrongCount(false, "驻市委办", 7, "8")
		}, "本组待定 7 人，您输的是 8，没有记入。", "7 are pending here, you typed 8; nothing was recorded."},

		{"latecomer", func(lang *Text) string {
			m := atNine(model.Person{Name: "任文", Sex: "男", Planned: model.Retained})
			return recorded(lang, m, must(t)(m.Arrive(1, clock(9, 6))))
		}, "任文 09:06 到，迟到；其任免事项尚未宣读。", "Ren Wen came at 09:06, late; his item has not been read yet."},

		{"on leave", func(lang *Text) string {
			m := atNine(model.Person{Name: "曾知", Planned: model.Retained})
			return recorded(lang, m, must(t)(m.Attend(model.Attendance{Person: 1, State: model.Leave, Reason: "住院", At: clock(8, 50)}, clock(8, 50))))
		}, "曾知请假，任免照常宣布，谈话列入补谈。", "Zeng Zhi is on leave: announced as usual, the talk is to be made up."},

		{"over establishment", func(lang *Text) string {
			p := shan
			p.Proposed = resources + "二级主任科员"
			m := atNine(p)
			return recorded(lang, m, must(t)(m.Confirm(1, clock(9, 10))))
		}, "已记：单志远 转任，按方案，09:10。驻自规局组将超编 1 人，可照记，会列入核对表。",
			"Recorded: Shan Zhiyuan, transferred as planned, 09:10. One over establishment in this team; it can be recorded and will be listed."},

		{"end of list", func(lang *Text) string {
			return lang.EndOfList(3)
		}, "名单到底了，前面跳过 3 人，F4 看名单。", "End of the list; 3 were skipped, F4 shows them."},

		{"not kept", func(lang *Text) string {
			return lang.NotKept(&store.CommitError{Command: model.CommandDecide, Err: syscall.ENOSPC})
		}, "刚才这一项没有存上：磁盘已满。前面的都在；腾出空间再按一次。",
			"That one was not kept: the disk is full. All before it is safe; free some space and press again."},

		{"talk ended", func(lang *Text) string {
			return lang.TalkEnded(talked(t, model.PreAppointment))
		}, "谈话已结束：任前 63/65，应补 2 人：曾知、宋伟。", "Talk ended: 63 of 65; to make up: Zeng Zhi, Song Wei."},

		{"file held", func(lang *Text) string {
			return lang.Error(&store.HeldError{Since: clock(9, 2).Time(), Here: true})
		}, "这份会议文件 09:02 起已由本机另一个窗口打开，请到那个窗口操作。",
			"This meeting file has been open in another window here since 09:02; please work there."},

		{"row refused", func(lang *Text) string {
			return lang.ForCommands().RowsRejected([]model.Rejected{{Row: 13, Reason: model.RefusedNoName}}, false)
		}, "第 13 行没有姓名，整份名单没有写入。补上姓名再导入，或加 --skip-rejected 跳过。",
			"Row 13 has no name, so nothing was written. Add the name and import again, or skip it with --skip-rejected."},
	}
	for _, test := range tests {
		for _, lang := range []struct {
			*Text
			want string
		}{{&zh, test.zh}, {&en, test.en}} {
			if got := test.say(lang.Text); got != lang.want {
				t.Errorf("%s, %s:\n got %s\nwant %s", test.when, lang.Lang, got, lang.want)
			}
		}
	}
}

// talked is a meeting of 65 people who owe the talks, after a collective talk
// of the kinds; 曾知 and 宋伟 were on leave.
func talked(t *testing.T, kinds ...model.Kind) *model.Meeting {
	t.Helper()
	var people []model.Person
	for i := range 64 {
		people = append(people, model.Person{Name: fmt.Sprintf("张%c", '一'+i), Planned: model.Retained})
	}
	people[10].Name, people[40].Name = "曾知", "宋伟"
	m := atNine(people...)
	for _, p := range m.People() {
		a := model.Attendance{Person: p.ID, State: model.Present, At: clock(8, 50)}
		if slices.Contains([]string{"曾知", "宋伟"}, p.Name) {
			a.State, a.Reason = model.Leave, "住院"
		}
		m.Apply(must(t)(m.Attend(a, a.At)))
	}
	m.Apply(must(t)(m.StartTalk(model.TalkSession{Kinds: kinds, Started: clock(9, 40)}, nil)))
	m.Apply(must(t)(m.EndTalk(clock(10, 31))))
	return m
}

// Beyond the models: what a person would also hear.
func TestOtherSentences(t *testing.T) {
	zhang := []model.Person{
		{Name: "张伟", Sex: "女", Birth: "197405", Planned: model.Retained},
		{Name: "张伟", Sex: "男", Birth: "198109", Planned: model.Retained},
		{Name: "李四", Planned: model.Retained},
	}
	tests := []struct {
		when   string
		say    func(lang *Text) string
		zh, en string
	}{
		{"one of two who bear a name", func(lang *Text) string {
			m := atNine(zhang...)
			return recorded(lang, m, must(t)(m.Confirm(2, clock(9, 10))))
		}, "已记：张伟（1981年，驻市委办） 留任，按方案，09:10。", "Recorded: Zhang Wei (1981, 驻市委办), retained as planned, 09:10."},

		{"undone, one of two who bear a name", func(lang *Text) string {
			m := atNine(zhang...)
			c := must(t)(m.Confirm(2, clock(9, 10)))
			back := model.TakeBack(model.Entry{Seq: 1, Command: c.Command, Args: c.Args}, c.Edits, clock(9, 11))
			return lang.Sentence(lang.SaidIn(m, back.Command, back.Args))
		}, "已撤销：张伟（1981年，驻市委办） 留任 09:10，现为待定。", "Undone: Zhang Wei (1981, 驻市委办) retained 09:10; pending again."},

		{"a latecomer whose item has been read, a woman", func(lang *Text) string {
			m := atNine(zhang...)
			m.Apply(must(t)(m.Confirm(1, clock(9, 5))))
			return recorded(lang, m, must(t)(m.Arrive(1, clock(9, 6))))
		}, "张伟（1974年，驻市委办） 09:06 到，迟到；其任免事项已经宣读，请当面告知。",
			"Zhang Wei (1974, 驻市委办) came at 09:06, late; her item has been read already, please tell them in person."},

		{"talk ended, both kinds together", func(lang *Text) string {
			return lang.TalkEnded(talked(t, model.Kinds...))
		}, "谈话已结束：任前 63/65 廉政 63/65，应补 2 人：曾知、宋伟。", "Talk ended: pre 63 of 65 integ 63 of 65; to make up: Zeng Zhi, Song Wei."},

		{"one was skipped", func(lang *Text) string { return lang.EndOfList(1) },
			"名单到底了，前面跳过 1 人，F4 看名单。", "End of the list; 1 was skipped, F4 shows them."},

		{"rows refused", func(lang *Text) string {
			return lang.RowsRejected([]model.Rejected{{Row: 13, Reason: model.RefusedNoName}, {Row: 20, Reason: model.RefusedNoName}}, true)
		}, "第 13 行等 2 行没有姓名，整份名单没有写入。补上姓名再导入，或按 1 跳过。",
			"Row 13 and others, 2 in all, have no name, so nothing was written. Add the name and import again, or press 1 to skip it."},
	}
	for _, test := range tests {
		for _, lang := range []struct {
			*Text
			want string
		}{{&zh, test.zh}, {&en, test.en}} {
			if got := test.say(lang.Text); got != lang.want {
				t.Errorf("%s, %s:\n got %s\nwant %s", test.when, lang.Lang, got, lang.want)
			}
		}
	}
}

// In English people are written in letters; a team keeps the name it has.
func TestTeamsAreNotRomanized(t *testing.T) {
	en := For("en")
	lines := en.ChangeLines(&model.Reconciliation{Changes: []model.FieldChange{
		{Row: 2, Name: "驻市财政局纪检监察组", Field: "establishment", Old: "6", New: "7"},
		{Row: 3, Person: 1, Name: "单志远", Field: "birth", Old: "197508", New: "197509"},
	}})
	if !strings.Contains(lines[0], "驻市财政局纪检监察组") || !strings.Contains(lines[1], "Shan Zhiyuan") {
		t.Error(lines)
	}
}
