package talk

// The record of a talk, corrected; and talkers as they are typed.

import (
	"strings"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/text"
)

// talkersTyped is what can be corrected while a talk runs.
type talkersTyped struct{ Talker, Companion, Recorder, Place string }

// typedTalkers is a session's talkers, recorder and place as they are typed.
func typedTalkers(s model.TalkSession) talkersTyped {
	v := talkersTyped{Recorder: s.Recorder, Place: s.Place}
	v.Talker, v.Companion = talkersOf(s)
	return v
}

func (v *talkersTyped) fields(t *text.Text) []*form.Field {
	return []*form.Field{
		form.Text("talker", t.Form.Talker, &v.Talker),
		form.Text("companion", t.Form.Companion, &v.Companion),
		form.Text("recorder", t.Form.Recorder, &v.Recorder),
		form.Text("place", t.Form.Place, &v.Place),
	}
}

// into puts what was typed into a session.
func (v *talkersTyped) into(s *model.TalkSession) {
	s.Recorder, s.Place, s.Talkers = v.Recorder, v.Place, nil
	for _, name := range []string{v.Talker, v.Companion} {
		if name != "" {
			s.Talkers = append(s.Talkers, talkerOf(name))
		}
	}
}

// edit corrects the record of a talk: who gives it and who records it, what
// was said in points, and its minutes.
func edit(in *dialog.Sight, s *model.TalkSession) *form.Form {
	var after model.TalkSession
	v := struct {
		talkersTyped
		Merits, Faults, Demands, Cautions, Start, End string
	}{typedTalkers(*s), s.Merits, s.Faults, s.Demands, s.Cautions, s.Started.Clock(), s.Ended.Clock()}
	w := in.Text.Talks
	fields := append(v.fields(in.Text),
		form.Written("merits", w.Merits, &v.Merits), form.Written("faults", w.Faults, &v.Faults),
		form.Written("demands", w.Demands, &v.Demands), form.Written("cautions", w.Caution, &v.Cautions),
		form.Text("start", in.Text.Form.Start, &v.Start))
	times := []form.Time{{Typed: &v.Start, Was: s.Started, Into: &after.Started}}
	if s.Ended != 0 {
		fields = append(fields, form.Text("end", in.Text.Form.End, &v.End))
		times = append(times, form.Time{Typed: &v.End, Was: s.Ended, Into: &after.Ended})
	}
	return &form.Form{
		Sight: in,
		Title: in.Text.Form.TalkEditTitle, Fields: fields, Whole: true,
		Wants: func() dialog.Outcome {
			after = *s
			v.into(&after)
			after.Merits, after.Faults, after.Demands, after.Cautions = v.Merits, v.Faults, v.Demands, v.Cautions
			if refused := form.ReadTimes(in, times); refused.Wrong != "" {
				return refused
			}
			return in.Records(in.Meeting().EditTalk(after, in.Stamp()))
		},
	}
}

// talkersOf gives the first two talkers as they are typed.
func talkersOf(s model.TalkSession) (talker, companion string) {
	typed := func(i int) string {
		if i >= len(s.Talkers) {
			return ""
		}
		return strings.TrimSpace(s.Talkers[i].Post + " " + s.Talkers[i].Name)
	}
	return typed(0), typed(1)
}

// talkerOf splits a typed talker into post and name at the last blank:
// 市委组织部部长 王一鸣. Without a blank all of it is the name.
func talkerOf(s string) model.Talker {
	words := strings.Fields(s)
	if len(words) < 2 {
		return model.Talker{Name: s}
	}
	return model.Talker{Post: strings.Join(words[:len(words)-1], " "), Name: words[len(words)-1]}
}
