package screen

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/ui/screen/page"
	"liuzhuan/ui/text"
)

// startAt is the start page of a folder.
func startAt(t *testing.T, dir string, w, h int) *driver {
	t.Helper()
	d := &driver{t: t, clock: &clock{}}
	d.clock.at("09:05")
	d.a = newApp(Options{Text: text.For("zh"), Dir: dir, Clock: d.clock.untouched()})
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	t.Cleanup(func() {
		if d.a.Sitting != nil {
			_ = d.a.Sitting.Close()
		}
	})
	return d
}

// meetings makes n meeting files in a new folder, 会议01 the newest.
func meetings(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	image, err := demoImage()
	if err != nil {
		t.Fatal(err)
	}
	for i := 1; i <= n; i++ {
		path := filepath.Join(dir, fmt.Sprintf("会议%02d.db", i))
		for ending, content := range image {
			if err := os.WriteFile(path+ending, content, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		at := time.Date(2026, 11, 1, 0, 0, 0, 0, time.Local).Add(-time.Duration(i) * time.Hour)
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// Every form that opens from the start page is drawn, with its cursor, at any
// size: there is no roster below which it could stand.
func TestStartPageDrawsItsForms(t *testing.T) {
	dir := meetings(t, 3)
	for w := 20; w <= 140; w += 20 {
		for h := 10; h <= 50; h += 10 {
			for _, k := range []string{"1", "2", "3"} {
				d := startAt(t, dir, w, h)
				d.press(k)
				lines, cursor := d.a.frame()
				fits(t, lines, w, h)
				if cursor == nil || cursor.X < 0 || cursor.X >= w || cursor.Y < 2 || cursor.Y >= h-2 {
					t.Fatalf("%s at %dx%d: cursor %v", k, w, h, cursor)
				}
			}
		}
	}
	startAt(t, dir, 80, 24).press("2").shows("打开会议文件", "> 文件 会议01.db")
}

// Nine meetings are within reach: 5 to 9 act on what is shown, 0 shows the next.
func TestStartPageHasPages(t *testing.T) {
	dir := meetings(t, 9)
	d := startAt(t, dir, 80, 24)
	d.shows("5 打开 会议01.db", "9 打开 会议05.db", "0 下一页（现在是 1-5，共 9 份）")
	d.press("0").shows("5 打开 会议06.db", "8 打开 会议09.db")
	d.press("9")
	if d.a.Sitting != nil {
		t.Fatal("9 opened a file that is not shown")
	}
	d.press("0").shows("5 打开 会议01.db")
	d.press("0", "8")
	if d.a.Sitting == nil || filepath.Base(d.a.Sitting.Path()) != "会议09.db" {
		t.Fatal("8 did not open the ninth meeting")
	}
	small := startAt(t, dir, 40, 10)
	seen := map[string]bool{}
	for range 9 {
		for _, f := range small.a.dialog().(*page.Start).Shown(small.a.bodyHeight()) {
			small.shows(f)
			seen[f] = true
		}
		small.press("0")
	}
	if len(seen) != 9 {
		t.Errorf("%d of 9 meetings within reach on a small screen", len(seen))
	}
}

// In a list of files Up and Down pick, before anything is typed as after.
func TestFilesArePickedWithArrows(t *testing.T) {
	d := startAt(t, meetings(t, 12), 80, 24)
	d.press("2").shows("  > 会议01.db", "    会议02.db")
	d.press("down", "down").shows("> 文件 会议03.db", "  > 会议03.db")
	d.press("up").shows("> 文件 会议02.db")
	for range 20 {
		d.press("down")
	}
	d.shows("> 文件 会议12.db", "  > 会议12.db")
	d.press("enter")
	if d.a.Sitting == nil || filepath.Base(d.a.Sitting.Path()) != "会议12.db" {
		t.Fatal("the twelfth meeting is not open")
	}
}

// Files are found by the initials of their names, as people are.
func TestFilesAreFoundByInitials(t *testing.T) {
	dir := meetings(t, 1)
	for _, name := range []string{"名册-云川.xlsx", "机构编制-云川.csv"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d := startAt(t, dir, 80, 24)
	d.press("5", "f10", "7", "text:m", "text:c").shows("  > 名册-云川.xlsx")
	d.press("backspace", "backspace", "text:jgbz").shows("  > 机构编制-云川.csv")
	d.press("enter").shows("> 文件 机构编制-云川.csv")
}

// newMeeting fills in the form of a new meeting, with what is offered where
// something is.
var newMeeting = []string{"enter", "enter", "enter", "text:市委二号会议室", "enter", "text:经市委同意", "enter"}

// Enter walks the form of a new meeting and makes it on the last field only. In
// the afternoon the next working day is offered, for a meeting is made the day
// before.
func TestNewMeetingIsWalked(t *testing.T) {
	for hour, want := range map[string]model.Date{"09:00": "20261122", "11:59": "20261122", "12:00": "20261123", "20:00": "20261123"} {
		d := startAt(t, t.TempDir(), 80, 24)
		d.clock.at(hour)
		d.press("1").shows("回车 下一栏", "> 会议名称").press("text:调整会", "enter")
		if d.a.Sitting != nil {
			t.Fatal("made before the date was looked at")
		}
		d.shows("> 日期", want.String()).press("enter").shows("> 开会时间").press("enter", "text:市委二号会议室", "enter").shows("回车 新建").press("text:经市委同意", "enter")
		if d.a.Sitting == nil {
			t.Fatal("not made on the last field")
		}
		info := d.a.meeting().Info()
		if info.Title != "调整会" || info.Date != want || info.Time != "09:00" || info.Venue != "市委二号会议室" || info.Approval != "经市委同意" {
			t.Errorf("at %s: %+v", hour, info)
		}
	}
	// What cannot be read is said where it stands.
	d := startAt(t, t.TempDir(), 80, 24)
	d.press("1", "enter", "text:后天", "enter", "enter", "enter", "enter").shows("> 日期     后天")
	if d.a.Sitting != nil {
		t.Fatal("made with no date")
	}
}

// From an empty folder a list is taken straight into a new meeting.
func TestStartWithAList(t *testing.T) {
	dir := t.TempDir()
	b, err := os.ReadFile("testdata/名册-云川.xlsx")
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, "名册.xlsx"), b, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	d := startAt(t, dir, 80, 24)
	d.press("3").press(newMeeting...).shows("> 文件 名册.xlsx")
	d.press("enter", "enter")
	if n := d.a.meeting().OnList(); n != 68 {
		t.Fatal(n, d.screen())
	}
}

// The start page says of each file which meeting it is, and looks without touching it.
func TestStartPageTellsMeetings(t *testing.T) {
	path := demoFile(t)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d := startAt(t, filepath.Dir(path), 80, 24)
	d.shows("5 打开 会议.db  2026.11.22  68 人  筹备  云川市派驻机构改革干部调整会")
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Errorf("looking changed the file: %v", err)
	}
}

// What meeting a file holds is whole at every width: behind its name, or below it.
func TestStartPageSaysWhichMeeting(t *testing.T) {
	dir := meetings(t, 1)
	if err := os.Rename(filepath.Join(dir, "会议01.db"), filepath.Join(dir, "云川市派驻机构改革干部调整会第二次-2026-11-22.db")); err != nil {
		t.Fatal(err)
	}
	d := startAt(t, dir, 80, 24)
	for w := 76; w <= 200; w++ {
		d.send(tea.WindowSizeMsg{Width: w, Height: 24})
		d.shows("打开 云川市派驻机构改革干部调整会第二次-2026-11-22.db", "2026.11.22  68 人  筹备  云川市派驻机构改革干部调整会")
	}
}

// Where there are few lines a long name does not push what the other files hold out of sight.
func TestShortStartPageSaysWhichMeeting(t *testing.T) {
	dir := meetings(t, 3)
	if err := os.Rename(filepath.Join(dir, "会议01.db"), filepath.Join(dir, "云川市派驻机构改革干部调整会第二次-2026-11-22.db")); err != nil {
		t.Fatal(err)
	}
	for _, h := range []int{15, 20} {
		d := startAt(t, dir, 80, h)
		for w := 60; w <= 200; w++ {
			d.send(tea.WindowSizeMsg{Width: w, Height: h})
			d.shows("打开 云川市派驻机构改革干部调整会第二次-2026-11-22.db")
			for _, file := range []string{"打开 会议02.db", "打开 会议03.db"} {
				_, told, ok := strings.Cut(strings.Join(d.screen(), "\n"), file)
				if told = strings.TrimLeft(told, " \n"); !ok || !strings.HasPrefix(told, "2026.11.22  68 人") {
					t.Errorf("at %dx%d %q is not told:\n%s", w, h, file, strings.Join(d.screen(), "\n"))
				}
			}
		}
	}
}

// On a small screen too each file says below its name what meeting it is, as long as there
// are lines for it, and nothing of that is cut.
func TestStartPageTellsOnSmallScreens(t *testing.T) {
	d := startAt(t, meetings(t, 3), 60, 20)
	d.shows("没有打开会议文件 | 本文件夹里有 3 份")
	for i, line := range d.screen() {
		if strings.Contains(line, "打开 会议0") && !strings.Contains(line+d.screen()[i+1], "68 人  筹备  云川市派驻机构改革干部调整会") {
			t.Errorf("%q is not told of", line)
		}
		if strings.HasSuffix(strings.TrimRight(line, " "), "..") {
			t.Errorf("%q is cut", line)
		}
	}
}
