package lrmx

// An old form raised to what forms have since the retirement reform.

import (
	"strconv"

	"liuzhuan/model"
)

// Raise adds 到龄年月 and 改革前任职年龄界限 (in years; 0 = not known) where the form has no
// text there, and gives the labels of what it added. What stands there stays. A .lrm has no
// place for either.
func (f *Form) Raise(on model.Date, limit int) (added []string, err error) {
	if f.Legacy {
		return nil, nil
	}
	raised := *f
	add := func(name, text string) {
		if err == nil && text != "" {
			if e := raised.set(name, text); e != nil {
				e.File, e.Element = f.Path, name
				err = e
				return
			}
			added = append(added, Label(name))
		}
	}
	if f.Person.RetireOn == "" {
		add(tagRetireOn, toMonth(on))
		raised.Person.RetireOn = on
	}
	if f.RetireLimit == "" && limit > 0 {
		raised.RetireLimit = "改革前任职年龄界限为" + strconv.Itoa(limit) + "岁"
		add(tagRetireLimit, raised.RetireLimit)
	}
	if err != nil {
		return nil, err
	}
	*f = raised
	return added, nil
}

// Raised reports whether the form has all that forms have since the retirement reform, or
// cannot have it.
func (f *Form) Raised() bool { return f.Legacy || f.Person.RetireOn != "" && f.RetireLimit != "" }
