package cli

// archive: what many meetings came to, in one folder that engines read.

import (
	"os"
	"runtime/debug"

	"github.com/spf13/cobra"

	"liuzhuan/data/archive"
	"liuzhuan/data/store"
)

func (e *env) archiveCommand() *cobra.Command {
	var key, newKey string
	var all bool
	c := e.command("archive", func(_ *cobra.Command, args []string) error {
		if newKey != "" {
			if err := archive.NewKey(newKey); err != nil {
				return err
			}
			e.say(e.t.Sprintf(e.t.Archive.KeyMade, newKey))
			return nil
		}
		secret, err := e.archiveKey(key)
		if err != nil {
			return err
		}
		if os.Getenv("GOMEMLIMIT") == "" {
			debug.SetMemoryLimit(archiveMemory)
		}
		a, err := archive.Open(args[0], secret)
		if err != nil {
			return err
		}
		left := false
		for _, path := range args[1:] {
			done, err := e.archiveOne(a, path, all)
			if err != nil {
				e.say(e.t.Error(err))
				left = true
				continue
			}
			e.say(e.t.Archived(path, done))
			switch done.Outcome {
			case archive.Written, archive.Same:
				e.print(done.Meeting)
			default:
				left = true
			}
		}
		if key == "" {
			e.say(e.t.Archive.Unkeyed)
		}
		if left {
			return saidError{}
		}
		return nil
	})
	c.Args = func(c *cobra.Command, args []string) error {
		if newKey != "" {
			return e.args(0, 0)(c, args)
		}
		return e.args(2, mostMeetings)(c, args)
	}
	c.Flags().StringVar(&key, "key", "", e.t.CLI.Flag["archive-key"])
	c.Flags().StringVar(&newKey, "new-key", "", e.t.CLI.Flag["archive-new-key"])
	c.Flags().BoolVar(&all, "all", false, e.t.CLI.Flag["archive-all"])
	return c
}

// archiveMemory is memory for a command that reads one meeting after the other, in bytes:
// with 25,000 people each they stay below 200 MB so.
const archiveMemory = 64 << 20

// mostMeetings is more than a command line holds.
const mostMeetings = 1 << 20

func (e *env) archiveKey(path string) (archive.Key, error) {
	if path == "" {
		return archive.Key{}, nil
	}
	return archive.ReadKey(path)
}

// archiveOne keeps one meeting. Only that one is in memory: the one before is given back
// first, and what was needed to read it before it is written.
func (e *env) archiveOne(a *archive.Archive, path string, unsealed bool) (*archive.Done, error) {
	debug.FreeOSMemory()
	s, err := store.View(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = s.Close() }()
	debug.FreeOSMemory()
	return a.Keep(s, unsealed)
}
