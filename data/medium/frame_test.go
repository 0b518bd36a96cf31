package medium

import (
	"bytes"
	"testing"

	"liuzhuan/data/store"
)

// Records that end anywhere are read up to the last frame that is whole, and what stands
// behind that is told from damage in the middle.
func TestRecordsEndAnywhere(t *testing.T) {
	var whole []byte
	var ends []int
	for i, p := range []store.Piece{
		{Kind: store.PieceContent, Seq: 7, Sum: [32]byte{1}, Data: bytes.Repeat([]byte("LZM1"), 40)},
		{Kind: store.PieceEdits, Seq: 7, Data: []byte("{}\n{}\n")},
		{Kind: store.PieceHead, Seq: 7, Sum: [32]byte{2}, Data: []byte("{}")},
		{Kind: store.PieceDesk, Seq: 7},
		{Kind: store.PieceHead, Seq: 8, Sum: [32]byte{3}, Data: []byte("{}")},
	} {
		whole = appendFrame(whole, p)
		ends = append(ends, len(whole))
		if r := readRecords(whole); r.torn || r.broken || len(r.pieces) != i+1 || r.pieces[i].Kind != p.Kind || !bytes.Equal(r.pieces[i].Data, p.Data) {
			t.Fatalf("%+v", r)
		}
	}
	for n := range len(whole) + 1 {
		frames := 0
		for frames < len(ends) && ends[frames] <= n {
			frames++
		}
		r := readRecords(whole[:n])
		if atEnd := n == 0 || frames > 0 && ends[frames-1] == n; len(r.pieces) != frames || r.torn == atEnd || r.broken {
			t.Fatalf("cut at %d: %d frames, torn %v, broken %v", n, len(r.pieces), r.torn, r.broken)
		}
		want := map[int]int64{0: 0, 1: 0, 2: 0, 3: 7, 4: 7, 5: 8}[frames]
		if seq, _, end := r.last(); seq != want || frames > 2 && end != int64(ends[frames-1]) {
			t.Fatalf("cut at %d: last is %d, to %d", n, seq, end)
		}
	}
	for at := range whole {
		flipped := bytes.Clone(whole)
		flipped[at] ^= 0x40
		if r := readRecords(flipped); !r.torn || r.broken != (at < ends[3]) {
			t.Fatalf("flipped at %d: torn %v, broken %v", at, r.torn, r.broken)
		}
	}
	if r := readRecords(append(bytes.Clone(whole), make([]byte, 5000)...)); len(r.pieces) != 5 || !r.torn || r.broken {
		t.Error("noughts behind them, as after a loss of power, are damage")
	}
}
