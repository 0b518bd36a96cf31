package model

// How people and posts are read aloud and printed in a sentence.

import (
	"cmp"
	"strings"
)

// ReadAloud gives the sentence that is read out for p: what was announced, or is
// planned while nothing is; false where nothing is read. The fields of a
// disposition's sentence are {谁} the person, {拟任} the new post, {试用期} what is
// said of a probation, {免} the half sentence on what is given up, and {免职} the
// posts that somebody leaves who gets none.
func (m *Meeting) ReadAloud(p *Person) (sentence string, aloud bool) {
	return m.readAloud(p, m.Decision(p.ID))
}

// ReadAloudIf gives the sentence that would be read out for whom a decision is about
// if it were recorded; false where nothing would be read.
func (m *Meeting) ReadAloudIf(d Decision) (sentence string, aloud bool) {
	p := m.Person(d.Person)
	if p == nil {
		return "", false
	}
	d = d.completed(p)
	return m.readAloud(p, &d)
}

func (m *Meeting) readAloud(p *Person, d *Decision) (sentence string, aloud bool) {
	o := outcomeOf(p, d)
	t := o.Disposition.traits()
	if t == nil || t.aloud == "" {
		return "", false
	}
	_, given := decidedTexts(p, d) // as the approval form has it
	given = ReadOut(given)
	free, probation := "", m.probation(o)
	if given != "" {
		free = "，免去其" + given + "职务"
	}
	if probation != "" {
		probation = "（" + probation + "）"
	}
	return strings.NewReplacer("{谁}", p.Name+"同志", "{拟任}", cmp.Or(ReadOut(o.Post), toFill), "{试用期}", probation, "{免}", free,
		"{免职}", cmp.Or(given, ReadOut(p.Current))).Replace(t.aloud), true
}

// toFill stands where nobody said which post, to be filled in by hand.
const toFill = "＿＿＿＿"

// ReadOut gives a post's text as it stands in 任…, 免去其…职务: lists end some posts in
// 职务, which the sentence says itself, and part several by half-width marks.
func ReadOut(post string) string {
	post = pauses.Replace(strings.TrimSpace(post))
	for strings.HasSuffix(post, "职务") {
		post = strings.TrimSuffix(post, "职务")
	}
	return strings.Trim(post, "、，； ")
}

// pauses are the marks between posts that a reader of Chinese makes no pause at.
var pauses = strings.NewReplacer(", ", "、", ",", "、", "; ", "；", ";", "；", "\r\n", "、", "\n", "、")
