package lrmx

// Forms as a list that can meet the meeting.

import (
	"path/filepath"

	"liuzhuan/model"
)

// Forms is what a file, folder or archive of forms gave.
type Forms struct {
	List  model.List // one form a row; rows count the files, those that gave none included
	Notes []Note

	Passed []Passed // what lay among them and is none
}

// Note is what was seen in one file that no doubt of its person tells.
type Note struct {
	Row  int
	Path string
	Issue
}

// ReadAll reads the forms of a file, folder or archive, in the order of Each.
// progress is told how many were read; it may be nil. A file that should be a
// form and gave none is among List.Rejected with its Why.
func ReadAll(path string, progress func(done int)) (*Forms, error) {
	r := &Forms{List: model.List{File: filepath.Base(path), Fields: Fields, Forms: true}}
	row, numbered, first := 0, map[int]bool{}, map[string]string{} // by sum: the file that had it
	visit := func(f *Form, refusal *Error) bool {
		row++
		if progress != nil {
			progress(row)
		}
		switch {
		case refusal != nil:
			r.List.Rejected = append(r.List.Rejected, model.Rejected{Row: row, File: refusal.File, Reason: model.RefusedFile, Detail: string(refusal.Why)})
		case f.Person.Name == "":
			r.List.Rejected = append(r.List.Rejected, model.Rejected{Row: row, File: f.Path, Reason: model.RefusedNoName})
		default:
			in := f.incoming(row)
			sum := in.Form.Data.Sum
			if of, again := first[sum]; again {
				r.Passed = append(r.Passed, Passed{f.Path, PassedSame, of})
				break
			}
			first[sum] = f.Path
			for _, i := range f.Issues {
				r.Notes = append(r.Notes, Note{row, f.Path, i})
			}
			numbered[f.Order] = true
			r.List.Rows = append(r.List.Rows, in)
		}
		return true
	}
	err := opening{visit, func(p Passed) { r.Passed = append(r.Passed, p) }}.each(path)
	// 1-陈知远.lrmx, 2-罗佳音.lrmx: the numbers in the names are the list's own.
	r.List.Ordered = !numbered[0] && len(numbered) == len(r.List.Rows) && len(numbered) > 0
	return r, err
}

// incoming gives the form as a line of a list.
func (f *Form) incoming(row int) model.Incoming {
	p := f.Person
	flag := func(doubt model.Doubt, value string) {
		p.Doubts = append(p.Doubts, model.Flag{Field: model.FieldForm, Value: value, Doubt: doubt})
	}
	if f.Damaged {
		flag(model.DoubtDamaged, f.File)
	}
	for _, i := range f.Issues {
		if i.Kind == KindName {
			flag(model.DoubtFileName, f.File)
		}
	}
	for i := range p.Doubts {
		p.Doubts[i].Row, p.Doubts[i].File = row, f.Path
	}
	line := &model.FormLine{
		Path: f.Path, File: f.File, Data: kept(f.Path, f.raw, f.again), Filled: f.FilledOn, Spaced: f.spaced, Facts: f.Facts(),
	}
	if f.Legacy {
		line.Photo = kept(f.Path, f.Photo, f.beside)
	}
	for _, r := range f.Family {
		line.Family = append(line.Family, model.KinLine{Row: row, Person: p.Name, Relation: r.Relation, Name: r.Name, Post: r.Post})
	}
	return model.Incoming{Row: row, No: f.Order, Person: p, Form: line}
}

// kept is a file that is read again when it is kept.
func kept(path string, data []byte, again func() ([]byte, error)) model.Content {
	c := model.ContentOf(data)
	if again == nil || c.Sum == "" {
		return c
	}
	sum := c.Sum // and nothing of data, or all files were in memory together
	return model.Content{Sum: sum, Load: func() ([]byte, error) {
		data, err := again()
		if err == nil && model.ContentOf(data).Sum != sum {
			err = &Error{File: path, Why: WhyChanged}
		}
		return data, err
	}}
}
