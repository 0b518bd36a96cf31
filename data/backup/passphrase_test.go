package backup

import "testing"

// TestWeakness: what anybody tries first is no passphrase.
func TestWeakness(t *testing.T) {
	for passphrase, want := range map[string]Fault{
		"短": WeakPassphrase, "1234567": WeakPassphrase,
		"12345678": EasyPassphrase, "87654321": EasyPassphrase, "1234567890": EasyPassphrase, "aaaaaaaa": EasyPassphrase, "abcdefgh": EasyPassphrase,
		"12121212": EasyPassphrase, "abcabcabc": EasyPassphrase, "留留留留留留留留": EasyPassphrase, "00000000": EasyPassphrase,
		"一二三四五六七八": "", "云川派驻 3 月会": "", "correct horse": "", "13572468": "",
	} {
		if got := weakness(passphrase); got != want {
			t.Errorf("%s is %q, want %q", passphrase, got, want)
		}
	}
}
