package text

// Deed names what a key does in a dialog; on the roster that is an action.
type Deed string

// DeedWords are the words of a key: what it does in a word for the footer and in a
// sentence for the help.
type DeedWords struct{ Short, Long string }
