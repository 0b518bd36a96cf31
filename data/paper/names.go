package paper

// Names of files in a folder and of sheets in a workbook. What two of them share
// would be one file or sheet, and the first of the two lost: every name is given
// once. Folders and workbooks both take a and A for one.

import (
	"cmp"
	"fmt"
	"path/filepath"
	"strings"
	"unicode/utf16"

	"liuzhuan/model"
)

// names are those given so far.
type names map[string]bool

// first gives the first of name(1), name(2)... that nobody has yet.
func (n names) first(name func(i int) string) string {
	for i := 1; ; i++ {
		if s := name(i); !n[strings.ToLower(s)] {
			n[strings.ToLower(s)] = true
			return s
		}
	}
}

// file gives a file its name or, where that is taken, the name with a number
// before its ending.
func (n names) file(name string) string {
	ending := filepath.Ext(name)
	return n.first(func(i int) string {
		if i == 1 {
			return name
		}
		return fmt.Sprintf("%s-%d%s", strings.TrimSuffix(name, ending), i, ending)
	})
}

// longestSheet is what Excel takes as a sheet's name, in UTF-16 units.
const longestSheet = 31

// sheet names a person's sheet: 007任文, and 007任文-2 where two people have one
// number and name. A workbook takes none of []:*?/\ and no ' at either end.
func (n names) sheet(p *model.Person) string { return n.sheetOf(p.No, p) }

// sheetOf is sheet of somebody who has another number on this paper.
func (n names) sheetOf(number int, p *model.Person) string {
	name := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`[]:*?/\'`, r) {
			return -1
		}
		return r
	}, p.Name)
	no := fmt.Sprintf("%03d", number)
	return n.first(func(i int) string {
		again := ""
		if i > 1 {
			again = fmt.Sprintf("-%d", i)
		}
		return no + cutUTF16(name, longestSheet-len(no)-len(again)) + again
	})
}

// cutUTF16 gives as much of a text as so many UTF-16 units hold.
func cutUTF16(s string, units int) string {
	for i, r := range s {
		if units -= utf16.RuneLen(r); units < 0 {
			return s[:i]
		}
	}
	return s
}

// FileName drops from a name what no file system takes in a name.
func FileName(name string) string {
	name = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return -1
		}
		return r
	}, name)
	return strings.TrimLeft(name, ". ")
}

// fileName is FileName, where that leaves nothing a name all the same.
func fileName(name string) string { return cmp.Or(FileName(name), "无名.lrmx") }
