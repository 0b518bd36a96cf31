package store
import ("testing";"os";"time";"fmt")
func BenchmarkZZ(b *testing.B) {
	for _, cache := range []string{"-2000","-16000","-64000","-200000"} {
		path := newFileIn(b, b.TempDir())
		o := standard
		o.params = "&_pragma=cache_size("+cache+")"
		s, err := o.open(path)
		if err != nil { b.Fatal(err) }
		c := bigImport(s.Meeting, 65000)
		t0 := time.Now()
		if _, err := s.Commit(c, nil); err != nil { b.Fatal(err) }
		d := time.Since(t0)
		st, _ := os.Stat(s.walPath())
		t0 = time.Now()
		s.Close()
		d2 := time.Since(t0)
		m, _ := os.Stat(path)
		t0 = time.Now()
		s, err = o.open(path)
		fmt.Println(cache, "commit", d, "wal", st.Size()>>20, "close", d2, "file", m.Size()>>20, "open", time.Since(t0))
		s.Close()
	}
}
