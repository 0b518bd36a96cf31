package text

import (
	"go/ast"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// One thing has one name: words that were replaced, and what is said instead.
var (
	zhReplaced = map[string]string{
		"主谈": "谈话人", "陪同": "参加谈话人", "还欠": "未办、待办", "谁定的": "决定人、决定机关", "清核": "核清", "核查结果": "核实结果", "签字": "签名",
		"近亲属": "亲属", "派驻形式": "派驻方式", "实有": "现有", "现配": "现有", "摘要": "校验码", "机器": "电脑", "公布": "宣布", "宣告": "宣布",
		"你": "您", "保存": "存", "失败": "没有……", "非法": "请……", "无效": "请……",
	}
	enReplaced = map[string]string{
		"talkers?": "speaker", "laptops?": "computer", "machines?": "computer", "loans?": "secondment", "on loan": "seconded", "seats?": "post",
		"sitting": "meeting", "persons": "people", "(It is|sealed) (sealed|backups?)": "encrypted", "id numbers?": "ID number", "sheet to sign": "sign-in sheet",
		"hand-over": "handover", "bears? (one|this) name": "have this name",
		// British spelling, as colour and licence are used everywhere.
		"colors?": "colour", "licenses?": "licence", "organizations?": "organisation", "recognized?": "recognise", "canceled": "cancelled",
		"centers?": "centre", "favorites?": "favourite",
	}
	// stillSaid are the places where such a word means another thing.
	stillSaid = map[string][]string{
		"保存":       {"Manual.Keys"},                // there is no key to save
		"laptops?": {"CLI.Command[liuzhuan].Long"}, // one laptop, one file, one meeting
	}
)

func TestOneThingHasOneName(t *testing.T) {
	for path, s := range words(&zh) {
		for old, now := range zhReplaced {
			if strings.Contains(s, old) && !slices.Contains(stillSaid[old], path) {
				t.Errorf("%s says %s for %s: %q", path, old, now, s)
			}
		}
	}
	for old, now := range enReplaced {
		said := regexp.MustCompile(`\b` + old + `\b`)
		for path, s := range words(&en) {
			if said.MatchString(s) && !slices.Contains(stillSaid[old], path) {
				t.Errorf("%s says %s for %s: %q", path, old, now, s)
			}
		}
	}
}

// Papers have words of their own; they call a thing what the screen calls it.
func TestPapersUseTheSameNames(t *testing.T) {
	for _, f := range sources(t, "data/paper") {
		ast.Inspect(f, func(n ast.Node) bool {
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				return true
			}
			s, err := strconv.Unquote(lit.Value)
			for old, now := range zhReplaced {
				if err == nil && strings.Contains(s, old) && s != companions {
					t.Errorf("a paper says %s for %s: %q", old, now, s)
				}
			}
			return true
		})
	}
}

// companions is what the column of an arrangement of talks is headed by custom.
const companions = "陪同"

var (
	halfMark   = regexp.MustCompile(`\p{Han}[():!]|[():!]\p{Han}`)
	oddChinese = regexp.MustCompile(`的的|了了|["']|进行[^中。；，（]|。。|，，|，。|\s[，。；：、]|[，。；：、] [\p{Han}%]`)
	// A number stands apart from the words of a sentence, a letter or a name of a key too.
	glued  = regexp.MustCompile(`\p{Han}[0-9A-Za-z]|[0-9A-Za-z]\p{Han}`)
	filled = regexp.MustCompile(`%(?:\[\d+\])?s|\{[a-z]+\}`)
	count  = regexp.MustCompile(`%(?:\[\d+\])?[+.0-9]*d|\{[nm]\}`)
)

// Marks are full-width, and numbers stand with a blank at either side in every sentence;
// labels, which have no room, write 编6.
func TestChineseIsSetAlike(t *testing.T) {
	for path, s := range words(&zh) {
		if !spoken(path) {
			continue
		}
		plain := count.ReplaceAllString(s, "0")
		if !strings.HasPrefix(path, "CLI.") && halfMark.MatchString(plain) {
			t.Errorf("%s has half-width marks: %q", path, s)
		}
		if hit := oddChinese.FindString(plain); hit != "" && !strings.HasPrefix(path, "CLI.Command") {
			t.Errorf("%s: %q stands in %q", path, hit, s)
		}
		if !strings.HasSuffix(s, zh.Says.Period) || strings.HasPrefix(path, "CLI.Command") || slices.Contains(gluedHere, path) {
			continue
		}
		if hit := glued.FindString(filled.ReplaceAllString(plain, "")); hit != "" {
			t.Errorf("%s: %q has no blank in %q", path, hit, s)
		}
	}
}

// gluedHere name forms to be typed, and kinds of files.
var gluedHere = []string{"Talks.CalendarBad", "Safety.KeyMade"}

// bounds are numbers so great that they are never one.
var bounds = []string{"Intake.Why", "Problem.TooLarge", "Plain.TooLong", "Safety.RescueCut", "DoctorWords.Size"}

var unbent = regexp.MustCompile(`(?:%(?:\[\d+\])?d|\{[nm]\}) (?:(?:journal|old|talk|working|more|leader) )?(?:people|[a-z]+[^s\W]s)\b`)

// A number that may be one bends the word behind it, and so does nothing else: "1 people"
// is nowhere said.
func TestNothingIsOnePeople(t *testing.T) {
	for path, s := range words(&en) {
		great := func(of string) bool { return strings.HasPrefix(path, of) }
		if hit := unbent.FindString(s); hit != "" && !slices.ContainsFunc(bounds, great) && !slices.Contains(verbsBehind, hit[strings.LastIndex(hit, " ")+1:]) {
			t.Errorf("%s: %q in %q", path, hit, s)
		}
	}
}

// verbsBehind end in s and are not what is counted.
var verbsBehind = []string{"was", "is", "has", "as", "others", "besides"}

// What is a sentence in one language is one in the other, and ends as sentences do.
func TestSentencesEndInBoth(t *testing.T) {
	english := words(&en)
	for path, s := range words(&zh) {
		e := strings.TrimRight(english[path], " ")
		if strings.HasSuffix(s, zh.Says.Period) != strings.HasSuffix(e, ".") && !strings.HasSuffix(e, "?") && !slices.Contains(abbreviated, path) {
			t.Errorf("%s: %q, %q", path, s, e)
		}
		if hit := blankTooMany.FindString(e); hit != "" {
			t.Errorf("%s has a blank too many: %q", path, e)
		}
	}
}

var blankTooMany = regexp.MustCompile(` [,:]| \.( |$)`)

// abbreviated are abbreviations, and what a line of usage ends in.
var abbreviated = []string{"Form.Document", "Intake.Example", "List.Establishment", "Pages.Approved", "Pages.Count", "Pages.Number", "Wall.Welcome",
	"CLI.Command[archive].Use"}
