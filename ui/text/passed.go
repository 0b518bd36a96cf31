package text

// What is said of forms that were not read, and of what else lay beside them.

import (
	"liuzhuan/data/intake"
	"liuzhuan/data/lrmx"
)

// formsError words why forms could not be read.
func (t *Text) formsError(err *lrmx.Error) string {
	parts := []string{t.why(err.Why, err.File) + t.Says.Period}
	for _, p := range err.Passed[:min(len(err.Passed), mostPassed)] {
		parts = append(parts, t.Sprintf(t.Intake.PassedLine, p.File, t.PassedOver(p))+t.Says.Period)
	}
	return t.Together(parts...)
}

// mostPassed is how many files that were passed over one message names.
const mostPassed = 3

// why says why a file gave no form.
func (t *Text) why(why lrmx.Why, file string) string {
	if n := why.Bound(); n > 0 {
		return t.Sprintf(t.Intake.Why[why], file, n)
	}
	return t.Sprintf(t.Intake.Why[why], file)
}

// PassedOver says why a file of a folder or archive was not read.
func (t *Text) PassedOver(p lrmx.Passed) string {
	if p.Of != "" {
		return t.Sprintf(t.Intake.Passed[p.Reason], p.Of)
	}
	return t.Intake.Passed[p.Reason]
}

// PassedLines names what was passed over in a folder or archive, and why; of many
// files of one reason the first.
func (t *Text) PassedLines(reading *intake.Reading) []string {
	files := map[string][]string{}
	var reasons []string
	for _, p := range reading.PassedOver() {
		why := t.PassedOver(p)
		if files[why] == nil {
			reasons = append(reasons, why)
		}
		files[why] = append(files[why], p.File)
	}
	var lines []string
	for _, why := range reasons {
		names := files[why]
		named := t.Names(names[:min(len(names), shownRows)])
		if more := len(names) - shownRows; more > 0 {
			named += t.Sprintf(t.Tables.More, more)
		}
		lines = append(lines, t.Sprintf(t.Intake.PassedLine, named, why))
	}
	return lines
}
