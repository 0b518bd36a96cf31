package backup

// The receipt (移交单): what was handed over, so that both sides can hold it
// against the files years later. It is a paper and as such Chinese.

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"liuzhuan/data/store"
)

const receiptEnding = ".移交单.txt"

func (m *Made) writeReceipt(im *store.Image, now time.Time) error {
	files := []string{m.Path}
	if !m.Sealed {
		files = append(files, store.DigestPath(m.Path))
	}
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\r\n", args...) }
	line("移交单")
	line("")
	line("会议：%s", im.Title)
	line("日期：%s", im.Date)
	line("会议文件：%s", filepath.Base(im.Path))
	line("备份时间：%s", now.Format("2006-01-02 15:04:05"))
	line("名册人数：%d", im.People)
	line("操作记录：%d 条", im.Entries)
	line("末条摘要：%s", im.Head)
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
	return store.PutNew(m.Receipt, append([]byte("\uFEFF"), b.String()...))
}

// Receipted gives how many people the receipts beside a meeting file or a backup, and
// in 备份/, say it holds; 0 for no receipt.
func Receipted(path string) (people int) {
	var receipts []string
	for _, dir := range []string{filepath.Dir(path), filepath.Join(filepath.Dir(path), Folder)} {
		entries, _ := os.ReadDir(dir)
		for _, e := range entries {
			if strings.HasSuffix(e.Name(), receiptEnding) {
				receipts = append(receipts, filepath.Join(dir, e.Name()))
			}
		}
	}
	for _, receipt := range receipts {
		text, err := os.ReadFile(receipt)
		if err != nil || len(text) > longestReceipt {
			continue
		}
		n, ours := 0, false
		for line := range strings.Lines(string(text)) {
			line = strings.TrimSpace(line)
			if count, ok := strings.CutPrefix(line, "名册人数："); ok {
				n, _ = strconv.Atoi(count)
			}
			ours = ours || line == "会议文件："+filepath.Base(path) || strings.HasPrefix(line, filepath.Base(path)+"  ")
		}
		if ours {
			people = max(people, n)
		}
	}
	return people
}

// longestReceipt is in bytes.
const longestReceipt = 64 << 10

func found(r *store.Report) string {
	if len(r.Damage) > 0 {
		return fmt.Sprintf("与原文件一致；原文件本身有 %d 处损坏", len(r.Damage))
	}
	return "完好"
}
