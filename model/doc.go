// Package model is the domain: people, plans, decisions, attendance, talks and
// what is owed, as plain values, and the commands that change them. Every
// command takes the meeting and returns a Change; nothing is altered until the
// Change is on disk and handed back to Apply.
//
// What does not belong here: disks, screens, clocks, and words for people. The
// Chinese that stands here is data of the field (terms, titles), not sentences; what
// is true of any Chinese text stands in hanzi.
package model
