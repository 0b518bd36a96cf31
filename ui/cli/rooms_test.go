package cli

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The commands ask the screen for nothing but to run: what a meeting file is worth is
// known to data.
func TestCommandsOnlyRunTheScreen(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var named []string
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok {
				if of, ok := s.X.(*ast.Ident); ok && of.Name == "screen" {
					named = append(named, s.Sel.Name)
				}
			}
			return true
		})
	}
	slices.Sort(named)
	if got := slices.Compact(named); !slices.Equal(got, []string{"Options", "Plain", "Run"}) {
		t.Errorf("of the screen the commands name %v", got)
	}
}
