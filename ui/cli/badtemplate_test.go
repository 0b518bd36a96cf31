package cli

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// compound is how the files of office programs before 2007 begin, and those with a password.
const compound = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// bad FOLDER makes files that are no templates, each in its own way, of those in a folder.
func bad(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: bad FOLDER")
	}
	put := func(name string, data []byte) { ts.Check(os.WriteFile(ts.MkAbs(name), data, 0o600)) }
	read := func(name string) []byte {
		data, err := os.ReadFile(filepath.Join(args[0], name))
		ts.Check(err)
		return data
	}
	wide := func(s string) string { return strings.Join(strings.Split(s, ""), "\x00") }
	docx, xlsx := read("1-本单位名册.docx"), read("4-本单位名册.xlsx")
	put("空.docx", nil)
	put("断.docx", docx[:len(docx)*2/3])
	put("断.xlsx", xlsx[:len(xlsx)-30])
	put("锁.docx", []byte(compound+strings.Repeat("\x00", 500)+wide("EncryptedPackage")))
	put("旧.xls", []byte(compound+strings.Repeat("\x00", 500)+wide("Workbook")))
	put("宏.docm", repacked(ts, docx, "word/vbaProject.bin", nil))
	put("宏.xlsm", repacked(ts, xlsx, "xl/vbaProject.bin", nil))
	put("包.docx", repacked(ts, docx, "", func(name string, data []byte) (string, []byte) { return "包/" + name, data }))
	put("乱.docx", repacked(ts, docx, "", func(name string, data []byte) (string, []byte) {
		if name == "word/document.xml" {
			data = data[:len(data)/2]
		}
		return name, data
	}))
	put("没完.xlsx", repacked(ts, xlsx, "", func(name string, data []byte) (string, []byte) {
		return name, bytes.ReplaceAll(data, []byte("{{/&#20154;&#21592;}}"), nil)
	}))
}

// repacked gives an archive with each part as alter has it, nil = as it is, and one more.
func repacked(ts *testscript.TestScript, of []byte, more string, alter func(name string, data []byte) (string, []byte)) []byte {
	in, err := zip.NewReader(bytes.NewReader(of), int64(len(of)))
	ts.Check(err)
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	write := func(name string, data []byte) {
		w, err := out.Create(name)
		ts.Check(err)
		_, err = w.Write(data)
		ts.Check(err)
	}
	for _, x := range in.File {
		r, err := x.Open()
		ts.Check(err)
		data, err := io.ReadAll(r)
		ts.Check(err)
		ts.Check(r.Close())
		name := x.Name
		if alter != nil {
			name, data = alter(name, data)
		}
		write(name, data)
	}
	if more != "" {
		write(more, []byte("macro"))
	}
	ts.Check(out.Close())
	return b.Bytes()
}
