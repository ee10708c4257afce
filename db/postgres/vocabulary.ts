/**
 * The words that the queries use and PostgreSQL does not know, taught to it once: JSON kept as text is read by the functions that SQLite
 * has (sqlite.org/json1.html), and every entry of the ledger wakes every server.
 */
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'

/** `$.a.b` and `$[2]` as PostgreSQL names them. */
const STEPS = `string_to_array(ltrim(replace(replace(substr(path, 2), '[', '.'), ']', ''), '.'), '.')`

const FUNCTIONS = [
  `create or replace function json_extract(document text, path text) returns text language sql immutable parallel safe
     return document::jsonb #>> ${STEPS}`,
  `create or replace function json_each(document text, path text default '$') returns table (key bigint, value text)
     language sql immutable parallel safe rows 100
     begin atomic
       select place - 1, element #>> '{}' from jsonb_array_elements(
         case when path = '$' then document::jsonb else document::jsonb #> ${STEPS} end) with ordinality as one (element, place);
     end`,
  `create or replace function json_texts(parts text[]) returns text language sql immutable parallel safe return to_json(parts)::text`,
  `create or replace aggregate json_group_array(text) (sfunc = array_append, stype = text[], finalfunc = json_texts, initcond = '{}')`,
]

/** Heard by every server at the instant of the commit (`listen.ts`). */
export const CHANNEL = 'detainer_desk'

const WAKING = [
  `create or replace function wake_servers() returns trigger language plpgsql as $$ begin perform pg_notify('${CHANNEL}', ''); return null; end $$`,
  `create or replace trigger "ledger_wakes" after insert on ledger for each statement execute function wake_servers()`,
]

/** Before the migrations, which use them. */
export const teach = (db: Kysely<Tables>): Promise<void> => inTurn(db, FUNCTIONS)

/** After the migrations, when the ledger is there. */
export const wakeServers = (db: Kysely<Tables>): Promise<void> => inTurn(db, WAKING)

const inTurn = (db: Kysely<Tables>, statements: readonly string[]): Promise<void> =>
  db.transaction().execute(async (tx) => {
    for (const statement of statements) await sql.raw(statement).execute(tx)
  })
