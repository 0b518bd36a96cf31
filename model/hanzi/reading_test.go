package hanzi

import (
	"strings"
	"testing"
)

// A ? behind a syllable marks what has to be settled before it is read out.
func TestNameReading(t *testing.T) {
	for name, want := range map[string]string{
		"单志远":         "shàn zhì yuǎn",
		"任文":          "rén wén",
		"尉迟恭":         "yù chí gōng",
		"张伟":          "zhāng wěi",
		"吕生行":         "lǚ shēng xíng?",
		"王晟":          "wáng shèng?",
		"王珩":          "wáng héng",
		"曾任重":         "zēng rèn? chóng?",
		"欧阳清和":        "ōu yáng qīng hé",
		"李\U0002cb4e": "lǐ hóng",
		"王\ue0f1":     "wáng \ue0f1?",
		"阿依古丽·买买提":    "ā yī gǔ lì · mǎi mǎi tí",
		"Tom":         "t o m",
		"":            "",
	} {
		syllables, uncertain := NameReading(name)
		for i := range syllables {
			if uncertain[i] {
				syllables[i] += "?"
			}
		}
		equal(t, name, strings.Join(syllables, " "), want)
	}
}
