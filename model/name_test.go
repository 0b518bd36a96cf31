package model_test

import (
	"testing"

	"liuzhuan/model"
)

func TestNamesakes(t *testing.T) {
	m := meeting(model.Person{Name: "张伟", Birth: "197401"}, model.Person{Name: "张伟", Birth: "198101"}, model.Person{Name: "任文"})
	do := doing(t, m)
	people := m.People()
	equal(t, "张伟", m.Namesakes(people[0]), true)
	equal(t, "任文", m.Namesakes(people[2]), false)
	do(m.AddGuest("任文", "市丙局", at(9, 0, 0)))
	equal(t, "任文 and a guest", m.Namesakes(people[2]), true)
	after := *people[0]
	after.Name = "张玮"
	do(m.EditPerson(after, "", at(9, 1, 0)))
	equal(t, "the other 张伟", m.Namesakes(people[1]), false)
}
