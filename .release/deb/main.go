// Command deb makes a package of a description as nfpm does, with its own code, but knows
// only the one kind that is wanted. nfpm's command knows all kinds, and some of what those
// need (go.digitalxero.dev/rpm, go.digitalxero.dev/go-msix) is not served by the proxy
// that CI reaches.
//
//	deb DESCRIPTION FOLDER
package main

import (
	"errors"
	"log"
	"os"
	"path/filepath"

	"github.com/goreleaser/nfpm/v2"
	"github.com/goreleaser/nfpm/v2/deb"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("deb: ")
	if len(os.Args) != 3 {
		log.Fatal("usage: deb DESCRIPTION FOLDER")
	}
	if err := pack(os.Args[1], os.Args[2]); err != nil {
		log.Fatal(err)
	}
}

// pack writes the package into the folder, under the name that dpkg expects.
func pack(description, folder string) error {
	config, err := nfpm.ParseFile(description)
	if err != nil {
		return err
	}
	info, err := config.Get("deb")
	if err != nil {
		return err
	}
	info = nfpm.WithDefaults(info)
	if err := nfpm.Validate(info); err != nil {
		return err
	}
	f, err := os.Create(filepath.Join(folder, deb.Default.ConventionalFileName(info)))
	if err != nil {
		return err
	}
	return errors.Join(deb.Default.Package(info, f), f.Close())
}
