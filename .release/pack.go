// Command pack writes the files of a release so that the same content gives the same
// bytes: names in order, one time of change, nobody's name as owner. It needs no more
// than Go, on whatever system a release is built.
//
//	pack gz FILE OUT | tar FOLDER AS OUT | zip FOLDER OUT | sums FILE... | sbom IN VERSION OUT | time
package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("pack: ")
	if len(os.Args) < 2 {
		log.Fatal("what?")
	}
	if err := run(os.Args[1], os.Args[2:]); err != nil {
		log.Fatal(err)
	}
}

func run(what string, args []string) error {
	when, err := changed()
	if err != nil {
		return err
	}
	switch {
	case what == "gz" && len(args) == 2:
		return write(args[1], func(w io.Writer) error { return squeezed(w, func(w io.Writer) error { return copied(w, args[0]) }) })
	case what == "tar" && len(args) == 3:
		return write(args[2], func(w io.Writer) error {
			return squeezed(w, func(w io.Writer) error { return tarred(w, args[0], args[1], when) })
		})
	case what == "zip" && len(args) == 2:
		return write(args[1], func(w io.Writer) error { return zipped(w, args[0], when) })
	case what == "sums":
		return sums(os.Stdout, args)
	case what == "sbom" && len(args) == 3:
		return sbom(args[0], args[1], args[2])
	case what == "time":
		_, err := fmt.Println(when.Format(time.RFC3339))
		return err
	}
	return fmt.Errorf("%s with %d arguments?", what, len(args))
}

// changed is the time that every file gets: see reproducible-builds.org.
func changed() (time.Time, error) {
	seconds, err := strconv.ParseInt(os.Getenv("SOURCE_DATE_EPOCH"), 10, 64)
	return time.Unix(seconds, 0).UTC(), err
}

func write(to string, fill func(io.Writer) error) error {
	f, err := os.Create(to)
	if err != nil {
		return err
	}
	return errors.Join(fill(f), f.Close())
}

func squeezed(w io.Writer, fill func(io.Writer) error) error {
	z, err := gzip.NewWriterLevel(w, gzip.DefaultCompression)
	if err != nil {
		return err
	}
	return errors.Join(fill(z), z.Close())
}

func copied(w io.Writer, from string) error {
	f, err := os.Open(from)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(w, f)
	return err
}

// files gives the files of a folder by name: its folders are none of ours. What may be
// run is the program.
func files(folder string, f func(name, from string, mode os.FileMode, size int64) error) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	for _, e := range entries {
		info, err := e.Info()
		if err != nil {
			return err
		}
		mode := os.FileMode(0o644)
		if strings.TrimSuffix(e.Name(), ".exe") == "liuzhuan" {
			mode = 0o755
		}
		if err := f(e.Name(), filepath.Join(folder, e.Name()), mode, info.Size()); err != nil {
			return err
		}
	}
	return nil
}

// tarred writes a folder under another name.
func tarred(w io.Writer, folder, as string, when time.Time) error {
	t := tar.NewWriter(w)
	put := func(name, from string, mode os.FileMode, size int64) error {
		h := &tar.Header{Name: path.Join(as, name), Mode: int64(mode), Size: size, ModTime: when, Format: tar.FormatUSTAR}
		return errors.Join(t.WriteHeader(h), copied(t, from))
	}
	return errors.Join(files(folder, put), t.Close())
}

func zipped(w io.Writer, folder string, when time.Time) error {
	z := zip.NewWriter(w)
	put := func(name, from string, mode os.FileMode, _ int64) error {
		h := &zip.FileHeader{Name: name, Method: zip.Deflate, Modified: when}
		h.SetMode(mode)
		f, err := z.CreateHeader(h)
		if err != nil {
			return err
		}
		return copied(f, from)
	}
	return errors.Join(files(folder, put), z.Close())
}

// sums lists SHA-256 as sha256sum(1) does.
func sums(w io.Writer, names []string) error {
	for _, name := range names {
		d := sha256.New()
		if err := copied(d, name); err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "%x  %s\n", d.Sum(nil), name); err != nil {
			return err
		}
	}
	return nil
}

// sbom says of the program itself what the tool guesses by the repository's tags and by
// words of its folder.
func sbom(from, version, to string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	var bom map[string]any
	if err := json.Unmarshal(data, &bom); err != nil {
		return err
	}
	meta, _ := bom["metadata"].(map[string]any)
	own, _ := meta["component"].(map[string]any)
	if own == nil {
		return errors.New(from + " names no program")
	}
	delete(own, "evidence")
	own["version"] = version
	own["licenses"] = []any{map[string]any{"license": map[string]any{"id": "MIT"}}}
	data, err = json.MarshalIndent(bom, "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(to, append(data, '\n'), 0o644)
}
