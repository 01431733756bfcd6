import { jobsConnectionString, jobsSchema, withClient } from '@corridor/db/connection'
import { deadLetterOf, subscribers } from './subscriptions.ts'

/** How long work that is done stays for the console and the log to be compared with, in days. */
const doneIsKeptInDays = 7
const batchSize = 5_000

const old = `completed_on < now() - interval '${doneIsKeptInDays} days'`

/**
 * Removes what is settled and a week old: jobs that were done, and copies of events in the dead letters whose event was
 * done after all. An event that was given up on is never among them: it waits for a person, and what is behind it
 * waits too. A run of scheduled work that failed is settled by a later run of it.
 */
export async function pruneJobs(): Promise<void> {
  await withClient({ connectionString: jobsConnectionString() }, async (client) => {
    const removeAll = async (condition: string, params: readonly unknown[]) => {
      const sql = `DELETE FROM ${jobsSchema}.job WHERE (name, id) IN (
        SELECT name, id FROM ${jobsSchema}.job AS settled WHERE ${condition} LIMIT ${batchSize})`
      let removed = batchSize
      while (removed === batchSize) {
        const { rowCount } = await client.query(sql, [...params])
        removed = rowCount ?? 0
      }
    }
    await removeAll(
      `name = ANY($1) AND EXISTS (SELECT FROM ${jobsSchema}.job AS source
        WHERE source.name = settled.source_name AND source.id = settled.source_id AND source.state = 'completed')`,
      [subscribers.map(deadLetterOf)],
    )
    await removeAll(`state IN ('completed', 'cancelled') AND ${old}`, [])
    await removeAll(
      `state = 'failed' AND ${old} AND NOT name = ANY($1) AND EXISTS (SELECT FROM ${jobsSchema}.job AS later
        WHERE later.name = settled.name AND later.state = 'completed' AND later.created_on > settled.created_on)`,
      [[...subscribers, ...subscribers.map(deadLetterOf)]],
    )
  })
}
