package form

import (
	"os"
	"path/filepath"

	"liuzhuan/data/backup"
	"liuzhuan/ui/screen/dialog"
)

// Backup asks where to, and for a passphrase.
func Backup(in *dialog.Sight) *Form {
	t := in.Text.Safety
	v := struct{ Folder, Phrase, Again string }{Folder: backup.Folder}
	again := Secret("again", t.Again, &v.Again)
	again.Need = func() bool { return v.Phrase != "" }
	f := &Form{Sight: in, Title: t.BackupTitle, Enter: Confirms, Fields: []*Field{
		Text("folder", t.BackupFolder, &v.Folder).Must(), Secret("phrase", t.Passphrase, &v.Phrase), again,
	}}
	f.Notes = func() []string { return []string{t.PlainIfEmpty} }
	f.Wants = func() dialog.Outcome {
		if in.Sitting.Rehearsal() { // nor is a folder made for it
			return dialog.Wrong(in.Text.Rehearsal.Off["backup"])
		}
		if v.Phrase != v.Again {
			return dialog.Wrong(t.NotTheSame)
		}
		dir := in.TypedPath(v.Folder)
		if filepath.Base(dir) == backup.Folder { // the one of our own may be missing still
			if err := os.Mkdir(dir, 0o700); err != nil && !os.IsExist(err) {
				return dialog.Wrong(in.Text.Error(err))
			}
		}
		s, o := in.Sitting, backup.Options{Folder: dir, Passphrase: v.Phrase, Now: in.Now()}
		return dialog.Outcome{Close: true, Beside: &dialog.Work{Title: t.BackingUp, Run: func(report func(int, int)) func() dialog.Outcome {
			o.Progress = report
			m, err := s.Backup(o)
			return func() dialog.Outcome {
				if err != nil {
					return dialog.Fails(in.Text.Error(err))
				}
				return dialog.Says(in.Text.BackedUp(m))
			}
		}}}
	}
	return f
}
