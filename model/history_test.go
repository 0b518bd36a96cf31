package model_test

import (
	"math/rand/v2"
	"testing"

	"liuzhuan/model"
)

// TestHistory walks random commands, undos and redos, and compares the history
// with a naive one that keeps two piles of numbers.
func TestHistory(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 1))
		var h model.History
		var done, undone []int64 // numbers of the commands themselves
		said := map[int64]string{}
		add := func(c model.Change) {
			last, _ := h.Last()
			h.Add(model.Entry{Seq: last.Seq + 1, Command: c.Command, Args: c.Args, Undoes: c.Undoes})
		}
		add(model.Change{Command: model.CommandNew})
		for range 60 {
			undoable, canUndo := h.Undoable()
			redoable, canRedo := h.Redoable()
			if canUndo != (len(done) > 0) || canRedo != (len(undone) > 0) {
				t.Fatalf("seed %d: undo %v of %v, redo %v of %v", seed, canUndo, done, canRedo, undone)
			}
			if canUndo && undoable.Said().Args.Name != said[done[len(done)-1]] {
				t.Fatalf("seed %d: undo would take back %+v", seed, undoable)
			}
			if canRedo && redoable.Said().Args.Name != said[undone[len(undone)-1]] {
				t.Fatalf("seed %d: redo would bring again %+v", seed, redoable)
			}
			switch k := r.IntN(4); {
			case k == 0 && canUndo:
				c := model.TakeBack(undoable, nil, 0)
				equal(t, "undo", []any{c.Command, c.Undoes, c.Args.Name}, []any{model.CommandUndo, undoable.Seq, undoable.Said().Args.Name})
				add(c)
				undone = append(undone, done[len(done)-1])
				done = done[:len(done)-1]
			case k == 1 && canRedo:
				c := model.TakeBack(redoable, nil, 0)
				equal(t, "redo", []any{c.Command, c.Undoes}, []any{model.CommandRedo, redoable.Seq})
				add(c)
				done = append(done, undone[len(undone)-1])
				undone = undone[:len(undone)-1]
			default:
				last, _ := h.Last()
				name := string(rune('a' + r.IntN(26)))
				said[last.Seq+1] = name
				add(model.Change{Command: model.CommandDecide, Args: model.Args{Name: name}})
				done, undone = append(done, last.Seq+1), nil
			}
		}
		equal(t, "nothing is ever dropped", len(h.Entries()), 61)
	}
}

func TestEmptyHistory(t *testing.T) {
	var h model.History
	_, last := h.Last()
	_, undo := h.Undoable()
	_, redo := h.Redoable()
	equal(t, "empty", []bool{last, undo, redo}, []bool{false, false, false})
	h.Add(model.Entry{Seq: 1, Command: model.CommandNew})
	if _, ok := h.Undoable(); ok {
		t.Error("the meeting itself can be taken back")
	}
}
