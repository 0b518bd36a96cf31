package form

import (
	"os"
	"path/filepath"
	"strings"

	"liuzhuan/data/backup"
	"liuzhuan/data/medium"
	"liuzhuan/data/store"
	"liuzhuan/ui/screen/dialog"
)

// Medium asks for the folder on a stick that a copy is kept in while the meeting goes on,
// and for a passphrase.
func Medium(in *dialog.Sight) *Form {
	t := in.Text.Medium
	v := struct{ Folder, Phrase, Again string }{}
	found := in.Sticks()
	if kept := in.Sitting.Carrier(); kept.Folder != "" {
		v.Folder = kept.Folder
	} else if len(found) > 0 {
		v.Folder = found[0]
	}
	folder, again := Text("folder", t.Folder, &v.Folder), Secret("again", in.Text.Safety.Again, &v.Again)
	folder.Offers = found
	again.Need = func() bool { return v.Phrase != "" }
	f := &Form{Sight: in, Title: t.Title, Enter: Confirms, Fields: []*Field{folder, Secret("phrase", in.Text.Safety.Passphrase, &v.Phrase), again}}
	f.Notes = func() []string {
		notes := []string{t.Note, t.Plain}
		if st, _, ok := in.Sitting.Carried(); ok {
			notes = append(in.Text.CopyNow(in.Sitting.Carrier(), st), notes...)
		}
		return notes
	}
	warned := ""
	f.Wants = func() dialog.Outcome {
		if strings.TrimSpace(v.Folder) == "" {
			return noMedium(in)
		}
		dir := in.TypedPath(strings.TrimSpace(v.Folder))
		if whole, err := filepath.Abs(dir); err == nil { // the next start may be from elsewhere
			dir = whole
		}
		if st, err := os.Stat(dir); err != nil {
			return dialog.WrongIn(&v.Folder, in.Text.Error(err))
		} else if !st.IsDir() {
			return dialog.WrongIn(&v.Folder, in.Text.Error(&backup.Error{Fault: backup.NoFolder, Path: dir}))
		}
		if v.Phrase != v.Again {
			return dialog.Wrong(in.Text.Safety.NotTheSame)
		}
		if warned != dir && store.SameDisk(dir, filepath.Dir(in.Sitting.Path())) {
			warned = dir
			return dialog.Wrong(in.Text.Sprintf(t.Same, dir))
		}
		return chosenMedium(in, dir, v.Phrase)
	}
	return f
}

// noMedium lets no copy be kept any more.
func noMedium(in *dialog.Sight) dialog.Outcome {
	kept := in.Sitting.Carrier()
	if kept.Folder == "" {
		return dialog.Says(in.Text.Medium.None)
	}
	return dialog.Outcome{Close: true, Desk: in.Sitting.CarriedTo("", nil), Carry: true, Say: in.Text.Sprintf(in.Text.Medium.Ends, kept.Folder)}
}

// chosenMedium lets a copy be kept in a folder. A key takes a moment to be made.
func chosenMedium(in *dialog.Sight, dir, phrase string) dialog.Outcome {
	chosen := func(seal *medium.Seal) dialog.Outcome {
		return dialog.Outcome{Close: true, Desk: in.Sitting.CarriedTo(dir, seal), Carry: true, Say: in.Text.Sprintf(in.Text.Medium.Chosen, dir)}
	}
	if phrase == "" { // what was sealed there stays so
		return chosen(sealedThere(in, dir))
	}
	return dialog.Outcome{Beside: &dialog.Work{Title: in.Text.Medium.Making, Run: func(func(int, int)) func() dialog.Outcome {
		seal, err := medium.NewSeal(phrase, dir)
		return func() dialog.Outcome {
			if err != nil {
				return dialog.Wrong(in.Text.Error(err))
			}
			return chosen(seal)
		}
	}}}
}

// sealedThere is what the copy in a folder is sealed to that was chosen here before; nil =
// it is not sealed, or there is none.
func sealedThere(in *dialog.Sight, dir string) *medium.Seal {
	if kept := in.Sitting.Carrier(); kept.Folder == dir {
		return kept.Seal
	}
	return nil
}
