package store

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations are the steps from an empty file to the newest schema; the schema
// number of a file is how many it has had.
var migrations = func() (steps []string) {
	names, _ := fs.Glob(migrationFiles, "migrations/*.sql") // sorted
	for _, name := range names {
		text, _ := migrationFiles.ReadFile(name)
		steps = append(steps, string(text))
	}
	return steps
}()

// migrateWithCopy keeps a copy of the file as it is and brings it up.
func (s *Store) migrateWithCopy(version int) error {
	copied, err := s.copyBefore(version)
	if err != nil {
		return err
	}
	if err := s.migrate(version); err != nil {
		// Each step is one transaction, but an earlier one may have been kept.
		var now int
		if again := s.scalar("PRAGMA user_version", &now); again == nil && now == version {
			err = errors.Join(err, s.folder.remove(copied))
		}
		return err
	}
	return nil
}

// migrate runs the steps from version on, each in a transaction of its own with
// its new user_version.
func (s *Store) migrate(version int) error {
	for i, step := range s.steps[version:] {
		script := fmt.Sprintf("BEGIN IMMEDIATE;\n%s\nPRAGMA application_id = %d;\nPRAGMA user_version = %d;\nCOMMIT;", step, ApplicationID, version+i+1)
		if _, err := s.conn.ExecContext(context.Background(), script); err != nil {
			_, _ = s.conn.ExecContext(context.Background(), "ROLLBACK")
			return fmt.Errorf("migration %d: %w", version+i+1, err)
		}
	}
	return nil
}

// copyBefore writes FILE.vN.bak, or FILE.vN-2.bak and so on where that is taken,
// and gives its path. No copy is ever written over.
func (s *Store) copyBefore(version int) (string, error) {
	bak := fmt.Sprintf("%s.v%d.bak", s.path, version)
	for n := 2; ; n++ {
		if _, err := os.Lstat(bak); errors.Is(err, fs.ErrNotExist) {
			break
		}
		bak = fmt.Sprintf("%s.v%d-%d.bak", s.path, version, n)
	}
	temp := bak + ".new"
	err := s.folder.removeWithJournals(temp)
	if err == nil {
		err = s.folder.create(temp) // before SQLite does, with wider permissions
	}
	if err == nil {
		_, err = s.conn.ExecContext(context.Background(), "VACUUM INTO ?", temp)
	}
	if err == nil {
		err = s.folder.sync(temp)
	}
	if err == nil {
		err = s.folder.putInPlace(temp, bak, func() error { return nil })
	}
	if err != nil {
		return "", errors.Join(err, s.folder.removeWithJournals(temp))
	}
	return bak, nil
}
