package cli

// doctor: the page that a help desk asks for.

import (
	"cmp"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"liuzhuan/data/machine"
	"liuzhuan/data/paper/layout"
	"liuzhuan/data/paper/pdf"
	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/ui/screen/keyboard"
	"liuzhuan/ui/screen/paint"
	"liuzhuan/ui/text"
	"liuzhuan/ui/wall"
)

func (e *env) doctorCommand() *cobra.Command {
	c := e.command("doctor", func(_ *cobra.Command, args []string) error {
		path := ""
		found := meetingsIn(".")
		switch {
		case len(args) == 1:
			path = args[0]
		case len(found) == 1:
			path = found[0]
		}
		check := e.checkup(path)
		check.Several = path == "" && len(found) > 1
		for _, line := range e.t.Doctor(check) {
			e.print(line)
		}
		if f := check.File; f != nil && f.Trouble != sitting.NoTrouble {
			if f.Trouble == sitting.TroubleNone {
				_, err := os.Stat(path)
				return cmp.Or(err, error(saidError{}))
			}
			return saidError{} // the page says why
		}
		return nil
	})
	c.Args = e.args(0, 1)
	return c
}

// checkup looks at everything; path is that of the meeting file, "" for none.
func (e *env) checkup(path string) *text.Checkup {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = &debug.BuildInfo{}
	}
	c := &text.Checkup{
		At: e.now(), Program: e.versionLine(info), System: machine.Of(), Drive: store.DriveOf(path),
		Locale: variables("LC_ALL", "LC_CTYPE", "LANG"), Input: variables("XMODIFIERS", "GTK_IM_MODULE", "QT_IM_MODULE"),
		Term: variables("TERM", "COLORTERM", "TERM_PROGRAM", "VTE_VERSION", "KONSOLE_VERSION"),
	}
	folder := filepath.Dir(path)
	var err error
	c.Disk, err = machine.DiskOf(folder)
	c.NoDisk = err != nil
	e.askTerminal(c)
	fonts := append(pdf.Beside(folder), pdf.Folders()...)
	c.Faces = faces(pdf.Find(fonts))
	c.Wall[0], c.Wall[1] = wall.FindFonts(fonts).Names()
	if path != "" {
		host, _ := os.Hostname()
		file := sitting.Examine(path, keyboard.TerminalName(host, os.Getenv), text.KnownKey)
		c.File = &file
	}
	return c
}

// variables lists those of the environment that are set.
func variables(names ...string) string {
	var set []string
	for _, name := range names {
		if value := os.Getenv(name); value != "" {
			set = append(set, name+"="+value)
		}
	}
	return strings.Join(set, " ")
}

// faces asks which font papers are written with in each role.
func faces(fonts *pdf.Fonts) []text.Face {
	var found []text.Face
	for _, of := range []struct {
		face layout.Face
		role text.FaceRole
	}{
		{layout.FangSong, text.RoleFangSong}, {layout.Title, text.RoleTitle}, {layout.Hei, text.RoleHei}, {layout.Kai, text.RoleKai},
		{layout.Song, text.RoleSong},
	} {
		name, own := fonts.Chosen(of.face)
		found = append(found, text.Face{Role: of.role, Font: name, Own: own})
	}
	return found
}

// askTerminal asks the terminal that a person sits at what only it can tell.
func (e *env) askTerminal(c *text.Checkup) {
	c.Marks, c.Ground = text.Unasked, text.Unasked
	if !e.terminal {
		return
	}
	c.Width, c.Height, _ = term.GetSize(os.Stdout.Fd())
	c.Colours = colorprofile.Detect(os.Stdout, os.Environ())
	before, err := term.MakeRaw(os.Stdin.Fd())
	if err != nil {
		return
	}
	asked, err := paint.Ask(os.Stdin, os.Stdout)
	_ = term.Restore(os.Stdin.Fd(), before)
	if err != nil {
		return
	}
	c.Marks = map[paint.Marks]text.Answer{paint.Narrow: text.Narrow, paint.Wide: text.Wide, paint.Unknown: text.Silent}[asked.Marks]
	c.Ground = map[paint.Ground]text.Answer{paint.DarkGround: text.Dark, paint.LightGround: text.Light, paint.Untold: text.Silent}[asked.Ground]
}
