package model_test

import (
	"strings"
	"testing"

	"liuzhuan/model"
)

func FuzzHeading(f *testing.F) {
	for _, s := range []string{"一、驻甲局纪检监察组（8人）", "留任（41人)", "（三）", "十\xff、", "3.转任"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		name := model.HeadingName(text)
		if !strings.Contains(strings.Join(strings.Fields(text), ""), name) {
			t.Fatalf("%q is not in %q", name, text)
		}
		model.DispositionOfHeading(text)
	})
}
