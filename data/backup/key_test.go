package backup

import (
	"bytes"
	"crypto/ed25519"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A key as OpenSSL writes it: `openssl genpkey -algorithm ed25519` and `openssl pkey
// -pubout`, with the key of RFC 8032, test 1.
const (
	opensslSecret = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n"
	opensslPublic = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n-----END PUBLIC KEY-----\n"
	rfcPublic     = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
)

func keyFile(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Keys are of the form that other tools read and write.
func TestKeyForm(t *testing.T) {
	want, _ := hex.DecodeString(rfcPublic)
	key, err := ReadKey(keyFile(t, opensslSecret))
	if err != nil || !bytes.Equal(key.Signer().public(), want) {
		t.Fatalf("%x %v", key.Signer().public(), err)
	}
	signer, err := ReadSigner(keyFile(t, opensslPublic))
	if err != nil || signer != key.Signer() {
		t.Fatal(signer, err)
	}
	path := filepath.Join(t.TempDir(), "own.key")
	made, err := NewKey(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []string{path, path + publicEnding} {
		if read, err := ReadSigner(p); err != nil || read != made {
			t.Errorf("%s: %v, %v", p, read, err)
		}
	}
	other, err := NewKey(filepath.Join(t.TempDir(), "own.key"))
	if err != nil || other == made {
		t.Error("two keys are alike", err)
	}
	var fault *Error
	if _, err := ReadKey(path + publicEnding); !errors.As(err, &fault) || fault.Fault != PublicHalf {
		t.Error(err)
	}
	for _, text := range []string{"", "x", opensslSecret[:60], strings.Replace(opensslSecret, "MC4C", "MC4D", 1), strings.Replace(opensslPublic, "PUBLIC", "PRIVATE", 2)} {
		if _, err := ReadSigner(keyFile(t, text)); !errors.As(err, &fault) || fault.Fault != NotKey {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// Every byte above a signature is signed, and the signature itself and who signed are
// held to each other.
func TestReceiptSigned(t *testing.T) {
	key, err := ReadKey(keyFile(t, opensslSecret))
	if err != nil {
		t.Fatal(err)
	}
	text := []byte("\uFEFF" + receiptTitle + "\r\n\r\n" + entriesLine + "7 条\r\n" + headLine + strings.Repeat("ab", 32) + "\r\n")
	signed := append(bytes.Clone(text), key.under(text)...)
	r, err := ReadReceipt(keyFile(t, string(signed)))
	if err != nil || *r != (Receipt{7, strings.Repeat("ab", 32), key.Signer()}) {
		t.Fatal(r, err)
	}
	var fault *Error
	for i := range signed {
		bad := bytes.Clone(signed)
		bad[i] ^= 1
		r, err := ReadReceipt(keyFile(t, string(bad)))
		if err == nil && r.Signer != (Signer{}) {
			t.Errorf("byte %d %q altered: proven", i, signed[i])
		} else if err != nil && !errors.As(err, &fault) {
			t.Errorf("byte %d: %v", i, err)
		}
	}
	if !ed25519.Verify(key.Signer().public(), text, ed25519.Sign(key.secret, text)) {
		t.Error("the key does not verify")
	}
}

// A receipt of before, which called the check code a digest, is read as ever.
func TestReceiptOfBefore(t *testing.T) {
	text := "\uFEFF" + receiptTitle + "\r\n\r\n" + entriesLine + "7 条\r\n" + headLineOnce + strings.Repeat("ab", 32) + "\r\n"
	if r, err := ReadReceipt(keyFile(t, text)); err != nil || r.Head != strings.Repeat("ab", 32) || r.Entries != 7 {
		t.Error(r, err)
	}
}

// FuzzReceipt: whatever lies there as a receipt is one, or it is said what is wrong; one
// that is taken says how much it is of.
func FuzzReceipt(f *testing.F) {
	f.Add([]byte("\uFEFF移交单\r\n\r\n操作记录：7 条\r\n末条校验码：" + strings.Repeat("ab", 32) + "\r\n"))
	f.Add([]byte("移交单\r\n操作记录：7 条\r\n末条摘要：" + strings.Repeat("ab", 32) + "\r\n" + signedLine + "AA==\r\n" + publicLine + "AA==\r\n" + printLine + "\r\n"))
	path := filepath.Join(f.TempDir(), "会议.移交单.txt")
	f.Fuzz(func(t *testing.T, text []byte) {
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		r, err := ReadReceipt(path)
		var fault *Error
		if err != nil && !errors.As(err, &fault) || err == nil && (r.Entries < 1 || len(r.Head) != 64) {
			t.Errorf("%+v, %v", r, err)
		}
		Receipted(filepath.Join(filepath.Dir(path), "会议.db"))
	})
}
