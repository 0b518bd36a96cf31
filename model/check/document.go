package check

// R36: the document of appointment says other numbers than what was announced.

import (
	"cmp"
)

// DocumentDiffers: the document of a batch, Value, appoints Count people and dismisses
// Limit; announced, or planned, are Appointed and Dismissed. Others are the people by whom
// plan and announcement differ. DocumentDiffersBy: likewise, and there are such people.
const (
	DocumentDiffers   Variant = "document_differs"
	DocumentDiffersBy Variant = "document_differs_by"
)

var document = Rule{ID: "R36", Basis: "任免文件与会议宣布一致", Run: func(c *Context) []Finding {
	var out []Finding
	for _, x := range c.Meeting.DocumentCounts() {
		if x.Agrees() {
			continue
		}
		f := Finding{Variant: DocumentDiffers, Value: cmp.Or(x.Batch.Document, x.Batch.Name), Count: x.Batch.Appoints, Limit: x.Batch.Dismisses,
			Appointed: x.Appointed, Dismissed: x.Dismissed}
		for _, p := range x.Apart {
			f.Variant = DocumentDiffersBy
			f.Others = append(f.Others, p.ID)
		}
		out = append(out, f)
	}
	return out
}}
