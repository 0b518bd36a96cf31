package paper

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"liuzhuan/data/paper/layout"
	"liuzhuan/data/paper/pdf"
	"liuzhuan/model"
)

// tools looks for programs that a machine may have.
func tools(t *testing.T, names ...string) {
	t.Helper()
	for _, name := range names {
		if _, err := exec.LookPath(name); err != nil {
			t.Skipf("skipped: %s is not installed; .ci/run installs it where it may", name)
		}
	}
}

// bare is a text without blanks: what a program puts between characters tells nothing.
func bare(s string) string { return strings.Join(strings.Fields(strings.ReplaceAll(s, "　", "")), "") }

// pagesOf reads the text of every page of a PDF.
func pagesOf(t *testing.T, path string) []string {
	t.Helper()
	out, err := exec.Command("pdftotext", "-layout", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	pages := strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
	for i := range pages {
		pages[i] = bare(pages[i])
	}
	return pages
}

// anchors are what a page must begin and end with: the number and name of the first and
// last person of a list, or the beginning of a paragraph that stands on one page.
func anchors(sheet layout.Sheet) []string {
	var out []string
	for i, r := range sheet.Rows {
		if i != len(sheet.Rows)-1 && i != r.Head || r.Row < r.Head {
			continue
		}
		for _, c := range r.Rows[r.Row].Cells {
			if text := bare(c.Text); text != "" && !c.Look.Upright && len([]rune(text)) <= 4 && !strings.Contains(c.Text, "\n") {
				out = append(out, text)
			}
		}
	}
	for _, l := range sheet.Lines {
		if l.Of.Whole && strings.HasPrefix(bare(l.Of.Text), bare(l.Text)) {
			begins := []rune(bare(l.Text))
			out = append(out, string(begins[:min(len(begins), 8)]))
		}
	}
	return out
}

// throughOffice turns files into PDF by an office program, or skips where it does not run.
func throughOffice(t *testing.T, dir string, files []string) {
	t.Helper()
	args := append([]string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", "pdf", "--outdir",
		filepath.Join(dir, "office")}, files...)
	// It ends with 0 also where a file is none to it: then the page texts are missing.
	if out, err := exec.Command("soffice", args...).CombinedOutput(); err != nil {
		t.Skipf("skipped: the office program does not run here: %v\n%s", err, out)
	}
}

// onPages are the meetings whose papers are held against an office program: a usual one, with
// the longest names, posts and résumé, one of a single person, and one of 300.
func onPages(t *testing.T) map[string]func() (sitting, Options) {
	return map[string]func() (sitting, Options){
		"usual": func() (sitting, Options) {
			s := talkSitting(t, 40)
			for no, name := range map[int]string{12: "阿依古丽·买买提", 14: "买买提·阿不都热合曼", 27: "欧阳𬭎"} {
				after := *s.no(no)
				after.Name, after.Current = name, post("市发展和改革委员会（市国防动员办公室）", "综合监督检查室副主任、二级主任科员")
				s.Load(&after)
			}
			return s, Options{Files: withForm(s, s.no(12), 60)}
		},
		"one": func() (sitting, Options) {
			s := newSitting(t, 1)
			s.do(s.ArriveAll(s.People(), "", at("08:55")))
			s.do(s.Confirm(s.no(1).ID, at("09:10")))
			s.do(s.StartTalk(model.TalkSession{Kinds: model.Kinds, Started: at("09:40"), Place: "市委会议中心二楼"}, nil))
			s.do(s.EndTalk(at("10:31")))
			return s, Options{}
		},
		"many": func() (sitting, Options) { return talkSitting(t, 300), Options{} },
	}
}

// An office program opens every docx, and its pages are as many as layout says and end
// after the same person; so are those of worksheets.
func TestOfficeEndsPagesWhereWeDo(t *testing.T) {
	tools(t, "soffice", "pdftotext", "fc-match")
	// Digits of another width than the docx names would break lines elsewhere.
	if latin, err := exec.Command("fc-match", "Times New Roman").Output(); err != nil || !strings.Contains(string(latin), "Liberation") &&
		!strings.Contains(string(latin), "Times") {
		t.Skipf("skipped: this machine has nothing in place of Times New Roman but %s; .ci/run installs fonts-liberation where it may", latin)
	}
	lists := []Kind{Roster, SignIn, Arrangement, Establishment, Dossier} // that stand on one worksheet, as on pages
	for name, meeting := range onPages(t) {
		t.Run(name, func(t *testing.T) {
			s, with := meeting()
			dir := t.TempDir()
			want := map[Kind][]layout.Sheet{}
			sheets := map[Kind]string{}
			var files []string
			for _, k := range pagedKinds() {
				if name == "many" && slices.Contains([]Kind{Talks, Pledge, Handover, Approval}, k) {
					continue // a sheet a person, each for itself
				}
				o := talkOptions(k, DOCX)
				o.Files = with.Files
				x, _ := newExtract(s.Meeting, o)
				p := x.laid()
				for i := range p.Sections {
					want[k] = append(want[k], p.Sections[i].Flow()...)
				}
				files = append(files, filepath.Join(dir, string(k)+".docx"))
				if _, err := Save(files[len(files)-1], s.Meeting, o); err != nil {
					t.Fatal(err)
				}
			}
			for _, k := range lists {
				sheets[k] = filepath.Join(dir, "sheet-"+string(k)+".xlsx")
				if _, err := Save(sheets[k], s.Meeting, talkOptions(k, XLSX)); err != nil {
					t.Fatal(err)
				}
				files = append(files, sheets[k])
			}
			throughOffice(t, dir, files)
			for k, sheets := range want {
				endAlike(t, string(k), pagesOf(t, filepath.Join(dir, "office", string(k)+".pdf")), sheets)
			}
			for _, k := range lists {
				pages := pagesOf(t, filepath.Join(dir, "office", "sheet-"+string(k)+".pdf"))
				x, _ := newExtract(s.Meeting, talkOptions(k, XLSX))
				n := 0
				for _, section := range x.laid().Sections {
					n += len(section.Flow())
				}
				if len(pages) != n {
					t.Errorf("the worksheet of %s has %d pages in the office program, %d with us", k, len(pages), n)
				}
			}
		})
	}
}

// endAlike holds the pages of an office program against ours.
func endAlike(t *testing.T, name string, pages []string, sheets []layout.Sheet) {
	t.Helper()
	if len(pages) != len(sheets) {
		t.Errorf("%s has %d pages in the office program, %d with us", name, len(pages), len(sheets))
		return
	}
	for i, sheet := range sheets {
		for _, anchor := range anchors(sheet) {
			if !strings.Contains(pages[i], anchor) {
				t.Errorf("%s, page %d: %s is not on it", name, i+1, anchor)
			}
		}
	}
}

// What a PDF shows can be searched and copied: every name that stands on a paper, rare
// characters too.
func TestPDFGivesItsTextBack(t *testing.T) {
	tools(t, "pdftotext")
	fonts := pdf.Find(pdf.Folders())
	if !fonts.Any() {
		t.Skip("skipped: this machine has no font with Chinese characters")
	}
	s := talkSitting(t, 34)
	rare := map[int]string{2: "单𫖯", 25: "李𬭎㛃", 32: "曾𬱖", 34: "阿依古丽·买买提"} // who stays, moves, rises, leaves
	for no, name := range rare {
		after := *s.no(no)
		after.Name = name
		s.do(s.EditPerson(after, s.Batch(after.Batch).Name, at("12:00")))
	}
	dir, on := t.TempDir(), map[string]int{}
	for _, k := range pagedKinds() {
		o := talkOptions(k, PDF)
		o.Fonts = fonts
		path := filepath.Join(dir, string(k)+".pdf")
		made, err := Save(path, s.Meeting, o)
		if err != nil || made.Missing != nil {
			t.Fatalf("%s: %+v, %v", k, made, err)
		}
		x, _ := newExtract(s.Meeting, o)
		want := 0
		for _, section := range x.laid().Sections {
			want += len(section.Flow())
		}
		pages := pagesOf(t, path)
		if len(pages) != want {
			t.Errorf("%s has %d pages, want %d", k, len(pages), want)
		}
		said := bare(docxText(t, written(t, s.Meeting, talkOptions(k, DOCX))))
		back, names := strings.Join(pages, ""), 0
		for _, p := range s.People()[:s.OnList()] {
			if !strings.Contains(said, p.Name) {
				continue
			}
			names++
			on[p.Name]++
			if !strings.Contains(back, p.Name) && !partedName(back, p.Name) {
				t.Errorf("%s is not given back from %s", p.Name, k)
			}
		}
		if names == 0 && k != Establishment {
			t.Errorf("nobody stands on %s", k)
		}
		if info, err := os.Stat(path); k == Roster && (err != nil || info.Size() > 400<<10) { // the glyphs shown and no more
			t.Errorf("a roster of 34 has %d KB, %v", info.Size()>>10, err)
		}
	}
	for no, name := range rare {
		if on[name] < 5 {
			t.Errorf("%d %s stands on %d papers only", no, name, on[name])
		}
	}
}

// partedName reports whether every part of a name is there: in a column a name of two lines
// is read with what stands beside it between them.
func partedName(text, name string) bool {
	for part := range strings.SplitSeq(name, "·") {
		if !strings.Contains(text, part) {
			return false
		}
	}
	return strings.Contains(name, "·")
}
