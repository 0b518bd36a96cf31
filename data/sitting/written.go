package sitting

// What was written of the papers and when, and with which fonts: a note on the desk. It is
// no part of the meeting's record: whoever exports changes nothing of that.

import (
	"maps"

	"liuzhuan/data/paper"
	"liuzhuan/data/paper/pdf"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

// papersKey of the desk is what was written of each paper last.
const papersKey = "papers"

// Wrote is what the desk keeps of a paper that was written.
type Wrote struct {
	At      model.Stamp    `json:"at"`
	Path    string         `json:"path"` // the file, or the folder with it
	Formats []paper.Format `json:"formats"`
	Fonts   []string       `json:"fonts,omitempty"` // of a PDF
	Missing []pdf.Missing  `json:"missing,omitempty"`
	Sum     string         `json:"template,omitempty"` // of the template it was filled into
	People  []model.ID     `json:"people,omitempty"`   // of a sheet a person: whose
}

// Papers gives what was written of each paper last. What stands there is read like any
// stranger's words: a note of another shape is none.
func (s *Sitting) Papers() map[paper.Kind]Wrote {
	out := map[paper.Kind]Wrote{}
	if _, fits, err := s.Part(papersKey, &out); !fits || err != nil {
		return map[paper.Kind]Wrote{}
	}
	return out
}

// written gives of whom each paper has been written.
func (s *Sitting) written() map[paper.Kind][]model.ID {
	out := map[paper.Kind][]model.ID{}
	for kind, w := range s.Papers() {
		if len(w.People) > 0 {
			out[kind] = w.People
		}
	}
	return out
}

// Noted gives the desk with a note of what has been written to a path just now.
func (s *Sitting) Noted(path string, held ...paper.Holding) store.Desk {
	all := maps.Clone(s.Papers())
	for _, h := range held {
		w := Wrote{At: s.Stamp(), Path: path, Formats: h.Made.Formats, Fonts: h.Made.Fonts, Missing: h.Made.Missing,
			People: paper.Of(s.Meeting, h.Paper)}
		if h.Template != nil {
			w.Sum = h.Template.Sum
		}
		all[h.Paper] = w
	}
	return store.Desk{papersKey: all}
}
