package store

const locksOutlastClose = true
