package backup

// Keys that sign receipts: Ed25519, in the forms that other tools read (PKCS #8 and
// SubjectPublicKeyInfo of RFC 8410, as PEM), so that a receipt can be verified without
// this program.

import (
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/pem"
	"errors"
	"io"
	"os"

	"liuzhuan/data/store"
)

// What stands before the 32 bytes of a seed and of a public key (RFC 8410, sections 4
// and 7). crypto/x509 would write the same, and bring the network packages along.
var (
	seedPrefix   = []byte{0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20}
	publicPrefix = []byte{0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00}
)

const (
	seedType     = "PRIVATE KEY"
	publicType   = "PUBLIC KEY"
	publicEnding = ".pub"
	longestKey   = 4 << 10 // in bytes
)

// Signer is the public half of a key. Its zero value is nobody.
type Signer struct{ key string }

// Fingerprint is what people compare: the first 64 bits of the key's SHA-256.
func (s Signer) Fingerprint() string {
	sum := sha256.Sum256([]byte(s.key))
	h := hex.EncodeToString(sum[:8])
	return h[:4] + "-" + h[4:8] + "-" + h[8:12] + "-" + h[12:]
}

func (s Signer) public() ed25519.PublicKey { return ed25519.PublicKey(s.key) }

// NewKey makes a key: the secret half in path, which only its owner may read, the
// public half beside it with the ending .pub. Neither may exist.
func NewKey(path string) (Signer, error) {
	public, secret, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return Signer{}, err
	}
	for _, p := range []string{path, path + publicEnding} {
		if _, err := os.Lstat(p); err == nil {
			return Signer{}, &store.ExistsError{Path: p}
		}
	}
	if err := store.PutNew(path, pem.EncodeToMemory(&pem.Block{Type: seedType, Bytes: append(bytes.Clone(seedPrefix), secret.Seed()...)})); err != nil {
		return Signer{}, err
	}
	err = store.PutNew(path+publicEnding, pem.EncodeToMemory(&pem.Block{Type: publicType, Bytes: append(bytes.Clone(publicPrefix), public...)}))
	if err != nil {
		return Signer{}, errors.Join(err, os.Remove(path))
	}
	return Signer{string(public)}, nil
}

// Key is a key that signs. Its zero value signs nothing.
type Key struct {
	secret ed25519.PrivateKey
}

// Signer is the key's public half.
func (k Key) Signer() Signer {
	if k.secret == nil {
		return Signer{}
	}
	return Signer{string(k.secret.Public().(ed25519.PublicKey))}
}

// ReadKey reads the secret half of a key. Errors: *Error with NotKey, and those of reading.
func ReadKey(path string) (Key, error) {
	kind, key, err := readKey(path)
	if err != nil {
		return Key{}, err
	}
	if kind != seedType {
		return Key{}, &Error{PublicHalf, path}
	}
	return Key{ed25519.NewKeyFromSeed(key)}, nil
}

// ReadSigner reads the public half of a key; the secret one will do as well.
func ReadSigner(path string) (Signer, error) {
	kind, key, err := readKey(path)
	if err != nil {
		return Signer{}, err
	}
	if kind == seedType {
		return Key{ed25519.NewKeyFromSeed(key)}.Signer(), nil
	}
	return Signer{string(key)}, nil
}

func readKey(path string) (kind string, key []byte, err error) {
	f, err := os.Open(path)
	if err != nil {
		return "", nil, err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, longestKey))
	if err != nil {
		return "", nil, err
	}
	block, _ := pem.Decode(text)
	for kind, prefix := range map[string][]byte{seedType: seedPrefix, publicType: publicPrefix} {
		if block == nil || block.Type != kind {
			continue
		}
		if key, ok := bytes.CutPrefix(block.Bytes, prefix); ok && len(key) == ed25519.SeedSize { // a public key is as long
			return kind, key, nil
		}
	}
	return "", nil, &Error{NotKey, path}
}
