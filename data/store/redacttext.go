package store

// The texts of a redaction: which an entry wrote, and what holds one of them.

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"

	"liuzhuan/model"
)

// written gives the texts in people's own words that an edit wrote, by column.
func written(e model.Edit) map[string]string {
	was, is := texts(e.Before), texts(e.After)
	for column, text := range is {
		if text == "" || text == was[column] {
			delete(is, column)
		}
	}
	return is
}

// texts gives the free texts of a row by column; nil has none.
func texts(row model.Row) map[string]string {
	out := map[string]string{}
	text, err := encode(row)
	if err != nil || !text.Valid {
		return out
	}
	var fields map[string]json.RawMessage
	if json.Unmarshal([]byte(text.String), &fields) != nil {
		return out
	}
	for column, raw := range fields {
		var s string
		if model.FreeText(row.Table(), column) && json.Unmarshal(raw, &s) == nil {
			out[column] = s
		}
	}
	return out
}

// blot puts the mark in place of the texts of a row that is written as json.
func (r *redaction) blot(key rowKey, text string) (string, bool) {
	var fields map[string]json.RawMessage
	if json.Unmarshal([]byte(text), &fields) != nil {
		return text, false
	}
	changed := false
	for column, raw := range fields {
		var s string
		if json.Unmarshal(raw, &s) != nil || !r.holds(r.texts[cell{key, column}], s) {
			continue
		}
		fields[column], changed = quoted(model.Redacted), true
	}
	if !changed {
		return text, false
	}
	return inOrder(key.table, string(jsonText(fields))), true
}

// inOrder writes a row with its columns in their order, as every row is written: EntriesOf
// finds a person by what stands behind it there. What is no row of ours stays as it is.
func inOrder(table model.Table, text string) string {
	row, err := decode(table, sql.NullString{String: text, Valid: true})
	if err != nil {
		return text
	}
	is, err := encode(row)
	if err != nil {
		return text
	}
	return is.String
}

// holds reports whether a value is one of the texts, or has one in it.
func (r *redaction) holds(texts []string, value string) bool {
	return slices.ContainsFunc(texts, func(t string) bool { return strings.Contains(value, t) })
}

// any lists all the texts.
func (r *redaction) any() (all []string) {
	for _, t := range r.texts {
		all = append(all, t...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// concerns reports whether an edit is of a row whose text has to go.
func (r *redaction) concerns(key rowKey) bool {
	for at := range r.texts {
		if at.row == key {
			return true
		}
	}
	return false
}

func quoted(s string) json.RawMessage { return jsonText(s) }

func jsonText(v any) json.RawMessage {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(v) // strings and maps of json
	return bytes.TrimRight(b.Bytes(), "\n")
}

// blotAll puts the mark in place of every string in a json that holds one of the texts.
func (r *redaction) blotAll(texts []string, text string) (string, bool) {
	dec := json.NewDecoder(strings.NewReader(text))
	dec.UseNumber()
	var v any
	if dec.Decode(&v) != nil {
		return text, false
	}
	changed := false
	var walk func(any) any
	walk = func(v any) any {
		switch v := v.(type) {
		case string:
			if r.holds(texts, v) {
				changed = true
				return model.Redacted
			}
		case []any:
			for i := range v {
				v[i] = walk(v[i])
			}
		case map[string]any:
			for k := range v {
				v[k] = walk(v[k])
			}
		}
		return v
	}
	v = walk(v)
	if !changed {
		return text, false
	}
	return string(jsonText(v)), true
}

// leastOfDesk is how many characters a text has at least that is looked for on the
// desk and elsewhere: shorter ones are everywhere.
const leastOfDesk = 2

// long lists the texts that can be looked for wherever they stand.
func (r *redaction) long() []string {
	return slices.DeleteFunc(r.any(), func(t string) bool { return utf8.RuneCountInString(t) < leastOfDesk })
}
