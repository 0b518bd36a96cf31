package text

import (
	"liuzhuan/data/backup"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

var enSafety = Safety{
	Backup: map[backup.Fault]string{
		backup.NoFolder:       "%s is not a folder, so nothing was backed up. Please name a folder that exists.",
		backup.WeakPassphrase: "The passphrase is too short; nothing was backed up into %s. It needs 8 characters at least.",
		backup.EasyPassphrase: "The passphrase is too easy to guess (the same character, or digits or letters in a row); nothing was backed " +
			"up into %s. Please use a few words that have nothing to do with each other.",
		backup.NeedsPassphrase: "%s is encrypted; please name the file of its passphrase with --passphrase-file.",
		backup.WrongPassphrase: "The passphrase is wrong; %s was not restored. Please check it and try again.",
		backup.IsFolder:        "%s is a folder; nothing was restored. Please name the backup in it, such as meeting.20261122-090000.db.",
		backup.Empty:           "%s is empty, there is nothing in it; nothing was restored. Please use another backup.",
		backup.Cut: "%s is not all there, its end is missing; nothing was restored. Please use another backup, or ask a " +
			"technician to save what can be read.",
		backup.Flipped: "%s was altered or is damaged; nothing was restored. Please use another backup, or ask a technician to save what can be read.",
		backup.InUse: "%s is open, or was not closed cleanly, and was not restored. Open it and quit (Ctrl-Q); then it is whole and " +
			"needs no restoring. For a copy, make a backup.",
		backup.Unfaithful:  "The backup in %s does not read as it was written and was removed. Please use another disk.",
		backup.NotKey:      "%s is not a signing key; nothing was written. Please use the file that was made for it.",
		backup.PublicHalf:  "%s is the public half: it verifies and cannot sign. To sign, use the file without .pub.",
		backup.NotReceipt:  "%s is not a receipt, so there is nothing to check the file against. Please use the text file that was written beside the backup.",
		backup.Forged:      "The signature of %s is wrong: it was altered after it was signed. Do not rely on it; ask whoever handed over for another.",
		backup.OtherSigner: "%s was not signed by this key. Please compare the public half, or ask whoever handed over who signed.",
	},
	SealedLost: map[backup.Fault]string{
		backup.Cut:     "%s is not all there, its end is missing; nothing was restored. An encrypted backup opens whole or not at all; please use another one.",
		backup.Flipped: "%s was altered or is damaged; nothing was restored. An encrypted backup opens whole or not at all; please use another one.",
	},
	BackupDone:      "Backed up and checked: %d {person|people}, %d journal {entry|entries}.",
	BackupOfDamage:  "The backup is as the file is, but the file itself is damaged in %d {place|places}; look for a backup that is not.",
	ReceiptAt:       "Receipt: %s",
	NoReceipt:       "The backup is made and checked: %s. Only its receipt was not written: %s",
	BackingUp:       "Backing up and checking",
	AutoFailed:      "The automatic backup of this phase was not made: %s",
	BackupTitle:     "Backup: opened again and checked",
	BackupFolder:    "Folder",
	Passphrase:      "Passphrase",
	Again:           "Once more",
	PlainIfEmpty:    "Without a passphrase it is not encrypted. A passphrase that is forgotten opens nothing; keep it elsewhere.",
	NotTheSame:      "The two differ; please type them again.",
	AskPassphrase:   "Passphrase: ",
	EmptyPassphrase: "The first line of %s is empty; please write the passphrase there.",
	Restored:        "Restored to %s: %d {person|people}, %d journal {entry|entries}.",
	RestoredDamage:  "The file that this is a backup of was damaged in %d {place|places} then; check tells where.",

	Sealed:         "sealed, %d {person|people} on the roster",
	Redacted:       "redacted the text of entry %[1]d about %[2]s, reason: %[3]s",
	RedactedOfNone: "redacted the text of entry %[1]d, reason: %[2]s",
	RedactNobody:   "Nobody on the roster has the number %d; nothing was redacted. Please check --no.",
	RedactRefused: map[store.RedactFault]string{
		store.RedactNoEntry: "The journal has no entry %[1]d; nothing was redacted. log shows which one it is.",
		store.RedactNoText: "Entry %[1]d wrote no text of anybody's own; nothing was redacted. Correct wrong names, posts and dates " +
			"instead; log shows whether it is this one.",
		store.RedactMany: "Entry %[1]d wrote texts about %[2]d {person|people}; nothing was redacted. Say whose with --no and the number on the roster.",
		store.RedactGone: "The text of entry %[1]d was redacted before; there is nothing left to do.",
		store.RedactFailed: "Entry %[1]d was tried in memory first and the result did not check; the file was left alone. Please give it and " +
			"this sentence to a technician.",
		store.RedactHurt:   "The file is damaged; entry %[1]d was not redacted. Look at it with check, and redact a sound backup.",
		store.RedactReason: "No reason was given; entry %[1]d was not redacted. Say after --reason why it has to go and who agreed.",
	},
	RedactDone: "%d journal {entry was|entries were} altered (%s): hashes stay, the content can no longer be proved, and what went " +
		"cannot be brought back.",
	RedactEarlier: "Other wordings in the same place are still in: %s. If they have to go, redact them one by one.",
	RedactAlike:   "The same text stands in %d other {place|places}, about others; these were left alone.",
	RedactHolds:   "%d {file still holds|files still hold} the text and {was|were} left alone; please see to {it|them} yourself:",
	RedactUnsure:  "In %d encrypted {backup or PDF|backups or PDFs} it cannot be seen; please look yourself:",
	RedactElsewhere: "Backups on other disks and computers and printed papers count too; from an SSD old content may still be recovered, so " +
		"treat it as your rules on secrecy say.",
	Rescued: "saved from %s, %d {change|changes}",
	AmendedAs: map[model.Amendment]string{
		model.Supplement: "Added after the seal: ",
		model.Correction: "Corrected after the seal: ",
	},
	Amendment: map[model.Amendment]string{
		model.Supplement: "(added after the seal) %s",
		model.Correction: "(corrected after the seal) %s",
	},
	SealTitle:      "Seal: %d {person|people} on the roster | type the number",
	StillPending:   "%d {person is|people are} not announced yet: %s.",
	SealNote:       "A seal is not undone. What is added or corrected later is called so in every export.",
	SealDone:       "Sealed: %d {person|people}. What comes later is listed as added or corrected.",
	SealedAlready:  "The meeting is sealed already.",
	SealWrongCount: "%d {person is|people are} on the roster, you typed %s; nothing was sealed.",
	AmendFromNow:   "The meeting is sealed; what is recorded now is listed as added or corrected.",

	Displaced: map[store.Displacement]string{
		store.Deleted:   "The meeting file %s was deleted.",
		store.Moved:     "The meeting file %s was renamed or moved.",
		store.Replaced:  "%s is another file now: the meeting file was replaced or written over.",
		store.Unplugged: "The folder of %s was not found: the stick was pulled out, or the folder has another name.",
	},
	DisplacedAtEnd: map[store.Displacement]string{
		store.Deleted: "The meeting file %s was deleted, and what was not written elsewhere went with it. Please take the newest backup " +
			"and add the rest from paper.",
		store.Moved: "The meeting file %s was renamed or moved; all that was recorded is in it. Please find it and open it there.",
		store.Replaced: "%s is another file now and was not touched; the meeting that stood there was not written elsewhere. Please take " +
			"the newest backup and add the rest from paper.",
		store.Unplugged: "The folder of %s was not found (the stick was pulled out, or the folder has another name). All that was recorded " +
			"is in the file there; keep those of the same name beside it, and the next opening recovers it.",
	},
	NotKeptThere: "That one was not kept.",
	AnewTitle:    "The meeting file is not in its place: write a new one and go on",
	AnewFile:     "New file",
	AnewNote:     "All that was recorded is still in the program. Enter: write it to the new file and go on there.",
	AnewOrNot: map[store.Displacement]string{
		store.Deleted:   "Esc: not yet. Without it the record is gone when you quit.",
		store.Moved:     "Esc: not yet. With its old name in its old place it goes on as well.",
		store.Replaced:  "Esc: not yet. The file of that name stays as it is; without a new one the record is gone when you quit.",
		store.Unplugged: "Esc: not yet. With the stick or the name back it goes on as well.",
	},
	AnewWriting: "Writing the new file and checking it",
	AnewDone:    "Written to %s: %d {person|people}, with the whole journal. Go on.",
	AnewRows:    "Written to %s: %d {person|people} with all results. The journal of before can no longer be read; a new one begins.",

	NotOpened: map[store.Fault]string{
		store.FaultFull: "The disk is full; %s was not opened and not touched. Free some space and open it again. A backup to another " +
			"disk works all the same.",
		store.FaultReadOnly: "%s or its folder cannot be written to; it was not opened and not touched. Copy it to a folder of this computer " +
			"and open it there, or allow writing.",
	},

	LongName:  "The file name is too long: %s. A few small files of the same name lie beside it; please make it 200 letters at most.",
	LongPath:  "The path is too long: %s. Please move the file to a folder that is not so deep and open it there.",
	LinkLoop:  "%s is a link that leads back to itself; no file was read. Please name the file itself.",
	OpenKey:   "Other users may read the key in %s; please let nobody but yourself read it.",
	KeyBeside: "The key %s lies beside the meeting file or its backup: whoever can alter the file can sign anew. Please keep the key elsewhere.",
	KeyMade: "The key that signs is in %s: keep it elsewhere (a stick, a safe), never beside meeting files; give %s to whoever receives.\n" +
		"Above is the fingerprint of the public half; write it into the handover, to compare receipts by.",
	ReceiptSigned: "The receipt is signed; fingerprint of the public half %s.",
	ReceiptBare:   "The receipt agrees: the journal was not written anew up to entry %d. Nobody signed it: whoever can alter the file can alter it too.",
	ReceiptHolds:  "The receipt agrees: the journal was not written anew up to entry %d, and the signature is valid. Please compare the fingerprint: %s.",
	ReceiptProven: "The receipt agrees: the journal was not written anew up to entry %d, and the key you gave signed it (fingerprint %s).",
	OpenPhrase:    "Other users may read the passphrase in %s; please let nobody but yourself read it.",

	Strange: "%[1]s and %[2]s beside it do not fit together: %[2]s is of another meeting file, or of another time. Nothing was opened or " +
		"touched. Please move %[2]s to another folder and keep it, then open %[1]s.",
	Oversize: "%s is too large for a meeting file and was not read. Please check its name.",

	RescueDone:   "Saved to %s: %d {person|people}, %d journal {entry|entries}.",
	RescueAll:    "Nothing is missing.",
	RescueUnsure: "What else is missing cannot be known from this file; please compare with a backup or the paper list.",
	RescueCut:    "The file is not all there: %d bytes of %d (%d%%), the rest is gone.",
	RescueSpoken: "The journal or a receipt speaks of %d {person|people}; %d {person was|people were} saved.",
	RescueLost:   "%d {thing|things} to look at:",
	LostRow: map[store.Loss]string{
		store.LossRow:      "cannot be read and was not saved",
		store.LossOrphan:   "belongs to a person or talk that was not saved, and was left out",
		store.LossRule:     "cannot be right and was left out",
		store.LossReplaced: "was not what the journal says; the journal was taken",
		store.LossStranger: "is not known to the journal and was left out",
		store.LossPart:     "cannot be read in part, something may be missing; please compare with the paper list",
		store.LossJournal:  "The journal cannot be read in part",
		store.LossBranch:   "the other computer's journal that was merged cannot be read whole; what came of it is there",
		store.LossFile:     "the approval form cannot be read and was not saved",
		store.LossTemplate: "the template cannot be read and was not saved; please add it again",
		store.LossBeside:   "The -wal or -journal file beside it is not its own and was not used; what was recorded last may be missing",
		store.LossEntry:    "not carried over, as the journal is broken from here on; the content is as the rows have it",
	},
	LostPages:     "%d bad {page|pages}: %s",
	LostEntries:   "%d {edit|edits} missing",
	RescueNothing: "Nothing of Liuzhuan was found in %s; no file was written. Please check its name.",
	RescueKeep:    "The damaged file %s was left as it is; please keep it.",

	PurgeWould:      "%d {file|files} to remove:",
	PurgeConfirm:    "Nothing was removed yet. To confirm, add --count with the number of people on the roster (%d).",
	PurgeWrongCount: "%d {person is|people are} on the roster, you wrote %d; nothing was removed.",
	PurgeUnsealed:   "The meeting is not sealed, so nothing was removed. Seal it and hand it over first; if it is really not wanted, add --unsealed.",
	PurgeLine:       "  %s",
	PurgeDone:       "%d {file was|files were} removed.",
	PurgeSSD: "Removing takes away names only; from an SSD or a stick the content may still be recovered. To be sure, treat the whole " +
		"disk as your rules on secrecy say.",
	PurgeLeft:    "%d more {file|files} of this meeting in the same folder (backups, rescued files, copies, papers) stay; please see to {it|them} yourself:",
	PurgeExports: "Exported lists and backups elsewhere are not among them; please account for those yourself.",

	LockTitle:  "Passphrase of the screen",
	LockPhrase: "Passphrase",
	LockIdle:   "Locks after minutes",
	LockNote: "0 never locks by itself. It hides the screen and does not encrypt the file; when it is forgotten a technician takes it " +
		"off, and all that was recorded stays.",
	LockSet:     "The passphrase of the screen is set.",
	LockOn:      "Locked; type the passphrase to open",
	LockAsk:     "Passphrase",
	LockWrong:   "The passphrase is wrong. Forgotten: Ctrl-Q; a technician takes the lock off, and all that was recorded stays.",
	Unlocked:    "The lock and its passphrase are gone; the record was not touched.",
	NoLock:      "This meeting file has no lock.",
	LockOff:     "Open again.",
	LockIdleBad: "Please write minutes, such as 10.",

	Network: map[store.Drive]string{
		store.DriveNetwork: "%s is on a network drive; without the network nothing can be saved. Better copy it to this computer, open the " +
			"copy, and put it back afterwards.",
		store.DriveMaybe: "%s may be on a network drive. If it is, better copy it to this computer, open the copy, and put it back afterwards.",
	},
	Drive: map[store.Drive]string{
		store.DriveNetwork: "%s is on a network drive: copy it here first?",
		store.DriveMaybe:   "%s may be on a network drive: copy it here first?",
	},
	DriveRisk:     "Once the network is gone nothing more is saved, and the drive may not keep another computer from opening the file too.",
	CopyTo:        "Copy to folder",
	CopyOrNot:     "Enter: copy to this folder and open the copy. Folder empty and Enter: open it where it is. Esc: do not open it.",
	CopyBack:      "With a copy, please put it back into %s after the meeting, by Backup in the F10 menu.",
	CopyNoFolder:  "%s is not a folder, so nothing was copied. Please name a folder of this computer that exists.",
	CopyElsewhere: "%s is on a network drive too, so nothing was copied. Please name a folder of this computer.",
	Copying:       "Copying to this computer",
	Copied:        "This is the copy %s.",
}
