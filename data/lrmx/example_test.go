package lrmx_test

import (
	"fmt"

	"liuzhuan/data/lrmx"
)

// An approval form is read field by field; what cannot be read is an issue, not an
// end.
func ExampleRead() {
	form, err := lrmx.Read("1-单志远.lrmx", []byte(`<?xml version="1.0" encoding="utf-8"?>
<Person><XingMing>单志远</XingMing><ChuShengNianYue>198309</ChuShengNianYue><NiRenZhiWu>驻市财政局纪检监察组组长</NiRenZhiWu></Person>`))
	if err != nil {
		panic(err)
	}
	p := form.Person
	fmt.Println(p.Name, p.Birth, p.Proposed)
	// Output:
	// 单志远 1983.09 驻市财政局纪检监察组组长
}
