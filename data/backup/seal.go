package backup

// Sealing: age with a passphrase, so that any age program opens a backup too.

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"

	"filippo.io/age"
)

// Work factors of scrypt: 16 costs 64 MiB and a blink on an old laptop. More
// than 18 is not ours, and a hostile file could make the program wait for hours.
const (
	workFactor    = 16
	maxWorkFactor = 18
)

const ageMagic = "age-encryption.org/v1\n"

func isSealed(data []byte) bool { return bytes.HasPrefix(data, []byte(ageMagic[:len(ageMagic)-1])) }

// Seal seals data with a passphrase.
func Seal(data []byte, passphrase string) ([]byte, error) {
	r, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return nil, err
	}
	r.SetWorkFactor(workFactor)
	var out bytes.Buffer
	w, err := age.Encrypt(&out, r)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// Unseal gives the content, or says which of the three it is: the passphrase,
// a file that was cut, a file that was altered.
func Unseal(path string, data []byte, passphrase string) ([]byte, error) {
	id, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return nil, &Error{WrongPassphrase, path}
	}
	id.SetMaxWorkFactor(maxWorkFactor)
	r, err := age.Decrypt(bytes.NewReader(data), id)
	var nobody *age.NoIdentityMatchError
	switch {
	case errors.As(err, &nobody), errors.Is(err, age.ErrIncorrectIdentity):
		return nil, &Error{WrongPassphrase, path}
	case err != nil && (errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF)):
		return nil, &Error{Cut, path}
	case err != nil:
		return nil, &Error{Flipped, path}
	}
	plain, err := io.ReadAll(r)
	if err == nil {
		return plain, nil
	}
	if cutShort(data, plain) {
		return nil, &Error{Cut, path}
	}
	return nil, &Error{Flipped, path}
}

// cutShort tells a sealed file that ends too early from one that was altered:
// what it holds is a database, whose first bytes tell how long it is. Where not
// even those can be read its length must still be that of whole pages.
func cutShort(data, plain []byte) bool {
	head := bytes.Index(data, []byte("\n--- "))
	if head < 0 {
		return true
	}
	end := bytes.IndexByte(data[head+1:], '\n')
	if end < 0 {
		return true
	}
	const nonce, chunk, tag = 16, 64 << 10, 16
	payload := len(data) - (head + 1 + end + 1) - nonce
	if payload <= tag {
		return true
	}
	chunks := (payload + chunk + tag - 1) / (chunk + tag)
	holds := payload - chunks*tag
	if len(plain) >= 100 {
		return holds < imageLen(plain)
	}
	return holds%512 != 0
}

// imageLen is how long a database says that it is.
func imageLen(head []byte) int {
	page := int(binary.BigEndian.Uint16(head[16:]))
	if page == 1 {
		page = 65536
	}
	return page * int(binary.BigEndian.Uint32(head[28:]))
}
