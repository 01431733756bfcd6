import type { Meaning } from '@corridor/ui/status-tag'
import type { ApiOutputs } from '../../trpc/api-error.ts'

export type Lists = ApiOutputs['lists']['overview']
export type List = Lists['lists'][number]

export const listNames: Readonly<Record<List['list'], string>> = {
  ofac: 'OFAC, specially designated nationals',
  un: 'UN Security Council, consolidated list',
}

export const originWords: Readonly<Record<List['origin'], string>> = {
  embedded: 'Came with the software',
  publisher: 'Fetched from its publisher',
  mirror: 'Fetched from the own mirror',
}

/** 14111 -> "14,111". */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** "OFAC of 2022-12: 14,111 parties, 1,371 of them without a name." */
export function wholenessOf({ list, version, parties, nameless, aliasesOnly }: List): string {
  const gaps = [
    nameless > 0 && `${grouped(nameless)} without a name, who cannot be found`,
    aliasesOnly > 0 && `${grouped(aliasesOnly)} known by aliases only`,
  ].filter(Boolean)
  const which = `${list.toUpperCase()} of ${version}, ${grouped(parties)} parties`
  return gaps.length > 0 ? `${which}: ${gaps.join(', ')}` : `${which}, all with their names`
}

/** How fresh a list is; in a demo on the embedded lists nobody counts. */
export function ageTagOf(list: List, lists: Lists): { meaning: Meaning; word: string } {
  const { ageInDays: days } = list
  if (!lists.isWatched) return { meaning: 'neutral', word: 'For demonstration' }
  const word = days === 0 ? 'Of today' : days === 1 ? '1 day old' : `${days} days old`
  if (lists.holdAfterDays !== null && days > lists.holdAfterDays) return { meaning: 'urgent', word }
  return { meaning: days > lists.warnAfterDays ? 'warning' : 'positive', word }
}
