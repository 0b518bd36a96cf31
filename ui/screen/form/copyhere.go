package form

// A meeting file on a network drive: its locks and syncs are a server's, and the
// server may go away in the middle of the meeting. Before it is opened the clerk
// is offered a copy on this machine.

import (
	"os"
	"path/filepath"

	"liuzhuan/data/backup"
	"liuzhuan/data/store"
	"liuzhuan/ui/screen/dialog"
)

// CopyHere asks for a folder of this machine; none opens the file where
// it lies.
func CopyHere(in *dialog.Sight, path string, drive store.Drive) *Form {
	t := in.Text.Safety
	typed, err := os.UserHomeDir()
	if err != nil {
		typed = ""
	}
	f := &Form{
		Sight: in, Title: in.Text.Sprintf(t.Drive[drive], filepath.Base(path)), Whole: true, Enter: Confirms,
		Fields: []*Field{Text("folder", t.CopyTo, &typed)},
	}
	f.Notes = func() []string {
		return []string{t.DriveRisk, t.CopyOrNot, in.Text.Sprintf(t.CopyBack, filepath.Dir(path))}
	}
	f.Wants = func() dialog.Outcome {
		if typed == "" {
			return dialog.Outcome{Close: true, File: &dialog.File{Path: path, There: true}}
		}
		folder := in.TypedPath(typed)
		if st, err := os.Stat(folder); err != nil || !st.IsDir() {
			return dialog.Wrong(in.Text.Sprintf(t.CopyNoFolder, folder))
		}
		to := filepath.Join(folder, filepath.Base(path))
		if in.DriveOf(to) == store.DriveNetwork {
			return dialog.Wrong(in.Text.Sprintf(t.CopyElsewhere, folder))
		}
		return dialog.Outcome{Beside: &dialog.Work{Title: t.Copying, Run: func(func(int, int)) func() dialog.Outcome {
			notice, err := backup.Copy(path, to)
			return func() dialog.Outcome {
				if err != nil {
					return dialog.Wrong(in.Text.Error(err))
				}
				return dialog.Outcome{Close: true, File: &dialog.File{Path: to, There: true, Notice: notice, Opened: func() dialog.Outcome {
					return dialog.Outcome{Before: in.Text.Sprintf(t.Copied, to)}
				}}}
			}
		}}}
	}
	return f
}
