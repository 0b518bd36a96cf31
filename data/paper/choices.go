package paper

// What a clerk may choose from, in the order of menus and help: each paper, format,
// audience and order is one row here, and its words in ui/text.

import (
	"io"

	"liuzhuan/data/paper/docx"
	"liuzhuan/data/paper/layout"
	"liuzhuan/data/paper/pdf"
	"liuzhuan/data/paper/xlsx"
)

// The papers.
const (
	Roster        Kind = "roster"        // 名册: the list with what became of everybody on it
	Talks         Kind = "talks"         // 谈话记录
	SignIn        Kind = "signin"        // 签到表
	Scripted      Kind = "script"        // 宣读稿
	ToDo          Kind = "todo"          // 待办
	Approval      Kind = "approval"      // 干部任免审批表
	Collective    Kind = "collective"    // 集体谈话记录
	Notice        Kind = "notice"        // 任免通知
	Filing        Kind = "filing"        // 任免备案
	Publicity     Kind = "publicity"     // 任前公示
	Pledge        Kind = "pledge"        // 廉政承诺书
	Arrangement   Kind = "arrangement"   // 谈话安排
	Minutes       Kind = "minutes"       // 会议纪实
	Handover      Kind = "handover"      // 工作交接清单
	Establishment Kind = "establishment" // 职数预审表
	Escort        Kind = "escort"        // 送任安排
	Dossier       Kind = "dossier"       // 材料齐全表: what of everybody's sheets is written, printed, signed
)

// description says all of a paper but its words for the screen.
type description struct {
	kind    Kind
	profile Profile // for whom, and in which order, where nobody says otherwise
	order   Order
	public  bool // there is a form of it for the public
	forms   bool // everybody's approval forms go with it

	called string // what it is called on paper
	before bool   // it is needed up to the sitting's end
	after  bool   // it is needed once the sitting is over

	table   func(*extract) *table             // nil = not as lines
	summary func(*extract) *table             // of all, where everybody's is a file; nil = none
	lines   func(*extract) *table             // as plain lines, where that is not the table
	pages   func(*extract) []layout.Section   // on pages and worksheets, where that is not the table
	json    func(io.Writer, *extract) error   // nil = not for programs
	counts  func(*extract) (count, apart int) // what it holds, where that is not the table's people
}

// descriptions holds the papers. Talk records and things left to do are the
// department's own, the script is read in the order of reading, and people sign and
// are talked to in theirs.
var descriptions = []description{
	{
		kind: Roster, profile: Meeting, order: ByRoster, called: "干部名册", before: true, after: true, public: true, forms: true,
		table: rosterTable, json: writeRosterJSON,
	},
	{
		kind: Talks, profile: Full, order: ByTalking, after: true,
		called: "谈话记录", table: talksTable, summary: summedUp, lines: talkLines, pages: talkPages, json: writeTalksJSON, counts: countTalks,
	},
	{kind: SignIn, profile: Meeting, order: BySeating, called: "签到表", before: true, table: signInTable, pages: signInPages},
	{kind: Scripted, profile: Meeting, order: ByReading, before: true, called: "宣读稿", table: scriptTable, pages: scriptPages},
	{kind: ToDo, profile: Full, order: ByRoster, after: true, called: "待办事项表", table: todoTable, pages: todoPages},
	{kind: Collective, profile: Full, order: ByTalking, after: true, called: "集体谈话记录", pages: collectivePages, counts: countRounds},
	{kind: Arrangement, profile: Meeting, order: ByTalking, called: "谈话安排", before: true, table: arrangementTable},
	{kind: Notice, profile: Full, order: ByRoster, after: true, called: "任免通知", pages: noticePages, counts: countNotices},
	{kind: Filing, profile: Full, order: ByRoster, after: true, called: "任免备案", pages: filingPages, counts: countNotices},
	{kind: Publicity, profile: Meeting, order: ByRoster, before: true, called: "任前公示", pages: publicityPages, counts: countPosted},
	{kind: Pledge, profile: Meeting, order: ByReading, before: true, called: "廉政承诺书", pages: pledgePages, counts: countPledges},
	{kind: Minutes, profile: Meeting, order: ByRoster, after: true, called: "会议纪实", pages: minutesPages, counts: countMinutes},
	{kind: Handover, profile: Meeting, order: ByRoster, after: true, called: "工作交接清单", pages: handoverPages, counts: countHandovers},
	{kind: Establishment, profile: Meeting, order: ByRoster, before: true, called: "职数预审表", table: establishmentTable, pages: establishmentPages,
		counts: countOffices},
	{kind: Escort, profile: Full, order: ByRoster, after: true, called: "送任安排表", table: escortTable, counts: countEscorted},
	{kind: Approval, profile: Full, order: ByRoster, before: true, after: true, called: "干部任免审批表", pages: approvalPages, counts: countForms},
	// Behind the sheets that it lists: what is written with it is written.
	{kind: Dossier, profile: Meeting, order: ByRoster, after: true, called: "材料齐全表", table: dossierTable},
}

// form is a way to write a paper.
type form struct {
	format   Format
	ending   string // of a file, with its dot; "" = a folder
	readable bool   // by people on a terminal; of the others it makes whatever it pleases

	table func(io.Writer, *table) error                               // lines, made of the table alone
	laid  func(io.Writer, *layout.Paper, Options) (pdf.Report, error) // pages
}

var forms = []form{
	{format: XLSX, ending: ".xlsx", laid: func(w io.Writer, p *layout.Paper, o Options) (pdf.Report, error) {
		return pdf.Report{}, xlsx.Write(w, p, o.Progress)
	}},
	{format: DOCX, ending: ".docx", laid: func(w io.Writer, p *layout.Paper, _ Options) (pdf.Report, error) {
		return pdf.Report{}, docx.Write(w, p)
	}},
	{format: PDF, ending: ".pdf", laid: func(w io.Writer, p *layout.Paper, o Options) (pdf.Report, error) {
		return pdf.Write(w, p, o.fonts())
	}},
	{format: CSV, ending: ".csv", readable: true, table: writeCSV},
	{format: CSVGB18030, ending: ".csv", table: writeCSVGB18030},
	{format: JSON, ending: ".json", readable: true},
	{format: Text, ending: ".txt", readable: true, table: writeText},
	{format: LRMX},
}

// The choices.
var (
	Kinds    = each(descriptions, func(d description) Kind { return d.kind })
	Formats  = each(forms, func(f form) Format { return f.format })
	Profiles = []Profile{Full, Meeting, Public}
	Orders   = []Order{ByRoster, ByPinyin, ByStrokes, ByReading, BySeating, ByTalking}
)

// Defaults gives what a paper is for whom nobody says otherwise; of an unknown one
// what the roster is.
func (k Kind) Defaults() (Profile, Order) {
	d := k.description()
	if d == nil {
		d = Roster.description()
	}
	return d.profile, d.order
}

// Public reports whether there is a form of k for the public.
func (k Kind) Public() bool { d := k.description(); return d != nil && d.public }

// Formats lists the formats that k is written in.
func (k Kind) Formats() []Format {
	var out []Format
	for i := range forms {
		if d := k.description(); d != nil && d.writtenAs(&forms[i]) {
			out = append(out, forms[i].format)
		}
	}
	return out
}

// writtenAs reports whether there is a paper of this kind in the format.
func (d *description) writtenAs(f *form) bool {
	switch f.format {
	case JSON:
		return d.json != nil
	case LRMX:
		return d.forms
	}
	switch {
	case f.table != nil, f.format == XLSX:
		return d.table != nil
	}
	return f.laid != nil
}

// Readable reports whether a person can read the bytes of this format on a terminal.
func (f Format) Readable() bool { x := f.form(); return x != nil && x.readable }

// Ending gives the ending of a file in this format, with its dot; "" for a folder.
func (f Format) Ending() string {
	if x := f.form(); x != nil {
		return x.ending
	}
	return ""
}

// description gives the row of k, nil if there is no such paper.
func (k Kind) description() *description {
	return find(descriptions, func(d description) bool { return d.kind == k })
}

// form gives the row of f, nil if there is no such format.
func (f Format) form() *form { return find(forms, func(x form) bool { return x.format == f }) }

func find[T any](rows []T, is func(T) bool) *T {
	for i := range rows {
		if is(rows[i]) {
			return &rows[i]
		}
	}
	return nil
}

func each[T, C any](rows []T, code func(T) C) []C {
	out := make([]C, len(rows))
	for i, r := range rows {
		out[i] = code(r)
	}
	return out
}
