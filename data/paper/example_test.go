package paper_test

import (
	"bytes"
	"fmt"

	"liuzhuan/data/paper"
	"liuzhuan/model"
)

// The same data gives the same bytes.
func ExampleWrite() {
	m := model.NewMeeting()
	m.Apply(model.NewInfo(model.Info{Title: "调整会", Date: "20261122"}, 1))
	m.Apply(m.Reconcile(model.DemoList()).Change(2))
	write := func() []byte {
		var b bytes.Buffer
		if err := paper.Write(&b, m, paper.Options{Paper: paper.Roster, Format: paper.XLSX, Profile: paper.Meeting, Order: paper.ByRoster}); err != nil {
			panic(err)
		}
		return b.Bytes()
	}
	fmt.Println(bytes.Equal(write(), write()))
	// Output:
	// true
}
