package cli

// What a command prints, for people and for programs.

import (
	"bytes"
	"encoding/json"
	"fmt"

	"liuzhuan/model/hanzi"
)

func (e *env) printJSON(v any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := e.out.Write(hanzi.EscapeJSON(b.Bytes()))
	return err
}

// say tells the person something: words go to stderr, data to stdout. Names of
// people and of files are a stranger's words: no terminal obeys what they hold, and
// no program behind a pipe meets it.
func (e *env) say(sentence string) { fmt.Fprintln(e.errout, hanzi.VisibleLines(sentence)) }

func (e *env) print(line string) { fmt.Fprintln(e.out, hanzi.VisibleLines(line)) }
