package backup

// The receipt (移交单): what was handed over, so that both sides can hold it
// against the files years later. It is a paper and as such Chinese. Signed with a key
// that lies elsewhere it proves the whole journal up to its last entry: whoever can
// write the file can also write another journal, sound in itself, but not the receipt.

import (
	"bytes"
	"cmp"
	"crypto/ed25519"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"liuzhuan/data/store"
)

const receiptEnding = ".移交单.txt"

// Words of a receipt that are read back.
const (
	receiptTitle = "移交单"
	fileLine     = "会议文件："
	peopleLine   = "名册人数："
	entriesLine  = "操作记录："
	headLine     = "末条校验码："
	headLineOnce = "末条摘要：" // until November 2026
	signedLine   = "签名（Ed25519，签的是这一行以上的全部字节）："
	publicLine   = "公钥："
	printLine    = "公钥指纹："
)

func (m *Made) writeReceipt(im *store.Image, now time.Time, key Key) error {
	files := []string{m.Path}
	if !m.Sealed {
		files = append(files, store.DigestPath(m.Path))
	}
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\r\n", args...) }
	line(receiptTitle)
	line("")
	line("会议：%s", im.Title)
	line("日期：%s", im.Date)
	line(fileLine+"%s", filepath.Base(im.Path))
	line("备份时间：%s", now.Format("2006-01-02 15:04:05"))
	line(peopleLine+"%d", im.People)
	line(entriesLine+"%d 条", im.Entries)
	line(headLine+"%s", im.Head)
	if m.Sealed {
		line("加密：age，口令另行交接")
		line("解密后的 SHA-256：%s", digest(im.Data))
	} else {
		line("加密：没有")
	}
	line("核对：写完后重新打开核对过，%s", found(m.Report))
	line("")
	line("文件（字节数，SHA-256）：")
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		line("%s  %d  %s", filepath.Base(path), len(data), digest(data))
	}
	line("")
	line("移交人：            接收人：            日期：")
	text := append([]byte("\uFEFF"), b.String()...)
	return store.PutNew(m.Receipt, append(text, key.under(text)...))
}

// under is what stands under a text that is signed.
func (k Key) under(text []byte) string {
	signer := k.Signer()
	if signer == (Signer{}) {
		return ""
	}
	b64 := base64.StdEncoding.EncodeToString
	return "\r\n" + signedLine + b64(ed25519.Sign(k.secret, text)) + "\r\n" +
		publicLine + b64(signer.public()) + "\r\n" + printLine + signer.Fingerprint() + "\r\n"
}

// Receipt is what a receipt says of a meeting file.
type Receipt struct {
	Entries int64  // how many the journal held
	Head    string // hash of the last of them
	Signer  Signer // who signed it; the zero Signer = nobody
}

// ReadReceipt reads a receipt and proves its signature, if it has one. Errors: *Error
// with NotReceipt or Forged, and those of reading.
func ReadReceipt(path string) (*Receipt, error) {
	text, err := beginning(os.Open(path))
	if err != nil {
		return nil, err
	}
	said, signature, signed := bytes.Cut(text, []byte("\r\n"+signedLine))
	r := &Receipt{Head: cmp.Or(valueIn(said, headLine), valueIn(said, headLineOnce))}
	r.Entries, _ = strconv.ParseInt(strings.TrimSuffix(valueIn(said, entriesLine), " 条"), 10, 64) // 0 is no receipt
	title, _, _ := strings.Cut(strings.TrimPrefix(string(said), "\uFEFF"), "\r\n")
	if title != receiptTitle || r.Entries < 1 || len(r.Head) != 64 {
		return nil, &Error{NotReceipt, path}
	}
	if signed && !r.proven(said, string(signature)) {
		return nil, &Error{Forged, path}
	}
	return r, nil
}

// valueIn gives what a receipt says behind some words at the beginning of a line; of
// several the last, "" for none.
func valueIn(text []byte, words string) (value string) {
	for line := range bytes.Lines(text) {
		if said, ok := bytes.CutPrefix(bytes.TrimSpace(line), []byte(words)); ok {
			value = string(said)
		}
	}
	return value
}

// proven takes note of who signed, if the signature is of what was said.
func (r *Receipt) proven(said []byte, signature string) bool {
	lines := strings.Split(signature, "\r\n")
	if len(lines) != 4 || lines[3] != "" {
		return false
	}
	by, ok := strings.CutPrefix(lines[1], publicLine)
	sum, err1 := base64.StdEncoding.DecodeString(lines[0])
	public, err2 := base64.StdEncoding.DecodeString(by)
	if !ok || err1 != nil || err2 != nil || len(public) != ed25519.PublicKeySize || !ed25519.Verify(public, said, sum) {
		return false
	}
	r.Signer = Signer{string(public)}
	return lines[2] == printLine+r.Signer.Fingerprint()
}

// Receipted gives how many people the receipts beside a meeting file or a backup, and
// in 备份/, say it holds; 0 for no receipt.
func Receipted(path string) (people int) {
	name := filepath.Base(path)
	for _, dir := range []string{filepath.Dir(path), filepath.Join(filepath.Dir(path), Folder)} {
		entries, _ := os.ReadDir(dir) // there may be none
		for _, e := range entries {
			if !e.Type().IsRegular() || !strings.HasSuffix(e.Name(), receiptEnding) {
				continue
			}
			text, err := beginning(os.Open(filepath.Join(dir, e.Name())))
			if err != nil || valueIn(text, fileLine) != name && valueIn(text, name+"  ") == "" {
				continue
			}
			n, _ := strconv.Atoi(valueIn(text, peopleLine)) // 0 says nothing
			people = max(people, n)
		}
	}
	return people
}

func found(r *store.Report) string {
	if len(r.Damage) > 0 {
		return fmt.Sprintf("与原文件一致；原文件本身有 %d 处损坏", len(r.Damage))
	}
	return "完好"
}
