package wall

// The fonts of the system whose outlines the big characters are drawn from. None is
// shipped.

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// weight is how heavy a stroke is.
type weight int

const (
	regular weight = iota
	bold
)

// wanted are the beginnings of file names, best first, in lower case: those of Windows,
// macOS, and of free systems.
var wanted = [...][]string{
	regular: {"msyh.", "notosanscjk-regular", "notosanscjksc-regular", "notosanssc-regular", "sourcehansanssc-regular", "sourcehansanscn-regular",
		"sourcehansans-regular", "wqy-microhei", "wqy-zenhei", "pingfang", "stheiti light", "droidsansfallback"},
	bold: {"simhei", "msyhbd", "notosanscjk-bold", "notosanscjksc-bold", "notosanssc-bold", "sourcehansanssc-bold", "sourcehansanscn-bold",
		"sourcehansans-bold", "pingfang", "stheiti medium"},
}

// others have hanzi at least, or rare ones, whatever their strokes are.
var others = []string{"simsun.", "notoserifcjk-bold", "notoserifcjk-regular", "songti", "simsunb", "simsun-extb", "gbsn00lp", "uming"}

// Fonts are the fonts that were found. Each chain goes from the best to whatever there is.
type Fonts struct{ chains [2][]*sfnt.Font }

// FindFonts looks for fonts in folders; an earlier one goes before a later one.
func FindFonts(folders []string) *Fonts {
	found := map[string]string{} // path by name in lower case
	for _, folder := range folders {
		_ = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error { // what cannot be read has no fonts for us
			if err == nil && !d.IsDir() {
				if name := strings.ToLower(d.Name()); found[name] == "" {
					found[name] = path
				}
			}
			return nil
		})
	}
	f, opened := &Fonts{}, map[string]*sfnt.Font{}
	for w := range f.chains {
		for _, list := range [][]string{wanted[w], wanted[1-w], others} {
			for _, name := range list {
				f.add(w, name, found, opened)
			}
		}
	}
	return f
}

// add puts the fonts whose names begin so into a chain.
func (f *Fonts) add(w int, begins string, found map[string]string, opened map[string]*sfnt.Font) {
	for name, path := range found {
		switch filepath.Ext(name) {
		case ".ttf", ".otf", ".ttc":
		default:
			continue
		}
		if !strings.HasPrefix(name, begins) {
			continue
		}
		font, known := opened[path]
		if !known {
			font = open(path)
			opened[path] = font
		}
		if font != nil {
			f.chains[w] = append(f.chains[w], font)
		}
	}
}

// open reads a font, of a collection the face of simplified Chinese; nil where that is
// none. The file stays open: outlines are read as they are needed.
func open(path string) *sfnt.Font {
	file, err := os.Open(path)
	if err != nil {
		return nil
	}
	all, err := opentype.ParseCollectionReaderAt(file)
	if err != nil || all.NumFonts() == 0 {
		_ = file.Close()
		return nil
	}
	first, err := all.Font(0)
	for i := 1; i < all.NumFonts(); i++ {
		one, err := all.Font(i)
		if err != nil {
			continue
		}
		if name, err := one.Name(nil, sfnt.NameIDFamily); err == nil && strings.Contains(name, " SC") {
			return one
		}
	}
	if err != nil {
		return nil
	}
	return first
}

// Any reports whether there is a font to draw with.
func (f *Fonts) Any() bool { return f != nil && len(f.chains[regular]) > 0 }

// Names are the best fonts of both weights as they call themselves, "" for none.
func (f *Fonts) Names() (ofRegular, ofBold string) {
	name := func(w weight) string {
		if len(f.chains[w]) == 0 {
			return ""
		}
		for _, kind := range []sfnt.NameID{sfnt.NameIDPostScript, sfnt.NameIDFull, sfnt.NameIDFamily} {
			if name, err := f.chains[w][0].Name(nil, kind); err == nil && name != "" {
				return name
			}
		}
		return "?" // it has no name, and serves all the same
	}
	return name(regular), name(bold)
}

// having is the best font of a weight that has every character of a text, nil for none.
func (f *Fonts) having(w weight, s string) *sfnt.Font {
	if f == nil {
		return nil
	}
	for _, font := range f.chains[w] {
		if has(font, s) {
			return font
		}
	}
	return nil
}

func has(font *sfnt.Font, s string) bool {
	var b sfnt.Buffer
	for _, r := range s {
		if i, err := font.GlyphIndex(&b, r); err != nil || i == 0 {
			return false
		}
		if i, _ := font.GlyphIndex(&b, r); r != ' ' && r != '　' {
			if _, err := font.LoadGlyph(&b, i, fixed.I(64), nil); err != nil {
				return false
			}
		}
	}
	return true
}
