package model

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// corrected are the texts that others rely on: names, posts, terms, numbers and sums.
var corrected = map[Table][]string{
	InfoTable:  {"title", "time", "venue", "approval"},
	BatchTable: {"name", "organ", "document", "filing", "file_with"},
	TeamTable:  {"name", "reform", "old_name", "contact", "contact_phone", "escort", "grade"},
	UnitTable:  {"name", "tier", "category"},
	PersonTable: {"name", "reading", "sex", "id_number", "ethnic", "native_place", "birth_place", "party", "health", "education", "degree",
		"school", "education_in", "degree_in", "school_in", "pro_title", "phone", "current", "rank", "level", "proposed", "relieved", "unit",
		"grouping", "origin", "charge", "raised_in"},
	RelativeTable:   {"relation", "name", "post"},
	FormTable:       {"file", "data", "photo"},
	DifferenceTable: {"listed", "formed"},
	DecisionTable:   {"destination", "decided_by"},
	AttendanceTable: {"approver", "deputy"},
	SessionTable:    {"recorder", "place"},
	SettingTable:    {"value"},
	ErrandTable:     {"owner"},
}

// Every free text is a column of text of its kind of row, and every column of text is
// either one or something that is corrected: what nobody can take out was forgotten.
func TestFreeTexts(t *testing.T) {
	for table, columns := range freeTexts {
		row := reflect.TypeOf(NewRow(table)).Elem()
		for _, column := range columns {
			found := false
			for i := range row.NumField() {
				name, _, _ := strings.Cut(row.Field(i).Tag.Get("json"), ",")
				found = found || name == column && row.Field(i).Type.Kind() == reflect.String
			}
			if !found || !FreeText(table, column) {
				t.Errorf("%s has no text %s", table, column)
			}
		}
	}
	for _, table := range Tables() {
		row := reflect.TypeOf(NewRow(table)).Elem()
		for i := range row.NumField() {
			name, _, _ := strings.Cut(row.Field(i).Tag.Get("json"), ",")
			if row.Field(i).Type == reflect.TypeFor[string]() && FreeText(table, name) == slices.Contains(corrected[table], name) {
				t.Errorf("%s of %s is either a free text or something that is corrected", name, table)
			}
		}
	}
	if FreeText(PersonTable, "name") || FreeText(SettingTable, "value") {
		t.Error("a name is corrected, not redacted")
	}
}
