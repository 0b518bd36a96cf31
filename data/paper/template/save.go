package template

// Writing the document: what is not filled is copied as it lies in the archive.

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strings"
)

// Fill writes the template with the values of s; of several its body is written for each,
// from a page of its own, or every worksheet that names one. Fields that are not known are left blank; with a section that
// is broken nothing is written: *BrokenError.
func (f *File) Fill(w io.Writer, s ...*Scope) error {
	var broken []Fault
	for _, x := range f.faults {
		if x.Breaks() {
			broken = append(broken, x)
		}
	}
	if broken != nil {
		return &BrokenError{broken}
	}
	of := map[string]*Scope{} // by worksheet, where they are one for each
	around := s[0]
	if f.Kind == Workbook && len(s) > 1 {
		var err error
		if f, of, err = f.eachSheet(s); err != nil {
			return err
		}
		around = s[0].around
	}
	made := map[string][]byte{}
	if err := f.fill(made, s, func(sheet string) *Scope { return cmp.Or(of[sheet], around) }); err != nil {
		return err
	}
	return f.archived(w, made)
}

// archived writes the archive with those parts that are made anew; nil = left out.
func (f *File) archived(w io.Writer, made map[string][]byte) error {
	z := zip.NewWriter(w)
	for _, x := range f.archive.File {
		data, ok := made[x.Name]
		if !ok {
			if err := z.Copy(x); err != nil {
				return err
			}
			continue
		}
		delete(made, x.Name)
		if data == nil {
			continue
		}
		if err := put(z, &zip.FileHeader{Name: x.Name, Method: zip.Deflate, Modified: x.Modified}, data); err != nil {
			return err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(made)) {
		if err := put(z, &zip.FileHeader{Name: name, Method: zip.Deflate}, made[name]); err != nil {
			return err
		}
	}
	return z.Close()
}

// fill makes the files of the archive that are not what they were; nil = left out. on says
// what fields mean on a worksheet.
func (f *File) fill(made map[string][]byte, s []*Scope, on func(sheet string) *Scope) error {
	types, err := f.file(contentTypes, "")
	if err != nil {
		return err
	}
	if masters.Match(types) {
		made[contentTypes] = document(types)
	}
	if f.Kind == Workbook {
		return f.book.fill(made, on)
	}
	photos := &photos{of: map[string][]string{}}
	for _, p := range f.parts {
		if p.root.hot {
			made[p.name] = p.filled(s, photos)
		}
	}
	return f.link(photos, made)
}

func put(z *zip.Writer, h *zip.FileHeader, data []byte) error {
	w, err := z.CreateHeader(h)
	if err == nil {
		_, err = w.Write(data)
	}
	return err
}

// link puts the photos into the archive and tells the parts that show them, and the list
// of types, where they are.
func (f *File) link(photos *photos, made map[string][]byte) error {
	for part, links := range photos.of {
		name := relations(part)
		old, err := f.file(name, noRelations)
		if err != nil {
			return err
		}
		made[name] = inserted(old, "Relationships", strings.Join(links, ""))
	}
	return f.pictures(photos, "word/", made)
}

// noRelations leads to nothing.
const noRelations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`

// pictures puts the photos into a folder of the archive, and says what they are.
func (f *File) pictures(photos *photos, folder string, made map[string][]byte) error {
	for i, data := range photos.data {
		made[folder+photos.name(i)] = data
	}
	if len(photos.data) == 0 {
		return nil
	}
	old := made[contentTypes]
	if old == nil {
		var err error
		if old, err = f.file(contentTypes, ""); err != nil {
			return err
		}
	}
	for _, ending := range []string{"jpeg", "png"} {
		if !bytes.Contains(old, []byte(`Extension="`+ending+`"`)) {
			old = inserted(old, "Types", `<Default Extension="`+ending+`" ContentType="image/`+ending+`"/>`)
		}
	}
	made[contentTypes] = old
	return nil
}

// relations is the file that says what a part leads to.
func relations(part string) string {
	return path.Dir(part) + "/_rels/" + path.Base(part) + ".rels"
}

// inserted puts more at the front of what the root element holds.
func inserted(data []byte, root, more string) []byte {
	at := bytes.Index(data, []byte("<"+root))
	end := bytes.IndexByte(data[max(at, 0):], '>')
	if at < 0 || end < 0 {
		return data
	}
	end += at
	if data[end-1] == '/' { // <Relationships .../>
		return fmt.Appendf(nil, "%s>%s</%s>%s", data[:end-1], more, root, data[end+1:])
	}
	return fmt.Appendf(nil, "%s%s%s", data[:end+1], more, data[end+1:])
}
