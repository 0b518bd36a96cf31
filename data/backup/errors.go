package backup

import "fmt"

// Fault is what keeps a backup from being made or used.
type Fault string

// The faults; each has a sentence of its own.
const (
	NoFolder        Fault = "no_folder"        // where it should go is no folder
	WeakPassphrase  Fault = "weak_passphrase"  // shorter than LeastPassphrase
	EasyPassphrase  Fault = "easy_passphrase"  // the first that anybody tries
	NeedsPassphrase Fault = "needs_passphrase" // sealed, and none was given
	WrongPassphrase Fault = "wrong_passphrase"
	IsFolder        Fault = "folder"       // a folder, where a backup is wanted
	Empty           Fault = "empty"        // a file of no bytes
	Cut             Fault = "cut"          // the file ends too early
	Flipped         Fault = "flipped"      // the file was altered
	InUse           Fault = "in_use"       // a meeting file that is open, or was not closed cleanly
	Unfaithful      Fault = "unfaithful"   // read back it is not what was written
	NotKey          Fault = "not_key"      // no key that signs receipts
	PublicHalf      Fault = "public_half"  // the public half of such a key, where the secret one is wanted
	NotReceipt      Fault = "not_receipt"  // no receipt of a backup
	Forged          Fault = "forged"       // a receipt that is not what was signed
	OtherSigner     Fault = "other_signer" // a receipt that another key signed, or none
)

// Error is a Fault of one file or folder.
type Error struct {
	Fault Fault
	Path  string
}

func (e *Error) Error() string { return fmt.Sprintf("%s: %s", e.Path, e.Fault) }

// ReceiptError says that a backup lies at Path, whole and read back, and that its
// receipt could not be written.
type ReceiptError struct {
	Path string
	Err  error
}

func (e *ReceiptError) Error() string { return fmt.Sprintf("%s: no receipt: %v", e.Path, e.Err) }

// Unwrap gives what kept the receipt from being written.
func (e *ReceiptError) Unwrap() error { return e.Err }
