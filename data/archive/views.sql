-- The archive as tables, and five questions across all meetings. For DuckDB, started in
-- this folder: duckdb -init views.sql. Other engines read the same files; there take the
-- text of a view as the query.

CREATE OR REPLACE VIEW meeting AS SELECT * FROM read_parquet('meeting/*/*.parquet', hive_partitioning = true);
CREATE OR REPLACE VIEW person AS SELECT p.*, m.date AS meeting_date
  FROM read_parquet('person/*/*.parquet', hive_partitioning = true) p JOIN meeting m USING (meeting);
CREATE OR REPLACE VIEW session AS SELECT * FROM read_parquet('session/*/*.parquet', hive_partitioning = true);
CREATE OR REPLACE VIEW change AS SELECT * FROM read_parquet('change/*/*.parquet', hive_partitioning = true);

-- Everybody as the latest meeting left them.
CREATE OR REPLACE VIEW latest AS SELECT * FROM person
  QUALIFY row_number() OVER (PARTITION BY person_key ORDER BY meeting_date DESC, meeting DESC, no DESC) = 1;

-- 1. 任同一职位满十年: who has been ten years in a post by the day of the last meeting.
CREATE OR REPLACE VIEW ten_years AS SELECT person_key, name, post_after, post_since FROM latest
  WHERE post_after <> '' AND length(post_since) >= 4
    AND (SELECT max(date) FROM meeting) >= (CAST(substr(post_since, 1, 4) AS INTEGER) + 10) || rpad(substr(post_since, 5), 4, '01');

-- 2. 谈话未办: who still owes a talk after the latest meeting they were in.
CREATE OR REPLACE VIEW owes_talk AS SELECT person_key, name, meeting, pre_appointment, integrity FROM latest
  WHERE pre_appointment = 'open' OR integrity = 'open';

-- 3. 两次暂缓: who was deferred in two meetings or more.
CREATE OR REPLACE VIEW deferred_twice AS SELECT person_key, any_value(name) AS name, count(DISTINCT meeting) AS times FROM person
  WHERE decision = 'deferred' GROUP BY person_key HAVING count(DISTINCT meeting) >= 2;

-- 4. 监督覆盖: supervised bodies year by year, with and without a team.
CREATE OR REPLACE VIEW coverage AS SELECT year, sum(units) AS units, sum(units - gaps) AS covered, sum(gaps) AS gaps, sum("overlaps") AS "overlaps"
  FROM meeting GROUP BY year ORDER BY year;

-- 5. 一个人的经过: every meeting of a person, by the key that another view shows:
--    SELECT * FROM career WHERE person_key = '...';
CREATE OR REPLACE VIEW career AS SELECT person_key, meeting_date, meeting, name, team, current, decision, team_after, post_after FROM person
  ORDER BY person_key, meeting_date, meeting;
