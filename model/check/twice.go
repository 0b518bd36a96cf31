package check

// R26: what stands twice: id numbers, names, posts.

import (
	"slices"
	"strings"

	"liuzhuan/model"
)

// Facts of all: Person is the first by roster, Others the rest.
//
// SameID: they bear the id number Value. SameName: they bear the name Value and
// differ in birth; SameNameUntold: two of them cannot be told apart by birth.
// SamePost: Value, a post that one person holds, is given to all of them.
// NotFreed: Value is given to Person, and Others, who hold it, do not leave it.
// TwoPosts: Person gets another post (Value) and is not relieved of Text.
// ListedTwice: an import found the same person in two lines.
const (
	SameID         Variant = Variant(model.DoubtDuplicateID)
	SameName       Variant = "same_name_told"
	SameNameUntold Variant = Variant(model.DoubtSameName)
	SamePost       Variant = "same_post"
	NotFreed       Variant = "not_freed"
	TwoPosts       Variant = "two_posts"
	ListedTwice    Variant = Variant(model.DoubtDuplicateRow)
)

var twice = Rule{ID: "R26", Basis: "名册核对：同名、重号、一岗两人", Run: func(c *Context) []Finding {
	return slices.Concat(sameIDs(c), sameNames(c), c.alike(SoundAlike, model.SoundKey), c.alike(LookAlike, lookKey), samePosts(c), twoPosts(c), listedTwice(c))
}}

func sameIDs(c *Context) []Finding {
	var out []Finding
	for id, who := range groups(c.people(), func(p *model.Person) string { return p.IDNumber }) {
		out = append(out, Finding{Variant: SameID, Person: who[0].ID, Others: ids(who[1:]), Field: "id_number", Value: id})
	}
	return out
}

// sameNames also sees people not on the list: a guest who bears a listed name
// is often the listed person, entered a second time.
func sameNames(c *Context) []Finding {
	var out []Finding
	for name, who := range groups(c.Meeting.People(), func(p *model.Person) string { return p.Name }) {
		f := Finding{Variant: SameName, Person: who[0].ID, Others: ids(who[1:]), Field: "name", Value: name}
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

func samePosts(c *Context) []Finding {
	after := groups(c.people(), func(p *model.Person) string {
		if post := model.ParsePost(c.Meeting.Outcome(p).Post); oneSeat(post) {
			return post.Text
		}
		return ""
	})
	var out []Finding
	for post, who := range after {
		come, stay := []*model.Person(nil), []*model.Person(nil)
		for _, p := range who {
			if p.Current == post {
				stay = append(stay, p)
			} else {
				come = append(come, p)
			}
		}
		if len(come) == 0 || len(stay) == 0 {
			out = append(out, Finding{Variant: SamePost, Person: who[0].ID, Others: ids(who[1:]), Value: post})
			continue
		}
		for _, p := range come {
			out = append(out, Finding{Variant: NotFreed, Person: p.ID, Others: ids(stay), Value: post})
		}
	}
	return out
}

// oneSeat reports whether one person alone holds the post. Deputies may be
// several (R12 counts them), and of a rank such as 二级主任科员 there are many.
func oneSeat(p model.Post) bool {
	if p.Team != "" {
		return p.Head()
	}
	return slices.Contains([]string{"局长", "处长", "科长", "主任", "书记", "部长", "县长", "区长", "市长"}, p.Title)
}

// twoPosts stays silent for a list that relieves nobody: it has no 拟免 column.
func twoPosts(c *Context) []Finding {
	if !slices.ContainsFunc(c.people(), func(p *model.Person) bool { return p.Relieved != "" }) {
		return nil
	}
	var out []Finding
	for _, p := range c.people() {
		o := c.Meeting.Outcome(p)
		switch o.Disposition {
		case model.Reassigned, model.Transferred, model.Promoted, model.FurtherUse, model.Demoted:
			// A text that repeats the old post means to keep it: 兼任.
			if _, leaves := c.Meeting.DecidedTexts(p); leaves == "" && p.Current != "" && o.Post != "" && !strings.Contains(o.Post, p.Current) {
				out = append(out, Finding{Variant: TwoPosts, Person: p.ID, Text: p.Current, Value: o.Post})
			}
		}
	}
	return out
}

func listedTwice(c *Context) []Finding {
	var out []Finding
	for _, p := range c.people() {
		for _, flag := range p.Doubts {
			if flag.Doubt == model.DoubtDuplicateRow {
				out = append(out, Finding{Variant: ListedTwice, Person: p.ID, Field: flag.Field, Column: flag.Column, Value: flag.Value, N: flag.Row})
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

func ids(people []*model.Person) []model.ID {
	out := make([]model.ID, len(people))
	for i, p := range people {
		out[i] = p.ID
	}
	return out
}
