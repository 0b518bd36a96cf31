package cli

// backup, restore, rescue, seal, purge: what keeps a meeting file, brings it
// back, ends it.

import (
	"errors"
	"fmt"
	"os"
	"strconv"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"liuzhuan/data/backup"
	"liuzhuan/data/medium"
	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

// drive says where a file lies when that is a network drive.
func (e *env) drive(path string) {
	if words, ok := e.t.Safety.Network[store.DriveOf(path)]; ok {
		e.say(e.t.Sprintf(words, path))
	}
}

func (e *env) backupCommand() *cobra.Command {
	var secret, sign, newKey string
	c := e.command("backup", func(_ *cobra.Command, args []string) error {
		if newKey != "" {
			return e.newKey(newKey)
		}
		given, err := e.passphraseIn(secret)
		if err != nil {
			return err
		}
		key, err := e.keyIn(sign, args...)
		if err != nil {
			return err
		}
		return e.viewing(args[0], func(s *sitting.Sitting) error {
			tell, over := e.working(e.t.Safety.BackingUp)
			m, err := s.Backup(backup.Options{Folder: args[1], Passphrase: given.words, Sign: key, Now: e.now(), Progress: tell})
			over()
			if err != nil {
				return err
			}
			e.print(m.Path)
			e.say(e.t.Sprintf(e.t.Safety.ReceiptAt, m.Receipt))
			if signer := key.Signer(); signer != (backup.Signer{}) {
				e.say(e.t.Sprintf(e.t.Safety.ReceiptSigned, signer.Fingerprint()))
			}
			if n := len(m.Report.Damage); n > 0 {
				e.say(e.t.Sprintf(e.t.Safety.BackupOfDamage, n))
				return saidError{}
			}
			e.say(e.t.Sprintf(e.t.Safety.BackupDone, m.Report.People, m.Report.Entries))
			return nil
		})
	})
	c.Args = func(c *cobra.Command, args []string) error {
		if newKey != "" {
			return e.args(0, 0)(c, args)
		}
		return e.args(2, 2)(c, args)
	}
	c.Flags().StringVar(&secret, "passphrase-file", "", e.t.CLI.Flag["passphrase-file"])
	c.Flags().StringVar(&sign, "sign", "", e.t.CLI.Flag["sign"])
	c.Flags().StringVar(&newKey, "new-key", "", e.t.CLI.Flag["new-key"])
	return c
}

func (e *env) handoverCommand() *cobra.Command {
	var desk string
	c := e.command("handover", func(_ *cobra.Command, args []string) error {
		return e.viewing(args[0], func(s *sitting.Sitting) error {
			tell, over := e.working(e.t.Handing.Writing)
			m, err := s.HandOver(backup.Options{Folder: args[1], Now: e.now(), Progress: tell}, desk, e.t.Handing.Other)
			over()
			if err != nil {
				return err
			}
			e.print(m.Path)
			e.say(e.t.HandedOver(m))
			if s.Meeting.Info().Sealed != 0 {
				e.say(e.t.Handing.Sealed)
			}
			if len(m.Report.Damage) > 0 {
				return saidError{}
			}
			return nil
		})
	})
	c.Args = e.args(2, 2)
	c.Flags().StringVar(&desk, "desk", "", e.t.CLI.Flag["desk"])
	return c
}

func (e *env) restoreCommand() *cobra.Command {
	var secret string
	c := e.command("restore", func(_ *cobra.Command, args []string) error {
		if err := e.notDevice(args[1]); err != nil {
			return err
		}
		given, err := e.passphraseIn(secret)
		if err != nil {
			return err
		}
		if st, err := os.Stat(args[0]); err == nil && st.IsDir() {
			return e.restoreCopy(args[0], args[1], given)
		}
		sealed, err := backup.Sealed(args[0])
		if err == nil {
			err = e.askPassphrase(sealed, &given)
		}
		if err != nil {
			return err
		}
		r, err := tryPassphrases(given, func(words string) (*store.Report, error) { return backup.Restore(args[0], args[1], words) })
		if err != nil {
			return err
		}
		e.say(e.t.Sprintf(e.t.Safety.Restored, args[1], r.People, r.Entries))
		if n := len(r.Damage); n > 0 {
			e.say(e.t.Sprintf(e.t.Safety.RestoredDamage, n))
			return saidError{}
		}
		return nil
	})
	c.Args = e.args(2, 2)
	c.Flags().StringVar(&secret, "passphrase-file", "", e.t.CLI.Flag["passphrase-file"])
	return c
}

// restoreCopy makes a meeting file of the copy that a folder holds.
func (e *env) restoreCopy(folder, path string, given passphrase) error {
	sealed, err := medium.Sealed(folder)
	if err == nil {
		err = e.askPassphrase(sealed, &given)
	}
	if err != nil {
		return err
	}
	r, err := tryPassphrases(given, func(words string) (*medium.Restored, error) { return medium.Restore(folder, path, words) })
	if err != nil {
		return err
	}
	for _, line := range e.t.CopyRestored(path, r) {
		e.say(line)
	}
	if n := len(r.Report.Damage); n > 0 {
		e.say(e.t.Sprintf(e.t.Safety.RestoredDamage, n))
		return saidError{}
	}
	if r.Broken || r.Older {
		return saidError{}
	}
	return nil
}

// askPassphrase asks for the passphrase of what is sealed where none was given and there
// is somebody to ask.
func (e *env) askPassphrase(sealed bool, given *passphrase) error {
	if !sealed || given.words != "" || !e.terminal {
		return nil
	}
	fmt.Fprint(e.errout, e.t.Safety.AskPassphrase)
	typed, err := term.ReadPassword(os.Stdin.Fd())
	fmt.Fprintln(e.errout)
	given.words = string(typed)
	return err
}

// tryPassphrases tries a passphrase as it is read and, where that is wrong, as it stands
// in its file.
func tryPassphrases[R any](given passphrase, open func(words string) (R, error)) (R, error) {
	r, err := open(given.words)
	var refused *backup.Error
	if errors.As(err, &refused) && refused.Fault == backup.WrongPassphrase && given.bytes != given.words {
		return open(given.bytes)
	}
	return r, err
}

func (e *env) rescueCommand() *cobra.Command {
	c := e.command("rescue", func(_ *cobra.Command, args []string) error {
		if err := e.notDevice(args[1]); err != nil {
			return err
		}
		tell, over := e.working(e.t.CLI.Rescuing)
		r, err := store.RescueTelling(args[0], args[1], e.now(), tell)
		over()
		var nothing *store.NotMeetingError
		if errors.As(err, &nothing) {
			e.say(e.t.Sprintf(e.t.Safety.RescueNothing, args[0]))
			return saidError{}
		}
		if err != nil {
			return err
		}
		r.Spoken = max(r.Spoken, backup.Receipted(args[0]))
		e.print(e.t.Sprintf(e.t.Safety.RescueDone, args[1], r.People, r.Entries))
		for _, line := range e.t.RescueLines(r) {
			e.print(line)
		}
		e.say(e.t.Sprintf(e.t.Safety.RescueKeep, args[0]))
		if !r.Complete() {
			return saidError{}
		}
		return nil
	})
	c.Args = e.args(2, 2)
	return c
}

// unlockCommand takes the curtain away for somebody who has forgotten the
// passphrase in the middle of a meeting. It keeps nobody from the file, who
// can run a command on it.
func (e *env) unlockCommand() *cobra.Command {
	c := e.command("unlock", func(_ *cobra.Command, args []string) error {
		return e.writing(args[0], func(s *sitting.Sitting) error {
			was, err := s.Unlock()
			if err != nil {
				return err
			}
			if was {
				e.say(e.t.Safety.Unlocked)
			} else {
				e.say(e.t.Safety.NoLock)
			}
			return nil
		})
	})
	c.Args = e.args(1, 1)
	return c
}

func (e *env) sealCommand() *cobra.Command {
	var count int
	c := e.command("seal", func(c *cobra.Command, args []string) error {
		if !c.Flags().Changed("count") {
			return &usageError{e.t.Sprintf(e.t.CLI.FlagMissing, "--count")}
		}
		return e.writing(args[0], func(s *sitting.Sitting) error {
			change, err := s.Meeting.Seal(model.At(e.now()))
			if err != nil {
				e.say(e.t.Refused(err))
				return saidError{}
			}
			if have := s.Meeting.OnList(); count != have {
				e.say(e.t.Sprintf(e.t.Safety.SealWrongCount, have, strconv.Itoa(count)))
				return saidError{}
			}
			if _, err := s.Commit(change, nil); err != nil {
				e.say(e.t.NotDone(err))
				return saidError{}
			}
			e.say(e.t.Sprintf(e.t.Safety.SealDone, count))
			return nil
		})
	})
	c.Args = e.args(1, 1)
	c.Flags().IntVar(&count, "count", 0, e.t.CLI.Flag["count"])
	return c
}

func (e *env) purgeCommand() *cobra.Command {
	var count int
	var unsealed bool
	c := e.command("purge", func(c *cobra.Command, args []string) error {
		path := args[0]
		have, sealed := 0, false
		var left []string
		var carriers []sitting.Carrier
		err := e.using(path, sitting.Open, func(s *sitting.Sitting) (err error) {
			have, sealed = s.Meeting.OnList(), s.Meeting.Info().Sealed != 0
			carriers = s.Carriers()
			left, err = backup.Left(s.Store)
			return err
		})
		if err != nil {
			return err
		}
		switch {
		case !sealed && !unsealed:
			e.say(e.t.Safety.PurgeUnsealed)
			return saidError{}
		case !c.Flags().Changed("count"):
			list, err := backup.Belongings(path) // of the closed file, as Purge will find them
			if err != nil {
				return err
			}
			e.print(e.t.Sprintf(e.t.Safety.PurgeWould, len(list)))
			e.lines(list)
			e.sayLeft(left)
			e.sayCarriers(e.t.Medium.Holds, carriers)
			e.say(e.t.Sprintf(e.t.Safety.PurgeConfirm, have))
			return saidError{}
		case count != have:
			e.say(e.t.Sprintf(e.t.Safety.PurgeWrongCount, have, count))
			return saidError{}
		}
		removed, err := backup.Purge(path)
		e.print(e.t.Sprintf(e.t.Safety.PurgeDone, len(removed)))
		e.lines(removed)
		if err != nil {
			return err
		}
		e.sayLeft(left)
		e.sayCarriers(e.t.Medium.Holds, carriers)
		e.say(e.t.Safety.PurgeSSD)
		e.say(e.t.Safety.PurgeExports)
		return nil
	})
	c.Args = e.args(1, 1)
	c.Flags().IntVar(&count, "count", 0, e.t.CLI.Flag["count"])
	c.Flags().BoolVar(&unsealed, "unsealed", false, e.t.CLI.Flag["unsealed"])
	return c
}

// sayLeft names what purge does not remove.
func (e *env) sayLeft(paths []string) { e.sayPaths(e.t.Safety.PurgeLeft, paths) }

// sayCarriers names the folders on other disks that hold a copy, or have held one.
func (e *env) sayCarriers(words string, carriers []sitting.Carrier) {
	var lines []string
	for _, c := range carriers {
		lines = append(lines, e.t.CarriedAt(c, medium.HasCopy(c.Folder)))
	}
	e.sayPaths(words, lines)
}

// sayPaths lists paths under a sentence that counts them; none, and nothing is said.
func (e *env) sayPaths(words string, paths []string) {
	if len(paths) == 0 {
		return
	}
	e.say(e.t.Sprintf(words, len(paths)))
	for _, p := range paths {
		e.say(e.t.Sprintf(e.t.Safety.PurgeLine, p))
	}
}

func (e *env) lines(paths []string) {
	for _, p := range paths {
		e.print(e.t.Sprintf(e.t.Safety.PurgeLine, p))
	}
}
