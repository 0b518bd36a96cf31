package store

import "os/user"

// currentUser names who runs the program.
func currentUser() string {
	u, err := user.Current()
	if err != nil {
		return "?"
	}
	return u.Username
}
