package cli

import (
	"regexp"
	"strings"
)

// devices are the names that Windows keeps for devices, with any ending and in any
// folder: what is written there is shown or thrown away. A file of such a name that is
// made elsewhere cannot be copied to Windows.
var devices = regexp.MustCompile(`(?i)^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$`)

// notDevice refuses such a name for a file that is to be made.
func (e *env) notDevice(path string) error {
	name := path[strings.LastIndexAny(path, `/\`)+1:]
	name, _, _ = strings.Cut(name, ".")
	if devices.MatchString(strings.TrimRight(name, " ")) {
		return &usageError{e.t.Sprintf(e.t.CLI.Device, path)}
	}
	return nil
}
