package model

// How a post is read aloud and printed in a sentence.

import "strings"

// ReadOut gives a post's text as it stands in 任…, 免去其…职务: lists end some posts in
// 职务, which the sentence says itself, and part several by half-width marks.
func ReadOut(post string) string {
	post = pauses.Replace(strings.TrimSpace(post))
	for strings.HasSuffix(post, "职务") {
		post = strings.TrimSuffix(post, "职务")
	}
	return strings.Trim(post, "、，； ")
}

// pauses are the marks between posts that a reader of Chinese makes no pause at.
var pauses = strings.NewReplacer(", ", "、", ",", "、", "; ", "；", ";", "；", "\r\n", "、", "\n", "、")
