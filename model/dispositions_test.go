package model

import (
	"slices"
	"strings"
	"testing"
)

// A row says everything: words that no other row has, what is owed (were it
// nothing), and a sentence that names the person and the posts it is about.
func TestDispositionTable(t *testing.T) {
	whose := map[string]Disposition{}
	for _, x := range dispositions {
		if len(x.terms) == 0 || x.owes == nil {
			t.Errorf("%s has no words, or nobody has said what it owes", x.code)
		}
		for _, word := range append(slices.Clone(x.terms), string(x.code)) {
			if other, ok := whose[word]; ok {
				t.Errorf("%s is a word of %s and of %s", word, other, x.code)
			}
			whose[word] = x.code
		}
		for _, item := range x.owes {
			if !slices.Contains(Items, item) || item == ItemSignIn || item == ItemAnnounce {
				t.Errorf("%s owes %s, which is no column or owed by everybody", x.code, item)
			}
		}
		if silent := x.code == Deferred || x.code == Pending; silent != (x.aloud == "") {
			t.Errorf("%s is read out as %q", x.code, x.aloud)
		}
		if x.vacates && !x.moves || x.moves && x.leaves || x.moves && !strings.Contains(x.aloud, "{拟任}") || x.leaves && !strings.Contains(x.aloud, "{免职}") {
			t.Errorf("%s contradicts itself: %+v", x.code, x)
		}
	}
	if last := Dispositions[len(Dispositions)-1]; last != Pending {
		t.Errorf("the last is %s, want pending", last)
	}
}
