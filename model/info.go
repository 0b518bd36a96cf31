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

// Table names the meeting table.
func (*Info) Table() Table { return InfoTable }

// RowID is always InfoID.
func (i *Info) RowID() ID { return i.ID }

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

// Table names the batch table.
func (*Batch) Table() Table { return BatchTable }

// RowID is the batch's ID.
func (b *Batch) RowID() ID { return b.ID }
