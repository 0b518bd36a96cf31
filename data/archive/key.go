package archive

import (
	"bytes"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"strconv"
	"strings"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// Key makes one key of a person across meetings, which tells nobody an id number who
// has not the department's secret. Its zero value gives keys of one meeting alone.
type Key struct{ secret []byte }

const (
	secretLength = 32
	longestKey   = 4 << 10 // of the file, in bytes
	keyTitle     = "liuzhuan archive key "
)

// NewKey makes a secret in a file that only its owner may read, and that is not there.
func NewKey(path string) error {
	secret := make([]byte, secretLength)
	_, _ = rand.Read(secret) // never fails
	return store.PutNew(path, []byte(keyTitle+hex.EncodeToString(secret)+"\n"))
}

// KeyError says that a file holds no key.
type KeyError struct{ Path string }

func (e *KeyError) Error() string { return e.Path + " holds no archive key" }

// ReadKey reads a secret. Errors: *KeyError, and those of reading.
func ReadKey(path string) (Key, error) {
	f, err := os.Open(path)
	if err != nil {
		return Key{}, err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, longestKey))
	if err != nil {
		return Key{}, err
	}
	digits, ok := bytes.CutPrefix(bytes.TrimSpace(text), []byte(keyTitle))
	secret := make([]byte, secretLength)
	if n, err := hex.Decode(secret, digits[:min(len(digits), 2*secretLength)]); !ok || err != nil || n != secretLength || len(digits) != 2*secretLength {
		return Key{}, &KeyError{path}
	}
	return Key{secret}, nil
}

// mark tells keys apart without telling them: "" for the zero Key.
func (k Key) mark() string {
	if k.secret == nil {
		return ""
	}
	sum := k.sum("mark")
	return hex.EncodeToString(sum[:8])
}

func (k Key) sum(text string) (out [16]byte) {
	h := hmac.New(sha256.New, k.secret)
	h.Write([]byte(text))
	copy(out[:], h.Sum(nil))
	return out
}

// of gives how people of a meeting are keyed: by the id number, else by name and birth;
// without a secret by the row, which other meetings have not.
func (k Key) of(meeting string) func(*model.Person) [16]byte {
	return func(p *model.Person) [16]byte {
		switch {
		case k.secret == nil:
			return Key{[]byte(meeting)}.sum("row " + strconv.FormatInt(int64(p.ID), 10))
		case p.IDNumber != "":
			return k.sum("id " + strings.ToUpper(p.IDNumber))
		}
		return k.sum("name " + p.Name + " " + string(p.Birth)[:min(6, len(p.Birth))])
	}
}
