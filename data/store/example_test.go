package store_test

import (
	"fmt"
	"os"
	"path/filepath"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// A Change is on the disk, with its journal entry, when Commit returns.
func Example() {
	dir, err := os.MkdirTemp("", "liuzhuan-example-")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "会议.db")
	if err := store.Create(path, model.NewInfo(model.Info{Title: "调整会"}, 1)); err != nil {
		panic(err)
	}
	s, err := store.Open(path)
	if err != nil {
		panic(err)
	}
	c, err := s.Meeting.AddGuest("张三", "市审计局", 2)
	if err != nil {
		panic(err)
	}
	entry, err := s.Commit(c, store.Desk{"screen": "where the clerk stands"})
	fmt.Println(entry.Seq, entry.Command, entry.Edits, err)
	if err := s.Close(); err != nil {
		panic(err)
	}

	again, err := store.Open(path)
	if err != nil {
		panic(err)
	}
	defer again.Close()
	fmt.Println(again.Meeting.People()[0].Name, len(again.History.Entries()))
	// Output:
	// 2 guest 2 <nil>
	// 张三 2
}
