package store

// How a typed row becomes columns and comes back. The json tags of model's row
// types are the column names; test rows_test.go holds the schema to them.

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"unicode/utf8"

	"liuzhuan/model"
)

// shape is one table: its row type and the statements on it.
type shape struct {
	table   model.Table
	typ     reflect.Type // of the struct
	columns []string
	selects string
	inserts string
	updates string // all columns but id set, all columns compared with what they were
	deletes string
}

// shapes holds the tables of facts.
var shapes = func() map[model.Table]*shape {
	all := map[model.Table]*shape{}
	for _, t := range model.Tables() {
		all[t] = shapeOf(t)
	}
	return all
}()

func shapeOf(table model.Table) *shape {
	s := &shape{table: table, typ: reflect.TypeOf(model.NewRow(table)).Elem()}
	for i := range s.typ.NumField() {
		name, _, _ := strings.Cut(s.typ.Field(i).Tag.Get("json"), ",")
		s.columns = append(s.columns, `"`+name+`"`)
	}
	list := strings.Join(s.columns, ", ")
	same := strings.Join(s.columns, " IS ? AND ") + " IS ?"
	s.selects = fmt.Sprintf("SELECT %s FROM %s", list, table)
	s.inserts = fmt.Sprintf("INSERT INTO %s (%s) VALUES (?%s)", table, list, strings.Repeat(", ?", len(s.columns)-1))
	// With id among them SQLite would take the row out and look up every reference.
	s.updates = fmt.Sprintf("UPDATE %s SET %s = ? WHERE %s", table, strings.Join(s.columns[1:], " = ?, "), same)
	s.deletes = fmt.Sprintf("DELETE FROM %s WHERE %s", table, same)
	return s
}

// values gives a row's columns as the driver takes them. A reference to no row
// (ID 0) is NULL, a list is json.
func values(r model.Row) ([]driver.Value, error) {
	v := reflect.ValueOf(r).Elem()
	out := make([]driver.Value, v.NumField(), 2*v.NumField())
	for i := range out {
		switch f := v.Field(i); f.Kind() {
		case reflect.String:
			out[i] = asJSON(f.String())
		case reflect.Bool:
			out[i] = int64(0)
			if f.Bool() {
				out[i] = int64(1)
			}
		case reflect.Slice:
			out[i] = "[]"
			if f.Len() > 0 {
				b, err := list(f)
				if err != nil {
					return nil, err
				}
				out[i] = string(b)
			}
		default:
			out[i] = f.Int()
			if i > 0 && f.Int() == 0 && f.Type() == idType {
				out[i] = nil
			}
		}
	}
	return out, nil
}

// list writes a list as json, the same whether it was read from json or not.
func list(f reflect.Value) ([]byte, error) {
	b, err := json.Marshal(f.Interface())
	if err != nil || !bytes.Contains(b, []byte(`\ufffd`)) {
		return b, err
	}
	// The escape stands for a broken byte; read back it is U+FFFD itself.
	again := reflect.New(f.Type())
	if err := json.Unmarshal(b, again.Interface()); err != nil {
		return nil, err
	}
	return json.Marshal(again.Interface())
}

// asJSON gives a text as it comes back from json, so that row and journal agree:
// a broken byte becomes U+FFFD.
func asJSON(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return string([]rune(s))
}

var idType = reflect.TypeFor[model.ID]()

// readRows calls f for every row of a table. A row that is none of ours any more
// ends it with *DamagedError.
func (s *Store) readRows(sh *shape, f func(model.Row) error) error {
	cells, dest := make([]sql.RawBytes, len(sh.columns)), make([]any, len(sh.columns))
	for i := range cells {
		dest[i] = &cells[i]
	}
	return s.each(sh.selects, func(rows *sql.Rows) error {
		if err := rows.Scan(dest...); err != nil {
			return err
		}
		r, err := sh.row(cells)
		if err != nil {
			return &DamagedError{Path: s.path, Detail: fmt.Sprintf("%s %s: %v", sh.table, cells[0], err)}
		}
		return f(r)
	})
}

// row makes a row of its cells.
func (sh *shape) row(cells []sql.RawBytes) (model.Row, error) {
	ptr := reflect.New(sh.typ)
	v := ptr.Elem()
	for i, cell := range cells {
		if len(cell) == 0 {
			continue // NULL or "": the zero value
		}
		switch f := v.Field(i); f.Kind() {
		case reflect.String:
			f.SetString(string(cell))
		case reflect.Bool:
			f.SetBool(cell[0] == '1')
		case reflect.Slice:
			if string(cell) == "[]" {
				continue
			}
			if err := json.Unmarshal(cell, f.Addr().Interface()); err != nil {
				return nil, fmt.Errorf("%s: %w", sh.columns[i], err)
			}
		default:
			n, err := parseInt(cell)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", sh.columns[i], err)
			}
			f.SetInt(n)
		}
	}
	r := ptr.Interface().(model.Row)
	if p, ok := r.(*model.Participation); ok && len(p.Spans) == 0 {
		return nil, errors.New("no spans") // model relies on one at least
	}
	return r, nil
}

func parseInt(b []byte) (n int64, err error) {
	sign := int64(1)
	if b[0] == '-' {
		sign, b = -1, b[1:]
	}
	for _, c := range b {
		if c < '0' || c > '9' {
			return 0, fmt.Errorf("not a number: %q", b)
		}
		n = n*10 + int64(c-'0')
	}
	return sign * n, nil
}

// decode reads a row from the journal's json, nil for no row.
func decode(table model.Table, text sql.NullString) (model.Row, error) {
	if !text.Valid {
		return nil, nil
	}
	s, ok := shapes[table]
	if !ok {
		return nil, fmt.Errorf("no table %q", table)
	}
	ptr := reflect.New(s.typ)
	if err := json.Unmarshal([]byte(text.String), ptr.Interface()); err != nil {
		return nil, err
	}
	return ptr.Interface().(model.Row), nil
}

// encode writes a row as the journal's json, NULL for no row.
func encode(r model.Row) (sql.NullString, error) {
	if r == nil {
		return sql.NullString{}, nil
	}
	b, err := json.Marshal(r)
	return sql.NullString{String: string(b), Valid: true}, err
}
