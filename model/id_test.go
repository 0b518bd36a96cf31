package model_test

import (
	"testing"
	"time"

	"liuzhuan/model"
)

func TestStamp(t *testing.T) {
	instant := time.Date(2026, 11, 22, 9, 12, 34, 567_000_000, time.Local)
	s := model.At(instant)
	equal(t, "clock", s.Clock(), "09:12")
	equal(t, "minute", s.Minute(), model.At(instant.Truncate(time.Minute)))
	equal(t, "back", s.Time().Equal(instant), true)
	equal(t, "RFC 3339", s.RFC3339(), instant.Format("2006-01-02T15:04:05Z07:00"))
	equal(t, "day", model.DateOf(instant), model.Date("20261122"))
	none := model.At(time.Time{})
	equal(t, "no instant", []any{none, none.Clock(), none.RFC3339(), none.Time().IsZero()}, []any{model.Stamp(0), "", "", true})
}

func TestNewID(t *testing.T) {
	seen := map[model.ID]bool{}
	for range 10_000 {
		id := model.NewID()
		if id <= 0 || seen[id] {
			t.Fatalf("ID %d is no fresh positive number", id)
		}
		seen[id] = true
	}
}
