package model_test

import (
	"testing"

	"liuzhuan/model"
)

func TestNearRelation(t *testing.T) {
	for word, want := range map[string]bool{
		"妻子": true, "配偶": true, "爱人": true, "老公": true, "长子": true, "次女": true, "二哥": true, "三弟": true, "堂兄": true, "表妹": true,
		"岳父": true, "儿媳": true, "妻弟": true, "大姨子": true, "外甥女": true, "父亲（已故）": true, "弟 媳": true,
		"同学": false, "战友": false, "表叔": false, "表姑": false, "堂伯": false, "干妈": false, "未婚妻": false, "其他亲属": false, "前妻": false, "朋友": false, "": false,
	} {
		equal(t, word, model.NearRelation(word), want)
	}
}

// A relation that is not checked is told once a word, however many lines bear it.
func TestUnknownRelationsAreTold(t *testing.T) {
	m := meeting(model.Person{Name: "甲", Current: staffA}, model.Person{Name: "乙", Current: staffA})
	l := kinList(
		model.KinLine{Person: "甲", Relation: "同学", Name: "丙"}, model.KinLine{Person: "乙", Relation: "同学", Name: "丁"},
		model.KinLine{Person: "乙", Relation: "前妻", Name: "戊"}, model.KinLine{Person: "乙", Relation: "哥哥", Name: "己"},
		model.KinLine{Person: "乙", Relation: "表叔", Name: "庚"},
	)
	equal(t, "found", sum(m.ReconcileKin(l)), "5/0/0 ?relation ?relation")
	family := list(model.Person{Name: "甲", Current: staffA})
	family.Forms = true
	family.Rows[0].Form = &model.FormLine{Path: "甲.lrmx", Family: []model.KinLine{{Relation: "战友", Name: "辛"}, {Relation: "妻子", Name: "壬"}}}
	equal(t, "forms", sum(m.Reconcile(family)), "0/0/1 ?relation")
}
