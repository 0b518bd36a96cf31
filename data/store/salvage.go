package store

// Reading the copy of a damaged file: row by row from both ends of each
// table, for SQLite stops at the first page that makes no sense.

import (
	"bytes"
	"cmp"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"liuzhuan/model"
)

// salvage is what was found in a damaged file.
type salvage struct {
	at       time.Time // of the rescue
	db       *sql.DB
	rows     map[rowKey]model.Row
	broken   map[rowKey]bool // rows that are there and make no sense
	headers  []header        // by seq
	edits    map[int64][]foundEdit
	sound    []soundEntry
	told     map[rowKey]model.Row // what the journal says of each row, nil = gone
	names    map[model.ID]string  // of everybody, also of those whose row is lost
	desk     Desk
	contents map[string][]byte // the files that people came with, by their sums
	pages    []int
	missing  []Missing
	size     int64 // of the file in bytes
	whole    int64 // as its header says, 0 where that is lost

	progress func(done, total int) // hears how far it is
	found    int                   // edits and rows

	guessed     bool                 // where the tables begin is as in a new file; what stands there may be another table's
	journalHurt bool                 // a part of the journal could not be read
	hurt        map[model.Table]bool // tables of which a part could not be read
}

type foundEdit struct {
	n             int64
	key           rowKey
	before, after sql.NullString
	edit          model.Edit
	ok            bool // both sides could be read
}

// readAll reads every table of the copy. It fails only where nothing of ours can
// be read at all.
func (v *salvage) readAll(o opener, path string) error {
	v.hurt, v.journalHurt = map[model.Table]bool{}, false
	v.contents = map[string][]byte{}
	v.rows, v.broken, v.edits, v.headers = map[rowKey]model.Row{}, map[rowKey]bool{}, map[int64][]foundEdit{}, nil
	prepareDriver()
	db, err := sql.Open("sqlite", dataSource(path)+"?mode=rw&_pragma=trusted_schema(0)&_pragma=cell_size_check(1)&_dqs=0&_defensive=1")
	if err != nil {
		return err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	v.db = db
	// With another schema than ours a name could stand for anything.
	is := schema{}
	if err := v.each(schemaQuery, is.add); err != nil {
		return err
	}
	var version int
	if err := db.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	if version < 1 || version > len(o.steps) {
		return &DamagedError{Path: path, Detail: "no schema of ours"}
	}
	want, err := schemaAfter(o.steps[:version])
	if err != nil {
		return err
	}
	known, differs := 0, ""
	for name, text := range want {
		switch {
		case !strings.HasPrefix(name, "table "):
		case is[name] == text:
			known++
		default:
			differs = name
		}
	}
	if known == 0 && len(is) > 0 {
		return errStranger
	}
	if differs != "" {
		return &DamagedError{Path: path, Detail: "schema: " + differs}
	}
	v.noteBadPages()
	v.readHeaders()
	v.readEdits()
	for _, sh := range shapes {
		v.readTable(sh)
	}
	v.readContents()
	v.readDesk()
	return nil
}

// tell counts an edit or a row that was found.
func (v *salvage) tell() {
	if v.found++; v.found%toldEvery == 0 {
		v.progress(v.found, 0)
	}
}

func (v *salvage) each(query string, f func(*sql.Rows) error, args ...any) error {
	return each(v.db, query, f, args...)
}

// errStranger says that a file has a schema, and nothing of it is ours.
var errStranger = errors.New("another program's schema")

var pageNumber = regexp.MustCompile(`(?i)\bpage (\d+)`)

// noteBadPages asks SQLite which pages make no sense.
func (v *salvage) noteBadPages() {
	_ = v.each("PRAGMA integrity_check(1000)", func(rows *sql.Rows) error {
		var line string
		if err := rows.Scan(&line); err != nil {
			return err
		}
		for _, m := range pageNumber.FindAllStringSubmatch(line, -1) {
			if n, err := strconv.Atoi(m[1]); err == nil {
				v.pages = append(v.pages, n)
			}
		}
		return nil
	})
	slices.Sort(v.pages)
	v.pages = slices.Compact(v.pages)
}

// errTurns ends a walk whose keys do not go one way: the tree is tangled.
var errTurns = errors.New("keys out of order")

// readTable reads a table from its beginning to the first bad page, then from
// its end to the last, then the rows that the journal knows of.
func (v *salvage) readTable(sh *shape) {
	cells, dest := make([]sql.RawBytes, len(sh.columns)), make([]any, len(sh.columns))
	for i := range cells {
		dest[i] = &cells[i]
	}
	take := func(rows *sql.Rows, last *int64, begun *bool, up bool) error {
		v.tell()
		if err := rows.Scan(dest...); err != nil {
			return err
		}
		id, err := parseInt(cells[0])
		if err != nil {
			return err
		}
		if *begun && (id > *last) != up {
			return errTurns
		}
		*last, *begun = id, true
		key := rowKey{sh.table, model.ID(id)}
		row, err := sh.row(cells)
		if err != nil || row.RowID() != key.id {
			v.broken[key] = true
			return nil
		}
		v.rows[key] = row
		if p, ok := row.(*model.Person); ok {
			v.names[p.ID] = p.Name
		}
		return nil
	}
	walk := func(query string, up bool, args ...any) error {
		var last int64
		begun := false
		return v.each(query, func(rows *sql.Rows) error { return take(rows, &last, &begun, up) }, args...)
	}
	selects := v.selects(sh)
	if selects == "" || walk(selects+" ORDER BY id", true) == nil {
		return
	}
	v.hurt[sh.table] = true
	_ = walk(selects+" ORDER BY id DESC", false)
	for _, list := range v.edits {
		for _, e := range list {
			if _, ok := v.rows[e.key]; !ok && e.key.table == sh.table {
				_ = walk(selects+" WHERE id = ?", true, int64(e.key.id))
			}
		}
	}
}

// selects asks for the columns of a table that a file of an older schema has,
// NULL for those that came later; "" where the whole table did.
func (v *salvage) selects(sh *shape) string {
	has := map[string]bool{}
	_ = v.each("SELECT name FROM pragma_table_info(?)", func(rows *sql.Rows) error {
		var name string
		err := rows.Scan(&name)
		has[`"`+name+`"`] = true
		return err
	}, string(sh.table))
	if len(has) == 0 {
		return ""
	}
	columns := slices.Clone(sh.columns)
	for i := range columns {
		if !has[columns[i]] {
			columns[i] = "NULL"
		}
	}
	return fmt.Sprintf("SELECT %s FROM %s", strings.Join(columns, ", "), sh.table)
}

// readContents reads the files that people came with, as far as they are what
// their sums say.
func (v *salvage) readContents() {
	take := func(rows *sql.Rows) error {
		var sum string
		var data []byte
		if err := rows.Scan(&sum, &data); err != nil {
			return err
		}
		if model.ContentOf(data).Sum == sum {
			v.contents[sum] = data
		}
		return nil
	}
	if v.each(contentQuery+" ORDER BY rowid", take) == nil {
		return
	}
	_ = v.each(contentQuery+" ORDER BY rowid DESC", take)
	for _, row := range v.rows {
		for _, sum := range contentsOf(row) {
			v.readContent(sum, take)
		}
	}
	for _, h := range v.headers {
		v.eachBranch(h.Entry, func(sum string) { v.readContent(sum, take) })
	}
}

const contentQuery = "SELECT sha256, data FROM content"

// readContent looks for one file by its sum.
func (v *salvage) readContent(sum string, take func(*sql.Rows) error) {
	if v.contents[sum] == nil && sum != "" {
		_ = v.each(contentQuery+" WHERE sha256 = ?", take, sum)
	}
}

// readHeaders reads the journal's headers as readTable reads rows.
func (v *salvage) readHeaders() {
	found := map[int64]header{}
	take := func(rows *sql.Rows) error {
		h, err := scanHeader(rows)
		if err != nil {
			return err
		}
		if _, ok := found[h.Seq]; ok {
			return errTurns
		}
		found[h.Seq] = h
		return nil
	}
	if v.each(headers+" ORDER BY seq", take) != nil {
		v.journalHurt = true
		_ = v.each(headers+" ORDER BY seq DESC", take)
	}
	for _, h := range found {
		v.headers = append(v.headers, h)
	}
	slices.SortFunc(v.headers, func(a, b header) int { return cmp.Compare(a.Seq, b.Seq) })
}

func (v *salvage) readEdits() {
	const query = "SELECT seq, n, tbl, row, before, after FROM edit"
	type place struct{ seq, n int64 }
	found := map[place]bool{}
	take := func(rows *sql.Rows) error {
		v.tell()
		var e foundEdit
		var at place
		if err := rows.Scan(&at.seq, &at.n, &e.key.table, &e.key.id, &e.before, &e.after); err != nil {
			return err
		}
		if found[at] {
			return errTurns
		}
		found[at] = true
		e.n = at.n
		v.edits[at.seq] = append(v.edits[at.seq], e.decoded(v.names))
		return nil
	}
	if v.each(query+" ORDER BY seq, n", take) != nil {
		v.journalHurt = true
		_ = v.each(query+" ORDER BY seq DESC, n DESC", take)
		for _, h := range v.headers {
			if len(v.edits[h.Seq]) < h.Edits {
				_ = v.each(query+" WHERE seq = ? ORDER BY n", func(rows *sql.Rows) error {
					if err := take(rows); !errors.Is(err, errTurns) {
						return err
					}
					return nil
				}, h.Seq)
			}
		}
	}
	for _, list := range v.edits {
		slices.SortFunc(list, func(a, b foundEdit) int { return cmp.Compare(a.n, b.n) })
	}
}

func (e foundEdit) decoded(names map[model.ID]string) foundEdit {
	before, err1 := decode(e.key.table, e.before)
	after, err2 := decode(e.key.table, e.after)
	e.ok = err1 == nil && err2 == nil && (before != nil || after != nil)
	for _, row := range []model.Row{before, after} {
		if row != nil && row.RowID() != e.key.id {
			e.ok = false
		}
		if p, ok := row.(*model.Person); ok {
			names[p.ID] = p.Name
		}
		if p, ok := row.(*model.Participation); ok && len(p.Spans) == 0 {
			e.ok = false // model relies on one at least
		}
	}
	e.edit = model.Edit{Before: before, After: after}
	return e
}

func (v *salvage) readDesk() {
	_ = v.each("SELECT key, value FROM desk", func(rows *sql.Rows) error {
		var key, value string
		if err := rows.Scan(&key, &value); err != nil {
			return err
		}
		if json.Valid([]byte(value)) {
			if v.desk == nil {
				v.desk = Desk{}
			}
			v.desk[key] = json.RawMessage(value)
		}
		return nil
	})
}

// whole reports whether an entry and its edits are what was hashed; of a redacted one
// that cannot be known.
func (h header) whole(prev []byte, edits []foundEdit, redacted bool) bool {
	digest := newEditDigest()
	for i, e := range edits {
		if !e.ok || e.n != int64(i) {
			return false
		}
		digest.add(e.key.table, e.key.id, e.before, e.after)
	}
	return h.Edits == len(edits) && (redacted || bytes.Equal(h.digest, digest.sum()) && bytes.Equal(h.hash, h.sum(prev)))
}

// follow moves rows along with edits; false when one does not find its row as it
// should be.
func follow(state map[rowKey]string, edits []foundEdit) bool {
	for _, e := range edits {
		was, err1 := normal(e.key.table, e.before)
		is, err2 := normal(e.key.table, e.after)
		if err1 != nil || err2 != nil || state[e.key] != was {
			return false
		}
		state[e.key] = is
	}
	return true
}

func compareMissing(a, b Missing) int {
	return cmp.Or(cmp.Compare(a.Loss, b.Loss), cmp.Compare(a.Table, b.Table), cmp.Compare(a.Seq, b.Seq), cmp.Compare(a.Person, b.Person),
		cmp.Compare(a.ID, b.ID))
}
