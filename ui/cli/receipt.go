package cli

// Keys that sign receipts, and receipts that are held against a journal.

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"liuzhuan/data/backup"
	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
)

// newKey makes a key and says what to do with either half.
func (e *env) newKey(path string) error {
	signer, err := backup.NewKey(path)
	if err != nil {
		return err
	}
	e.print(signer.Fingerprint())
	e.say(e.t.Sprintf(e.t.Safety.KeyMade, path, path+".pub"))
	return nil
}

// keyIn reads the key in a file, none for no file, and warns of one that does not lie
// apart from what it is to prove: the meeting file and the folder of its backup.
func (e *env) keyIn(path string, proves ...string) (backup.Key, error) {
	if path == "" {
		return backup.Key{}, nil
	}
	key, err := backup.ReadKey(path)
	if err != nil {
		return key, err
	}
	if st, err := os.Stat(path); err == nil && openToOthers(st) {
		e.say(e.t.Sprintf(e.t.Safety.OpenKey, path))
	}
	for _, p := range proves {
		if together(path, p) {
			e.say(e.t.Sprintf(e.t.Safety.KeyBeside, path))
			break
		}
	}
	return key, nil
}

// openToOthers reports whether other users of the machine may read a secret.
func openToOthers(st fs.FileInfo) bool {
	return st.Mode().IsRegular() && st.Mode().Perm()&0o077 != 0 && runtime.GOOS != "windows"
}

// together reports whether a file lies in a folder, or in the folder of another file.
func together(path, other string) bool {
	if st, err := os.Stat(other); err == nil && !st.IsDir() {
		other = filepath.Dir(other)
	}
	a, err1 := os.Stat(filepath.Dir(path))
	b, err2 := os.Stat(other)
	return err1 == nil && err2 == nil && os.SameFile(a, b)
}

// receiptReport is what `check --json` says of a receipt.
type receiptReport struct {
	Entries int64  `json:"entries"`
	Holds   bool   `json:"holds"`
	Signer  string `json:"signer"` // fingerprint, "" where nobody signed
}

// asked is what a check is to find in the journal beside its being sound.
type asked struct {
	head    string
	receipt string // path
	key     string // path: who must have signed the receipt
}

// of adds to a report what the journal does not hold. The receipt is nil where none
// was asked about.
func (a asked) of(s *sitting.Sitting, r *store.Report) (*backup.Receipt, error) {
	if a.head != "" && !s.Knows(a.head) {
		r.Damage = append(r.Damage, store.Damage{Kind: store.DamageHead, Detail: a.head})
	}
	if a.receipt == "" {
		return nil, nil
	}
	receipt, err := backup.ReadReceipt(a.receipt)
	if err != nil {
		return nil, err
	}
	if a.key != "" {
		signer, err := backup.ReadSigner(a.key)
		if err != nil {
			return nil, err
		}
		if receipt.Signer != signer {
			return nil, &backup.Error{Fault: backup.OtherSigner, Path: a.receipt}
		}
	}
	if !s.Holds(receipt.Entries, receipt.Head) {
		r.Damage = append(r.Damage, store.Damage{Kind: store.DamageReceipt, Seq: receipt.Entries, Detail: receipt.Head})
	}
	return receipt, nil
}

// printReceipt says what a receipt that the journal agrees with proves.
func (e *env) printReceipt(s *sitting.Sitting, r *backup.Receipt, key string) {
	switch {
	case r == nil || !s.Holds(r.Entries, r.Head):
	case r.Signer == backup.Signer{}:
		e.print(e.t.Sprintf(e.t.Safety.ReceiptBare, r.Entries))
	case key == "":
		e.print(e.t.Sprintf(e.t.Safety.ReceiptHolds, r.Entries, r.Signer.Fingerprint()))
	default:
		e.print(e.t.Sprintf(e.t.Safety.ReceiptProven, r.Entries, r.Signer.Fingerprint()))
	}
}
