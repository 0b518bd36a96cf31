package cli

import (
	"cmp"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

// release names a build from source that carries no module version.
const release = "v0.9.0"

// What a release build sets: the version of its tag, the commit it was made of, and
// the day of that, as 2026-11-30. Other builds know only what Go wrote into them.
var version, commit, day string

func (e *env) versionCommand() *cobra.Command {
	withNotices := false
	c := e.command("version", func(*cobra.Command, []string) error {
		if withNotices {
			e.print(strings.TrimSpace(notices))
			return nil
		}
		info, ok := debug.ReadBuildInfo()
		if !ok {
			info = &debug.BuildInfo{}
		}
		e.print(e.versionLine(info))
		return nil
	})
	c.Args = e.args(0, 0)
	c.Flags().BoolVar(&withNotices, "notices", false, e.t.CLI.Flag["notices"])
	return c
}

// versionOf is the version that this program goes by.
func versionOf(info *debug.BuildInfo) string {
	v := info.Main.Version
	if v == "" || v == "(devel)" {
		v = release
	}
	return cmp.Or(version, v)
}

// versionLine tells what this program was built of.
func (e *env) versionLine(info *debug.BuildInfo) string {
	commit := commit
	for _, setting := range info.Settings {
		if setting.Key == "vcs.revision" {
			commit = setting.Value[:min(len(setting.Value), 12)] + commit
		}
		if setting.Key == "vcs.modified" && setting.Value == "true" {
			commit += "+"
		}
	}
	said := e.t.Sprintf(e.t.CLI.Version, versionOf(info))
	if commit != "" {
		said += e.t.Sprintf(e.t.CLI.VersionCommit, commit)
	}
	return said + e.t.Sprintf(e.t.CLI.VersionGo, runtime.Version())
}
