package medium

// Sealing. The passphrase opens a key that lies in the folder; to it all else is sealed,
// each piece by itself, with age. Whoever writes needs only the public half, and so goes
// on after a restart without the passphrase.

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"filippo.io/age"

	"liuzhuan/data/backup"
	"liuzhuan/data/store"
)

// Seal is what a copy is sealed to.
type Seal struct {
	Recipient string `json:"recipient"` // the public half
	Key       []byte `json:"key"`       // the secret half, sealed with the passphrase

	opens *unsealer // the secret half, in memory alone; nil after a restart
}

// NewSeal makes a key that a passphrase opens, which is tried. Error: *backup.Error for a
// weak one.
func NewSeal(passphrase, folder string) (*Seal, error) {
	if err := backup.Strong(passphrase, folder); err != nil {
		return nil, err
	}
	id, err := age.GenerateX25519Identity()
	if err != nil {
		return nil, err
	}
	key, err := backup.Seal([]byte(id.String()+"\n"), passphrase)
	if err != nil {
		return nil, err
	}
	opens, err := opened(folder, key, passphrase)
	return &Seal{Recipient: id.Recipient().String(), Key: key, opens: opens}, err
}

// Opens reports whether what is sealed can be opened without the passphrase, as it can
// until the program ends that made the key.
func (s *Seal) Opens() bool { return s != nil && s.opens != nil }

// seal seals data; a nil Seal leaves it as it is.
func (s *Seal) seal(data []byte) ([]byte, error) {
	if s == nil {
		return data, nil
	}
	to, err := age.ParseX25519Recipient(s.Recipient)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	w, err := age.Encrypt(&out, to)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err = w.Close() // which writes the end
	return out.Bytes(), err
}

// unsealer opens what lies in a folder; nil opens what is not sealed.
type unsealer struct{ id *age.X25519Identity }

// unsealerOf takes the passphrase of a sealed copy. Errors: *backup.Error.
func unsealerOf(dir string, number int, passphrase string) (*unsealer, error) {
	path := filepath.Join(dir, keyName(number))
	data, err := store.ReadWhole(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil, &backup.Error{Fault: backup.Cut, Path: path}
	}
	if err != nil {
		return nil, err
	}
	if passphrase == "" {
		return nil, &backup.Error{Fault: backup.NeedsPassphrase, Path: dir}
	}
	return opened(path, data, passphrase)
}

// opened opens a key; path is where it lies.
func opened(path string, key []byte, passphrase string) (*unsealer, error) {
	plain, err := backup.Unseal(path, key, passphrase)
	if err != nil {
		return nil, err
	}
	id, err := age.ParseX25519Identity(strings.TrimSpace(string(plain)))
	if err != nil {
		return nil, &backup.Error{Fault: backup.Flipped, Path: path}
	}
	return &unsealer{id}, nil
}

func (u *unsealer) open(data []byte) ([]byte, error) {
	if u == nil {
		return data, nil
	}
	r, err := age.Decrypt(bytes.NewReader(data), u.id)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}
