package text

import (
	"github.com/charmbracelet/colorprofile"

	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
)

// enDoctor is the English of DoctorWords.
var enDoctor = DoctorWords{
	Title: "Liuzhuan checkup %s",
	Label: map[doctorRow]string{
		rowProgram: "Program", rowSystem: "System", rowLocale: "Locale", rowTerminal: "Terminal", rowMarks: "Lines", rowGround: "Background", rowKeys: "Keys",
		rowInput: "Input", rowPaper: "Paper fonts", rowWall: "Wall fonts", rowClock: "Clock", rowDisk: "Disk", rowFile: "Meeting file",
		rowJournal: "Journal", rowState: "State", rowCopies: "Backups",
	},
	Comma: ", ", Days: "%d {day|days}", Hours: "%d {hour|hours}", Minutes: "%d {minute|minutes}",
	Size: "%d columns by %d lines",
	Page: "code page %d",
	Colours: map[colorprofile.Profile]string{
		colorprofile.TrueColor: "24-bit colours", colorprofile.ANSI256: "256 colours", colorprofile.ANSI: "16 colours",
		colorprofile.ASCII: "no colours", colorprofile.NoTTY: "no colours",
	},
	Marks: map[Answer]string{
		Unasked: "not measured (this is not a terminal)", Silent: "the terminal did not answer, so lines and marks are in ASCII",
		Narrow: "lines and marks take one column each and are drawn", Wide: "lines and marks take two columns each, so they are in ASCII",
	},
	Ground: map[Answer]string{
		Unasked: "not asked (this is not a terminal)", Silent: "the terminal did not answer, taken as dark", Dark: "dark", Light: "light",
	},
	Kernel: "kernel %s",

	AllKeys: "this terminal was tried: all arrive",
	Lost:    "this terminal was tried: %s do not arrive",
	Untried: "this terminal was not tried (on the screen: F10 0 7, key test)",
	NoFile:  "none in this folder; name one after doctor to look at it",
	Several: "several in this folder; name one after doctor to look at it",
	None:    "none",

	Role:    map[FaceRole]string{RoleFangSong: "FangSong", RoleSong: "SongTi", RoleHei: "HeiTi", RoleKai: "KaiTi", RoleTitle: "XiaoBiaoSong"},
	InPlace: "%s (in its place)",
	Weights: "regular %s, bold %s",

	Clock:  "%s, %s",
	After:  "the last entry is %s old",
	Before: "the last entry is %s ahead of it",
	Drive: map[store.Drive]string{
		store.DriveLocal: "a disk or stick of this computer", store.DriveNetwork: "a network drive", store.DriveMaybe: "perhaps a network drive",
	},
	Room:    "%s free of %s",
	RO:      "read-only",
	Rest:    "%s more in the -wal file",
	Schema:  "schema %d (this program has %d)",
	Journal: "%d {person|people}, %d {entry|entries}, the last %s of %s",
	Empty:   "%d {person|people}, nothing in the journal",
	Open:    "open since %s",
	Opened:  "open",
	Closed: map[store.Notice]string{
		store.NoNotice: "closed, cleanly", store.NoticeRecovered: "not open; the last session did not end cleanly, all that was recorded is there",
		store.NoticeNoWAL:    "not open; the last session did not end cleanly, and what lay beside it is gone",
		store.NoticeDigest:   "not open; altered since it was closed",
		store.NoticeMigrated: "not open; brought up to the new schema",
	},
	Sealed: "sealed",
	Copies: "%d {copy|copies}, the last of %s",

	Look:    "To look at:",
	Well:    "Nothing was found. Whether the file itself is whole, liuzhuan check tells.",
	Private: "This page has no names, no title and no path: it may be sent to whoever helps.",
	Trouble: map[sitting.Trouble]string{
		sitting.TroubleNone: "there is no such file", sitting.TroubleForeign: "not a meeting file", sitting.TroubleNewer: "written by a newer program",
		sitting.TroubleDamaged: "damaged", sitting.TroubleStrange: "at odds with what lies beside it", sitting.TroubleDenied: "not for this user to read",
		sitting.TroubleLarge: "larger than any meeting file", sitting.TroubleBusy: "written without a pause, so it was not read",
		sitting.TroubleDisk: "the disk does not give it",
	},
	Concern: map[Concern]string{
		ConcernSmall:    "The terminal is too small: 80 columns by 24 lines at least. Make the window larger, or the font smaller.",
		ConcernDumb:     "This terminal cannot place the cursor, only lines work (--plain). Please take another terminal.",
		ConcernWide:     "The terminal draws lines and marks two columns wide, so they are in ASCII. Set its \"ambiguous width characters\" to narrow.",
		ConcernEncoding: "The system's encoding is not UTF-8 and Chinese will be garbled. Please set the locale to one with UTF-8.",
		ConcernPaper: "There is no Chinese font: no PDF can be written, docx can. " +
			"Install fonts-noto-cjk, or put fonts into a folder beside the meeting file.",
		ConcernInPlace: "Some of the official fonts are missing and others stand in a PDF in their place. " +
			"They may lie in a folder \"fonts\" beside the file.",
		ConcernWall:     "There is no Chinese font: the wall has only text of the usual size. Install fonts-noto-cjk.",
		ConcernClock:    "The clock stands before the last entry, so it is probably wrong. Please set it before the meeting.",
		ConcernNetwork:  "The meeting file lies on a network drive: without the network nothing is recorded. Copy it to this computer first.",
		ConcernMaybe:    "The meeting file may lie on a network drive. If it does, copy it to this computer first.",
		ConcernFull:     "The disk is nearly full: backups and papers may not fit. Please free some space.",
		ConcernReadOnly: "The disk cannot be written to, so nothing can be recorded there. Copy the file elsewhere first.",
		ConcernOlder:    "The file is of an older program. Opening it brings it up, and keeps the old one.",
		ConcernUnclean: "The last session did not end cleanly (power, or it was killed). " +
			"All that was recorded is there; open it once and leave with Ctrl-Q.",
		ConcernCutShort: "The last session did not end cleanly and the -wal file beside it is gone; " +
			"what came last may be missing. Compare with a backup.",
		ConcernAltered:   "Another program altered the file after it was closed. Look with check; use a backup where there is one.",
		ConcernNoCopies:  "Much is recorded, and no backup lies beside it. Please make one now.",
		ConcernForeign:   "This is not a meeting file of liuzhuan. Is it the right one? An encrypted backup is brought back with restore first.",
		ConcernNewer:     "A newer program wrote the file; this one is too old. Please install the new one.",
		ConcernDamaged:   "The file is damaged. Use a backup; without one, rescue saves what can be read.",
		ConcernStrange:   "The -wal or -journal beside it is not its own. Rename and delete nothing; copy them all, and let somebody look.",
		ConcernDenied:    "This user may not read the file. Log in as the one who made it, or change its rights.",
		ConcernLarge:     "The file is larger than any meeting file. Is it the right one?",
		ConcernBusy:      "The file is being written without a pause and was not read. Try again in a while.",
		ConcernDiskFails: "The disk does not give the file. Copy it to another disk at once, and use a backup.",
	},
}
