package model

// Phase is the part of the sitting the clerk is in; it decides what Enter,
// Space and the digits do.
type Phase string

// The phases in their order. Sealed is never chosen: sealing leads there.
const (
	Prepare  Phase = "prepare"
	SignIn   Phase = "signin"
	Announce Phase = "announce"
	Talk     Phase = "talk"
	Pledge   Phase = "pledge"
	WrapUp   Phase = "wrapup"
	Sealed   Phase = "sealed"
)

// Phases lists the phases a clerk can choose, as the menu numbers them from 1.
var Phases = []Phase{Prepare, SignIn, Announce, Talk, Pledge, WrapUp}
