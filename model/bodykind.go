package model

// At which tier a supervised body is and of what kind (层级, 类别), as lists of teams say.

import "cmp"

// bodyKind is both; "" = nobody has said.
type bodyKind struct{ tier, category string }

// over gives what is said over what was known.
func (k bodyKind) over(was bodyKind) bodyKind {
	return bodyKind{cmp.Or(k.tier, was.tier), cmp.Or(k.category, was.category)}
}

// bodyKinds gives what is known of the bodies, whichever team supervises them.
func (m *Meeting) bodyKinds() map[string]bodyKind {
	out := map[string]bodyKind{}
	for _, u := range m.Units() {
		out[u.Name] = out[u.Name].over(bodyKind{u.Tier, u.Category})
	}
	return out
}

// kind keeps what a line says of its bodies, and what that is another than before.
func (x *teamReconciler) kind(line *TeamLine) {
	said := bodyKind{line.Tier, line.Category}
	for _, name := range line.Units {
		was, known := x.bodies[name]
		is := said.over(was)
		x.bodies[name] = is
		if !known {
			continue
		}
		for _, f := range []struct {
			field   Field
			was, is string
		}{{FieldTier, was.tier, is.tier}, {FieldCategory, was.category, is.category}} {
			if f.was != f.is {
				x.kinds[name] = append(x.kinds[name], FieldChange{Row: line.Row, Part: line.Part, Name: name, Field: f.field, Old: f.was, New: f.is})
			}
		}
	}
}

// kindsOf gives what is said otherwise of a team's bodies.
func (x *teamReconciler) kindsOf(bodies []string) []FieldChange {
	var out []FieldChange
	for _, name := range bodies {
		out = append(out, x.kinds[name]...)
	}
	return out
}
