package model

import "sync"

// lazy is what is derived from the rows when it is first asked for, and dropped
// when they change. Any number may ask at once: what runs beside the screen
// reads the Meeting while the screen draws it. Only one may change it, when
// nobody reads.
type lazy[T any] struct {
	mu   sync.Mutex
	have bool
	v    T
}

func (l *lazy[T]) get(derive func() T) T {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.have {
		l.v, l.have = derive(), true
	}
	return l.v
}

// getIf is get where what was derived may have aged otherwise: fits says whether it holds.
func (l *lazy[T]) getIf(fits func(T) bool, derive func() T) T {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.have || !fits(l.v) {
		l.v, l.have = derive(), true
	}
	return l.v
}

func (l *lazy[T]) drop() {
	var none T
	l.v, l.have = none, false
}
