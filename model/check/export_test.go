package check

// AsksOne reports whether one person alone decides what the rule finds.
func (r Rule) AsksOne() bool { return r.person != nil }
