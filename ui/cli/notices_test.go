package cli

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the notices anew")

// module is one that some build of the program links, or a table in it that is
// made from somebody else's; of a table, licence is the one file that tells.
type module struct{ path, version, dir, licence string }

// linkedModules asks the build what it links, on every kind of system that the
// program is built for.
func linkedModules(t *testing.T) []module {
	t.Helper()
	var all []module
	for _, system := range []string{"linux", "windows", "darwin"} {
		list := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}", "liuzhuan")
		list.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		out, err := list.Output()
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(out)) {
			f := strings.Fields(line)
			if len(f) == 3 && !slices.ContainsFunc(all, func(m module) bool { return m.path == f[0] }) {
				all = append(all, module{path: f[0], version: f[1], dir: f[2]})
			}
		}
	}
	slices.SortFunc(all, func(a, b module) int { return strings.Compare(a.path, b.path) })
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	all = append(all, module{path: "go.dev", version: "the Go runtime and standard library", dir: strings.TrimSpace(string(root))})
	tables, err := filepath.Glob("../../model/hanzi/*.LICENSE")
	if err != nil || len(tables) != 2 {
		t.Fatal(tables, err)
	}
	for _, file := range tables {
		name := filepath.Base(file)
		all = append(all, module{path: strings.TrimSuffix(name, ".LICENSE"), version: "a table of the program", dir: filepath.Dir(file), licence: name})
	}
	return all
}

var licenceFile = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|patents)`)

// writeNotices joins the licence files of modules.
func writeNotices(t *testing.T, modules []module) string {
	var b strings.Builder
	b.WriteString("留转 liuzhuan is under the MIT licence (README). It links the modules below.\n")
	first := map[string]string{} // text -> the module it stood in first
	for _, m := range modules {
		b.WriteString("\n" + noticeMark + m.path + " " + m.version + "\n")
		entries, err := os.ReadDir(m.dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if e.IsDir() || m.licence != "" && e.Name() != m.licence || m.licence == "" && !licenceFile.MatchString(e.Name()) {
				continue
			}
			text, err := os.ReadFile(filepath.Join(m.dir, e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			said := strings.ReplaceAll(strings.TrimSpace(string(text)), "\r\n", "\n")
			if was := first[said]; was != "" {
				b.WriteString("(" + e.Name() + ": as of " + was + ")\n")
				continue
			}
			first[said] = m.path
			b.WriteString("\n" + said + "\n")
		}
	}
	return b.String()
}

// Whoever gets the program gets the licences of everything in it: one module more
// or another version fails here until the notices are written anew.
func TestNoticesNameEveryLinkedModule(t *testing.T) {
	modules := linkedModules(t)
	if *update {
		if err := os.WriteFile("notices.txt", []byte(writeNotices(t, modules)), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	var want []string
	for _, m := range modules {
		want = append(want, m.path+" "+m.version)
	}
	if got := linked(); !slices.Equal(got, want) {
		t.Errorf("the notices name\n%s\nlinked are\n%s\ngo test ./ui/cli -run Notices -update", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, part := range strings.Split(notices, "\n"+noticeMark)[1:] {
		name, text, _ := strings.Cut(part, "\n")
		if len(strings.TrimSpace(text)) < 20 {
			t.Errorf("%s has no licence text", name)
		}
		for _, copyleft := range []string{"GNU GENERAL PUBLIC LICENSE", "GNU AFFERO GENERAL PUBLIC LICENSE"} {
			if strings.Contains(text, copyleft) {
				t.Errorf("%s is under the %s", name, copyleft)
			}
		}
	}
}
