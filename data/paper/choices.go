package paper

// What a clerk may choose from, in the order of menus and help.
var (
	Kinds    = []Kind{Roster, Talks, SignIn, Scripted, ToDo}
	Formats  = []Format{XLSX, CSV, CSVGB18030, JSON, Text, LRMX}
	Profiles = []Profile{Full, Meeting, Public}
	Orders   = []Order{ByRoster, ByPinyin, ByStrokes, ByReading, BySeating, ByTalking}
)

// Defaults gives what a paper is for whom nobody says otherwise: talk records
// and things left to do are the department's own, the script is read in the
// order of reading, and people sign and are talked to in theirs.
func (k Kind) Defaults() (Profile, Order) {
	switch k {
	case Talks:
		return Full, ByTalking
	case SignIn:
		return Meeting, BySeating
	case Scripted:
		return Meeting, ByReading
	case ToDo:
		return Full, ByRoster
	}
	return Meeting, ByRoster
}

// Readable reports whether a person can read the bytes of this format on a
// terminal; of the others a terminal makes whatever it pleases.
func (f Format) Readable() bool { return f == CSV || f == JSON || f == Text }

// Ending gives the ending of a file in this format, with its dot.
func (f Format) Ending() string {
	switch f {
	case CSVGB18030:
		return ".csv"
	case Text:
		return ".txt"
	case LRMX:
		return "" // a folder
	}
	return "." + string(f)
}
