package text

import (
	"liuzhuan/data/paper"
	"liuzhuan/model"
)

var enTalks = TalkWords{
	Chore: map[model.Chore]string{
		model.ChoreMatter: "matter raised", model.ChoreTell: "tell in person", model.ChoreMakeUp: "make-up talk", model.ChorePledge: "bring the pledge",
		model.ChoreStatement: "statement", model.ChoreReport: "report for duty", model.ChoreHandover: "handover", model.ChorePublicity: "publicity ends",
		model.ChoreProbation: "probation ends", model.ChoreDeferred: "deferred, bring back", model.ChoreWaiting: "waits for a post", model.ChoreRegular: "regular talk",
	},
	NoDay: map[model.NoDay]string{
		model.NoDayNotice: "after the notice", model.NoDayReport: "day not set", model.NoDayOpen: "no day",
	},
	TodoTitle: "To do: %d, by day", NothingToDo: "Nothing is left to do.",
	TodoLine: "%s %s %s %s", Unsure: " (holidays of %s unknown)", WaitsFor: "for the post of %s: %s",
	NotTickable: "This one is not ticked here: a make-up talk is F2 9, a matter F2 8, the rest goes by itself.",
	CalendarBad: "%s, row %d: cannot read the date %s. Please write 2027.01.01 or 2027.01.01~2027.01.03; this list of holidays is not used yet.",
	KindBad:     "%s, row %d: cannot read the kind %s. Please write off or work; this list of holidays is not used yet.",
	UnknownYear: "The holidays of %s are not known, deadlines skip weekends only; put %s beside the meeting file and they are counted again.",

	MatterTitle: "%s %s, matter raised | no notice before it is cleared, never projected", ClearTitle: "%s %s, matter raised | clear it", Matter: "Matter", Outcome: "Outcome",
	MatterLine: "matter raised: %s (%s); no notice before it is cleared", MatterCleared: "matter raised: %s (cleared: %s)", NoMatter: "Nothing was raised about this person; F2 7 records something.",
	Said: "statement of %s", Raised: "matter raised about %s", Taken: "matter taken back for %s", Cleared: "matter of %s cleared: %s",

	OrderTitle: map[model.SettingName]string{
		model.SettingReading: "Reading script in its order, %d {person|people}", model.SettingSeating: "Seating, %d {person|people}", model.SettingTalking: "Order of talks, %d {person|people}",
	},

	Roll: "expected %d, present %d%s, on leave %d, absent %d", RollLate: " (%d late)", RollMissing: ", not come %d", RollExtra: "; off-list %d besides",
	DeputyTitle: "%s %s, a deputy comes, counted as leave | not recorded yet", Deputy: "Deputy", DeputyReason: "%s came instead", DeputyCame: "%s on leave, %s came instead", DeputyMark: "dp",
	Missed: "The %s was missed and is to be made up.",

	SettingsTitle: "Settings: terms, who owes what, outlines",
	PledgeDays:    "Pledge (working days)", Statement: "%s %s, statement", MakeUpDays: "Make-up (working days)", HandoverDays: "Handover (working days)", ReportDays: "Report (working days, 0 = none)", PublicityDays: "Publicity (working days)",
	ProbationMonths: "Probation (months)", RegularMonths: "Regular talk (months, 0 = off)", OwedBy: "Who owes: %s", OutlineOf: "Outline, %s", TalkersFor: "Talkers (who=talker;...)",
	BadNumber: "Please write a number for %s.", BadTerm: "There is no disposition %s.",
	Merits: "Merits", Faults: "Faults", Demands: "Demands", Caution: "Cautions", Planned: "Planned",
	Notice: "Notice issued", ReportBy: "Report by", PostedFrom: "Posted from", PostedUntil: "Posted until",
	HeldKey: "F2 corrects the last talk.", HeldTitle: "The last talk: %s, %s-%s",
	Gap: "closed %d min, the talk ran on", TalkerRank: "By the settings the talker is usually %s.",

	Paper: "Paper",
	Papers: map[paper.Kind]PaperWords{
		paper.Roster:   {Name: "roster", File: "roster", Exported: "Exported %d {person|people}%s: %s."},
		paper.Talks:    {Name: "talk records", File: "talks", Exported: "Exported %d talk {record|records}%s: %s."},
		paper.SignIn:   {Name: "sign-in sheet", File: "signin", Exported: "Exported the sheet to sign, %d {person|people}%s: %s."},
		paper.Scripted: {Name: "reading script", File: "script", Exported: "Exported the reading script, %d {person|people}%s: %s."},
		paper.ToDo:     {Name: "to do", File: "todo", Exported: "Exported %d {thing|things} to do%s: %s."},
	},
	NoPublic: "There is no public form of: %s. Please choose meeting or full.", StatusOpen: "%d may be issued, %d {matter|matters} open",
}
