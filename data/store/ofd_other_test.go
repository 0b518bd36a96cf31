//go:build !linux

package store

const locksOutlastClose = false
