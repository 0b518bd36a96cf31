package sitting

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// How much of a meeting's title stands in the name of a file, in characters.
const (
	fileTitle  = 60 // its own
	paperTitle = 20 // a paper's
)

// FileName proposes a file name for a meeting.
func FileName(info model.Info) string { return stem(info, fileTitle) + ".db" }

// PaperStem tells the meeting in the names of its papers: two meetings of one day lie
// in one folder, and a name that fits both is one paper lost.
func PaperStem(info model.Info) string { return stem(info, paperTitle) }

// stem names a meeting in the name of a file: so much of its title and its
// date, without the characters that file systems refuse.
func stem(info model.Info, longest int) string {
	name := []rune{}
	for _, r := range info.Title {
		if r < 0x20 || r == '/' || r == '\\' || r == ':' || r == '*' || r == '?' || r == '"' || r == '<' || r == '>' || r == '|' {
			r = '_'
		}
		name = append(name, r)
	}
	stem := string(name[:min(len(name), longest)])
	if info.Date != "" {
		stem += "-" + string(info.Date)
	}
	return stem
}

// AnewPath proposes a name that is free for a meeting that goes on in another file:
// beside the one that is not its own any more, or at home where its folder is gone.
func AnewPath(gone *store.DisplacedError) string {
	dir, name := filepath.Dir(gone.Path), strings.TrimSuffix(filepath.Base(gone.Path), ".db")
	if gone.How == store.Unplugged {
		if home, err := os.UserHomeDir(); err == nil {
			dir = home
		}
	}
	for n := 2; ; n++ {
		path := filepath.Join(dir, name+"-"+strconv.Itoa(n)+".db")
		if _, err := os.Lstat(path); err != nil {
			return path
		}
	}
}
