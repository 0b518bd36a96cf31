package form

import (
	"strings"

	"liuzhuan/data/backup"
	"liuzhuan/ui/screen/dialog"
)

// HandOver asks which desk a copy is for, and where it is to lie.
func HandOver(in *dialog.Sight) *Form {
	t := in.Text.Handing
	v := struct{ Desk, Folder string }{Folder: folder(in)}
	f := &Form{Sight: in, Title: t.Title, Enter: Confirms, Fields: []*Field{
		Text("desk", t.Desk, &v.Desk), Text("folder", in.Text.Safety.BackupFolder, &v.Folder).Must(),
	}}
	f.Notes = func() []string {
		notes := []string{t.Note}
		if in.Meeting().Info().Sealed != 0 {
			notes = append(notes, t.Sealed)
		}
		return notes
	}
	f.Wants = func() dialog.Outcome {
		s, desk := in.Sitting, strings.TrimSpace(v.Desk)
		o := backup.Options{Folder: in.TypedPath(v.Folder), Now: in.Now()}
		return dialog.Outcome{Beside: &dialog.Work{Title: t.Writing, Run: func(report func(int, int)) func() dialog.Outcome {
			o.Progress = report
			m, err := s.HandOver(o, desk, t.Other)
			return func() dialog.Outcome {
				if err != nil {
					return dialog.Wrong(in.Text.Error(err))
				}
				if len(m.Report.Damage) > 0 {
					return dialog.Fails(in.Text.HandedOver(m))
				}
				return dialog.Says(in.Text.HandedOver(m))
			}
		}}}
	}
	return f
}
