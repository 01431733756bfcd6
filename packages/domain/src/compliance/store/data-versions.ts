import { Remembered, type Versioned } from '@corridor/db/remembered'
import { type Db, database } from '../store.ts'

/** Each stands for tables whose changes raise its version, by triggers: whoever changes them, and by whatever way. */
export const topics = ['blocks', 'clearings', 'limits', 'list-facts', 'lists', 'rules'] as const
export type Topic = (typeof topics)[number]

/** The version of every topic at one moment, as one text: "blocks=1,clearings=4,…". */
export type DataVersions = string

/** That text, for a statement that reads or compares it. */
export const dataVersionsSql = `(SELECT string_agg(topic || '=' || version, ',' ORDER BY topic COLLATE "C") FROM data_version)`

/** The versions now. */
export async function readDataVersions(db: Db = database.client): Promise<DataVersions> {
  const rows = await db.dataVersion.findMany()
  const texts = rows.map(({ topic, version }) => `${topic}=${version}`)
  // as the statements put them in order: by code units
  return texts.sort((a, b) => (topicIn(a) < topicIn(b) ? -1 : 1)).join(',')
}

function topicIn(text: string): string {
  return text.slice(0, text.indexOf('='))
}

/** @throws when the text lacks the topic */
export function versionIn(versions: DataVersions, topic: Topic): string {
  const found = versions.split(',').find((text) => topicIn(text) === topic)
  if (!found) throw new Error(`no version of ${topic} is kept`)
  return found.slice(topic.length + 1)
}

const mostReadings = 10

/**
 * What `read` finds, with the version of the data that it belongs to. The version is read before and after; where the
 * two differ, all is read again.
 */
export async function readUnderVersion<T>(
  topic: Topic,
  read: () => Promise<T>,
): Promise<Versioned<T>> {
  for (let reading = 0; reading < mostReadings; reading++) {
    const version = versionIn(await readDataVersions(), topic)
    const value = await read()
    if (versionIn(await readDataVersions(), topic) === version) return { value, version }
  }
  throw new Error(`${topic} changes faster than it can be read`)
}

/** What a process remembers of a topic's tables. */
export function rememberTopic<T>(topic: Topic, read: () => Promise<T>): Remembered<T> {
  return new Remembered(() => readUnderVersion(topic, read))
}

/** What this process remembers where that has the given version; else it is read anew. */
export async function rememberedAt<T>(
  remembered: Remembered<T>,
  version: string,
): Promise<Versioned<T>> {
  const known = await remembered.current()
  return known.version === version ? known : remembered.renew(known.version)
}
