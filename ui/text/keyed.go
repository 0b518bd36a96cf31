package text

// Keys that some terminals keep for themselves: F1 opens the help of the terminal
// and F10 its menu. Beside them stands the key with Ctrl that does the same.

import (
	"reflect"
	"regexp"
	"strings"
)

// ctrlOf gives the second name of a key that some terminal keeps for itself.
var ctrlOf = map[string]string{"F1": "G", "F10": "O", "F11": "P"}

// takenKey finds such a key in our words, with a digit that is struck after it.
var takenKey = regexp.MustCompile(`\b(F1|F10|F11)\b( \d)?`)

// KeyOrder is which of two names of a key comes first.
type KeyOrder uint8

const (
	FunctionFirst KeyOrder = iota
	CtrlFirst              // the terminal is known to keep the function key
	FunctionOnly           // no terminal can keep it: keys are read by their names
)

// WithKeys gives the words with both names wherever a sentence speaks of such a key:
// F1 或 Ctrl-G.
func (t *Text) WithKeys(order KeyOrder) *Text {
	c := *t
	c.order = order
	if order == FunctionOnly {
		return &c
	}
	fields := reflect.ValueOf(&c).Elem()
	for i := range fields.NumField() {
		if f := fields.Type().Field(i); f.IsExported() && f.Name != "CLI" { // which is read in a shell
			c.nameKeys(fields.Field(i))
		}
	}
	return &c
}

// nameKeys names the keys in a word, or in all words of a struct, map or list.
func (t *Text) nameKeys(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(t.bothNames(v.String()))
	case reflect.Struct:
		for i := range v.NumField() {
			t.nameKeys(v.Field(i))
		}
	case reflect.Map:
		c := reflect.MakeMapWithSize(v.Type(), v.Len())
		for k, words := range v.Seq2() {
			named := reflect.New(v.Type().Elem()).Elem()
			named.Set(words)
			t.nameKeys(named)
			c.SetMapIndex(k, named)
		}
		v.Set(c)
	}
}

func (t *Text) bothNames(s string) string {
	if !strings.Contains(s, "F1") {
		return s
	}
	return takenKey.ReplaceAllStringFunc(s, func(found string) string {
		k, digit, _ := strings.Cut(found, " ")
		first, second := t.ordered(k, "Ctrl-"+ctrlOf[k])
		if digit == "" {
			return t.Sprintf(t.Struck.EitherKey, first, second)
		}
		return t.Sprintf(t.Struck.EitherThen, first, second, digit)
	})
}

// KeyPair gives the name of a key for a footer: F10/^O where a terminal may keep it, else as
// it is.
func (t *Text) KeyPair(k string) string {
	if other := t.instead[k]; other != "" {
		return t.KeyName(other)
	}
	name := t.KeyName(k)
	if ctrl := ctrlOf[name]; ctrl != "" && t.order != FunctionOnly {
		first, second := t.ordered(name, "^"+ctrl)
		return first + "/" + second
	}
	return name
}

func (t *Text) ordered(function, ctrl string) (first, second string) {
	if t.order == CtrlFirst {
		return ctrl, function
	}
	return function, ctrl
}
