package text

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"liuzhuan/data/lrmx"
	"liuzhuan/data/paper"
	"liuzhuan/data/sheet"
	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/model/check"
)

// sources parses the Go files of a folder of this module, tests left out.
func sources(t *testing.T, dir string) []*ast.File {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join("../..", dir, "*.go"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no Go files in %s: %v", dir, err)
	}
	fset := token.NewFileSet()
	var out []*ast.File
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, f)
	}
	return out
}

// constants gives the exported string constants of a folder by type: the value
// of each by its name. A constant converted from another one of model has that
// one's value.
func constants(t *testing.T, dir string, known map[string]map[string]string) map[string]map[string]string {
	t.Helper()
	out := map[string]map[string]string{}
	for _, f := range sources(t, dir) {
		for spec := range specs(f, token.CONST) {
			typ, ok := spec.Type.(*ast.Ident)
			if !ok || !typ.IsExported() {
				continue
			}
			for i, name := range spec.Names {
				v, ok := value(spec.Values[i], known)
				if !ok || !name.IsExported() {
					continue
				}
				if out[typ.Name] == nil {
					out[typ.Name] = map[string]string{}
				}
				out[typ.Name][name.Name] = v
			}
		}
	}
	return out
}

func specs(f *ast.File, tok token.Token) func(yield func(*ast.ValueSpec) bool) {
	return func(yield func(*ast.ValueSpec) bool) {
		for _, d := range f.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != tok {
				continue
			}
			for _, s := range g.Specs {
				if !yield(s.(*ast.ValueSpec)) {
					return
				}
			}
		}
	}
}

// value reads "text" and Variant(model.DoubtDate).
func value(e ast.Expr, known map[string]map[string]string) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil && e.Kind == token.STRING
	case *ast.CallExpr:
		if from, ok := e.Args[0].(*ast.SelectorExpr); ok {
			for _, values := range known {
				if v, ok := values[from.Sel.Name]; ok {
					return v, true
				}
			}
		}
	}
	return "", false
}

// everyLanguage runs a check for zh and for en.
func everyLanguage(t *testing.T, check func(t *testing.T, lang *Text)) {
	for _, lang := range []*Text{&zh, &en} {
		t.Run(lang.Lang, func(t *testing.T) { check(t, lang) })
	}
}

func TestEveryConstantHasWords(t *testing.T) {
	domain := constants(t, "model", nil)
	rules := constants(t, "model/check", domain)
	files := constants(t, "data/store", nil)
	tables := constants(t, "data/sheet", nil)
	forms := constants(t, "data/lrmx", nil)
	papers := constants(t, "data/paper", nil)
	words := constants(t, "ui/text", nil)
	everyLanguage(t, func(t *testing.T, lang *Text) {
		for _, x := range []struct {
			kind   string
			values map[string]string
			word   func(v string) string
			except []string
		}{
			{"Disposition", domain["Disposition"], func(v string) string { return lang.Term[model.Disposition(v)] }, nil},
			{"Phase", domain["Phase"], func(v string) string { return lang.Phase[model.Phase(v)] }, nil},
			{"Phase, what Enter does", domain["Phase"], func(v string) string { return lang.Usual[model.Phase(v)] }, nil},
			{"Phase, result column", domain["Phase"], func(v string) string { return lang.Screen.Result[model.Phase(v)] }, nil},
			{"Item", domain["Item"], func(v string) string { return lang.Item[model.Item(v)] }, nil},
			{"Kind", domain["Kind"], func(v string) string { return lang.Kind[model.Kind(v)] }, nil},
			{"Kind, short", domain["Kind"], func(v string) string { return lang.Short[model.Kind(v)] }, nil},
			{"Disposition, short", domain["Disposition"], func(v string) string { return lang.List.Short[model.Disposition(v)] }, nil},
			{"Show", domain["Show"], func(v string) string { return lang.Show[model.Show(v)] }, nil},
			{"Presence", domain["Presence"], func(v string) string { return lang.State[model.Presence(v)] }, nil},
			{"Presence, mark", domain["Presence"], func(v string) string { return lang.Mark[model.Presence(v)] }, nil},
			{"Chore", domain["Chore"], func(v string) string { return lang.Talks.Chore[model.Chore(v)] }, nil},
			{"NoDay", domain["NoDay"], func(v string) string { return lang.Talks.NoDay[model.NoDay(v)] }, nil},
			{"Field", domain["Field"], func(v string) string { return lang.Field[model.Field(v)] }, nil},
			{"Doubt", domain["Doubt"], func(v string) string { return lang.Doubt[model.Doubt(v)] }, nil},
			{"SettingName", domain["SettingName"], func(v string) string { return lang.Setting[model.SettingName(v)] }, nil},
			{"Why", forms["Why"], func(v string) string { return lang.Intake.Why[lrmx.Why(v)] }, nil},
			{"Reason", forms["Reason"], func(v string) string { return lang.Intake.Passed[lrmx.Reason(v)] }, nil},
			{"Kind of note", forms["Kind"], func(v string) string { return lang.Intake.Note[lrmx.Kind(v)] }, nil},
			{"Refusal", domain["Refusal"], func(v string) string { return lang.Problem.Rejected[model.Refusal(v)] }, []string{"RefusedFile"}},
			{"Refusal, several", domain["Refusal"], func(v string) string { return lang.Problem.RejectedMany[model.Refusal(v)] }, []string{"RefusedFile"}},
			{"Table", domain["Table"], func(v string) string { return lang.Check.Table[model.Table(v)] }, nil},
			{"Variant", rules["Variant"], func(v string) string { return lang.Findings[check.Variant(v)] }, nil},
			{"Topic", rules["Topic"], func(v string) string { return lang.Topic[check.Topic(v)] }, nil},
			{"WithoutPost", domain["WithoutPost"], func(v string) string { return lang.Unposted[model.WithoutPost(v)] }, nil},
			{"Fault, not kept", files["Fault"], func(v string) string { return lang.Problem.NotKept[store.Fault(v)] }, []string{"FaultOther"}},
			{"Fault, not done", files["Fault"], func(v string) string { return lang.Problem.NotDone[store.Fault(v)] }, []string{"FaultOther"}},
			{"Fault, of a file", files["Fault"], func(v string) string { return lang.Problem.File[store.Fault(v)] }, []string{"FaultOther"}},
			{"Displacement", files["Displacement"], func(v string) string { return lang.Safety.Displaced[store.Displacement(v)] }, nil},
			{"Displacement, at the end", files["Displacement"], func(v string) string { return lang.Safety.DisplacedAtEnd[store.Displacement(v)] }, nil},
			{"Displacement, asked", files["Displacement"], func(v string) string { return lang.Safety.AnewOrNot[store.Displacement(v)] }, nil},
			{"Loss", files["Loss"], func(v string) string { return lang.Safety.LostRow[store.Loss(v)] }, nil},
			{"DamageKind", files["DamageKind"], func(v string) string { return lang.Check.Damage[store.DamageKind(v)] }, nil},
			{"Excess", tables["Excess"], func(v string) string { return lang.Problem.TooLarge[sheet.Excess(v)] }, nil},
			{"Why a row is skipped", tables["Why"], func(v string) string { return lang.Tables.Skip[sheet.Why(v)] }, nil},
			{"Paper", papers["Kind"], func(v string) string { return lang.Talks.Papers[paper.Kind(v)].Name }, nil},
			{"Paper, as a file", papers["Kind"], func(v string) string { return lang.PaperName(paper.Kind(v)) }, nil},
			{"Paper, written", papers["Kind"], func(v string) string { return lang.Talks.Papers[paper.Kind(v)].Exported }, nil},
			{"Profile", papers["Profile"], func(v string) string { return lang.Form.Profiles[paper.Profile(v)] }, nil},
			{"Order", papers["Order"], func(v string) string { return lang.Form.Orders[paper.Order(v)] }, nil},
			{"Head", words["Head"], func(v string) string { return lang.Head[Head(v)] }, nil},
			{"Found", tables["Found"], func(v string) string { return lang.Problem.Format[sheet.Found(v)] }, nil},
		} {
			if len(x.values) == 0 {
				t.Errorf("%s: no constants were found", x.kind)
			}
			for name, v := range x.values {
				if x.word(v) == "" && !slices.Contains(x.except, name) {
					t.Errorf("%s %s has no words", x.kind, name)
				}
			}
		}
		if n := len(domain["Disposition"]); n != len(model.Dispositions) {
			t.Errorf("%d dispositions have a name, %d a row in the table", n, len(model.Dispositions))
		}
		if n := len(domain["Table"]); n != len(model.Tables()) {
			t.Errorf("%d tables have a name, %d a row in the registry", n, len(model.Tables()))
		}
		for _, f := range model.Fields {
			if lang.Field[f] == "" {
				t.Errorf("field %s has no name", f)
			}
		}
		for _, r := range check.Rules() {
			if lang.Basis(r.ID) == "" {
				t.Errorf("rule %s has no basis", r.ID)
			}
		}
	})
}

func TestEveryRefusalHasASentence(t *testing.T) {
	var exported []string // what the errors say of themselves
	for _, f := range sources(t, "model") {
		for spec := range specs(f, token.VAR) {
			for i, name := range spec.Names {
				if !strings.HasPrefix(name.Name, "Err") {
					continue
				}
				call, ok := spec.Values[i].(*ast.CallExpr)
				if !ok {
					t.Fatalf("%s is not made by errors.New", name.Name)
				}
				said, _ := value(call.Args[0], nil)
				exported = append(exported, said)
			}
		}
	}
	if len(exported) == 0 {
		t.Fatal("no errors were found in model")
	}
	everyLanguage(t, func(t *testing.T, lang *Text) {
		for _, said := range exported {
			has := false
			for err := range lang.Problem.Refusals {
				has = has || err.Error() == said
			}
			if !has {
				t.Errorf("no sentence for %q", said)
			}
		}
	})
}

func TestEveryCommandIsSaid(t *testing.T) {
	args := model.Args{
		Name: "单志远", Other: "仇敏", Disposition: model.Retained, Reason: "待复核", State: model.Leave, Item: model.ItemPledge,
		Kinds: model.Kinds, Group: "全部", Count: 6, New: 6, Changed: 6, Fields: []model.Field{"proposed", "batch"}, File: "名册.xlsx", Clock: 1,
		Settings: []model.SettingName{model.SettingStrokes}, Merged: &model.Merged{Entries: 6},
	}
	everyLanguage(t, func(t *testing.T, lang *Text) {
		for name, v := range constants(t, "model", nil)["Command"] {
			c := model.Command(v)
			for _, with := range []func(*model.Args){
				func(*model.Args) {},
				func(a *model.Args) { a.Deviates, a.Counted, a.State = true, true, model.Present },
				func(a *model.Args) { a.State = model.Absent },
				func(a *model.Args) { a.Of = &model.Said{Command: model.CommandDecide, Args: args} },
				func(a *model.Args) { a.Of = &model.Said{Command: model.CommandImport, Args: args} },
			} {
				a := args
				with(&a)
				if a.Of == nil && (c == model.CommandUndo || c == model.CommandRedo) {
					continue
				}
				if s := lang.Said(c, a); s == v || strings.Contains(s, "%!") || strings.Contains(s, "{") {
					t.Errorf("%s is said as %q", name, s)
				}
			}
		}
	})
}

// Every word that a person reads is in this package.
func TestNoChineseElsewhere(t *testing.T) {
	for _, dir := range []string{"ui/screen", "ui/cli"} {
		for _, f := range sources(t, dir) {
			ast.Inspect(f, func(n ast.Node) bool {
				lit, ok := n.(*ast.BasicLit)
				if ok && (lit.Kind == token.STRING || lit.Kind == token.CHAR) && strings.ContainsFunc(lit.Value, han) {
					t.Errorf("%s: %s belongs into ui/text", dir, lit.Value)
				}
				return true
			})
		}
	}
}

// Findings of every variant read as whole sentences, whatever facts they have.
func TestFindingsAreSentences(t *testing.T) {
	m := model.NewMeeting()
	m.Load(&model.Team{ID: 1, No: 1, Name: "驻市委办公室纪检监察组", Establishment: model.Unknown})
	m.Load(&model.Person{ID: 2, No: 1, Name: "单志远", Team: 1})
	m.Load(&model.Person{ID: 3, No: 2, Name: "仇敏", Team: 1})
	domain := constants(t, "model", nil)
	variants := constants(t, "model/check", domain)["Variant"]
	for name, v := range domain["Doubt"] {
		variants[name] = v
	}
	everyLanguage(t, func(t *testing.T, lang *Text) {
		for name, v := range variants {
			for _, n := range []int{0, 1, -3} {
				for _, text := range []string{"", "x"} {
					s := lang.FindingShort(m, check.Finding{
						Rule: "R00", Variant: check.Variant(v), Person: 2, Others: []model.ID{3}, Team: 1, Field: "birth", Kinds: model.Kinds,
						Disposition: model.Retained, Date: "202611", Until: "203008", Count: n, Limit: 2, Aside: text, Against: text, Value: text,
					})
					switch end := lang.Says.Period; {
					case !strings.HasSuffix(s, end), strings.HasSuffix(s, end+end), strings.ContainsAny(s, "{}|"), strings.Contains(s, "-3"):
						t.Errorf("%s: %q", name, s)
					}
				}
			}
		}
	})
}
