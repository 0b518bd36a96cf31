package form

import (
	"path/filepath"

	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/ui/screen/dialog"
)

// Anew asks where the meeting goes on whose file is gone or is another's.
func Anew(in *dialog.Sight, gone *store.DisplacedError) *Form {
	t := in.Text.Safety
	typed := sitting.AnewPath(gone)
	f := &Form{Sight: in, Title: t.AnewTitle, Fields: []*Field{Text("file", t.AnewFile, &typed)}, Whole: true, Enter: Confirms}
	f.Notes = func() []string {
		return []string{in.Text.Sprintf(t.Displaced[gone.How], filepath.Base(gone.Path)), t.AnewNote, t.AnewOrNot[gone.How]}
	}
	f.Wants = func() dialog.Outcome {
		path, old := in.TypedPath(typed), in.Sitting
		return dialog.Outcome{Beside: &dialog.Work{Title: t.AnewWriting, Run: func(func(int, int)) func() dialog.Outcome {
			carried, err := old.Rewrite(path)
			return func() dialog.Outcome {
				if err != nil {
					return dialog.Wrong(in.Text.Error(err))
				}
				return dialog.Outcome{File: &dialog.File{Path: path, There: true, Goes: true, Opened: func() dialog.Outcome {
					_ = old.Close() // what there was of it is in the new file
					words := t.AnewRows
					if carried {
						words = t.AnewDone
					}
					return dialog.Outcome{Before: in.Text.Sprintf(words, path, in.Meeting().OnList())}
				}}}
			}
		}}}
	}
	return f
}
