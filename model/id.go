package model

import (
	"math/rand/v2"
	"time"
)

// ID names one row of one table. IDs are drawn at random so that two copies of
// a meeting file never give one ID to two rows. 0 is no row.
type ID int64

// NewID draws an ID from 1 to 2^63-1.
func NewID() ID { return ID(rand.Int64N(1<<63-1) + 1) }

// Stamp is an instant in Unix milliseconds, UTC. 0 is no instant.
type Stamp int64

// At gives the Stamp of t; the zero time gives 0.
func At(t time.Time) Stamp {
	if t.IsZero() {
		return 0
	}
	return Stamp(t.UnixMilli())
}

// Time gives the instant in the local zone; the zero Stamp gives the zero time.
func (s Stamp) Time() time.Time {
	if s == 0 {
		return time.Time{}
	}
	return time.UnixMilli(int64(s)).Local()
}

// Clock gives the local wall time as 15:04, "" for no instant.
func (s Stamp) Clock() string {
	if s == 0 {
		return ""
	}
	return s.Time().Format("15:04")
}

// RFC3339 gives the local time with its offset, "" for no instant.
func (s Stamp) RFC3339() string {
	if s == 0 {
		return ""
	}
	return s.Time().Format(time.RFC3339)
}

// Minute rounds down to the minute: what a person reads off a clock.
func (s Stamp) Minute() Stamp { return s - s%60_000 }
