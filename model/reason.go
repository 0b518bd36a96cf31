package model

// What somebody writes to say why. A roster number typed by reflex falls into the
// field that a digit opens, so a reason is one only if it says something.

import (
	"errors"
	"unicode"
)

// Errors of a text that says nothing. The words for them are in ui/text.
var (
	ErrOnlyDigits = errors.New("the text is a number where words are needed")
	ErrNoWords    = errors.New("the text holds no word")
)

// Wording checks a text that is to say something: a reason, a name, a post. It
// holds at least one hanzi or one word of two letters, else it is ErrOnlyDigits
// or ErrNoWords. An empty text is nothing written and passes; whether one is
// needed is another question.
func Wording(s string) error {
	letters, digits := 0, false
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Han, r):
			return nil
		case unicode.IsLetter(r):
			if letters++; letters == 2 {
				return nil
			}
			continue
		case unicode.IsDigit(r):
			digits = true
		}
		letters = 0
	}
	switch {
	case digits:
		return ErrOnlyDigits
	case s != "":
		return ErrNoWords
	}
	return nil
}

// firstWording gives the first fault that Wording finds in texts.
func firstWording(texts ...string) error {
	for _, s := range texts {
		if err := Wording(s); err != nil {
			return err
		}
	}
	return nil
}
