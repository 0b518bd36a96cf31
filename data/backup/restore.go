package backup

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"

	"liuzhuan/data/store"
)

// Sealed reports whether a backup asks for a passphrase.
func Sealed(path string) (bool, error) {
	if st, err := os.Stat(path); err != nil {
		return false, err
	} else if st.IsDir() {
		return false, &Error{IsFolder, path}
	} else if !st.Mode().IsRegular() {
		return false, &store.NotMeetingError{Path: path}
	}
	f, err := os.Open(path)
	if err != nil {
		return false, err
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, int64(len(ageMagic))))
	return isSealed(head), err
}

// Restore makes a meeting file of a backup; path must be free. What the backup
// is of may have been damaged when it was made: the Report tells. Errors: *Error,
// *store.ExistsError, and those of store.CheckImage.
func Restore(backup, path, passphrase string) (*store.Report, error) {
	if _, err := os.Lstat(path); err == nil {
		return nil, &store.ExistsError{Path: path}
	}
	if _, err := Sealed(backup); err != nil {
		return nil, err
	}
	data, err := store.ReadWhole(backup)
	if err != nil {
		return nil, err
	}
	if len(data) == 0 {
		return nil, &Error{Empty, backup}
	}
	known := false // that these are the very bytes of the meeting file
	if isSealed(data) {
		if passphrase == "" {
			return nil, &Error{NeedsPassphrase, backup}
		}
		if data, err = Unseal(backup, data, passphrase); err != nil {
			return nil, err
		}
		known = true
	} else if known, err = faithful(backup, data); err != nil {
		return nil, err
	}
	if store.LeftOpen(data) {
		return nil, &Error{InUse, backup}
	}
	report, err := store.CheckImage(backup, data)
	if err != nil {
		return nil, err
	}
	if len(report.Damage) > 0 && !known {
		return nil, &Error{Flipped, backup}
	}
	if err := store.PutNew(path, data); err != nil {
		return nil, err
	}
	return report, store.PutDigest(path, digest(data))
}

// faithful holds a plain backup against its own length and the digest beside it.
func faithful(path string, data []byte) (known bool, err error) {
	const magic = "SQLite format 3\x00"
	if len(data) < 100 || string(data[:len(magic)]) != magic {
		if n := min(len(data), len(magic)); n < len(magic) && string(data) == magic[:n] {
			return false, &Error{Cut, path}
		}
		return false, &store.NotMeetingError{Path: path}
	}
	if len(data) < imageLen(data) {
		return false, &Error{Cut, path}
	}
	text, err := os.ReadFile(store.DigestPath(path))
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if strings.TrimSpace(string(text)) != digest(data) {
		return false, &Error{Flipped, path}
	}
	return true, nil
}
