package paint

import "os"

// File is a terminal as a file, as Bubble Tea wants for its modes and size. What is
// written takes the painter's way.
type File struct {
	On       *os.File
	Terminal *Terminal
}

func (f File) Read(b []byte) (int, error)  { return f.On.Read(b) }
func (f File) Write(b []byte) (int, error) { return f.Terminal.Write(b) }

// Close closes the file.
func (f File) Close() error { return f.On.Close() }

// Fd is the file's descriptor.
func (f File) Fd() uintptr { return f.On.Fd() }
