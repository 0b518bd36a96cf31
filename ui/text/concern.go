package text

// What a help desk is to look at on the page of a checkup.

import (
	"strings"

	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
)

// Concern is one thing that is not as it should be.
type Concern string

// The concerns.
const (
	ConcernSmall     Concern = "small"     // the terminal
	ConcernDumb      Concern = "dumb"      // it cannot place the cursor
	ConcernWide      Concern = "wide"      // marks take two columns
	ConcernEncoding  Concern = "encoding"  // the locale is not UTF-8
	ConcernPaper     Concern = "paper"     // no font
	ConcernInPlace   Concern = "inplace"   // fonts in place of the official ones
	ConcernWall      Concern = "wall"      // no font
	ConcernClock     Concern = "clock"     // it stands before the last entry
	ConcernNetwork   Concern = "network"   // the file lies on a network drive
	ConcernMaybe     Concern = "maybe"     // or may
	ConcernFull      Concern = "full"      // little room
	ConcernReadOnly  Concern = "readonly"  // the disk takes no writing
	ConcernOlder     Concern = "older"     // the file's schema is brought up when it is opened
	ConcernUnclean   Concern = "unclean"   // the last session
	ConcernCutShort  Concern = "cutshort"  // and its last may be gone
	ConcernAltered   Concern = "altered"   // since it was closed
	ConcernNoCopies  Concern = "nocopies"  // though there is something to lose
	ConcernForeign   Concern = "foreign"   // the rest as sitting.Trouble
	ConcernNewer     Concern = "newer"     //
	ConcernDamaged   Concern = "damaged"   //
	ConcernStrange   Concern = "strange"   //
	ConcernDenied    Concern = "denied"    //
	ConcernLarge     Concern = "large"     //
	ConcernBusy      Concern = "busy"      //
	ConcernDiskFails Concern = "diskfails" //
)

// troubles are concerns by what keeps a file from being read.
var troubles = map[sitting.Trouble]Concern{
	sitting.TroubleForeign: ConcernForeign, sitting.TroubleNewer: ConcernNewer, sitting.TroubleDamaged: ConcernDamaged,
	sitting.TroubleStrange: ConcernStrange, sitting.TroubleDenied: ConcernDenied, sitting.TroubleLarge: ConcernLarge,
	sitting.TroubleBusy: ConcernBusy, sitting.TroubleDisk: ConcernDiskFails,
}

// Bounds below which something is said.
const (
	leastWidth, leastHeight = 80, 24
	leastRoom               = 200 << 20 // in bytes: backups and papers of a long day
	manyEntries             = 100       // of a journal that has no copy
)

// Concerns lists what to look at, in sentences; none where all is well.
func (t *Text) Concerns(c *Checkup) []string {
	var said []string
	note := func(is bool, what Concern) {
		if is {
			said = append(said, t.DoctorWords.Concern[what])
		}
	}
	if f := c.File; f != nil {
		trouble, known := troubles[f.Trouble]
		note(known, trouble)
		note(f.Notice == store.NoticeRecovered, ConcernUnclean)
		note(f.Notice == store.NoticeNoWAL, ConcernCutShort)
		note(f.Notice == store.NoticeDigest, ConcernAltered)
		note(f.Trouble == sitting.NoTrouble && f.Schema < store.Schema() && !f.Held, ConcernOlder)
		note(f.Last != 0 && f.Last.Time().After(c.At), ConcernClock)
		note(f.Copies == 0 && f.Entries >= manyEntries, ConcernNoCopies)
	}
	note(c.Drive == store.DriveNetwork, ConcernNetwork)
	note(c.Drive == store.DriveMaybe, ConcernMaybe)
	note(!c.NoDisk && c.Disk.ReadOnly, ConcernReadOnly)
	note(!c.NoDisk && !c.Disk.ReadOnly && c.Disk.Free < leastRoom, ConcernFull)
	note(c.Width > 0 && (c.Width < leastWidth || c.Height < leastHeight), ConcernSmall)
	note(strings.HasPrefix(c.Term+" ", "TERM=dumb "), ConcernDumb)
	note(c.Marks == Wide, ConcernWide)
	note(notUTF8(c.Locale), ConcernEncoding)
	paper, own := false, true
	for _, f := range c.Faces {
		paper, own = paper || f.Font != "", own && (f.Own || f.Font == "")
	}
	note(!paper, ConcernPaper)
	note(paper && !own, ConcernInPlace)
	note(c.Wall[0] == "" && c.Wall[1] == "", ConcernWall)
	return said
}

// notUTF8 reports a locale that names another encoding. One that names none, as C does,
// is left to the terminal.
func notUTF8(locale string) bool {
	_, encoding, named := strings.Cut(locale, ".")
	encoding, _, _ = strings.Cut(encoding, " ")
	return named && !strings.EqualFold(strings.ReplaceAll(encoding, "-", ""), "utf8")
}
