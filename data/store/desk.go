package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
)

// Desk is where the clerk stands: values by key, written beside a Change or
// alone, outside journal and undo.
type Desk map[string]any

// PutDesk writes the desk alone.
func (s *Store) PutDesk(desk Desk) error {
	return s.transaction(func(tx execer) error { return tx.desk(desk) })
}

// ReadDesk reads one key of the desk into v and reports whether it was there.
func (s *Store) ReadDesk(key string, v any) (bool, error) {
	var text string
	err := s.conn.QueryRowContext(context.Background(), "SELECT value FROM desk WHERE key = ?", key).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	if err != nil {
		return false, s.cause(err)
	}
	return true, json.Unmarshal([]byte(text), v)
}

func (tx execer) desk(desk Desk) error {
	for key, v := range desk {
		b, err := json.Marshal(v)
		if err != nil {
			return err
		}
		// Two statements, for the one that does both checks the json twice.
		n, err := tx.affected("UPDATE desk SET value = ? WHERE key = ?", string(b), key)
		if err == nil && n == 0 {
			err = tx.exec("INSERT INTO desk (key, value) VALUES (?, ?)", key, string(b))
		}
		if err != nil {
			return err
		}
	}
	return nil
}
