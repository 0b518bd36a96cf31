package sheet

import "liuzhuan/model"

// Rows that hold facts and no name.

// refused notes nameless rows. Those that stand apart below the table are
// notes, unless people follow them.
type refused struct {
	list   *model.List
	part   string
	reason model.Refusal
	apart  []model.Rejected
	count  int // rejected so far, those apart not yet
}

func newRefused(b *block, reason model.Refusal) refused {
	return refused{list: &b.scan.reading.List, part: b.table.Part, reason: reason}
}

// line says that a line follows those that stood apart.
func (f *refused) line() {
	f.list.Rejected = append(f.list.Rejected, f.apart...)
	f.count += len(f.apart)
	f.apart = f.apart[:0]
}

// row notes a nameless row; gap is how many empty rows stand above it.
func (f *refused) row(n, gap int) {
	r := model.Rejected{Row: n, Part: f.part, Reason: f.reason}
	if gap >= 2 || len(f.apart) > 0 {
		f.apart = append(f.apart, r)
		return
	}
	f.list.Rejected = append(f.list.Rejected, r)
	f.count++
}
