package text

// Words of what is enumerated stand in both languages at one place, so that a row
// more is one entry more.

// pair is the same in both languages.
type pair[T any] struct{ zh, en T }

func chinese[K comparable, T any](words map[K]pair[T]) map[K]T {
	out := make(map[K]T, len(words))
	for k, p := range words {
		out[k] = p.zh
	}
	return out
}

func english[K comparable, T any](words map[K]pair[T]) map[K]T {
	out := make(map[K]T, len(words))
	for k, p := range words {
		out[k] = p.en
	}
	return out
}
