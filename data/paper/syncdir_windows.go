package paper

// syncDir does nothing: Windows cannot sync a folder; NTFS journals names.
func syncDir(string) error { return nil }
