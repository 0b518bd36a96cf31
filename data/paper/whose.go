package paper

// Whose paper lies where another is to be written: the clerk is told before it is
// replaced.

import (
	"archive/zip"
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"

	"liuzhuan/model"
)

// Whose is what a paper of ours says of itself.
type Whose struct {
	Title string     // of the paper in a docx, PDF or workbook, of the meeting in json
	Date  model.Date // the meeting's day, "" where it had none
}

// longestHead is how much of a file is read to learn whose it is, in bytes.
const longestHead = 64 << 20

// WhoseFile tells whose paper a file is. ok is false for what this program did
// not write, and for csv and text, which do not say.
func WhoseFile(path string) (_ Whose, ok bool) {
	f, err := os.Open(path)
	if err != nil {
		return Whose{}, false
	}
	defer f.Close()
	st, err := f.Stat()
	if err != nil || !st.Mode().IsRegular() || st.Size() > longestHead {
		return Whose{}, false
	}
	if archive, err := zip.NewReader(f, st.Size()); err == nil {
		return whoseWorkbook(archive)
	}
	if whose, ok := whosePDF(io.NewSectionReader(f, 0, st.Size())); ok {
		return whose, true
	}
	return whoseJSON(io.NewSectionReader(f, 0, st.Size()))
}

// pdfInfo is what a PDF of ours says of itself: its title, that we made it, and the day of
// the meeting.
var pdfInfo = regexp.MustCompile(`/Title <FEFF([0-9A-F]+)> /Creator <FEFF75598F6C> /Subject \(([0-9-]*)\)`)

func whosePDF(r io.Reader) (Whose, bool) {
	head := make([]byte, len("%PDF-"))
	if _, err := io.ReadFull(r, head); err != nil || string(head) != "%PDF-" {
		return Whose{}, false
	}
	data, err := io.ReadAll(r)
	if err != nil {
		return Whose{}, false
	}
	m := pdfInfo.FindSubmatch(data)
	if m == nil {
		return Whose{}, false
	}
	var units []uint16
	for i := 0; i+4 <= len(m[1]); i += 4 {
		unit, err := strconv.ParseUint(string(m[1][i:i+4]), 16, 16)
		if err != nil {
			return Whose{}, false
		}
		units = append(units, uint16(unit))
	}
	return Whose{string(utf16.Decode(units)), model.Date(strings.ReplaceAll(string(m[2]), "-", ""))}, true
}

func whoseWorkbook(archive *zip.Reader) (Whose, bool) {
	f, err := archive.Open("docProps/core.xml")
	if err != nil {
		return Whose{}, false
	}
	defer f.Close()
	var core struct {
		Title   string `xml:"title"`
		Creator string `xml:"creator"`
		Created string `xml:"created"`
	}
	if xml.NewDecoder(io.LimitReader(f, 1<<20)).Decode(&core) != nil || core.Creator != "留转" {
		return Whose{}, false
	}
	day, _, _ := strings.Cut(core.Created, "T")
	date := model.Date(strings.ReplaceAll(day, "-", ""))
	if date == "20000101" || !date.Valid() { // of a meeting without a day
		date = ""
	}
	return Whose{core.Title, date}, true
}

func whoseJSON(r io.Reader) (Whose, bool) {
	var paper struct {
		Meeting *struct {
			Title string     `json:"title"`
			Date  model.Date `json:"date"`
		} `json:"meeting"`
	}
	if json.NewDecoder(r).Decode(&paper) != nil || paper.Meeting == nil {
		return Whose{}, false
	}
	return Whose{paper.Meeting.Title, paper.Meeting.Date}, true
}
