package model

// Batches of the list, each with the dates that are typed once.

import (
	"cmp"
	"errors"
	"path/filepath"
	"slices"
	"strings"
)

// Batch is a part of the list that one body decided on one day (批次). Terms of
// office count from Date.
type Batch struct {
	ID       ID     `json:"id"`
	No       int    `json:"no"`    // order on paper, from 1
	Name     string `json:"name"`  // 市委批次
	Organ    string `json:"organ"` // who decided: 市委, 纪委
	Date     Date   `json:"date"`
	Document string `json:"document"` // 文号

	Notice      Date `json:"notice,omitempty"`       // 任职通知 issued: probation counts from here
	ReportBy    Date `json:"report_by,omitempty"`    // 报到 is due
	PostedFrom  Date `json:"posted_from,omitempty"`  // 公示, first day
	PostedUntil Date `json:"posted_until,omitempty"` // 公示, last day

	ReportFrom Date   `json:"report_from,omitempty"` // 报到, first day
	FileBy     Date   `json:"file_by,omitempty"`     // 任免备案 is due
	Filing     string `json:"filing,omitempty"`      // its number, once it is filed
	Appoints   int    `json:"appoints,omitempty"`    // how many the document says: 任
	Dismisses  int    `json:"dismisses,omitempty"`   // 免; 0 = nobody has said

	FileWith string `json:"file_with,omitempty"` // to whom the 备案 is sent
}

// BatchTable names the kind, batchRows is its place among the others.
const (
	BatchTable Table                 = "batch"
	batchRows  rowsAt[Batch, *Batch] = 1
)

// Table names the batch table.
func (*Batch) Table() Table { return BatchTable }

// RowID is the batch's ID.
func (b *Batch) RowID() ID { return b.ID }

func init() {
	batchRows.hold(rows[Batch, *Batch]{
		order:  func(a, b *Batch) int { return cmp.Or(a.No-b.No, cmp.Compare(a.ID, b.ID)) },
		counts: countsNone,
	})
}

// ErrNoBatch says that a batch is not there any more.
var ErrNoBatch = errors.New("no such batch")

// BatchExistsError says that a batch is to be made and one of that name is there.
type BatchExistsError struct{ Name string }

func (e *BatchExistsError) Error() string { return "there is a batch " + e.Name }

// EditBatch corrects a batch: its name, who decided, when, and the document. One
// without an ID is made, for everybody on the list who is in none.
func (m *Meeting) EditBatch(after Batch, at Stamp) (Change, error) {
	before := m.Batch(after.ID)
	if after.ID == 0 {
		return m.makeBatch(after, at)
	}
	switch {
	case before == nil:
		return Change{}, ErrNoBatch
	case strings.TrimSpace(after.Name) == "":
		return Change{}, ErrNoName
	case *before == after:
		return Change{}, ErrNothing
	}
	return Change{Command: CommandBatch, Args: Args{Name: after.Name}, At: at, Edits: []Edit{edit(before, &after)}}, nil
}

func (m *Meeting) makeBatch(b Batch, at Stamp) (Change, error) {
	b.Name = strings.TrimSpace(b.Name)
	if b.Name == "" {
		return Change{}, ErrNoName
	}
	if slices.ContainsFunc(m.Batches(), func(other *Batch) bool { return other.Name == b.Name }) {
		return Change{}, &BatchExistsError{b.Name}
	}
	b.ID, b.No = NewID(), 1
	for _, other := range m.Batches() {
		b.No = max(b.No, other.No+1)
	}
	c := Change{Command: CommandBatch, Args: Args{Name: b.Name}, At: at, Edits: []Edit{{After: &b}}}
	for _, p := range m.People()[:m.OnList()] {
		if p.Batch == 0 {
			c.Edits = append(c.Edits, edit(p, p.with(func(p *Person) { p.Batch = b.ID })))
		}
	}
	return c, nil
}

// DefaultBatch names the batch of people whose list has none: after who approved
// the three together, else after the meeting.
func (m *Meeting) DefaultBatch() string { return m.info.batch() }

func (i *Info) batch() string {
	return strings.TrimSpace(cmp.Or(strings.TrimSpace(i.Approval), i.Title))
}

// batchOf names the batch of a list's newcomers, "" where its lines say themselves.
func (m *Meeting) batchOf(l *List) string {
	if slices.ContainsFunc(l.Rows, func(in Incoming) bool { return strings.TrimSpace(in.Batch) != "" }) {
		return ""
	}
	return cmp.Or(m.DefaultBatch(), strings.TrimSuffix(l.File, filepath.Ext(l.File)))
}

// rebatch gives the edit by which the default batch goes on being called after the
// meeting's approval, none where there is no such batch.
func (m *Meeting) rebatch(info *Info) []Edit {
	was, is := m.info.batch(), info.batch()
	var out []Edit
	for _, b := range m.Batches() {
		if b.Name == is {
			return nil
		}
		if b.Name == was {
			after := *b
			after.Name = is
			out = append(out, edit(b, &after))
		}
	}
	return out
}
