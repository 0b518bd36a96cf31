package store

import (
	"database/sql"
	_ "embed"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"sync"
)

// schema is the text of every table, index, trigger and view by name.
type schema map[string]string

// ownSchema is what the migrations make of an empty file. It is written down, for to
// make it takes as long as all else there is to opening a usual meeting; a test holds
// it to the migrations.
var ownSchema = sync.OnceValues(func() (own schema, err error) {
	return own, json.Unmarshal(ownSchemaText, &own)
})

//go:embed schema.json
var ownSchemaText []byte

// schemaAfter gives what steps make of an empty file.
func schemaAfter(steps []string) (schema, error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1) // each connection would have a memory of its own
	for _, step := range steps {
		if _, err := db.Exec(step); err != nil {
			return nil, err
		}
	}
	rows, err := db.Query(schemaQuery)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := schema{}
	for rows.Next() {
		if err := out.add(rows); err != nil {
			return nil, err
		}
	}
	return out, rows.Err()
}

// schemaQuery lists what people made. What SQLite makes itself has no text, or a
// name that only it may use.
const schemaQuery = `SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\_%' ESCAPE '\'`

func (s schema) add(rows *sql.Rows) error {
	var name, text string
	err := rows.Scan(&name, &text)
	s[name] = text
	return err
}

// checkSchema refuses a file whose tables, indexes and triggers are not those
// that its migrations make: a trigger or view from outside would run, or stand
// in for a table, when we write.
func (s *Store) checkSchema(version int) error {
	own := ownSchema
	if steps := s.steps[:version]; !slices.Equal(steps, migrations) {
		own = func() (schema, error) { return schemaAfter(steps) }
	}
	want, err := own()
	if err != nil {
		return err
	}
	is := schema{}
	if err := s.each(schemaQuery, is.add); err != nil {
		return err
	}
	var odd []string
	for name := range maps.Keys(is) {
		if is[name] != want[name] {
			odd = append(odd, name)
		}
	}
	for name := range maps.Keys(want) {
		if _, ok := is[name]; !ok {
			odd = append(odd, "no "+name)
		}
	}
	if len(odd) == 0 {
		return nil
	}
	slices.Sort(odd)
	return &DamagedError{Path: s.path, Detail: "schema: " + strings.Join(odd, ", ")}
}
