package sitting

import (
	"liuzhuan/data/store"
	"liuzhuan/model"
)

// whatIfKey of the desk is what is tried out: it is no fact of the meeting, so that no
// journal knows of it before it is taken over.
const whatIfKey = "whatif"

// WhatIfs gives the copies of the plan that are tried out. What stands on the desk in
// another shape is none.
func (s *Sitting) WhatIfs() ([]model.WhatIf, error) {
	var all []model.WhatIf
	_, whole, err := s.Part(whatIfKey, &all)
	if !whole {
		return nil, err
	}
	return all, err
}

// WhatIfsOnDesk is the desk with these copies.
func WhatIfsOnDesk(all []model.WhatIf) store.Desk { return store.Desk{whatIfKey: all} }
