package model

import (
	"reflect"
	"strings"
	"testing"
)

// Every free text is a column of text of its kind of row.
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
	if FreeText(PersonTable, "name") || FreeText(SettingTable, "value") {
		t.Error("a name is corrected, not redacted")
	}
}
