package sheet

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"sync"
)

// worksheet gives the table of the sheet whose records begin at a place.
func (x *xls) worksheet(name string, at int, hidden bool) worksheet {
	indexed := sync.OnceValues(func() (*index, error) { return x.index(at) })
	return worksheet{
		name:   name,
		hidden: hidden,
		layout: func() (*layout, error) {
			in, err := indexed()
			if err != nil {
				return nil, err
			}
			return &in.layout, nil
		},
		rows: func(yield func(row, error) bool) {
			in, err := indexed()
			if err != nil {
				yield(row{}, err)
				return
			}
			places := in.places
			var r row
			for i, p := range places {
				c := x.cell(p)
				if !c.empty() {
					for len(r.cells) <= int(p.col) {
						r.cells = append(r.cells, cell{})
					}
					r.cells[p.col] = c
				}
				if i+1 == len(places) || places[i+1].row != p.row {
					r.n = int(p.row) + 1
					r.hidden = in.layout.unseen[r.n]
					if len(r.cells) > 0 && !yield(r, nil) {
						return
					}
					r.cells = r.cells[:0]
				}
			}
		},
	}
}

// place is where the value of a cell stands in the stream.
type place struct {
	row, col uint16
	at       uint32
}

// index is what a sheet holds, by row and column.
type index struct {
	layout layout
	places []place
}

// index finds the cells of a sheet. Most writers store them in order, but not all.
func (x *xls) index(at int) (*index, error) {
	in := &index{}
	l := &in.layout
	depth, last := 0, -1
	for r := range x.records(at) {
		d := r.data
		if depth == 0 && r.id != recBOF {
			break
		}
		switch r.id {
		case recBOF: // a chart inside the sheet brings its own
			depth++
		case recEOF:
			depth--
		}
		if depth == 0 {
			in.places = sorted(in.places)
			return in, nil
		}
		if depth > 1 {
			continue
		}
		switch r.id {
		case recLabelSST, recLabel, recRString, recNumber, recRK, recBoolErr, recFormula, recMulRK:
			row, col := d.u16(0), d.u16(2)
			n := 1
			if r.id == recMulRK {
				n = (len(d) - 6) / 6
			}
			if len(in.places)+n > maxCells {
				return nil, &TooLargeError{File: x.file, What: ExcessRows, Limit: maxRows, Row: int(row) + 1}
			}
			for i := range n {
				if int(col)+i >= maxColumns {
					return nil, &TooLargeError{File: x.file, What: ExcessColumns, Limit: maxColumns, Row: int(row) + 1, Column: int(col) + i + 1}
				}
				in.places = append(in.places, place{row, col + uint16(i), uint32(r.at)})
			}
			if int(row) != last {
				l.rows++
				last = int(row)
			}
		case recMergeCells:
			for i := range int(d.u16(0)) {
				p := 2 + 8*i
				if p+8 > len(d) {
					break
				}
				if len(l.merges) == maxMerges {
					return nil, &TooLargeError{File: x.file, What: ExcessMerges, Limit: maxMerges}
				}
				l.merges = append(l.merges, span{
					top: int(d.u16(p)) + 1, bottom: int(d.u16(p+2)) + 1, left: int(d.u16(p + 4)), right: int(d.u16(p + 6)),
				})
			}
		case recRow:
			if d.u16(12)&0x20 != 0 && len(l.unseen) < maxRows {
				if l.unseen == nil {
					l.unseen = map[int]bool{}
				}
				l.unseen[int(d.u16(0))+1] = true
			}
		case recColInfo:
			if d.u16(8)&1 != 0 {
				l.hide(int(d.u16(0)), int(d.u16(2)))
			}
		}
	}
	return nil, x.damaged("sheet cut off")
}

// sorted puts places in order of rows and columns; of two values for one cell
// the later counts.
func sorted(p []place) []place {
	order := func(a, b place) int {
		return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.col, b.col))
	}
	if !slices.IsSortedFunc(p, order) {
		slices.SortStableFunc(p, order)
	}
	return p
}

// cell reads the value at a place.
func (x *xls) cell(p place) cell {
	r, _ := x.record(int(p.at))
	d := r.data
	switch r.id {
	case recLabelSST:
		if i := d.u32(6); int64(i) < int64(len(x.strings)) {
			return cell{text: x.strings[i]}
		}
	case recLabel, recRString:
		r = x.whole(r)
		s := text16{data: r.data, cuts: r.cuts, at: 8}
		t, _ := s.read(int(d.u16(6)))
		return cell{text: t}
	case recNumber:
		return x.number(d.f64(6), d.u16(4))
	case recRK:
		return x.number(unpackRK(d.u32(6)), d.u16(4))
	case recMulRK:
		i := 4 + 6*int(p.col-d.u16(2))
		return x.number(unpackRK(d.u32(i+2)), d.u16(i))
	case recBoolErr:
		if d.u8(7) == 0 {
			return truth(d.u8(6))
		}
		return failure(d.u8(6))
	case recFormula:
		c := x.result(r)
		c.formed = true
		return c
	}
	return cell{}
}

// result reads the kept result of a formula: a number, or by the mark FFFF a
// string that follows in a record of its own, a truth, an error, nothing.
func (x *xls) result(r record) cell {
	d := r.data
	if d.u16(12) != 0xFFFF {
		return x.number(d.f64(6), d.u16(4))
	}
	switch d.u8(6) {
	case 0:
		n := 0
		for next := range x.records(r.end) {
			// A shared or array formula may stand between the two.
			if n++; next.id == recString {
				next = x.whole(next)
				s := text16{data: next.data, cuts: next.cuts, at: 2}
				t, _ := s.read(int(next.data.u16(0)))
				return cell{text: t}
			}
			if n > 3 || next.id == recFormula || next.id == recEOF {
				break
			}
		}
	case 1:
		return truth(d.u8(8))
	case 2:
		return failure(d.u8(8))
	}
	return cell{}
}

// number gives a stored number the format of its cell.
func (x *xls) number(v float64, xf uint16) cell {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return cell{}
	}
	c := cell{text: strconv.FormatFloat(v, 'f', -1, 64), number: true, format: general}
	if v >= 1e21 || v <= -1e21 {
		c.text = strconv.FormatFloat(v, 'E', -1, 64)
	}
	if int(xf) < len(x.formats) {
		c.format = x.formats[xf]
	}
	return c
}

func truth(b byte) cell {
	if b&1 != 0 {
		return cell{text: "TRUE"}
	}
	return cell{text: "FALSE"}
}

func failure(code byte) cell {
	return cell{failed: cmp.Or(failures[code], "#N/A")}
}
