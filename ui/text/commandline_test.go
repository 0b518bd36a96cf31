package text

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"liuzhuan/data/store"
)

// commandOnly are the words that commands alone say: those of CLI, of check, of the
// worksheets that import did not read, and of
// the commands that restore and remove.
var commandOnly = []string{"CLI.", "Check.WhatToDo", "Safety.RestoredDamage", "Safety.PurgeConfirm", "Safety.PurgeUnsealed", "Archive.", "Manual.", "DoctorWords.", "Safety.RedactNobody", "Safety.RedactRefused", "Safety.Backup[needs_passphrase]", "Tables.OtherAlike"}

var (
	zhCommand = regexp.MustCompile(`liuzhuan |--[a-z]|(^|[^A-Za-z])(check|rescue|backup|restore|export|import|status|seal|purge|unlock|undo|log|merge|new|demo)([^A-Za-z]|$)`)
	enCommand = regexp.MustCompile(`liuzhuan (backup|check|demo|export|import|log|new|purge|rescue|restore|seal|status|undo|unlock)|--[a-z]|\brescue\b|\bunlock\b|(?i)\bcheck (tells|says|shows)|with check\b|use check|[Bb]ackup makes`)
)

// Nothing that the screen can say sends a clerk to a command line.
func TestNoCommandLineOnTheScreen(t *testing.T) {
	for _, l := range []struct {
		text  *Text
		named *regexp.Regexp
	}{{&zh, zhCommand}, {&en, enCommand}} {
		each(reflect.ValueOf(*l.text), "", func(path, words string) {
			ours := slices.ContainsFunc(commandOnly, func(of string) bool { return strings.HasPrefix(path, of) })
			if !ours && l.named.MatchString(words) {
				t.Errorf("%s %s: %s", l.text.Lang, path, words)
			}
		})
	}
}

// each goes through all words of a language, with where they stand.
func each(v reflect.Value, path string, f func(path, words string)) {
	switch v.Kind() {
	case reflect.String:
		f(strings.TrimPrefix(path, "."), v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			each(v.Field(i), path+"."+v.Type().Field(i).Name, f)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			each(v.MapIndex(key), path+"["+key.String()+"]", f)
		}
	}
}

// The commands go on sending to one another, and their words are no others than
// the screen has.
func TestCommandsNameCommands(t *testing.T) {
	for _, screen := range []*Text{&zh, &en} {
		c := screen.ForCommands()
		for name, words := range map[string]string{"rescue": c.Problem.Damaged, "restore": c.Problem.SealedBackup, "check": c.Safety.BackupOfDamage,
			"--skip-rejected": c.Problem.NothingWritten, "--profile": c.Problem.FormsPublic, "--paper": c.Problem.FormsPaper, "--sheet": c.Intake.OtherSheets} {
			if !strings.Contains(words, name) {
				t.Errorf("%s: %s is not named: %s", screen.Lang, name, words)
			}
		}
		for _, same := range [][2]string{{screen.Problem.Damaged, c.Problem.Damaged}, {screen.Problem.NothingWritten, c.Problem.NothingWritten}, {screen.Safety.BackupOfDamage, c.Safety.BackupOfDamage}} {
			if strings.Count(same[0], "%") != strings.Count(same[1], "%") {
				t.Errorf("%s says other facts than %s", same[1], same[0])
			}
		}
		if screen.Problem.File[store.FaultDamaged] == c.Problem.File[store.FaultDamaged] {
			t.Error("the screen's words were changed")
		}
	}
}
