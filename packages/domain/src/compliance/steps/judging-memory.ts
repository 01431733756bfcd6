import { type ReadyRules, readyRules } from '../rules.ts'
import { type BlockList, readBlockList } from '../store/blocks.ts'
import {
  type DataVersions,
  readDataVersions,
  rememberedAt,
  rememberTopic,
  topics,
  versionIn,
} from '../store/data-versions.ts'
import { readAllTierLimits, type TierLimits } from '../store/limits.ts'
import { type RememberedHits, readRememberedHits } from '../store/remembered.ts'
import { readActiveRules } from '../store/rules.ts'
import { database } from '../store.ts'
import { listsAt, type SearchedLists } from './current-index.ts'

/** All that transfers are judged by and that rarely changes, and the versions under which it is right. */
export type JudgingMemory = {
  readonly versions: DataVersions
  readonly rules: ReadyRules
  readonly tierLimits: TierLimits
  readonly blocks: BlockList
  readonly remembered: RememberedHits
  readonly lists: SearchedLists
}

const rules = rememberTopic('rules', async () => readyRules(await readActiveRules(database.client)))
const tierLimits = rememberTopic('limits', () => readAllTierLimits(database.client))
const blocks = rememberTopic('blocks', () => readBlockList(database.client))
const remembered = rememberTopic('clearings', () => readRememberedHits(database.client))

let memory: JudgingMemory | null = null

/** What this process remembers, read where it remembers nothing yet. It is right only where its versions are. */
export async function rememberedMemory(): Promise<JudgingMemory> {
  return memory ?? renewedMemory(await readDataVersions())
}

/** The memory of these versions, or of newer ones, read from the database where this process has another. */
export async function renewedMemory(versions: DataVersions): Promise<JudgingMemory> {
  if (memory?.versions === versions) return memory
  const [ruleMemory, limitMemory, blockMemory, hitMemory] = await Promise.all([
    rememberedAt(rules, versionIn(versions, 'rules')),
    rememberedAt(tierLimits, versionIn(versions, 'limits')),
    rememberedAt(blocks, versionIn(versions, 'blocks')),
    rememberedAt(remembered, versionIn(versions, 'clearings')),
  ])
  // by itself: to read the embedded lists holds the process so long that a waiting connection could time out
  const { lists, factsVersion } = await listsAt(versions)
  const found: Record<(typeof topics)[number], string> = {
    rules: ruleMemory.version,
    limits: limitMemory.version,
    blocks: blockMemory.version,
    clearings: hitMemory.version,
    'list-facts': factsVersion,
    lists: lists.version,
  }
  memory = {
    versions: topics.map((topic) => `${topic}=${found[topic]}`).join(','),
    rules: ruleMemory.value,
    tierLimits: limitMemory.value,
    blocks: blockMemory.value,
    remembered: hitMemory.value,
    lists,
  }
  return memory
}
