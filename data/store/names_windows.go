package store

import "io/fs"

// names: Windows deletes no file that is open, it only lets it be moved.
func names(fs.FileInfo) int { return 1 }
