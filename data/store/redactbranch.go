package store

// Redaction of what merges took up: two contents each, that are named by their sums.
// A content that has to change gets another sum, and so does what names it.

import (
	"bytes"
	"encoding/json"

	"liuzhuan/model"
)

// branches takes the texts out of what merges took up, and names anew what changed.
func (r *redaction) branches() error {
	for _, e := range r.s.History.Entries() {
		if e.Args.Merged == nil {
			continue
		}
		is, changed, err := r.branch(*e.Args.Merged)
		if err != nil {
			return err
		}
		if !changed {
			continue
		}
		args := e.Args
		args.Merged = &is
		text, _ := r.blotAll(r.any(), string(jsonText(args)))
		r.write("UPDATE journal SET args = ? WHERE seq = ?", text, e.Seq)
		r.hold(e.Hash)
	}
	return nil
}

// branch takes the texts out of one, and out of those that it took up itself.
func (r *redaction) branch(m model.Merged) (is model.Merged, changed bool, err error) {
	var edits []byte
	if m.Edits != "" {
		if edits, err = r.s.Content(m.Edits); err != nil {
			return m, false, err
		}
	}
	heads, err := r.s.Content(m.Heads)
	if err != nil {
		return m, false, err
	}
	newEdits, touched, held, err := r.branchEdits(edits)
	if err != nil {
		return m, false, err
	}
	newHeads, err := r.branchHeads(heads, touched, held)
	if err != nil {
		return m, false, err
	}
	is = m
	for _, part := range []struct {
		sum *string
		was []byte
		is  []byte
	}{{&is.Edits, edits, newEdits}, {&is.Heads, heads, newHeads}} {
		if bytes.Equal(part.was, part.is) {
			continue
		}
		c := model.ContentOf(part.is)
		r.write(insertContent, c.Sum, part.is)
		r.write("DELETE FROM content WHERE sha256 = ?", *part.sum)
		*part.sum, changed = c.Sum, true
	}
	return is, changed, nil
}

// branchEdits tells which entries altered a row of the texts, and which held one.
func (r *redaction) branchEdits(data []byte) (out []byte, touched, held map[int64]bool, err error) {
	touched, held = map[int64]bool{}, map[int64]bool{}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	lines := json.NewDecoder(bytes.NewReader(data))
	for lines.More() {
		var e branchEdit
		if err := lines.Decode(&e); err != nil {
			return nil, nil, nil, r.s.branchDamage(e.Seq)
		}
		if key := (rowKey{e.Table, e.Row}); r.concerns(key) {
			touched[e.Seq] = true
			for _, side := range []*string{e.Before, e.After} {
				if side == nil {
					continue
				}
				if text, changed := r.blot(key, *side); changed {
					*side, held[e.Seq] = text, true
				}
			}
		}
		if err := enc.Encode(e); err != nil {
			return nil, nil, nil, err
		}
	}
	return b.Bytes(), touched, held, nil
}

func (r *redaction) branchHeads(data []byte, touched, held map[int64]bool) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	all := r.any()
	lines := json.NewDecoder(bytes.NewReader(data))
	for lines.More() {
		var h branchHead
		if err := lines.Decode(&h); err != nil {
			return nil, r.s.branchDamage(h.Seq)
		}
		var args model.Args
		if err := json.Unmarshal([]byte(h.Args), &args); err != nil {
			return nil, r.s.branchDamage(h.Seq)
		}
		if touched[h.Seq] || args.Of != nil && touched[args.Of.Seq] {
			if text, changed := r.blotAll(all, h.Args); changed {
				h.Args, held[h.Seq] = text, true
			}
		}
		if args.Merged != nil {
			is, changed, err := r.branch(*args.Merged)
			if err != nil {
				return nil, err
			}
			if changed {
				args.Merged = &is
				h.Args, held[h.Seq] = string(jsonText(args)), true
			}
		}
		if held[h.Seq] {
			r.hold(h.Hash)
		}
		if err := enc.Encode(h); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}
