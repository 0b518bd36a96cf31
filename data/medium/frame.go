package medium

// The records behind the whole file: one frame a piece, each with a sum of its own, so
// that one that was not written to its end is known, wherever it ends. What says which
// entry it is of stands in the open also where the piece itself is sealed: so whoever
// goes on writing knows how far it went.

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"

	"liuzhuan/data/store"
)

const (
	frameMagic = "LZM1"
	frameHead  = 4 + 1 + 3 + 8 + 8 + sha256.Size // magic, kind, nothing, entry, length, sum
	frameTail  = sha256.Size                     // of all before it
)

// appendFrame puts a piece behind b.
func appendFrame(b []byte, p store.Piece) []byte {
	from := len(b)
	b = append(b, frameMagic...)
	b = append(b, byte(p.Kind), 0, 0, 0)
	b = binary.BigEndian.AppendUint64(b, uint64(p.Seq))
	b = binary.BigEndian.AppendUint64(b, uint64(len(p.Data)))
	b = append(b, p.Sum[:]...)
	b = append(b, p.Data...)
	sum := sha256.Sum256(b[from:])
	return append(b, sum[:]...)
}

// readFrame reads the frame that data begins with; n is its length, 0 for none that is
// whole.
func readFrame(data []byte) (p store.Piece, n int) {
	if len(data) < frameHead+frameTail || string(data[:4]) != frameMagic {
		return p, 0
	}
	length := binary.BigEndian.Uint64(data[16:])
	if length > uint64(len(data)-frameHead-frameTail) {
		return p, 0
	}
	end := frameHead + int(length)
	if sum := sha256.Sum256(data[:end]); !bytes.Equal(sum[:], data[end:end+frameTail]) {
		return p, 0
	}
	p = store.Piece{Kind: store.PieceKind(data[4]), Seq: int64(binary.BigEndian.Uint64(data[8:])), Data: data[frameHead:end]}
	copy(p.Sum[:], data[24:])
	return p, end + frameTail
}

// records is what a file of records holds.
type records struct {
	pieces []store.Piece
	ends   []int64 // where each ends
	torn   bool    // something stands behind them that is not whole, and nothing whole behind that
	broken bool    // something is not whole, and whole frames stand behind it
}

// readRecords reads frames up to the first that is not whole.
func readRecords(data []byte) records {
	var r records
	at := 0
	for at < len(data) {
		p, n := readFrame(data[at:])
		if n == 0 {
			r.torn, r.broken = true, wholeIn(data[at+1:])
			break
		}
		at += n
		r.pieces, r.ends = append(r.pieces, p), append(r.ends, int64(at))
	}
	return r
}

// wholeIn reports whether there is a whole frame anywhere.
func wholeIn(data []byte) bool {
	for {
		at := bytes.Index(data, []byte(frameMagic))
		if at < 0 {
			return false
		}
		if _, n := readFrame(data[at:]); n > 0 {
			return true
		}
		data = data[at+1:]
	}
}

// last gives the last entry that is whole and where the records of it and its desk end;
// seq 0 = there is none.
func (r records) last() (seq int64, hash string, end int64) {
	for i, p := range r.pieces {
		switch p.Kind {
		case store.PieceHead:
			seq, hash, end = p.Seq, hex.EncodeToString(p.Sum[:]), r.ends[i]
		case store.PieceDesk:
			if p.Seq == seq {
				end = r.ends[i]
			}
		}
	}
	return seq, hash, end
}
