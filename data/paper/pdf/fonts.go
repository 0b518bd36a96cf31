package pdf

// The fonts of the system: found by the names of their files, read when a character needs
// them, and embedded only where their makers allow it.

import (
	"encoding/binary"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/carlos7ags/folio/font"

	"liuzhuan/data/paper/layout"
)

// Fonts are the fonts that papers are written with. They are read once and may serve any
// number of papers, one after the other.
type Fonts struct {
	chains  [5][]*face // by layout.Face: a character stands in the first that has it
	refused []string
	faces   map[string]*face
}

// face is one font, read when it is asked for.
type face struct {
	path     string
	read     bool
	embedded *typeface // nil = not to be used
}

// wanted are the beginnings of file names, best first, in lower case. The first of each are
// the fonts that the rules of official documents name, as Windows, WPS, macOS and Kylin have
// them; then what takes their place.
var wanted = [5][]string{
	layout.FangSong: {"simfang", "仿宋_gb2312", "仿宋gb2312", "fangsong_gb2312", "fangsong", "仿宋", "fzfsk", "fzfs", "stfangso", "stfang"},
	layout.Song:     {"simsun.", "宋体", "fzssk", "fzshusong", "stsong", "songti"},
	layout.Hei:      {"simhei", "黑体", "fzhtk", "fzhei", "stheiti", "stxihei"},
	layout.Kai:      {"simkai", "楷体_gb2312", "楷体gb2312", "kaiti_gb2312", "kaiti", "楷体", "fzktk", "stkaiti"},
	layout.Title:    {"fzxbs", "方正小标宋", "小标宋", "stzhongs", "华文中宋"},
}

// The fonts that free systems have, in place of those, and last those with rare characters.
var (
	serif = []string{"notoserifcjk-regular", "notoserifcjksc-regular", "notoserifsc-regular", "sourcehanserifsc-regular", "sourcehanserifcn-regular",
		"sourcehanserif-regular", "gbsn00lp", "uming", "fandolsong-regular"}
	sans = []string{"notosanscjk-regular", "notosanscjksc-regular", "notosanssc-regular", "sourcehansanssc-regular", "sourcehansanscn-regular",
		"sourcehansans-regular", "wqy-zenhei", "wqy-microhei", "msyh.", "pingfang", "droidsansfallback", "gbsn00lp"}
	brush = []string{"gkai00mp", "ukai", "lxgwwenkai-regular", "fandolkai"}
	rare  = []string{"simsunb", "simsun-extb", "plangothicp1", "plangothicp2", "hanamina", "hanaminb", "notosanscjk-regular", "notoserifcjk-regular",
		"droidsansfallback"}
)

// Folders are where systems keep their fonts.
func Folders() []string {
	home, err := os.UserHomeDir()
	if err != nil {
		home = ""
	}
	switch runtime.GOOS {
	case "windows":
		return []string{filepath.Join(os.Getenv("WINDIR"), "Fonts"), filepath.Join(os.Getenv("LOCALAPPDATA"), "Microsoft", "Windows", "Fonts")}
	case "darwin":
		return []string{"/System/Library/Fonts", "/Library/Fonts", filepath.Join(home, "Library", "Fonts")}
	}
	return []string{filepath.Join(home, ".local", "share", "fonts"), filepath.Join(home, ".fonts"), "/usr/local/share/fonts", "/usr/share/fonts"}
}

// Beside are the folders beside a meeting file whose fonts count before those of the
// system: on a machine where nothing may be installed.
func Beside(folder string) []string {
	return []string{filepath.Join(folder, "字体"), filepath.Join(folder, "fonts")}
}

// Find looks for fonts in folders; an earlier folder goes before a later one. It reads
// no font yet.
func Find(folders []string) *Fonts {
	found := map[string]string{} // path by name in lower case
	for _, folder := range folders {
		filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error { // what cannot be read has no fonts for us
			if err == nil && !d.IsDir() && isFont(d.Name()) {
				if name := strings.ToLower(d.Name()); found[name] == "" {
					found[name] = path
				}
			}
			return nil
		})
	}
	names := make([]string, 0, len(found))
	for name := range found {
		names = append(names, name)
	}
	slices.Sort(names)
	f := &Fonts{faces: map[string]*face{}}
	for role, own := range wanted {
		lists := [][]string{own, substitutes(layout.Face(role)), wanted[layout.Song], serif, sans, brush, rare}
		for _, list := range append(lists, wanted[:]...) { // another face is better than none
			for _, want := range list {
				for _, name := range names {
					if strings.HasPrefix(name, want) {
						f.add(role, found[name])
					}
				}
			}
		}
	}
	return f
}

func substitutes(role layout.Face) []string {
	switch role {
	case layout.Hei:
		return sans
	case layout.Kai:
		return brush
	}
	return nil
}

func isFont(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".ttf", ".otf", ".ttc":
		return true
	}
	return false
}

func (f *Fonts) add(role int, path string) {
	one := f.faces[path]
	if one == nil {
		one = &face{path: path}
		f.faces[path] = one
	}
	if !slices.Contains(f.chains[role], one) {
		f.chains[role] = append(f.chains[role], one)
	}
}

// Any reports whether there is a font to write with.
func (f *Fonts) Any() bool { return f.first(layout.FangSong) != nil }

// first is the best font of a role that may be used, nil for none.
func (f *Fonts) first(role layout.Face) *typeface {
	for _, one := range f.chains[role] {
		if e := f.load(one); e != nil {
			return e
		}
	}
	return nil
}

// Chosen names the font that a role is written with, "" for none. own reports whether it is
// of the kind that the rules name, and not another in its place.
func (f *Fonts) Chosen(role layout.Face) (name string, own bool) {
	for _, one := range f.chains[role] {
		e := f.load(one)
		if e == nil {
			continue
		}
		file := strings.ToLower(filepath.Base(one.path))
		own = slices.ContainsFunc(wanted[role], func(begins string) bool { return strings.HasPrefix(file, begins) })
		return e.PostScriptName(), own
	}
	return "", false
}

// pick gives the font of a role that has a character; ok is false where none has it.
func (f *Fonts) pick(role layout.Face, r rune) (_ *typeface, ok bool) {
	for _, one := range f.chains[role] {
		if e := f.load(one); e != nil && e.GlyphIndex(r) != 0 {
			return e, true
		}
	}
	return f.first(role), false
}

// load reads a font, of a collection the face of simplified Chinese.
func (f *Fonts) load(one *face) *typeface {
	if one.read {
		return one.embedded
	}
	one.read = true
	got, err := font.LoadFontForLanguage(one.path, "zh-CN")
	if err != nil {
		return nil
	}
	if !embeddable(got.RawData()) {
		f.refused = append(f.refused, filepath.Base(one.path))
		return nil
	}
	if one.embedded, err = newTypeface(got); err != nil {
		return nil
	}
	return one.embedded
}

// reset forgets which characters the last paper used.
func (f *Fonts) reset() {
	for _, one := range f.faces {
		if one.embedded != nil {
			one.embedded.used = map[uint16]rune{}
		}
	}
}

// What a font's maker forbids: fsType of table OS/2.
const (
	restricted = 0x0002 // no embedding at all, unless a further bit allows some
	previewed  = 0x0004
	edited     = 0x0008
	whole      = 0x0100 // no part of it: a paper would carry megabytes
	bitmaps    = 0x0200 // not its outlines
)

// embeddable reports whether a part of the font may stand in a file. A font that does not
// say may.
func embeddable(data []byte) bool {
	os2 := table(data, "OS/2")
	if len(os2) < 10 {
		return true
	}
	rights := binary.BigEndian.Uint16(os2[8:])
	if rights&(whole|bitmaps) != 0 {
		return false
	}
	return rights&restricted == 0 || rights&(previewed|edited) != 0
}

// table gives one table of a font file.
func table(data []byte, tag string) []byte {
	if len(data) < 12 {
		return nil
	}
	n := int(binary.BigEndian.Uint16(data[4:]))
	for i := range n {
		at := 12 + 16*i
		if at+16 > len(data) {
			return nil
		}
		if string(data[at:at+4]) == tag {
			from, size := uint64(binary.BigEndian.Uint32(data[at+8:])), uint64(binary.BigEndian.Uint32(data[at+12:]))
			if from+size > uint64(len(data)) {
				return nil
			}
			return data[from : from+size]
		}
	}
	return nil
}
