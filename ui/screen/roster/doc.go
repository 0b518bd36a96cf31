// Package roster draws the list of people: columns that fit the width, rows in
// groups, and which part of them is seen.
//
// It knows neither the meeting nor the program: what a row says comes to it as text
// with roles, and drawing changes nothing.
package roster
