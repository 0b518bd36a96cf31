package store

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "write schema.json")

// The schema that is written down is what the migrations make of an empty file.
// After a new migration: go test ./data/store -run TestSchemaIsWrittenDown -update
func TestSchemaIsWrittenDown(t *testing.T) {
	made, err := schemaAfter(migrations)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(made); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("schema.json", b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !bytes.Equal(b.Bytes(), ownSchemaText) {
		t.Error("schema.json is not what the migrations make: run with -update")
	}
}
