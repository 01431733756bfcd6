import type { SqlClient } from './sql-client.ts'

/** The time by the clock of the domain's database. Expiry is judged by it, never by a process's own clock. */
export async function databaseNow(client: SqlClient): Promise<Date> {
  const rows = await client.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`
  const now = rows[0]?.now
  if (!(now instanceof Date)) throw new Error('the database told no time')
  return now
}
