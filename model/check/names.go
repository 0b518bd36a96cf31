package check

// Names that the room may hear, read or print wrong.

import (
	"slices"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// Facts of ReadingOpen: Person, Value the ways to say the name, the likeliest
// first. Of RareName: Person, Value the characters with their code points. Of
// FormDiffers: Person, Field, Value as the roster has it, Against as the form has
// it, Difference. Of SoundAlike and LookAlike: Others, two or more of other names.
const (
	ReadingOpen Variant = "reading_open"
	RareName    Variant = "rare_name"
	FormDiffers Variant = "form_differs"
	SoundAlike  Variant = "sound_alike"
	LookAlike   Variant = "look_alike"
)

// spoken looks at how a name is said and printed.
func spoken(_ *Context, p *model.Person) []Finding {
	var out []Finding
	if _, open := p.SaidAs(); open {
		if ways := hanzi.NameReadings(p.Name); len(ways) > 0 {
			out = append(out, Finding{Variant: ReadingOpen, Person: p.ID, Value: strings.Join(ways, "、")})
		}
	}
	if rare := hanzi.RareChars(p.Name); rare != "" {
		out = append(out, Finding{Variant: RareName, Person: p.ID, Value: rare})
	}
	return out
}

// formDiffers lists where form and roster say different things and nobody has
// decided.
func formDiffers(c *Context, p *model.Person) []Finding {
	var out []Finding
	for _, d := range c.Meeting.Differences(p.ID) {
		// A difference is over when the roster has come to what the form says.
		if d.Taken == model.TakenOpen && p.Get(d.Field) != d.Formed {
			out = append(out, Finding{Variant: FormDiffers, Person: p.ID, Field: d.Field, Value: p.Get(d.Field), Against: d.Formed, Difference: d.ID})
		}
	}
	return out
}

// alike gives a finding for each group of people whose names are not the same
// and have one key.
func (c *Context) alike(variant Variant, key func(*model.Person) string) []Finding {
	var out []Finding
	for _, who := range groups(c.people(), key) {
		if slices.ContainsFunc(who, func(p *model.Person) bool { return p.Name != who[0].Name }) {
			out = append(out, Finding{Variant: variant, Person: who[0].ID, Others: ids(who[1:]), Field: model.FieldName})
		}
	}
	return out
}

func lookKey(p *model.Person) string { return hanzi.LookKey(p.Name) }
