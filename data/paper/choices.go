package paper

// What a clerk may choose from, in the order of menus and help.
var (
	Kinds    = []Kind{Roster}
	Formats  = []Format{XLSX, CSV, CSVGB18030, JSON, Text, LRMX}
	Profiles = []Profile{Full, Meeting, Public}
	Orders   = []Order{ByRoster, ByPinyin, ByStrokes}
)

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
