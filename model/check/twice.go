package check

// R26: what stands twice: id numbers, names, posts. R17: what is left of the present
// post.

import (
	"slices"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/seat"
)

// Facts of all: Person is the first by roster, Others the rest.
//
// SameID: they bear the id number Value. SameName: they bear the name Value and
// differ in birth; SameNameUntold: two of them cannot be told apart by birth.
// SamePost: Value, a post that one person holds, is given to all of them.
// NotFreed: Value is given to Person, and Others, who hold it, do not leave it.
// HeldOutside: Value is given to Person, and by the list of teams somebody holds it who
// is not on the roster.
// TwoPosts: Person gets another post (Value) and is not relieved of Against.
// ListedTwice: an import found the same person in two lines.
const (
	SameID         Variant = Variant(model.DoubtDuplicateID)
	SameName       Variant = "same_name_told"
	SameNameUntold Variant = Variant(model.DoubtSameName)
	SamePost       Variant = "same_post"
	NotFreed       Variant = "not_freed"
	HeldOutside    Variant = "held_outside"
	TwoPosts       Variant = "two_posts"
	ListedTwice    Variant = Variant(model.DoubtDuplicateRow)
)

var twice = Rule{ID: "R26", Basis: "名册核对：同名、重号、一岗两人", Run: func(c *Context) []Finding {
	return slices.Concat(sameIDs(c), sameNames(c), c.alike(SoundAlike, (*model.Person).SoundKey), c.alike(LookAlike, lookKey), samePosts(c), twoPosts(c),
		listedTwice(c))
}}

func sameIDs(c *Context) []Finding {
	var out []Finding
	for id, who := range groups(c.people(), func(p *model.Person) string { return p.IDNumber }) {
		out = append(out, Finding{Variant: SameID, Person: who[0].ID, Others: ids(who[1:]), Field: model.FieldIDNumber, Value: id})
	}
	return out
}

// sameNames also sees people not on the list: a guest who bears a listed name
// is often the listed person, entered a second time.
func sameNames(c *Context) []Finding {
	var out []Finding
	for name, who := range groups(c.Meeting.People(), func(p *model.Person) string { return p.Name }) {
		f := Finding{Variant: SameName, Person: who[0].ID, Others: ids(who[1:]), Field: model.FieldName, Value: name}
		births := map[model.Date]bool{}
		for _, p := range who {
			if !p.Birth.Valid() || births[p.Birth[:6]] {
				f.Variant = SameNameUntold
				break
			}
			births[p.Birth[:6]] = true
		}
		out = append(out, f)
	}
	return out
}

// samePosts tells of seats that one person alone holds; of deputies R12 does.
func samePosts(c *Context) []Finding {
	m := c.Meeting
	var out []Finding
	for _, over := range m.Seating().Over() {
		if over.Seats != 1 || over.Seat.Level() == seat.Deputies {
			continue
		}
		var who, come, stay []*model.Person
		for _, h := range over.Who {
			p := m.Person(model.ID(h.Person))
			who = append(who, p)
			if slices.Contains(h.Before, over.Seat) {
				stay = append(stay, p)
			} else {
				come = append(come, p)
			}
		}
		switch value := m.Outcome(who[0]).Post; {
		case len(come) == 1 && len(stay) == 0:
			out = append(out, Finding{Variant: HeldOutside, Person: who[0].ID, Value: value})
			continue
		case len(come) == 0 || len(stay) == 0:
			out = append(out, Finding{Variant: SamePost, Person: who[0].ID, Others: ids(who[1:]), Value: value})
			continue
		}
		for _, p := range come {
			out = append(out, Finding{Variant: NotFreed, Person: p.ID, Others: ids(stay), Value: m.Outcome(p).Post})
		}
	}
	return out
}

// twoPosts stays silent for a list that relieves nobody: it has no 拟免 column.
func twoPosts(c *Context) []Finding {
	if !slices.ContainsFunc(c.people(), func(p *model.Person) bool { return p.Relieved != "" }) {
		return nil
	}
	var out []Finding
	for _, p := range c.people() {
		o := c.Meeting.Outcome(p)
		if !o.Disposition.Vacates() {
			continue
		}
		_, leaves := c.Meeting.DecidedTexts(p)
		// A text that repeats the old post means to keep it: 兼任.
		if leaves == "" && p.Current != "" && o.Post != "" && !strings.Contains(o.Post, p.Current) && !c.keepsAll(p, o.Post) {
			out = append(out, Finding{Variant: TwoPosts, Person: p.ID, Against: p.Current, Value: o.Post})
		}
	}
	return out
}

// PartLeft: Person is relieved of Value and gets another post, and Against, which is
// part of the present one, is neither given up nor kept.
const PartLeft Variant = "part_left"

var partLeft = eachPerson("R17", "名册核对：现任各职务，或免或留都要写明", func(c *Context, p *model.Person) []Finding {
	o := c.Meeting.Outcome(p)
	_, leaves := c.Meeting.DecidedTexts(p)
	if !o.Disposition.Vacates() || leaves == "" || leaves == p.Current {
		return nil
	}
	left := c.left(p, o.Post, leaves)
	if len(left) == 0 {
		return nil
	}
	return []Finding{{Variant: PartLeft, Person: p.ID, Against: strings.Join(left, "、"), Value: leaves}}
})

// keepsAll reports whether a post names every duty of the present one: it goes on beside.
func (c *Context) keepsAll(p *model.Person, post string) bool {
	kept := seat.Parts(post)
	duties := 0
	for _, held := range seat.Parts(p.Current) {
		if held.Rank() || held.Past {
			continue
		}
		duties++
		if !slices.ContainsFunc(kept, func(part seat.Part) bool { return c.Meeting.SamePart(part, held) }) {
			return false
		}
	}
	return duties > 0
}

// left names the duties of the present post that are neither given up nor kept.
// Ranks are no duties.
func (c *Context) left(p *model.Person, kept, leaves string) []string {
	if seat.WholePost(leaves) {
		return nil
	}
	settled := slices.Concat(seat.Parts(kept), seat.Parts(leaves))
	var out []string
	for _, held := range seat.Parts(p.Current) {
		if held.Rank() || held.Past || slices.ContainsFunc(settled, func(part seat.Part) bool { return c.Meeting.SamePart(part, held) }) {
			continue
		}
		out = append(out, held.Org+held.Duty)
	}
	return out
}

func listedTwice(c *Context) []Finding {
	var out []Finding
	for _, p := range c.people() {
		for _, flag := range p.Doubts {
			if flag.Doubt == model.DoubtDuplicateRow {
				out = append(out, Finding{Variant: ListedTwice, Person: p.ID, Field: flag.Field, Column: flag.Column, Value: flag.Value, Row: flag.Row})
			}
		}
	}
	return out
}

// groups yields the values that two or more people share, in the order of the
// first of them. "" is no value.
func groups(people []*model.Person, key func(*model.Person) string) func(yield func(string, []*model.Person) bool) {
	return func(yield func(string, []*model.Person) bool) {
		by := make(map[string][]*model.Person, len(people))
		var order []string
		for _, p := range people {
			k := key(p)
			if k == "" {
				continue
			}
			by[k] = append(by[k], p)
			if len(by[k]) == 2 {
				order = append(order, k)
			}
		}
		for _, k := range order {
			if !yield(k, by[k]) {
				return
			}
		}
	}
}

func ids[R model.Row](rows []R) []model.ID {
	out := make([]model.ID, len(rows))
	for i, r := range rows {
		out[i] = r.RowID()
	}
	return out
}
