package model

import "time"

// Info is the one row that describes the meeting itself. Its ID is InfoID.
type Info struct {
	ID       ID     `json:"id"`
	Title    string `json:"title"`
	Date     Date   `json:"date"` // YYYYMMDD
	Time     string `json:"time"` // 开会时间 15:04 local; "" = unset, then nobody is late
	Venue    string `json:"venue"`
	Approval string `json:"approval"` // 批准依据: who approved holding the three together
	Sealed   Stamp  `json:"sealed"`   // 0 = open
}

// InfoID is the ID of the only row of the meeting table.
const InfoID ID = 1

// InfoTable names the kind. It is the one row that a Meeting always has.
const InfoTable Table = "meeting"

// Table names the meeting table.
func (*Info) Table() Table { return InfoTable }

// RowID is always InfoID.
func (i *Info) RowID() ID { return i.ID }

func init() {
	enter(rowKind{
		at:    0,
		table: InfoTable,
		blank: func() Row { return &Info{} },
		open: func(m *Meeting) any {
			m.info = &Info{ID: InfoID}
			return nil
		},
		apply: func(m *Meeting, e Edit) {
			m.info = &Info{ID: InfoID}
			if e.After != nil {
				m.info = e.After.(*Info)
			}
		},
		each: func(m *Meeting, yield func(Row) bool) bool { return yield(m.info) },
	})
}

// Start is the instant the meeting opens; 0 while date or time is unset.
func (i *Info) Start() Stamp {
	if i.Time == "" || len(i.Date) != 8 {
		return 0
	}
	t, err := time.ParseInLocation("20060102 15:04", string(i.Date)+" "+i.Time, time.Local)
	if err != nil {
		return 0
	}
	return At(t)
}
