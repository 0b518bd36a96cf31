package wall

import (
	"strconv"

	"liuzhuan/data/room"
)

// draw gives the lines of a slide.
func (v *view) slide(s room.Slide) []string {
	switch s.State {
	case room.Person:
		return v.person(s)
	case room.Heading:
		return v.frame(v.plain(s.Title, false), v.block(v.fit(textWays(s.Heading, 4), v.h-2, leastPost), s.Heading))
	case room.Tally:
		lines := []string{v.text.Wall.Decided + strconv.Itoa(s.Decided), v.text.Wall.Pending + strconv.Itoa(s.Pending)}
		b := v.fit([][]string{lines}, v.h-2, leastPost)
		if b == nil {
			return v.frame(v.plain(s.Title, false), append(v.spaced(lines[0]), v.spaced(lines[1])...))
		}
		return v.frame(v.plain(s.Title, false), v.block(b, ""))
	case room.Welcome:
		under := append([]string{""}, v.spaced(v.text.Wall.Welcome)...)
		return v.frame(nil, append(v.title(s.Title, v.h-4), under...))
	}
	return v.frame(nil, v.title(s.Title, v.h-2))
}

// title is the meeting's, as large as it goes.
func (v *view) title(s string, rows int) []string {
	if b := v.fit(textWays(s, 4), rows, leastPost); b != nil {
		return v.block(b, s)
	}
	return v.spaced(s)
}

// person is a name as large as it goes, under the team, over the post.
func (v *view) person(s room.Slide) []string {
	above := v.plain(s.Title, false)
	if s.Heading != "" {
		above = append(above, v.plain(s.Heading, false)...)
	}
	rows := v.h - len(above) - 3
	post := v.plain(s.Post, true)
	name := v.fit(nameWays(s.Name), rows-len(post), least)
	if name == nil {
		return v.frame(above, append(append(v.spaced(s.Name), ""), post...))
	}
	if large, smaller := v.largePost(s, name, rows); large != nil {
		name, post = smaller, large
	}
	return v.frame(above, append(append(v.block(name, s.Name), ""), post...))
}

// largePost makes the post of blocks as well, where the name loses little by it.
func (v *view) largePost(s room.Slide, name *big, rows int) ([]string, *big) {
	for lines := 1; lines <= 3; lines++ {
		for _, ways := range textWays(s.Post, lines) {
			post := v.fit([][]string{ways}, rows-int(boldFrom/2), leastPost)
			if post == nil {
				continue
			}
			post.size = min(post.size, name.size*0.6)
			smaller := v.fit(nameWays(s.Name), rows-post.rows(), max(least, boldFrom, name.size*0.6))
			if smaller != nil && post.size >= leastPost {
				return v.block(post, s.Post), smaller
			}
		}
	}
	return nil, nil
}
