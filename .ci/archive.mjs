// Holds DuckDB's answers to the questions of views.sql against those that the meetings
// themselves gave (ui/cli TestYears), and looks whether it reads types, days and
// partitions as they are meant:  node archive.mjs FOLDER MODULES
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const [folder, modules] = process.argv.slice(2).map((p) => resolve(p))
const { DuckDBInstance } = createRequire(join(modules, 'x.js'))('@duckdb/node-api')
const want = JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8'))
const archive = join(folder, 'archive')
const views = readFileSync(join(archive, 'views.sql'), 'utf8')
process.chdir(archive) // the views name files relative to their folder

const db = await DuckDBInstance.create(':memory:', { threads: '2' })
const con = await db.connect()
for (const statement of views.replace(/--.*$/gm, '').split(';')) {
  if (statement.trim()) await con.run(statement)
}

const rows = async (sql) => (await con.runAndReadAll(sql)).getRowsJson()
const one = async (sql) => (await rows(sql))[0][0]
const lines = async (sql) => (await rows(sql)).map((r) => r.map((v) => v ?? '').join('|'))

let passed = 0
const failed = []
function same(what, got, wanted) {
  if (JSON.stringify(got) === JSON.stringify(wanted)) return passed++
  failed.push(`${what}: DuckDB says ${brief(got)}, the meetings ${brief(wanted)}`)
}
const brief = (v) => (Array.isArray(v) ? `${v.length} rows, ` : '') + JSON.stringify(v).slice(0, 300)
const inOrder = (list) => [...(list ?? [])].sort()

// The five questions.
same('ten years in a post', inOrder(await lines('SELECT name, post_after, post_since FROM ten_years')), inOrder(want.ten_years))
same('owes a talk', inOrder(await lines('SELECT name, pre_appointment, integrity FROM owes_talk')), inOrder(want.owes_talk))
same('deferred twice', inOrder(await lines('SELECT name, times FROM deferred_twice')), inOrder(want.deferred_twice))
same('coverage', await lines('SELECT year, units, covered, gaps, "overlaps" FROM coverage'), want.coverage)
for (const [name, career] of Object.entries(want.careers)) {
  const quoted = name.replaceAll("'", "''")
  same(`career of ${name}`, await lines(`SELECT meeting_date, team, current, decision, team_after, post_after FROM career
    WHERE person_key = (SELECT any_value(person_key) FROM person WHERE name = '${quoted}')`), career)
}

// How many there are, and that a key is one person and a person one key.
same('meetings', Number(await one('SELECT count(*) FROM meeting')), want.meetings)
same('people', Number(await one('SELECT count(*) FROM person')), want.people)
same('keys', Number(await one('SELECT count(DISTINCT person_key) FROM person')), want.distinct)
same('names', Number(await one('SELECT count(DISTINCT name) FROM person')), want.distinct)
same('keys and names', Number(await one('SELECT count(*) FROM (SELECT DISTINCT person_key, name FROM person)')), want.distinct)
same('entries', Number(await one('SELECT count(*) FROM change')), want.entries)
same('talks', Number(await one('SELECT count(*) FROM session')), want.sessions)

// Types, days, partitions.
const types = Object.fromEntries((await rows('DESCRIBE person')).map((r) => [r[0], r[1]]))
for (const [column, type] of Object.entries({ person_key: 'BLOB', no: 'INTEGER', off_list: 'BOOLEAN', name: 'VARCHAR', birth: 'VARCHAR', year: 'BIGINT', late: 'BOOLEAN' })) {
  same(`type of ${column}`, types[column], type)
}
same('type of decided_at', types.decided_at.startsWith('TIMESTAMP'), true)
same('a key has 16 bytes', await one('SELECT bool_and(octet_length(person_key) = 16) FROM person'), true)
same('year is that of the day', Number(await one("SELECT count(*) FROM meeting WHERE year <> CAST(substr(date, 1, 4) AS INTEGER)")), 0)
same('days', (await rows('SELECT min(date), max(date) FROM meeting'))[0], [want.first, want.last])
same('decisions', (await rows("SELECT epoch_ms(min(decided_at)), epoch_ms(max(decided_at)) FROM person WHERE decision <> ''"))[0].map(Number), want.decided)
same('decided on the day', Number(await one("SELECT count(*) FROM person WHERE decision <> '' AND strftime(decided_at, '%Y%m%d') <> meeting_date")), 0)
same('deferred by day', Object.fromEntries((await rows("SELECT meeting_date, count(*) FROM person WHERE decision = 'deferred' GROUP BY 1 ORDER BY 1")).map((r) => [r[0], Number(r[1])])), want.deferred_of)
same('one partition is read for one year', Number(await one(`SELECT count(*) FROM read_parquet('person/*/*.parquet', hive_partitioning = true) WHERE year = ${want.last.slice(0, 4)}`)),
  Number(await one(`SELECT count(*) FROM person WHERE meeting_date LIKE '${want.last.slice(0, 4)}%'`)))

for (const words of failed) console.log(words)
console.log(`DuckDB ${await one('SELECT version()')} over ${want.people} rows of ${want.meetings} meetings`)
console.log(`${passed} passed, ${failed.length} failed`)
process.exit(failed.length ? 1 : 0)
