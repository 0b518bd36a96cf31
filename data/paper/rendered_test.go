package paper

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"liuzhuan/data/paper/layout"
	"liuzhuan/data/paper/pdf"
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
			if text := bare(c.Text); text != "" && len([]rune(text)) <= 4 && !strings.Contains(c.Text, "\n") {
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

// An office program opens every docx, and its pages are as many as layout says and end
// after the same person.
func TestOfficeEndsPagesWhereWeDo(t *testing.T) {
	tools(t, "soffice", "pdftotext", "fc-match")
	// Digits of another width than the docx names would break lines elsewhere.
	if latin, err := exec.Command("fc-match", "Times New Roman").Output(); err != nil || !strings.Contains(string(latin), "Liberation") && !strings.Contains(string(latin), "Times") {
		t.Skipf("skipped: this machine has nothing in place of Times New Roman but %s; .ci/run installs fonts-liberation where it may", latin)
	}
	s := talkSitting(t, 40)
	dir := t.TempDir()
	lists := []Kind{Roster, SignIn, Arrangement, Establishment} // that stand on one worksheet, as on pages
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", "pdf", "--outdir", filepath.Join(dir, "office")}
	want := map[Kind][]layout.Sheet{}
	for _, k := range pagedKinds() {
		o := talkOptions(k, DOCX)
		path := filepath.Join(dir, string(k)+".docx")
		if _, err := Save(path, s.Meeting, o); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
		x, _ := newExtract(s.Meeting, o)
		p := x.laid()
		for i := range p.Sections {
			want[k] = append(want[k], p.Sections[i].Flow()...)
		}
	}
	sheets := map[Kind]string{}
	for _, k := range lists {
		sheets[k] = filepath.Join(dir, "sheet-"+string(k)+".xlsx")
		if _, err := Save(sheets[k], s.Meeting, talkOptions(k, XLSX)); err != nil {
			t.Fatal(err)
		}
		args = append(args, sheets[k])
	}
	// It ends with 0 also where a file is none to it: then the page texts are missing below.
	if out, err := exec.Command("soffice", args...).CombinedOutput(); err != nil {
		t.Skipf("skipped: the office program does not run here: %v\n%s", err, out)
	}
	for k, sheets := range want {
		pages := pagesOf(t, filepath.Join(dir, "office", string(k)+".pdf"))
		if len(pages) != len(sheets) {
			t.Errorf("%s has %d pages in the office program, %d with us", k, len(pages), len(sheets))
			continue
		}
		for i, sheet := range sheets {
			for _, anchor := range anchors(sheet) {
				if !strings.Contains(pages[i], anchor) {
					t.Errorf("%s, page %d: %s is not on it", k, i+1, anchor)
				}
			}
		}
	}
	for _, k := range lists {
		pages := pagesOf(t, filepath.Join(dir, "office", "sheet-"+string(k)+".pdf"))
		if len(pages) != len(want[k]) {
			t.Errorf("the worksheet of %s has %d pages in the office program, %d with us", k, len(pages), len(want[k]))
		}
	}
}

// What a PDF shows can be searched and copied: every name, rare characters too.
func TestPDFGivesItsTextBack(t *testing.T) {
	tools(t, "pdftotext")
	fonts := pdf.Find(pdf.Folders())
	if !fonts.Any() {
		t.Skip("skipped: this machine has no font with Chinese characters")
	}
	s := talkSitting(t, 26)
	rare := *s.no(3)
	rare.Name = "李𬭎㛃"
	s.do(s.EditPerson(rare, "", at("12:00")))
	dir := t.TempDir()
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
		if k != Roster && k != SignIn && k != Approval {
			continue
		}
		for _, p := range s.People()[:s.OnList()] {
			if !strings.Contains(strings.Join(pages, ""), p.Name) {
				t.Errorf("%s is not given back from %s", p.Name, k)
			}
		}
		if k != Roster {
			continue
		}
		if info, err := os.Stat(path); err != nil || info.Size() > 400<<10 { // the glyphs shown and no more
			t.Errorf("a roster of 26 has %d KB, %v", info.Size()>>10, err)
		}
	}
}
