//go:build unix

package store

import (
	"io/fs"
	"syscall"
)

// names tells how many names lead to an open file.
func names(info fs.FileInfo) int {
	if st, ok := info.Sys().(*syscall.Stat_t); ok {
		return int(st.Nlink)
	}
	return 1
}
