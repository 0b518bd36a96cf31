package model

import "strings"

// CheckID reports whether an 18-place resident id number has the right form and
// check digit (GB 11643, ISO 7064 MOD 11-2). It says nothing of its owner.
func CheckID(id string) bool {
	if len(id) != 18 {
		return false
	}
	weights := [17]int{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2}
	sum := 0
	for i, w := range weights {
		if id[i] < '0' || id[i] > '9' {
			return false
		}
		sum += w * int(id[i]-'0')
	}
	return id[17] == "10X98765432"[sum%11]
}

// IDBirth gives the date of birth that an id number carries, "" if it has none.
func IDBirth(id string) Date {
	if len(id) != 18 || !Date(id[6:14]).Valid() {
		return ""
	}
	return Date(id[6:14])
}

// IDSex gives the sex that an id number carries: an odd 17th place is male.
func IDSex(id string) string {
	if len(id) != 18 || id[16] < '0' || id[16] > '9' {
		return ""
	}
	if (id[16]-'0')%2 == 1 {
		return "男"
	}
	return "女"
}

// MaskID keeps the first six and the last four places.
func MaskID(id string) string {
	r := []rune(id) // a list may have words where the number should be
	if len(r) <= 10 {
		return strings.Repeat("*", len(r))
	}
	return string(r[:6]) + strings.Repeat("*", len(r)-10) + string(r[len(r)-4:])
}
