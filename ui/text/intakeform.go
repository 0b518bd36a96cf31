package text

// What a form of approval says, and what was seen in its file.

import (
	"cmp"
	"strconv"
	"strings"

	"liuzhuan/data/intake"
	"liuzhuan/data/lrmx"
)

// NoteLines says what was seen in the files of forms: what is damaged, too long,
// mistyped.
func (t *Text) NoteLines(reading *intake.Reading) []string {
	if reading.Forms == nil {
		return nil
	}
	var lines []string
	for _, n := range reading.Forms.Notes {
		lines = append(lines, t.Note(n))
	}
	return lines
}

// Note says what was seen in one file.
func (t *Text) Note(n lrmx.Note) string {
	label := cmp.Or(lrmx.Label(n.Element), n.Element, t.Intake.NoElement)
	detail := n.Detail
	if detail == "" && n.Count > 0 {
		detail = strconv.Itoa(n.Count)
	}
	const longest = 40 // characters; a note is a hint where to look
	if r := []rune(detail); len(r) > longest {
		detail = string(r[:longest]) + "..."
	}
	return t.Sprintf(t.Intake.NoteLine, n.Path, label, strings.TrimSpace(t.Sprintf(t.Intake.Note[n.Kind], detail)))
}

// FormLine is a line of what an approval form says.
type FormLine struct {
	Label string // "" = the line belongs to the one above
	Dates string // of a line of the résumé
	Text  string
}

// FormLines tells what an approval form has beside what the roster has: résumé,
// rewards, assessments, family, and whether there is a photo.
func (t *Text) FormLines(f *lrmx.Form) (head string, lines []FormLine) {
	i := t.Intake
	first := func(label string, n int) string {
		if n > 0 {
			return ""
		}
		return label
	}
	for _, part := range []struct {
		head     string
		segments []lrmx.Segment
	}{{i.Resume, f.Resume.Segments}, {i.Memberships, f.Resume.Memberships}} {
		for n, s := range part.segments {
			line := FormLine{Label: first(part.head, n), Dates: s.Dates(), Text: strings.ReplaceAll(s.Text, "\n", " ")}
			if s.Doubtful {
				line.Text += i.Mistyped
			}
			lines = append(lines, line)
		}
	}
	for _, part := range [][2]string{{i.Awards, f.Awards}, {i.Assessments, f.Assessments}, {i.Expertise, f.Expertise}} {
		if part[1] != "" {
			lines = append(lines, FormLine{Label: part[0], Text: strings.ReplaceAll(part[1], "\n", " ")})
		}
	}
	for n, r := range f.Family {
		facts := []string{r.Relation, t.Name(r.Name), r.Birth.String(), r.Politics, r.Post}
		lines = append(lines, FormLine{Label: first(i.Family, n), Text: strings.Join(strings.Fields(strings.Join(facts, " ")), " ")})
	}
	if len(f.Photo) > 0 {
		lines = append(lines, FormLine{Label: i.Photo, Text: t.Sprintf(i.PhotoThere, (len(f.Photo)+1023)/1024)})
	}
	return t.Sprintf(i.FormHead, f.File), lines
}
