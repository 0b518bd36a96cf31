package lrmx

import "fmt"

// Issue is something about a file that its reader should know. None of them
// stops an import. Which of Detail and Count are set is said at the Kind.
type Issue struct {
	Element string // "" = the file as a whole
	Kind    Kind
	Detail  string
	Count   int
}

// Kind says what an Issue is. Words for it are made in ui/text.
type Kind string

// What a file may have. Those marked * make the form Damaged.
const (
	KindEncoding Kind = "encoding"  // * not UTF-8, or not what the file declares; Detail: what it is
	KindMarkup   Kind = "markup"    // * bare & or < in a text, kept as text; Count, 0 = in a tag or comment
	KindUnclosed Kind = "unclosed"  // * an end tag is missing or out of place; the text ends at the next tag
	KindControl  Kind = "control"   // * control characters were taken out; Count
	KindLost     Kind = "lost"      // * U+FFFD was taken out, a character is lost already; Count
	KindFields   Kind = "fields"    // * a .lrm that does not have 33 fields; Count: how many
	KindUnknown  Kind = "unknown"   // an element or field the format does not have, kept in the file; Detail: its text
	KindTwice    Kind = "twice"     // an element stands again; Detail: the text that was not taken
	KindStray    Kind = "stray"     // text outside all elements; Detail: the text
	KindDate     Kind = "date"      // a date that is none, kept as it stands; Detail: the text
	KindLong     Kind = "long"      // longer than the official editor takes; Count: characters
	KindName     Kind = "file_name" // the file name names somebody else; Detail: the file name
	KindNoName   Kind = "no_name"   // the form names nobody
	KindEthnic   Kind = "ethnic"    // 汉 was read as 汉族; Detail: the text
	KindFamily   Kind = "family"    // more relatives than the editor has rows; Count
	KindPhoto    Kind = "photo"     // the photo cannot be read, or is no picture known; Detail: why
	KindRetire   Kind = "retire_on" // 到龄年月 differs from the statutory table; Detail: YYYYMM computed
)

// Error says why a file gave no form.
type Error struct {
	File    string // as Form.Path, or the path that was to be opened
	Element string // where it was seen, if in an element
	Why     Why
	Err     error    // of the file system or the archive, where there is one
	Passed  []Passed // WhyNoForms: what there is instead
}

// Why is the reason of an Error. Words for it are made in ui/text.
type Why string

// Why a file may give no form.
const (
	WhyUnreadable Why = "unreadable"  // the file system or the archive says so: Err
	WhyNotRegular Why = "not_regular" // a link, device or pipe: not followed
	WhyEmpty      Why = "empty"       // no bytes
	WhyNotForm    Why = "not_form"    // neither .lrmx nor .lrm by its content
	WhyEncoding   Why = "encoding"    // UTF-16
	WhyDoctype    Why = "doctype"     // declares a document type or entities; the format has neither
	WhyTooDeep    Why = "too_deep"    // elements within elements beyond all use
	WhyFolders    Why = "folders"     // folders within folders beyond all use
	WhyTooLarge   Why = "too_large"   // a form beyond maxForm
	WhyTotal      Why = "total"       // the forms of a folder or archive together beyond maxTotal
	WhyTooMany    Why = "too_many"    // beyond the number of files in a folder or archive
	WhyCrowded    Why = "crowded"     // beyond the number of elements in a file

	WhyPictureLarge Why = "picture_large" // the picture of a .lrm beyond maxPicture
	WhyManyPeople   Why = "many_people"   // more than one person in a file
	WhyEncrypted    Why = "encrypted"     // an archive entry with a password
	WhyPackage      Why = "package"       // .hzb, .zb3 or other 7z package of the big systems
	WhyArchive      Why = "archive"       // an archive in a folder or archive: to be opened on its own
	WhyChanged      Why = "changed"       // other bytes than when it was read
	WhyNoForms      Why = "no_forms"      // a folder or archive without any form
	WhyText         Why = "text"          // a text this file's encoding or syntax cannot hold
	WhyNoElement    Why = "no_element"    // nowhere to write: the file lost that field
)

func (e *Error) Error() string {
	s := fmt.Sprintf("lrmx: %s: %s", e.File, e.Why)
	if e.Element != "" {
		s += " in " + e.Element
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

func (e *Error) Unwrap() error { return e.Err }
