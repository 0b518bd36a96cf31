package check

// What has to be dealt with before the meeting, and what it is enough to know.

// urgent are the findings that somebody has to do something about, or to explain.
var urgent = map[Variant]bool{
	KinInTeam: true, KinAbove: true, KinLeads: true,
	OverStrength: true, OverLeaders: true, OverDeputies: true, AbolishedTeam: true, NoHead: true, TwoHeads: true,
	Uncovered: true, Overlap: true,
	Sanctioned: true, PoorYear: true,
	GrewUpThere: true, DocumentDiffers: true, DocumentDiffersBy: true, LoanOver: true, TemplateOdd: true, TemplateBroken: true, TemplateUnread: true,
	PostedShort: true, NotPosted: true, PostedBeyond: true, MatterOpen: true, RankToSeat: true,
	SameID: true, SamePost: true, NotFreed: true, TwoPosts: true, ListedTwice: true,
	NoPlan: true, RetainedMoved: true, MovesNowhere: true, NoProposed: true, ReassignedAway: true, RelievedElsewhere: true, RemovedYetProposed: true,
	TalkMissing: true, HandoverLate: true, StillOnProbation: true, TalkNotHeld: true, TalkMissed: true,
}

// Urgent reports whether somebody has to do something about a finding, or to explain
// it; the others it is enough to know.
func (f Finding) Urgent() bool { return urgent[f.Variant] }
