package pdf

import (
	"bytes"
	"testing"
)

// num writes a small number as charstrings do.
func num(n int) byte { return byte(n + 139) }

// A charstring is the same shape with its subroutines in their places: calls from within
// calls, numbers that wait over a call, masks as long as the stems before them ask.
func TestSubroutinesAreWrittenOut(t *testing.T) {
	global := [][]byte{{num(7), 11}, {num(1), num(2), num(3), num(4), 23, 11}}
	local := [][]byte{{num(5), 21, 11}, {num(0 - 107), 10, 22, 11}, {num(9), 14}}
	call := func(n int, op byte) []byte { return []byte{num(n - 107), op} }
	join := func(parts ...[]byte) []byte { return bytes.Join(parts, nil) }
	for _, c := range []struct {
		name string
		code []byte
		want []byte
		err  bool
	}{
		{"none", []byte{num(1), num(2), 21, 14}, []byte{num(1), num(2), 21, 14}, false},
		{"a local one", join([]byte{num(1)}, call(0, 10), []byte{14}), []byte{num(1), num(5), 21, 14}, false},
		{"one in one", join(call(1, 10), []byte{14}), []byte{num(5), 21, 22, 14}, false},
		{"a global number", join(call(0, 29), []byte{22, 14}), []byte{num(7), 22, 14}, false},
		{"stems within, and a mask of one byte", join(call(1, 29), []byte{num(1), num(2), 19, 0xff, 14}),
			[]byte{num(1), num(2), num(3), num(4), 23, num(1), num(2), 19, 0xff, 14}, false},
		{"a mask of two bytes", []byte{num(1), num(1), num(1), num(1), num(1), num(1), num(1), num(1), num(1), num(1), num(1), num(1), num(1), num(1),
			num(1), num(1), num(1), num(1), 18, 19, 10, 29, 14},
			[]byte{num(1), num(1), num(1), num(1), num(1), num(1), num(1), num(1), num(1), num(1), num(1), num(1), num(1), num(1), num(1), num(1), num(1),
				num(1), 18, 19, 10, 29, 14}, false},
		{"long numbers", []byte{28, 1, 2, 255, 0, 1, 0, 0, 250, 3, 21, 14}, []byte{28, 1, 2, 255, 0, 1, 0, 0, 250, 3, 21, 14}, false},
		{"it ends within", join(call(2, 10), []byte{1, 2, 3}), []byte{num(9), 14}, false},
		{"one that is not there", call(30, 10), nil, true},
		{"nothing to call", []byte{10}, nil, true},
		{"arithmetic", []byte{num(1), num(2), 12, 10, 14}, nil, true},
	} {
		s := spelled{global: global, local: local}
		if err := s.run(c.code, 0); (err != nil) != c.err || err == nil && !bytes.Equal(s.out, c.want) {
			t.Errorf("%s: %v, %v, want %v", c.name, s.out, err, c.want)
		}
	}
}

// What is written is read back: the glyphs asked for, each with its own number.
func TestOutlinesReadBack(t *testing.T) {
	f := &cff{name: []byte("A"), global: [][]byte{{num(4), 11}}, charStrings: [][]byte{{14}, {num(0 - 107), 29, 22, 14}, {num(2), 6, 14}, {num(3), 7, 14}},
		selects: []byte{0, 1, 0, 1}, dicts: []fontDict{{private: []byte{num(1), 20}}, {private: []byte{num(2), 21}}}}
	data, err := f.subset([]uint16{0, 1, 3})
	if err != nil {
		t.Fatal(err)
	}
	got, err := readCFF(data)
	if err != nil {
		t.Fatal(err)
	}
	if len(got.charStrings) != 3 || !bytes.Equal(got.charStrings[1], []byte{num(4), 22, 14}) || !bytes.Equal(got.charStrings[2], []byte{num(3), 7, 14}) {
		t.Errorf("%v", got.charStrings)
	}
	if !bytes.Equal(got.selects, []byte{0, 1, 1}) || len(got.dicts) != 2 || !bytes.Equal(got.dicts[1].private, []byte{num(2), 21}) || string(got.name) != "A" {
		t.Errorf("%+v", got)
	}
	for n := range data { // a font cut anywhere is refused or read, and never more
		readCFF(data[:n])
	}
	if _, err := f.subset([]uint16{9}); err == nil {
		t.Error("a glyph that is not there")
	}
}
