package screen

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// files parses the Go files of a folder that are no tests.
func files(t *testing.T, folder string) map[string]*ast.File {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("%s holds no Go files: %v", folder, err)
	}
	parsed := map[string]*ast.File{}
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		parsed[path] = f
	}
	return parsed
}

// Imports of the rooms run one way, from the App to what it shows, and only the rooms
// know how a paper, a backup, a list or a form of approval is made.
func TestRoomsImportOneWay(t *testing.T) {
	const rooms = "liuzhuan/ui/screen"
	made := []string{"liuzhuan/data/paper", "liuzhuan/data/backup", "liuzhuan/data/lrmx", "liuzhuan/data/sheet", "liuzhuan/data/intake"}
	for folder, none := range map[string][]string{
		".":      made,
		"page":   {rooms},
		"talk":   {rooms, rooms + "/page"},
		"form":   {rooms, rooms + "/page", rooms + "/talk"},
		"dialog": {rooms, rooms + "/page", rooms + "/talk", rooms + "/form"},
		"pen":    {rooms, rooms + "/page", rooms + "/talk", rooms + "/form", rooms + "/dialog", "liuzhuan/data", "liuzhuan/ui/text"},
	} {
		for path, f := range files(t, folder) {
			for _, i := range f.Imports {
				of := strings.Trim(i.Path.Value, `"`)
				if slices.ContainsFunc(none, func(no string) bool { return of == no || no != rooms && strings.HasPrefix(of, no+"/") }) {
					t.Errorf("%s imports %s", path, of)
				}
			}
		}
	}
}

// What lies over the roster hands back what it wants: only the App writes to the
// meeting file and says where the clerk stands.
func TestOnlyTheAppCommits(t *testing.T) {
	writes := []string{"Commit", "TakeBack", "Write", "PutDesk", "GoTo", "KeepLock", "Put", "Righted"}
	kept := map[string]bool{"Sitting": true, "Clock": true, "Store": true}
	for _, folder := range []string{"page", "form", "talk", "dialog"} {
		for path, f := range files(t, folder) {
			ast.Inspect(f, func(n ast.Node) bool {
				call, ok := n.(*ast.SelectorExpr)
				if !ok || !slices.Contains(writes, call.Sel.Name) {
					return true
				}
				if of, ok := call.X.(*ast.SelectorExpr); ok && kept[of.Sel.Name] {
					t.Errorf("%s calls %s of %s", path, call.Sel.Name, of.Sel.Name)
				}
				return true
			})
		}
	}
}

// The commands know of the screen how to run it, no more.
func TestCommandsKnowTheScreenByRun(t *testing.T) {
	names := map[string]bool{}
	for _, f := range files(t, filepath.Join("..", "cli")) {
		ast.Inspect(f, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok {
				if of, ok := s.X.(*ast.Ident); ok && of.Name == "screen" {
					names[s.Sel.Name] = true
				}
			}
			return true
		})
	}
	if !names["Run"] || len(names) > 3 {
		t.Errorf("ui/cli names %v of ui/screen", names)
	}
}

// Every style of the program stands in look, and the list knows no program.
func TestStylesStandInOneRoom(t *testing.T) {
	for folder, none := range map[string][]string{
		".": {"charm.land/lipgloss/v2"}, "page": {"charm.land/lipgloss/v2"}, "form": {"charm.land/lipgloss/v2"}, "talk": {"charm.land/lipgloss/v2"},
		"dialog": {"charm.land/lipgloss/v2"}, "pen": {"charm.land/lipgloss/v2"},
		"roster": {"charm.land/lipgloss/v2", "liuzhuan/model", "liuzhuan/data", "liuzhuan/ui/text", "liuzhuan/ui/screen", "liuzhuan/ui/screen/dialog"},
		"look":   {"liuzhuan/model", "liuzhuan/data", "liuzhuan/ui/text", "liuzhuan/ui/screen", "liuzhuan/ui/screen/dialog"},
	} {
		for path, f := range files(t, folder) {
			for _, i := range f.Imports {
				if of := strings.Trim(i.Path.Value, `"`); slices.Contains(none, of) {
					t.Errorf("%s imports %s", path, of)
				}
			}
		}
	}
}
