package text

import "liuzhuan/data/sheet"

// enCLI is the English of CLI.
var enCLI = CLI{
	Usage:        "Usage:",
	TakesFlags:   "[flags]",
	TakesCommand: "[command]",
	TakesValue:   "TEXT",
	Default:      " (default %s)",
	Commands:     "Commands:",
	Flags:        "Flags:",
	Global:       "Flags of every command:",
	Examples:     "Examples:",
	More:         "Help on one command: liuzhuan COMMAND --help",
	Command: map[string]CommandHelp{
		"liuzhuan": {
			Use:   "liuzhuan [FILE]",
			Short: "Liuzhuan: announcement, pre-appointment talk and integrity talk of a cadre adjustment meeting, recorded together",
			Long: "Liuzhuan: one laptop, one meeting file, one meeting. Announce, sign in and talk\n" +
				"person by person, one key each, kept at once; afterwards the roster leaves as a\n" +
				"paper. It never uses the network. Without a command it opens the screen of a\nmeeting file.",
			Example: "  liuzhuan meeting.db     open a meeting\n  liuzhuan demo           see the demo\n" +
				"  liuzhuan                open the one meeting file of this folder\n  liuzhuan meeting.db --plain  in lines, for " +
				"screen readers and scripts",
		},
		"help": {
			Use:     "help [COMMAND]",
			Short:   "Show help",
			Long:    "Shows the help of a command.",
			Example: "  liuzhuan help import",
		},
		"new": {
			Use:   "new FILE",
			Short: "Make a meeting file",
			Long: "Makes a meeting file. A file that exists is never overwritten.\n" +
				"With --from it begins with what came of an earlier meeting: people in the\n" +
				"posts they hold since, establishment, supervised units, names and settings.",
			Example: "  liuzhuan new meeting.db --title \"Cadre adjustment meeting\" --date 2026-11-22 --time 09:00 --venue \"Room 2\" " +
				"--approval \"by the city committee\"\n  liuzhuan new next.db --title \"Second meeting\" --from meeting.db",
		},
		"import": {
			Use:   "import FILE... --into DB",
			Short: "Import a roster, teams, relatives (xlsx, xls, csv) or approval forms",
			Long: "Reads a roster, or a list of teams or of relatives, as its header or --as says,\n" +
				"or approval forms (.lrmx, .lrm) from a file, a folder or a zip archive. A form\n" +
				"meets a person by ID number, else by name and month of birth; where it differs\n" +
				"from the roster that is listed and left open unless --prefer takes a side.\n" +
				"import sorts all of it into new, changed, same, doubtful and rejected,\n" +
				"then writes at once. A rejected row stops the whole list unless --skip-rejected\n" +
				"is given. A corrected list imported again changes only the fields that differ\nand never touches results, talks or sign-in.",
			Example: "  liuzhuan import roster.xlsx --into meeting.db\n  liuzhuan import teams.csv relatives.csv --into meeting.db\n" +
				"  liuzhuan import roster.xlsx --into meeting.db --dry-run\n  liuzhuan import forms --into meeting.db --prefer form",
		},
		"status": {
			Use:     "status DB",
			Short:   "Show the numbers",
			Long:    "Shows the numbers of a meeting: sign-in, plan, results, talks, preflight points.",
			Example: "  liuzhuan status meeting.db --json",
		},
		"check": {
			Use:   "check DB",
			Short: "Check that the file is whole, and run the preflight",
			Long: "Checks the structure of the file, the chain of the journal, that the journal\n" +
				"replayed gives the rows, and the digest; only damage returns 1. Preflight points\n" +
				"are listed, and return 1 only with --strict. --receipt holds the journal\nagainst a receipt, --key says who must " +
				"have signed it.",
			Example: "  liuzhuan check meeting.db\n  liuzhuan check meeting.db --receipt receipt.txt --key sign.key.pub",
		},
		"teams": {
			Use:   "teams DB",
			Short: "Show establishment by level",
			Long: "Shows by team and level how many are approved, present, relieved, proposed,\n" +
				"there afterwards, and over or short. What nobody has said is unknown.",
			Example: "  liuzhuan teams meeting.db\n  liuzhuan teams meeting.db --json",
		},
		"chains": {
			Use:   "chains DB",
			Short: "Show chains and rings of moves, empty posts, people without a post",
			Long: "Shows who takes whose post: rings and chains, who waits for a post, which posts\n" +
				"stay empty, who has none, where there are too many people, and which posts to\n" +
				"check. Where nobody says how many posts there are, nobody is said to wait.",
			Example: "  liuzhuan chains meeting.db\n  liuzhuan chains meeting.db --json",
		},
		"export": {
			Use:   "export DB -o FILE",
			Short: "Export roster, talks, sign-in sheet, script, to-do",
			Long: "Exports one paper. Without --profile, talks and todo are full, the rest\n" +
				"is for the meeting. Without --order, script, signin and talks go by their\n" +
				"own orders. The same data gives the same bytes; the last line reconciles\nthe counts, the foot carries the hash " +
				"of the last journal entry.",
			Example: "  liuzhuan export meeting.db --format xlsx --profile meeting -o roster.xlsx\n" +
				"  liuzhuan export meeting.db --format json --profile full -o -\n  liuzhuan export meeting.db --paper talks -o talks.docx\n" +
				"  liuzhuan export meeting.db --paper talks --format pdf -o talks\n  liuzhuan export meeting.db --template own.docx " +
				"-o roster.docx",
		},
		"template": {
			Use:   "template FILE [DB]",
			Short: "Show what a docx or xlsx template of your own fills and lacks",
			Long: "Shows of a docx or xlsx of your own which {{fields}} can be filled, which\n" +
				"are not known and where, and with a meeting file which have no value, and\n" +
				"how often. Something unknown or broken returns 1. A field goes by its\n" +
				"" +
				"Chinese name or its code. What stands between a section's two\n" +
				"ends, {{#...}} and {{/...}}, is repeated for each: words within a paragraph,\n" +
				"rows in a table, elsewhere paragraphs. {{^...}} is for whom it does not hold.",
			Example: "  liuzhuan template roster.docx\n  liuzhuan template roster.docx meeting.db --json\n" +
				"  liuzhuan template --example example.docx",
		},
		"log": {
			Use:     "log DB",
			Short:   "List the journal",
			Long:    "Lists the journal: when, what, to whom, oldest first.",
			Example: "  liuzhuan log meeting.db --json",
		},
		"merge": {
			Use:   "merge DB OTHER",
			Short: "Bring in what was recorded on another computer",
			Long: "Brings in what another copy of the same meeting has recorded: what only one\n" +
				"side changed is taken, what both did alike is not asked, the same fact at two\n" +
				"minutes counts from the earlier and is listed, anything else is yours to\n" +
				"decide. While something is left to decide nothing is written and the exit is 1,\n" +
				"unless --prefer names a side. A merge is one step, one undo takes it back; the\nother file is never written.",
			Example: "  liuzhuan merge meeting.db /media/usb/meeting.db --dry-run\n  liuzhuan merge meeting.db /media/usb/meeting.db " +
				"--prefer ours",
		},
		"undo": {
			Use:   "undo DB",
			Short: "Undo the last step",
			Long: "Undoes the last step that is in force and says what it was. The undo stands in\n" +
				"the journal too, and what was undone stays there and in the backups.",
			Example: "  liuzhuan undo meeting.db",
		},
		"demo": {
			Use:   "demo [FILE]",
			Short: "Demo: an invented meeting of 68 people",
			Long: "Makes an invented meeting of 68 people and opens it. Without a terminal it\n" +
				"prints the roster; without FILE it then uses a temporary folder and removes it.",
			Example: "  liuzhuan demo\n  liuzhuan demo demo.db",
		},
		"present": {
			Use:   "present DB",
			Short: "The window for the wall: whoever is read out stands there",
			Long: "Run it in another terminal window and drag that to the projector. It never opens\nthe meeting file: it reads DB.room, " +
				"which the main window writes. F11 there lets\nit follow, F12 blanks it at once, and after five seconds of silence " +
				"only the\ntitle stays. Before something is recorded it shows name and present post, then\nthe destination. With " +
				"--script it is what the chair reads. Fonts are the\ncomputer's, and those in a folder named fonts beside the meeting " +
				"file.",
			Example: "  liuzhuan present meeting.db\n  liuzhuan present meeting.db --script",
		},
		"backup": {
			Use:   "backup DB FOLDER",
			Short: "Back up into a folder, encrypted if asked for",
			Long: "Copies the meeting file into a folder that exists, opens the copy again and\n" +
				"checks it, and prints its path; a receipt lies beside it. With a passphrase\nfile the copy is encrypted (age), without one it is plain.\n" +
				"With a key (--sign), which is kept elsewhere, the receipt is signed: a journal\nthat was written anew is found by it.",
			Example: "  liuzhuan backup meeting.db /media/usb\n  liuzhuan backup meeting.db /media/usb --passphrase-file secret.txt\n" +
				"  liuzhuan backup --new-key sign.key\n  liuzhuan backup meeting.db /media/usb --sign sign.key",
		},
		"handover": {
			Use:   "handover DB FOLDER",
			Short: "Make a copy for another computer, to be merged afterwards",
			Long: "Writes a copy for another computer (the desk at the door) into a folder that\n" +
				"exists, opens it again and checks it, and prints its path. What is half typed\n" +
				"here and the passphrase of the screen stay here. --desk names the desk it is\n" +
				"for: every entry made there begins with that. Afterwards merge brings it back.",
			Example: "  liuzhuan handover meeting.db /media/usb --desk door",
		},
		"restore": {
			Use:   "restore BACKUP NEW",
			Short: "Make a meeting file of a backup, or of the copy on a stick",
			Long: "Makes a new meeting file of a backup. It never overwrites. An encrypted\nbackup needs its passphrase.\n" +
				"Of the folder of a copy on a stick it makes the meeting as it was up to the\n" +
				"last entry written there, checks it, and says which that is and of what time.",
			Example: "  liuzhuan restore meeting.20261122-113000.db.age again.db --passphrase-file secret.txt\n" +
				"  liuzhuan restore /media/usb again.db",
		},
		"rescue": {
			Use:   "rescue DAMAGED NEW",
			Short: "Save what can be read of a damaged file",
			Long: "Writes all that can still be read of a damaged meeting file into a new one and\n" +
				"lists what cannot. The damaged file is left as it is. Exit 0 when everything\nwas saved, 1 when something is missing.",
			Example: "  liuzhuan rescue damaged.db saved.db",
		},
		"unlock": {
			Use:   "unlock DB",
			Short: "Take the screen's lock off when its passphrase is forgotten",
			Long: "Takes off the lock of the screen and its passphrase and touches nothing else.\n" +
				"The lock is a curtain before passers-by, not before whoever can run a command:\nthe file is not encrypted; a backup " +
				"with a passphrase is.",
			Example: "  liuzhuan unlock meeting.db",
		},
		"redact": {
			Use:   "redact DB --entry N --reason R",
			Short: "Take a text that must go out of the file",
			Long: "The text that entry N of the journal wrote leaves rows, journal, merged entries\n" +
				"and desk; a mark stands in its place, and the journal says which, who, when and\n" +
				"why. The entries that held it keep their hashes: the chain goes on, their\n" +
				"content can no longer be proved. Where an entry wrote about several people,\n" +
				"--no says whose (log shows the numbers). What went cannot be brought back.",
			Example: "  liuzhuan redact meeting.db --entry 57 --reason \"hearsay, agreed by the head\"",
		},
		"archive": {
			Use:   "archive FOLDER DB...",
			Short: "Keep what many meetings came to, for queries across them",
			Long: "Writes sealed meetings as Parquet files, which DuckDB and others read: who is\n" +
				"ten years in a post, who still owes a talk, who was deferred twice, how coverage\n" +
				"grew. The folder explains itself and has views.sql. No ID number, telephone,\n" +
				"note, matter or photo is in it. What has not changed is not written again.",
			Example: "  liuzhuan archive --new-key archive.key\n  liuzhuan archive archive 2025/*.db 2026/*.db --key archive.key",
		},
		"seal": {
			Use:   "seal DB --count N",
			Short: "Seal the meeting; later changes are amendments",
			Long: "Seals the meeting; N is the number of people on the roster. A seal is not\n" +
				"undone. Changes can still be recorded, and the journal and every export list\nthem as amendments.",
			Example: "  liuzhuan seal meeting.db --count 68",
		},
		"purge": {
			Use:   "purge DB --count N",
			Short: "Remove a meeting file and its backups",
			Long: "Removes, after handover, the meeting file, the files beside it and its backups\n" +
				"in the backup folder, and lists what was removed. Without --count it only lists\n" +
				"what it would remove. N is the number of people on the roster. A meeting that\nis not sealed needs --unsealed.",
			Example: "  liuzhuan purge meeting.db\n  liuzhuan purge meeting.db --count 68",
		},
		"doctor": {
			Use:   "doctor [DB]",
			Short: "A checkup on one page: terminal, fonts, clock, disk, meeting file",
			Long: "Prints one page for whoever helps: version, system, terminal and the keys that\n" +
				"arrive from it, fonts, clock, disk, the state of the meeting file, and last what\n" +
				"to look at and what to do. It has no names, no title and no path. The meeting\n" +
				"may be open; nothing is changed. Returns 1 when the meeting file cannot be read.",
			Example: "  liuzhuan doctor\n  liuzhuan doctor meeting.db",
		},
		"version": {
			Use:     "version",
			Short:   "Show the version",
			Long:    "Shows which version this is.",
			Example: "  liuzhuan version",
		},
		"completion": {
			Use:     "completion SHELL",
			Short:   "Command completion for a shell",
			Long:    "Prints the script that completes commands in bash, zsh, fish or powershell.",
			Example: "  liuzhuan completion bash",
		},
		"man": {
			Use:     "man",
			Short:   "The manual page",
			Long:    "Prints the manual page, for man, made from the help of the commands.",
			Example: "  liuzhuan man --lang en | man -l -",
		},
	},
	Flag: map[string]string{
		"lang":            "language: `zh|en`",
		"ascii":           "draw lines and marks with ASCII characters only",
		"help":            "show help",
		"title":           "name of the meeting",
		"date":            "date, such as `2026-11-22` (today if left out)",
		"time":            "when it opens, such as `09:00` (else nobody is late)",
		"venue":           "where it is held",
		"from":            "begin with what came of this meeting",
		"approval":        "who approved it, such as: by the city committee",
		"into":            "meeting `FILE` to write to",
		"as":              "`KIND` of table to take it for: %s",
		"sheet":           "name of the `SHEET`",
		"prefer":          "`SIDE` where forms differ: %s",
		"skip-rejected":   "skip rejected rows and write the rest",
		"prefer-merge":    "take `SIDE` wherever the two differ: %s",
		"dry-run":         "show what would happen and write nothing",
		"json":            "print json",
		"strict":          "return 1 for preflight points too",
		"notices":         "print the licences of everything that is linked",
		"format":          "`AS`: %s",
		"columns":         "`SET`: %s, or titles with commas",
		"paper":           "`PAPER`: %s",
		"profile":         "for `WHOM`: %s",
		"order":           "`ORDER`: %s",
		"example":         "write an example `file` with every field",
		"template":        "fill this docx or xlsx `file`, or one the meeting keeps",
		"out":             "`FILE` to write (.zip packs all), - for standard output",
		"head":            "`HASH` of an export or receipt to look for",
		"desk":            "`NAME` of the desk it is for, such as door",
		"script":          "what the chair reads, two more to come, how names are said",
		"passphrase-file": "`FILE` with the passphrase in its first line",
		"sign":            "sign the receipt with this `key`",
		"new-key":         "make a key in `file`, public half in file.pub",
		"receipt":         "a `receipt` the journal must agree with",
		"receipt-key":     "who must have signed it (a `key` or its public half)",
		"count":           "`NUMBER` of people on the roster, to confirm",
		"archive-key":     "the department's `key` file: people are known again",
		"archive-new-key": "make such a key in `file`",
		"archive-all":     "meetings that are not sealed, too",
		"entry":           "`number` of the journal entry; log shows them",
		"reason":          "why it has to go, and who agreed (`text`)",
		"no":              "`number` on the roster: whose text, of several",
		"plain":           "lines, for screen readers and scripts",
		"unsealed":        "remove it though it is not sealed",
	},
	CreatedFrom: "Made %[1]s from \"%[2]s\" with %[3]d {person|people} in the posts they hold since.\n" +
		"Import a new list of teams where establishment or units have changed, then this roster: liuzhuan import roster.xlsx --into %[1]s",
	Created:       "Made %[1]s. Next: liuzhuan import roster.xlsx --into %[1]s",
	ImportSummary: "%s: header in row %d, %d {row|rows} read: %d new, %d changed, %d same, %d doubtful, %d rejected.",
	MergeOpen:     "%d to decide; nothing was written. To take one side for all add --prefer ours or --prefer theirs.",
	ImportDry:     "Nothing was written (--dry-run).",
	ImportWritten: map[string]string{
		sheet.Roster: "%d {person|people} written.",
		sheet.Teams:  "%d {team or unit|teams and units} written.",
		sheet.Kin:    "%d {relative|relatives} written.",
	},
	StatusPhase:    "Phase %s",
	StatusPlanned:  "Plan: ",
	StatusDecided:  "Results: ",
	StatusWarnings: "Preflight: %d {point|points} (check lists them)",
	Reconciled:     "Reconciled: approved %d = announced %d + deferred %d + pending %d",
	NothingToUndo:  "Nothing is left to undo.",
	OldConsole:     "This is a legacy console and takes lines only. For the whole screen turn \"Use legacy console\" off in its Properties.",
	NoMeetingHere:  "There is no meeting file in this folder. Make one with liuzhuan new meeting.db --title NAME, or see liuzhuan demo.",
	ManyMeetings:   "There are several meeting files in this folder: %s. Please say which to open.",
	WrongUse:       "This is not how it is used: %s. See --help.",
	NoSuchCommand:  "There is no command %s and no such file. liuzhuan --help lists the commands.",
	DidYouMean:     "Perhaps %s?",
	NeedTitle:      "Please name the meeting with --title.",
	BadDate:        "The date %s is not clear. Write it like 2026-11-22.",
	BadTime:        "The time %s is not clear. Write it like 09:00.",
	BadChoice:      "%s cannot be %s; it can be: %s.",
	Checking:       "Checking the whole file",
	Rescuing:       "Saving what can be read",
	DemoMade:       "Made the demo meeting %s.",
	UnknownFlag:    "There is no flag %s. See --help.",
	FlagNeedsArg:   "%s needs a value behind it. See --help.",
	FlagMissing:    "Please add %s. See --help.",
	BadFlagValue:   "%s cannot be %s. See --help.",
	TooManyArgs:    "%s is one too many. Usage: %s",
	TooFewArgs:     "%s needs a file name behind it. Usage: %s",
	Version:        "liuzhuan %s",
	VersionCommit:  ", commit %s",
	VersionGo:      ", %s",
	Device: "%s is a name that Windows keeps for a device; nothing would be kept in it. Please choose another, such as roster.xlsx " +
		"or meeting.db.",
	NotReadable:   "%s cannot be read on a terminal. Name a file with -o, or take text, csv or json.",
	AllToFolder:   "--paper all writes a folder; name it with -o.",
	NoTemplate:    "No template was named. Please give its file, or write an example with --example.",
	ExampleAlone:  "--example writes an example and takes no other file.",
	TemplateAlone: "--template fills a docx or xlsx, into a file or a folder; it does not go with --paper all, -o - or another --format.",
}
