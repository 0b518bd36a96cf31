package model

import (
	"reflect"
	"testing"
)

// What is typed of a team is one step, settles what was doubted of it, and leaves alone
// what lists say.
func TestEditTeam(t *testing.T) {
	m := NewMeeting()
	doubted := Flag{Field: FieldEstablishment, Value: "六或七", Doubt: DoubtNumber}
	m.Load(&Team{ID: 5, No: 3, Name: "驻市甲局纪检监察组", Establishment: Unknown, LeaderPosts: Unknown, Reform: ReformRenamed, OldName: "驻市老局纪检监察组",
		Doubts: []Flag{doubted, {Field: FieldLeaderPosts, Doubt: DoubtNumber}}})
	refused := func(_ Change, err error) error { return err }
	if err := refused(m.EditTeam(Team{ID: 9}, 7)); err != ErrNoTeam {
		t.Error(err)
	}
	same := *m.Team(5)
	if err := refused(m.EditTeam(same, 7)); err != ErrNothing {
		t.Error(err)
	}
	c, err := m.EditTeam(Team{ID: 5, Name: "别的", Establishment: 6, LeaderPosts: Unknown, Grade: "正处级", Contact: "周联络", ContactPhone: "5550001",
		Escort: "郑陪同", EscortOn: "20261203"}, 7)
	if err != nil {
		t.Fatal(err)
	}
	if want := []Field{FieldEstablishment, FieldGrade, FieldContact, FieldContactPhone, FieldEscort, FieldEscortOn}; !reflect.DeepEqual(c.Args.Fields, want) {
		t.Error(c.Args.Fields)
	}
	m.Apply(c)
	want := &Team{ID: 5, No: 3, Name: "驻市甲局纪检监察组", Establishment: 6, LeaderPosts: Unknown, Reform: ReformRenamed, OldName: "驻市老局纪检监察组",
		Grade:   "正处级",
		Contact: "周联络", ContactPhone: "5550001", Escort: "郑陪同", EscortOn: "20261203", Doubts: []Flag{{Field: FieldLeaderPosts, Doubt: DoubtNumber}}}
	if got := m.Team(5); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
}
