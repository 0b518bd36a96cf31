package lrmx

// What lies among forms and is none: named, with the reason.

import (
	"path"
	"strings"
)

// Passed is a file that was passed over, and why.
type Passed struct {
	File   string // within the folder or archive, with slashes
	Reason Reason
	Of     string // PassedSame: the file that it repeats
}

// Reason is why a file was passed over. Words for it are made in ui/text.
type Reason string

// Why files are passed over.
const (
	PassedTemporary Reason = "temporary" // what an office program or a download leaves behind
	PassedSystem    Reason = "system"    // Thumbs.db and the like
	PassedTable     Reason = "table"     // a list, to be imported on its own
	PassedDocument  Reason = "document"  // .docx, .pdf
	PassedEnding    Reason = "ending"    // may be a form under another ending
	PassedPicture   Reason = "picture"   // of nobody's form
	PassedSame      Reason = "same"      // byte for byte another one
	PassedOther     Reason = "other"
)

// passedOver tells why a file among others is no form to be read, "" for those
// that should be read. Pictures go with the forms beside them.
func passedOver(name string) Reason {
	base := strings.ToLower(path.Base(name))
	switch {
	case strings.HasPrefix(base, "~$"), strings.HasPrefix(base, ".~"), hasEnding(base, ".tmp", ".temp", ".crdownload", ".part"):
		return PassedTemporary
	case strings.HasPrefix(base, "."), strings.HasPrefix(name, "__MACOSX/"), base == "thumbs.db", base == "desktop.ini":
		return PassedSystem
	case isForm(base), hasEnding(base, archiveEndings...), isPicture(base):
		return ""
	case hasEnding(base, ".xlsx", ".xls", ".xlsm", ".csv", ".et", ".ods", ".xlsb"):
		return PassedTable
	case hasEnding(base, ".doc", ".docx", ".wps", ".pdf", ".rtf", ".ofd"):
		return PassedDocument
	case hasEnding(base, ".xml"), strings.Contains(base, ".lrm"):
		return PassedEnding
	}
	return PassedOther
}

// archiveEndings are those of archives, and of the packages of the big systems.
var archiveEndings = []string{".zip", ".rar", ".hzb", ".zb3", ".zzb3", ".7z"}

// Bound is the bound that a Why speaks of: megabytes, files or elements; 0 for
// those that speak of none.
func (w Why) Bound() int {
	switch w {
	case WhyTooLarge:
		return maxForm >> 20
	case WhyPictureLarge:
		return maxPicture >> 20
	case WhyTotal:
		return maxTotal >> 20
	case WhyTooMany:
		return maxFiles
	case WhyCrowded:
		return maxElements
	case WhyFolders:
		return maxFolders
	}
	return 0
}
