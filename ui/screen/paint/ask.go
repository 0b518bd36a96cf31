package paint

import (
	"io"
	"math"
	"regexp"
	"strconv"
	"time"

	"github.com/charmbracelet/x/ansi"
)

// Asked is what a terminal says of itself.
type Asked struct {
	Answers bool  // it says anything
	Marks   Marks // how wide the measured marks are; Unknown where that makes no sense
	Ground  Ground
}

// Ground is whether a terminal's background is dark.
type Ground uint8

// The grounds.
const (
	Untold Ground = iota
	DarkGround
	LightGround
)

// unhurried is how long Ask waits: nobody is about to type, and the line may be slow.
const unhurried = time.Second

// Ask asks a terminal that is raw, on the line where its cursor stands, and wipes what
// that left there. Where no answer comes, in is read on for in the background: it is for
// a program that ends then.
func Ask(in io.Reader, out io.Writer) (Asked, error) {
	said := make(chan string, 1)
	go func() {
		var all []byte
		for piece := make([]byte, 256); ; {
			n, err := in.Read(piece)
			all = append(all, piece[:n]...)
			if err != nil || position.Match(all) {
				said <- string(all)
				return
			}
		}
	}()
	// Where the cursor is comes last, and from every terminal that answers at all.
	_, err := io.WriteString(out, "\r"+ansi.RequestBackgroundColor+Measured+ansi.RequestCursorPositionReport+"\r"+ansi.EraseEntireLine)
	if err != nil {
		return Asked{}, err
	}
	select {
	case answer := <-said:
		return heard(answer), nil
	case <-time.After(unhurried):
		return Asked{}, nil
	}
}

var (
	position   = regexp.MustCompile(`\x1b\[(\d+);(\d+)R`)
	background = regexp.MustCompile(`\x1b\]11;rgb:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})`)
)

// heard reads what came.
func heard(answer string) Asked {
	var a Asked
	if at := position.FindStringSubmatch(answer); at != nil {
		a.Answers = true
		switch x, _ := strconv.Atoi(at[2]); {
		case x-1 == columns:
			a.Marks = Narrow
		case x-1 > columns && x-1 <= 2*columns:
			a.Marks = Wide
		}
	}
	if c := background.FindStringSubmatch(answer); c != nil {
		light := 0.0
		for i, weight := range []float64{0.299, 0.587, 0.114} { // of ITU-R BT.601
			value, _ := strconv.ParseUint(c[i+1], 16, 16)
			light += weight * float64(value) / (math.Pow(16, float64(len(c[i+1]))) - 1)
		}
		a.Ground = DarkGround
		if light > 0.5 {
			a.Ground = LightGround
		}
	}
	return a
}
