package text

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"

	"liuzhuan/data/backup"
	"liuzhuan/data/paper"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

// An error of the system is told in plain words of the place that the person
// knows: no name of ours, no key to press where there is none, no second line.
func TestErrorsOfTheSystem(t *testing.T) {
	full := &fs.PathError{Op: "write", Path: "a/会议.db", Err: syscall.ENOSPC}
	for _, c := range []struct{ got, want string }{
		{zh.Error(&fs.PathError{Op: "create", Path: "没有/b.db", Err: fs.ErrNotExist}), "没有 没有 这个文件夹，请先建好，或换个已有的文件夹。"},
		{zh.Error(&fs.PathError{Op: "open", Path: "没有/.liuzhuan-12.part", Err: fs.ErrNotExist}), "没有 没有 这个文件夹，请先建好，或换个已有的文件夹。"},
		{zh.Error(&fs.PathError{Op: "open", Path: "没有/b.db.liuzhuan-copy", Err: fs.ErrNotExist}), "没有 没有 这个文件夹，请先建好，或换个已有的文件夹。"},
		{zh.Error(&os.LinkError{Op: "rename", Old: "a/b.db.new", New: "a/b.db.new", Err: syscall.ENOSPC}), "磁盘已满，a 没有写成。腾出空间再试。"},
		{zh.Error(&paper.SaveError{Path: "a/材料", Err: &fs.PathError{Op: "write", Path: "a/.liuzhuan-12.part/01.docx", Err: syscall.ENOSPC}}),
			"磁盘已满，a/材料 没有写成。腾出空间再试。"},
		{zh.Error(&paper.HeldError{Path: "a/名册.docx"}), "a/名册.docx 正被别的程序占用，关掉它再试。"},
		{zh.Error(&fs.PathError{Op: "open", Path: "没有.db", Err: fs.ErrNotExist}), "找不到 没有.db，请核对文件名和位置。"},
		{zh.Error(&fs.PathError{Op: "read", Path: "U盘", Err: syscall.EISDIR}), "U盘 是文件夹，这里要的是文件。请写明文件夹里的哪个文件。"},
		{zh.Error(&store.DamagedError{Path: "会议.db", Detail: "*** in database main ***\nTree 6 page 6"}), "会议.db 已损坏，没有打开。请用备份；没有备份就请技术人员救出能读的。"},
		{zh.Error(errors.New("first\nsecond")), "未能完成。请再试一次；还不行，请告诉技术人员：first second"},
		{en.Error(errors.New("first\nsecond")), "That did not work. Try again; if it stays so, tell a technician: first second"},
		{zh.NotDone(full), "没有写入：磁盘已满。文件里原有的都在；腾出空间再试。"},
		{zh.NotKept(full), "刚才这一项没有存上：磁盘已满。前面的都在；腾出空间再按一次。"},
	} {
		if c.got != c.want {
			t.Errorf("%s\nwant %s", c.got, c.want)
		}
	}
	for _, lang := range languages {
		for fault, said := range lang.Problem.NotDone {
			if strings.Contains(said, "按") || strings.Contains(said, "press") {
				t.Errorf("%s: a command has no key to press: %s", fault, said)
			}
		}
	}
}

// What `check` lists stands in one line each and names tables as people do.
func TestDamage(t *testing.T) {
	for _, c := range []struct {
		damage store.Damage
		want   string
	}{
		{store.Damage{Kind: store.DamageForeignKey, Table: model.DecisionTable, ID: 7, Detail: "person"}, "有一行指向不存在的内容： 结果第 7 行 名册"},
		{store.Damage{Kind: store.DamageIntegrity, Detail: "*** in database main ***\nTree 6"}, "文件结构损坏： *** in database main *** Tree 6"},
		{store.Damage{Kind: store.DamageChain, Seq: 3}, "操作记录被改过或缺了： 第 3 条"},
	} {
		if got := zh.Damage(c.damage); got != c.want {
			t.Errorf("%s\nwant %s", got, c.want)
		}
	}
}

// A sealed backup that is broken is not sent to rescue, which cannot open it; and
// of a damaged row its person is told, not a number that stands nowhere else.
func TestDeadEnds(t *testing.T) {
	zh := For("zh").ForCommands()
	for _, fault := range []backup.Fault{backup.Cut, backup.Flipped} {
		if s := zh.Error(&backup.Error{Fault: fault, Path: "会议.db.age"}); strings.Contains(s, "rescue") || !strings.Contains(s, "另一份备份") {
			t.Error(s)
		}
		if s := zh.Error(&backup.Error{Fault: fault, Path: "会议.db"}); !strings.Contains(s, "rescue") {
			t.Error(s)
		}
	}
	if s := zh.Damage(store.Damage{Kind: store.DamageReplay, Table: model.PersonTable, ID: 230406441501018067, Person: "余刚超"}); strings.Contains(s, "2304") || !strings.Contains(s, "名册 涉及 余刚超") {
		t.Error(s)
	}
}
