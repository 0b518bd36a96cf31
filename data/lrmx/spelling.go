package lrmx

// How a file spells the format's names. Tools that know XML and not the editor put
// a prefix before them or write them small: <ns1:XingMing>, <xingming>. The root
// tells; a file that spells its root as the format does spells all so.

import (
	"bytes"
	"strings"
)

// spelling is how one file writes names.
type spelling struct {
	prefix string              // ns1:
	letter func(string) string // nil = as the format has them
}

// lowered gives names of the format by their small letters.
var lowered = func() map[string]string {
	by := map[string]string{}
	for name := range tags {
		by[strings.ToLower(name)] = name
	}
	return by
}()

// spellingOf looks at the first tag of a file.
func spellingOf(raw []byte) spelling {
	raw = raw[:min(len(raw), maxTag)]
	for {
		_, rest, ok := bytes.Cut(raw, []byte("<"))
		if !ok {
			return spelling{}
		}
		raw = rest
		name := leadingName(raw)
		if name == "" {
			continue
		}
		var s spelling
		if at := strings.LastIndexByte(name, ':'); at >= 0 {
			s.prefix, name = name[:at+1], name[at+1:]
		}
		switch {
		case !strings.EqualFold(name, tagPerson):
			return spelling{}
		case name == strings.ToLower(tagPerson):
			s.letter = strings.ToLower
		case name == strings.ToUpper(tagPerson):
			s.letter = strings.ToUpper
		}
		return s
	}
}

// read gives the format's name for one that the file writes; a name of nothing
// the format has stays as it is.
func (s spelling) read(name string) string {
	own, ok := strings.CutPrefix(name, s.prefix)
	if !ok {
		return name
	}
	if s.letter != nil {
		if canonical := lowered[strings.ToLower(own)]; canonical != "" && s.letter(canonical) == own {
			return canonical
		}
	}
	if tags[own] {
		return own
	}
	return name
}

// write gives a name of the format as the file writes it.
func (s spelling) write(name string) string {
	if s.letter != nil {
		name = s.letter(name)
	}
	return s.prefix + name
}
