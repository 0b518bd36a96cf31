package model

// Place is where in a document something stands, everything counted from 1; 0 = not
// within one.
type Place struct {
	Part               Part
	Box                bool // in a text box
	Paragraph          int  // of the part, where it stands in no table
	Table, Row, Column int
	Sheet, Cell        string // of a worksheet: its name, and B4; "" = in no cell
}

// Part is a part of a document. Words for it are in ui/text.
type Part string

// The parts.
const (
	PartBody   Part = "body"
	PartHeader Part = "header"
	PartFooter Part = "footer"
	PartNote   Part = "note"
	PartCells  Part = "cells" // of a worksheet
)
