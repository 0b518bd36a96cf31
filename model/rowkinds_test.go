package model

import (
	"reflect"
	"slices"
	"testing"
)

// Files of this meeting and their journals have been written in this order; what is new
// comes behind.
func TestRowKindsKeepTheirPlaces(t *testing.T) {
	for at, k := range rowKinds {
		if k.at != at {
			t.Fatalf("%s is kind %d and has place %d: each place from 0 on is taken once", k.table, at, k.at)
		}
	}
	want := []Table{
		"meeting", "batch", "team", "unit", "person", "relative", "form", "difference",
		"decision", "attendance", "session", "participation", "fulfilment", "setting", "matter", "errand",
	}
	if got := Tables()[:len(want)]; !slices.Equal(got, want) {
		t.Errorf("the kinds stand as %q", got)
	}
}

// Every minute that was recorded is put right with the clock, whatever row holds it: but
// for those that are planned, and the seal, which stands in the journal as well.
func TestRowKindsHaveTheirMinutes(t *testing.T) {
	apart := map[Table][]string{InfoTable: {"Sealed"}, SessionTable: {"PlannedFrom", "PlannedUntil"}}
	for _, k := range rowKinds {
		row := k.blank()
		var want []*Stamp
		var walk func(v reflect.Value)
		walk = func(v reflect.Value) {
			for i := range v.NumField() {
				f := v.Field(i)
				switch {
				case slices.Contains(apart[k.table], v.Type().Field(i).Name):
				case f.Type() == reflect.TypeFor[Stamp]():
					want = append(want, f.Addr().Interface().(*Stamp))
				case f.Kind() == reflect.Slice && f.Type().Elem().Kind() == reflect.Struct:
					f.Set(reflect.MakeSlice(f.Type(), 1, 1))
					walk(f.Index(0))
				}
			}
		}
		walk(reflect.ValueOf(row).Elem())
		var got []*Stamp
		if k.instants != nil {
			got = k.instants(row)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s has %d minutes and tells of %d", k.table, len(want), len(got))
		}
	}
}

// What a person has of each kind of row is found again by its person: else a person
// taken off the roster would leave it behind, or go although something was recorded.
func TestRowKinds(t *testing.T) {
	for _, k := range rowKinds {
		m := NewMeeting()
		m.Load(&Person{ID: 3, No: 1, Name: "甲"})
		m.Load(&TalkSession{ID: 7, Started: 1})
		row := k.blank()
		v := reflect.ValueOf(row).Elem()
		for field, value := range map[string]any{"ID": ID(3), "Person": ID(3), "Session": ID(7), "Item": ItemPledge} {
			if f := v.FieldByName(field); f.IsValid() {
				f.Set(reflect.ValueOf(value))
			}
		}
		m.Load(row)
		if row.Table() != k.table || !slices.Contains(slices.Collect(m.Rows), row) {
			t.Errorf("a row of %s says it is one of %s, or is not held", k.table, row.Table())
		}
		about := k.table == PersonTable || v.FieldByName("Person").IsValid()
		switch {
		case (PersonOf(row) == 3) != about:
			t.Errorf("a row of %s is about %d", k.table, PersonOf(row))
		case about && k.table != PersonTable && (k.of == nil || !slices.Contains(k.of(m, 3), row)):
			t.Errorf("nothing of %s is found by its person", k.table)
		}
	}
}
