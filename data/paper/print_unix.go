//go:build unix

package paper

import (
	"context"
	"os/exec"
	"strings"
	"time"
)

// printWait is how long lp may take to accept a paper: it only puts it in a queue.
const printWait = 30 * time.Second

// printFile asks lp, which CUPS and every desktop with a printer has.
func printFile(path string) error {
	lp, err := exec.LookPath("lp")
	if err != nil {
		return &PrintError{Path: path}
	}
	ctx, done := context.WithTimeout(context.Background(), printWait)
	defer done()
	c := exec.CommandContext(ctx, lp, path)
	c.WaitDelay = time.Second // for what it started and did not end
	out, err := c.CombinedOutput()
	if err == nil {
		return nil
	}
	said := strings.TrimSpace(string(out))
	if ctx.Err() != nil || said == "" {
		said = strings.TrimSpace(said + " " + err.Error())
	}
	return &PrintError{Path: path, Said: said}
}
