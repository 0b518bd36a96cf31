package text

import "liuzhuan/data/archive"

// ArchiveWords are those of the archive of many meetings.
type ArchiveWords struct {
	Outcome map[archive.Outcome]string // path, title, people, files
	KeyMade string                     // path
	BadKey  string                     // path
	Unkeyed string
}

var zhArchive = ArchiveWords{
	Outcome: map[archive.Outcome]string{
		archive.Written:  "%[1]s：已写入“%[2]s”，%[3]d 人，%[4]d 个文件。",
		archive.Same:     "%[1]s：“%[2]s”档案里已有，没有变。",
		archive.Newer:    "%[1]s：档案里的“%[2]s”比这份新，没有写。请用最后那份会议文件。",
		archive.Parted:   "%[1]s：档案里的“%[2]s”和这份分开后各有改动，没有写。请先把两份合并（merge），再写。",
		archive.Unsealed: "%[1]s：“%[2]s”还没有封存，没有写。请先封存；确实要现在写，加 --all。",
	},
	KeyMade: "密钥写在 %s，只有您能读。请另存一份放好：丢了，以后的会议和以前的就对不上人；给了别人，别人就能认出档案里的人。",
	BadKey:  "%s 不是档案密钥，什么也没有写。请用 archive --new-key 做的那个文件。",
	Unkeyed: "没有给密钥：同一个人在各次会议里对不上，要把几次会议连起来看的就查不了。要能对上，请加 --key。",
}

var enArchive = ArchiveWords{
	Outcome: map[archive.Outcome]string{
		archive.Written:  "%[1]s: \"%[2]s\" was written, %[3]d {person|people}, %[4]d {file|files}.",
		archive.Same:     "%[1]s: \"%[2]s\" is there already and has not changed.",
		archive.Newer:    "%[1]s: the archive holds a later state of \"%[2]s\"; nothing was written. Please use the latest meeting file.",
		archive.Parted:   "%[1]s: the archive holds another copy of \"%[2]s\" that has gone its own way; nothing was written. Merge the two first.",
		archive.Unsealed: "%[1]s: \"%[2]s\" is not sealed; nothing was written. Seal it first, or add --all to write it as it is.",
	},
	KeyMade: "The key is in %s, for nobody but yourself to read. Keep a copy: without it people of later meetings cannot be matched with " +
		"earlier ones, and whoever has it can tell who is who in the archive.",
	BadKey:  "%s is not an archive key; nothing was written. Please use the file that archive --new-key made.",
	Unkeyed: "No key was given: nobody is known again from one meeting to the next, and questions across meetings have no answer. --key makes it so.",
}

// Archived says what became of a meeting file.
func (t *Text) Archived(path string, d *archive.Done) string {
	return t.Sprintf(t.Archive.Outcome[d.Outcome], path, d.Title, d.People, d.Files)
}
