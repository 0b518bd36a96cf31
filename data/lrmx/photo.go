package lrmx

// The photo: base64 of an image file. Its bytes are never touched,
// shown or logged here.

import (
	"bytes"
	"encoding/base64"
	"strings"
)

func (f *Form) takePhoto(c *content) {
	text := c.text[tagPhoto]
	if _, after, ok := strings.Cut(text[:min(len(text), 64)], ";base64,"); ok && strings.HasPrefix(strings.TrimSpace(text), "data:") {
		text = after + text[min(len(text), 64):]
	}
	text = strings.TrimSpace(text)
	if text == "" {
		return
	}
	b, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		b, err = base64.RawStdEncoding.DecodeString(photoNoise.Replace(text))
	}
	if err != nil {
		f.issue(Issue{Element: tagPhoto, Kind: KindPhoto, Detail: "base64"})
		return
	}
	f.setPhoto(b)
}

// photoNoise is what wrapping leaves between the letters; padding is lost as often
// as it is right.
var photoNoise = strings.NewReplacer(" ", "", "\t", "", "\r", "", "\n", "", "\u00a0", "", "\u3000", "", "=", "")

// setPhoto keeps an image file and tells its type.
func (f *Form) setPhoto(b []byte) {
	f.Photo, f.PhotoType = b, imageType(b)
	if f.PhotoType == "" {
		f.issue(Issue{Element: tagPhoto, Kind: KindPhoto, Detail: "type"})
	}
}

// imageType knows the formats the editor takes by their first bytes.
func imageType(b []byte) string {
	for _, t := range [...]struct{ magic, name string }{
		{"\xff\xd8\xff", "jpeg"}, {"\x89PNG\r\n\x1a\n", "png"}, {"GIF8", "gif"}, {"BM", "bmp"},
	} {
		if bytes.HasPrefix(b, []byte(t.magic)) {
			return t.name
		}
	}
	return ""
}
