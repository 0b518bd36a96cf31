package lrmx

import (
	"bytes"
	"encoding/xml"
	"strings"
	"testing"
)

// bareForm is what a reader gets from encoding/xml and nothing else.
type bareForm struct {
	XMLName  xml.Name
	Elements []struct {
		XMLName xml.Name
		Text    string `xml:",chardata"`
	} `xml:",any"`
	Family []struct {
		ChengWei, XingMing, ChuShengRiQi, ZhengZhiMianMao, GongZuoDanWeiJiZhiWu string
	} `xml:"JiaTingChengYuan>Item"`
}

// sixtyEight makes the files of a meeting: real résumés, families, and photos of
// 20 kB.
func sixtyEight(b *testing.B) [][]byte {
	sample, _ := read(b, sample1)
	sample.Photo = append(sample.Photo, bytes.Repeat([]byte{0x55}, 20_000)...)
	var out [][]byte
	for _, p := range meeting() {
		out = append(out, written(b, New(&p, sample.Details)))
	}
	return out
}

func BenchmarkRead68(b *testing.B) {
	files := sixtyEight(b)
	for b.Loop() {
		for _, data := range files {
			f, err := Read("任文.lrmx", data)
			if err != nil || f.Damaged || len(f.Resume.Segments) != 6 {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkBareXML68(b *testing.B) {
	files := sixtyEight(b)
	for b.Loop() {
		for _, data := range files {
			var f bareForm
			if err := xml.Unmarshal(bytes.TrimPrefix(data, byteOrderMark), &f); err != nil || len(f.Elements) != 33 {
				b.Fatal(err, len(f.Elements))
			}
		}
	}
}

// Without photos the fixed costs show.
func BenchmarkReadPlain(b *testing.B) {
	data := plainForm(b)
	for b.Loop() {
		if _, err := Read("任文.lrmx", data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBareXMLPlain(b *testing.B) {
	data := plainForm(b)
	for b.Loop() {
		var f bareForm
		if err := xml.Unmarshal(bytes.TrimPrefix(data, byteOrderMark), &f); err != nil {
			b.Fatal(err)
		}
	}
}

func plainForm(b *testing.B) []byte {
	sample, _ := read(b, sample1)
	sample.Photo = nil
	return written(b, New(&sample.Person, sample.Details))
}

func BenchmarkSetPlan(b *testing.B) {
	data := sixtyEight(b)[0]
	posts := strings.Split("甲组组长 乙组组长", " ")
	f, err := Read("任文.lrmx", data)
	if err != nil {
		b.Fatal(err)
	}
	for i := 0; b.Loop(); i++ {
		if err := f.SetPlan(posts[i%2], posts[(i+1)%2]); err != nil {
			b.Fatal(err)
		}
	}
}
