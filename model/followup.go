package model

// What follows from a decision once its notice is out, and what a meeting asks for of its
// own (宣誓, 廉政测试, 家属谈话): things to tick off that are no columns of the roster.

import (
	"slices"
	"strconv"
	"strings"
)

// The items that follow from a notice.
const (
	ItemFiles      Item = "files"      // 档案转递: who goes to another employer
	ItemMembership Item = "membership" // 组织关系, likewise
	ItemPay        Item = "pay"        // 工资: who rises, falls or changes the employer
	ItemLoanEnd    Item = "loan_end"   // 挂职期满
)

// changesEmployer reports whether p comes to the teams from elsewhere, or leaves them:
// between teams one commission keeps files and pay.
func changesEmployer(p *Person, o Outcome) bool {
	switch o.Disposition {
	case TransferredIn, TransferredOut:
		return true
	}
	return o.Disposition.Vacates() && o.Post != "" && p.Current != "" && (ParsePost(p.Current).Team == "") != (ParsePost(o.Post).Team == "")
}

// follows lists what the notice has done for p.
func follows(p *Person, o Outcome) []Item {
	var out []Item
	if changesEmployer(p, o) {
		out = append(out, ItemFiles, ItemMembership)
	}
	if t := o.Disposition.traits(); len(out) > 0 || t != nil && t.repaid {
		out = append(out, ItemPay)
	}
	return out
}

// followUps lists what is to be done for p after the notice of a batch.
func (m *Meeting) followUps(p *Person, o Outcome, b *Batch, terms Terms) []Todo {
	if b.Notice == "" {
		return nil
	}
	var out []Todo
	for _, item := range follows(p, o) {
		if m.Fulfilment(p.ID, item) != nil {
			continue
		}
		t := Todo{Chore: Chore(item), Item: item, NoDay: NoDayOpen}
		if item == ItemFiles && terms.FilesMonths > 0 {
			t.NoDay, t.Due = "", Deadline{On: b.Notice.SameDayAfter(terms.FilesMonths)}
		}
		out = append(out, t)
	}
	return out
}

// OwnItem is something a meeting asks for of its own.
type OwnItem struct {
	Name string        `json:"name"`
	Owes []Disposition `json:"owes"` // who owes it
	Days int           `json:"days"` // working days from the announcement; 0 = no day is set
}

// Item is what is ticked off.
func (o OwnItem) Item() Item { return Item("own/" + o.Name) }

// OwnItems lists what this meeting asks for of its own.
func (m *Meeting) OwnItems() []OwnItem {
	var list []OwnItem
	ReadSetting(m, SettingOwnItems, &list)
	return list
}

// ownTodos lists what p has not done of it, after the announcement on a day.
func (m *Meeting) ownTodos(p *Person, d Disposition, day Date, own []OwnItem, c Calendar) []Todo {
	var out []Todo
	for _, o := range own {
		if !slices.Contains(o.Owes, d) || m.Fulfilment(p.ID, o.Item()) != nil {
			continue
		}
		t := Todo{Chore: ChoreOwn, Item: o.Item(), Text: o.Name, NoDay: NoDayOpen}
		if o.Days > 0 {
			t.NoDay, t.Due = "", c.After(day, o.Days)
		}
		out = append(out, t)
	}
	return out
}

// WriteOwnItems writes own items as they are typed: 宣誓=提任、进一步使用=5；家属谈话=提任.
func WriteOwnItems(list []OwnItem) string {
	var out []string
	for _, o := range list {
		var who []string
		for _, d := range o.Owes {
			who = append(who, d.Term())
		}
		one := o.Name + "=" + strings.Join(who, "、")
		if o.Days > 0 {
			one += "=" + strconv.Itoa(o.Days)
		}
		out = append(out, one)
	}
	return strings.Join(out, "；")
}

// mostOwnDays is more than anything has; beyond it a number is a slip.
const mostOwnDays = 400

// ReadOwnItems reads what WriteOwnItems writes; wrong is the first part that is none.
func ReadOwnItems(s string) (list []OwnItem, wrong string) {
	list = []OwnItem{}
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("；;\n", r) }) {
		cells := strings.Split(strings.ReplaceAll(part, "＝", "="), "=")
		o := OwnItem{Name: strings.TrimSpace(cells[0])}
		if o.Name == "" || len(cells) < 2 || len(cells) > 3 {
			return nil, strings.TrimSpace(part)
		}
		for _, word := range strings.FieldsFunc(cells[1], func(r rune) bool { return strings.ContainsRune("、，, ", r) }) {
			d, ok := ParseDisposition(word)
			if !ok {
				return nil, strings.TrimSpace(word)
			}
			o.Owes = append(o.Owes, d)
		}
		if len(cells) == 3 {
			n, err := strconv.Atoi(strings.TrimSpace(cells[2]))
			if err != nil || n < 0 || n > mostOwnDays {
				return nil, strings.TrimSpace(part)
			}
			o.Days = n
		}
		if len(o.Owes) == 0 || slices.ContainsFunc(list, func(have OwnItem) bool { return have.Name == o.Name }) {
			return nil, strings.TrimSpace(part)
		}
		list = append(list, o)
	}
	return list, ""
}
