package lrmx

// What of a form rules ask for: sanctions, poor assessments, where the last years were
// spent, since when the present team. All else of a form stays in its file.

import (
	"regexp"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/org"
)

// Facts lists what of the form rules ask for, in the order of the form.
func (f *Form) Facts() []model.FormFact {
	return append(append(careerOf(f.Resume), penalties(f.Awards)...), assessments(f.Assessments)...)
}

// lately is how many months before the last entry began an entry may have ended that is
// still kept: rules look back three years from a meeting, which is after that.
const lately = 36

// careerOf gives the last entries of a résumé, and since when they are in one team.
func careerOf(r Resume) []model.FormFact {
	var posts []Segment
	for _, s := range r.Segments {
		if !s.Doubtful && s.From.Valid() && (s.Open || s.To.Valid()) {
			posts = append(posts, s)
		}
	}
	if len(posts) == 0 {
		return nil
	}
	last := posts[len(posts)-1]
	var out []model.FormFact
	for _, s := range posts {
		if gone, ok := model.Months(s.To, last.From); s.Open || ok && gone <= lately {
			out = append(out, model.FormFact{Kind: model.FactPost, From: s.From, To: s.To, Text: strings.ReplaceAll(s.Text, "\n", "")})
		}
	}
	host, _ := org.Team(model.TeamIn(last.Text))
	if host == "" || !last.Open {
		return out
	}
	since := last.From
	for i := len(posts) - 2; i >= 0; i-- {
		before, _ := org.Team(model.TeamIn(posts[i].Text))
		if gap, ok := model.Months(posts[i].To, since); before != host || !ok || gap > 1 {
			break
		}
		since = posts[i].From
	}
	return append(out, model.FormFact{Kind: model.FactTeam, From: since, Text: model.TeamIn(last.Text)})
}

var (
	clauseEnds = regexp.MustCompile(`[；;。\n]+`)
	sanctions  = regexp.MustCompile(`处分|诫勉|记过|记大过|警告|留党察看|撤销党内职务|撤职|降级`)
	cleared    = regexp.MustCompile(`未受|没有受|无.{0,4}处分|从未`)
)

// penalties are the clauses of 奖惩情况 that tell of a sanction.
func penalties(awards string) []model.FormFact {
	var out []model.FormFact
	for _, clause := range clauseEnds.Split(awards, -1) {
		if clause = strings.TrimSpace(clause); sanctions.MatchString(clause) && !cleared.MatchString(clause) {
			out = append(out, model.FormFact{Kind: model.FactPenalty, Text: clause})
		}
	}
	return out
}

// The longer grade stands before the one that it holds.
var assessed = regexp.MustCompile(`(?:19|20)[0-9]{2}|基本称职|不称职|不定等次|未定等次|不确定等次|基本合格|不合格|优秀|称职|合格`)

// poor are the grades that are told.
var poor = map[string]bool{"基本称职": true, "不称职": true, "不定等次": true, "未定等次": true, "不确定等次": true, "基本合格": true, "不合格": true}

// assessments are the years of 年度考核结果 with a poor grade: a grade is that of the
// years before it, back to the grade before.
func assessments(text string) []model.FormFact {
	var out []model.FormFact
	var years []string
	graded := false
	for _, word := range assessed.FindAllString(text, -1) {
		if word[0] == '1' || word[0] == '2' {
			if graded {
				years, graded = nil, false
			}
			years = append(years, word)
			continue
		}
		graded = true
		if !poor[word] {
			continue
		}
		if len(years) == 0 {
			out = append(out, model.FormFact{Kind: model.FactAssessment, Text: word})
		}
		for _, year := range years {
			out = append(out, model.FormFact{Kind: model.FactAssessment, From: model.Date(year), Text: year + "年度" + word})
		}
	}
	return out
}
