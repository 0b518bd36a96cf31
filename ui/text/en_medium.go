package text

import (
	"liuzhuan/data/medium"
	"liuzhuan/data/store"
)

var enMedium = Medium{
	Action: "on a stick",
	Title:  "A copy on a stick: always there on another disk while the meeting goes on",
	Folder: "Folder on the stick",
	Note: "First the whole meeting file is written there and checked; then whatever is recorded is there within two seconds. The keys do not " +
		"wait for it. Enter with an empty folder: no longer.",
	Plain: "Without a passphrase whoever finds the stick can read it. With one it is asked for when the copy is restored; once forgotten " +
		"nobody opens it.",
	Same: "%s is on the disk of the meeting file: if that breaks both are gone. Please take a folder on a stick; to write here all the same " +
		"press Enter again.",
	Kept:   "It is being written to %s, up to entry %d.",
	Short:  "The copy on the stick cannot be written and ends at entry %d: %s",
	Empty:  "The copy on the stick cannot be written, nothing of it is there yet: %s",
	Opened: "It is encrypted: once written it was opened and compared with the meeting file.",
	Closed: "It is encrypted and cannot be opened since the program was started again: its files are as they were written, " +
		"what is in them was not looked at. To have it opened and compared, type the passphrase here again; all is written anew then.",
	Making: "Making the key",
	Whole:  "Reading the whole file for the copy on the stick",
	Ends:   "The copy on the stick is no longer written. What lies in %s stays there; please look after it.",
	None:   "There is no copy on a stick.",
	Chosen: "The whole meeting file is being written to %s; the first line will say when it is there. Please go on.",

	On:     "on stick",
	Begins: "to stick",
	Behind: "stick lacks %d",
	Off:    "stick lost",

	Begun:   "The copy on the stick is written and checked: %s, up to entry %d. From now on whatever is recorded is there within two seconds.",
	Damaged: "The copy on the stick is written; the meeting file itself is damaged in %d {place|places}, and so is the copy.",
	Lost:    "The copy on the stick cannot be written: %s The meeting is recorded as usual; the copy gets all it lacks by itself.",
	Back:    "The copy on the stick is written again and has what it lacked.",
	Anew:    "What lay on the stick was damaged; all of it is written anew and checked.",
	Why: map[store.Fault]string{
		store.FaultFull:     "%s is full; please free some space or take another.",
		store.FaultReadOnly: "%s cannot be written to; please look at the stick's switch and at who may write to the folder.",
		store.FaultIO:       "%s could not be read or written; please plug it in again, or take another.",
		store.FaultGone:     "%s is not there: the stick was pulled out, or the folder has another name. Please plug it in.",
	},
	Other: "%s could not be written (%s); please plug it in again, or take another.",
	Gone:  "%s is not there: the stick was pulled out, or the folder has another name. Please plug it in.",
	Fault: map[medium.Fault]string{
		medium.NotThere: "%s holds no copy of this meeting; it looks like another stick. Please plug in the one from before; to begin a copy " +
			"here choose it again with F10 0 4 3.",
		medium.Ahead: "the copy in %s holds entries that this meeting file lacks, and was left alone: it may be the newer one. Please have it " +
			"restored and look; to begin another, choose it again with F10 0 4 3.",
		medium.Unfaithful: "what was written to %s reads otherwise; please take another stick.",
		medium.Several:    "%s holds several copies; nothing was restored. Please name the folder of one.",
	},
	Waiting: "Writing the last %d {entry|entries} to the stick; this takes five seconds at most.",
	Never:   "The copy on the stick was not written this time: %s The meeting file is whole; at the next start, with the stick in, it gets all.",
	Slow:    "%s takes too long.",
	Lacks:   "The copy on the stick lacks %d {entry|entries}: %s The meeting file is whole; at the next start, with the stick in, it gets them.",

	Restored:  "Restored from the copy to %s: %d {person|people}, %d journal {entry|entries}, checked.",
	RestoreTo: "That is up to entry %d, of %s; what came later please record again from your notes.",
	Torn:      "The last entry was not written to its end and is left out; all before it is there.",
	Broken:    "Behind that entry the copy is damaged; nothing more was restored. Please look for a backup to compare.",
	Older: "The newest beginning in the copy is damaged, so this is from the one before, and may lack what came later. Please look for a " +
		"backup to compare.",
	Holds: "There are copies on %d {stick|sticks}, which were left alone; please deal with them:",
	HoldsIt: "There are copies on %d {stick|sticks}, which were left alone; one that is plugged in when the meeting is opened on its " +
		"computer is replaced, the others please deal with:",
	There: "%s",
	Away:  "%s (not plugged in now; a place on %s)",
}
