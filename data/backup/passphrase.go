package backup

// LeastPassphrase is how many characters a passphrase has at least; age itself
// takes anything.
const LeastPassphrase = 8

// Strong refuses a passphrase that is too weak to seal what is to lie in a folder, with
// an *Error.
func Strong(passphrase, folder string) error {
	if fault := weakness(passphrase); fault != "" {
		return &Error{fault, folder}
	}
	return nil
}

// weakness is what is wrong with a passphrase for a new backup, "" for nothing.
// Those that have been used open what they have sealed.
func weakness(passphrase string) Fault {
	runes := []rune(passphrase)
	switch {
	case len(runes) < LeastPassphrase:
		return WeakPassphrase
	case repeats(runes), runsOn(runes):
		return EasyPassphrase
	}
	return ""
}

// repeats reports whether one to three characters come again and again: aaaaaaaa,
// 12121212, abcabcabc.
func repeats(runes []rune) bool {
	for period := 1; period <= 3; period++ {
		same := true
		for i := period; i < len(runes); i++ {
			same = same && runes[i] == runes[i-period]
		}
		if same {
			return true
		}
	}
	return false
}

// runsOn reports whether every character is the next or the last in a row: 12345678,
// 98765432, 1234567890, abcdefgh.
func runsOn(runes []rune) bool {
	for _, step := range []rune{1, -1} {
		runs := true
		for i := 1; i < len(runes); i++ {
			before, is := runes[i-1], runes[i]
			runs = runs && (is-before == step || before == '9' && is == '0' && step == 1 || before == '0' && is == '9' && step == -1)
		}
		if runs {
			return true
		}
	}
	return false
}
