package sitting

import (
	"crypto/rand"
	"crypto/subtle"

	"golang.org/x/crypto/argon2"

	"liuzhuan/data/store"
)

// lockKey of the desk is the lock.
const lockKey = "lock"

// Lock is what the desk keeps of the locked screen: a curtain before it; the file is
// not encrypted by it. The zero Lock: none is set.
type Lock struct {
	Salt    []byte `json:"salt"`
	Hash    []byte `json:"hash"` // argon2id
	Passes  uint32 `json:"passes"`
	Memory  uint32 `json:"memory"` // KiB
	Threads uint8  `json:"threads"`
	Idle    int    `json:"idle"` // minutes; 0 = only by key
	Locked  bool   `json:"locked"`
}

// NewLock takes the second recommendation of RFC 9106: 64 MiB and three passes.
func NewLock(phrase string, idle int) Lock {
	l := Lock{Salt: make([]byte, 16), Passes: 3, Memory: 64 << 10, Threads: 4, Idle: idle}
	_, _ = rand.Read(l.Salt) // never fails
	l.Hash = l.hash(phrase)
	return l
}

// Set reports whether there is a passphrase.
func (l Lock) Set() bool { return l.Hash != nil }

// Opens reports whether it is the passphrase.
func (l Lock) Opens(phrase string) bool {
	return subtle.ConstantTimeCompare(l.hash(phrase), l.Hash) == 1
}

func (l Lock) hash(phrase string) []byte {
	// A file from a stranger must not make the key take minutes.
	return argon2.IDKey([]byte(phrase), l.Salt, min(max(l.Passes, 1), 16), min(max(l.Memory, 8), 1<<18), max(l.Threads, 1), 32)
}

// ReadLock gives the lock that the desk keeps.
func (s *Sitting) ReadLock() (Lock, error) {
	var l Lock
	_, err := s.ReadDesk(lockKey, &l)
	return l, err
}

// KeepLock puts the lock on the desk.
func (s *Sitting) KeepLock(l Lock) error { return s.Store.PutDesk(store.Desk{lockKey: l}) }

// Unlock takes the lock and its passphrase off the file and reports whether there
// was one.
func (s *Sitting) Unlock() (bool, error) {
	was, err := s.ReadLock()
	if err != nil || !was.Set() {
		return false, err
	}
	return true, s.KeepLock(Lock{})
}
