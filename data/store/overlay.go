package store

// What lies beside a file, read without SQLite, which replays a WAL or a journal
// into whatever file bears the name: sqlite.org/fileformat2.html, 3 and 4.

import (
	"bytes"
	"encoding/binary"
)

// overlay is what a WAL or a rollback journal puts over its file.
type overlay struct {
	pageSize int
	pages    map[uint32][]byte // by number, from 1
	size     uint32            // of the file afterwards, in pages
}

// over gives a file with the overlay put over it; the file itself stays as it is.
func (o *overlay) over(file []byte) []byte {
	out := make([]byte, int(o.size)*o.pageSize)
	copy(out, file)
	for n, page := range o.pages {
		if n <= o.size {
			copy(out[int(n-1)*o.pageSize:], page)
		}
	}
	return out
}

// adds reports whether anything in it differs from the file, but for what changes
// in page 1 with the mode of a file.
func (o *overlay) adds(file []byte) bool {
	if int(o.size)*o.pageSize != len(file) {
		return true
	}
	for n, page := range o.pages {
		if n > o.size {
			continue
		}
		have := file[int(n-1)*o.pageSize : int(n)*o.pageSize]
		if n == 1 {
			have, page = modeless(have), modeless(page)
		}
		if !bytes.Equal(have, page) {
			return true
		}
	}
	return false
}

// modeless gives page 1 without the mode and the counters that change with it.
func modeless(page []byte) []byte {
	out := bytes.Clone(page)
	for _, field := range [][2]int{{18, 20}, {24, 28}, {92, 100}} {
		clear(out[field[0]:field[1]])
	}
	return out
}

func pageSizeFits(n int) bool { return n >= 512 && n <= 65536 && n&(n-1) == 0 }

const (
	walHead   = 32
	frameHead = 24
)

// readWAL gives what the whole transactions in a WAL put over the file, nil for
// none. As SQLite does it stops at the first frame that makes no sense.
func readWAL(wal []byte) *overlay {
	if len(wal) < walHead {
		return nil
	}
	magic, page := binary.BigEndian.Uint32(wal), int(binary.BigEndian.Uint32(wal[8:]))
	if magic&^1 != 0x377f0682 || !pageSizeFits(page) {
		return nil
	}
	sum := walSum{order: binary.LittleEndian}
	if magic&1 == 1 {
		sum.order = binary.BigEndian
	}
	if sum.add(wal[:24]); !sum.is(wal[24:]) {
		return nil
	}
	var whole *overlay
	since := map[uint32][]byte{} // the last whole transaction
	for at := walHead; at+frameHead+page <= len(wal); at += frameHead + page {
		head, body := wal[at:at+frameHead], wal[at+frameHead:at+frameHead+page]
		number, size := binary.BigEndian.Uint32(head), binary.BigEndian.Uint32(head[4:])
		sum.add(head[:8])
		sum.add(body)
		if number == 0 || !bytes.Equal(head[8:16], wal[16:24]) || !sum.is(head[16:]) {
			break
		}
		since[number] = body
		if size == 0 {
			continue
		}
		if whole == nil {
			whole = &overlay{pageSize: page, pages: map[uint32][]byte{}}
		}
		for n, body := range since {
			whole.pages[n] = body
		}
		clear(since)
		whole.size = size
	}
	return whole
}

// walSum is the running checksum of a WAL.
type walSum struct {
	order binary.ByteOrder
	a, b  uint32
}

func (s *walSum) add(data []byte) {
	for ; len(data) >= 8; data = data[8:] {
		s.a += s.order.Uint32(data) + s.b
		s.b += s.order.Uint32(data[4:]) + s.a
	}
}

func (s *walSum) is(stored []byte) bool {
	return binary.BigEndian.Uint32(stored) == s.a && binary.BigEndian.Uint32(stored[4:]) == s.b
}

const journalMagic = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"

// readJournal gives what a rollback journal puts back, nil for nothing. It comes
// in parts, each with a head of a sector's length.
func readJournal(journal []byte) *overlay {
	var back *overlay
	sector, at := 0, 0
	for len(journal)-at >= 28 && string(journal[at:at+8]) == journalMagic {
		head := journal[at:]
		records, nonce := int(int32(binary.BigEndian.Uint32(head[8:]))), binary.BigEndian.Uint32(head[12:])
		if back == nil {
			page := int(binary.BigEndian.Uint32(head[24:]))
			if sector = int(binary.BigEndian.Uint32(head[20:])); !pageSizeFits(page) || sector < 32 || sector > 65536 {
				return nil
			}
			back = &overlay{pageSize: page, pages: map[uint32][]byte{}, size: binary.BigEndian.Uint32(head[16:])}
		}
		record := 4 + back.pageSize + 4
		at += sector
		if records < 0 { // to the end
			records = (len(journal) - at) / record
		}
		for ; records > 0 && len(journal)-at >= record; records, at = records-1, at+record {
			if !back.putBack(journal[at:at+record], nonce) {
				return back
			}
		}
		at = (at + sector - 1) / sector * sector
	}
	return back
}

// putBack takes one record; false ends the journal. The first of a page counts.
func (o *overlay) putBack(record []byte, nonce uint32) bool {
	number, page := binary.BigEndian.Uint32(record), record[4:4+o.pageSize]
	sum := nonce
	for i := o.pageSize - 200; i > 0; i -= 200 {
		sum += uint32(page[i])
	}
	if number == 0 || binary.BigEndian.Uint32(record[4+o.pageSize:]) != sum {
		return false
	}
	if _, ok := o.pages[number]; !ok && number <= o.size {
		o.pages[number] = page
	}
	return true
}
