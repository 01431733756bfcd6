'use client'
import {
  type AlertKind,
  type DecisionReason,
  decisionReasons,
  withdrawnReason,
} from '@corridor/domain/compliance/contract'
import type { Meaning } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import type { Speaker } from '@corridor/words/words-of'

export type AlertsWords = Speaker<'admin.alerts'>

/** Whether money waits for the decision. */
export const alertKindMeanings: Readonly<Record<AlertKind, Meaning>> = {
  held: 'warning',
  denied: 'negative',
}

/** "some-new_rule" -> "Some new rule". */
function inWords(code: string): string {
  const text = code.replaceAll(/[-_]/g, ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Says what a rule's code stands for; a code that is new is written out. */
export function useFired(): (code: string) => string {
  const words = useWords('admin.alerts')
  return (code) => {
    const name = code.replace(/^[a-z]+\./, '')
    const key = `fired-${name}` as Parameters<typeof words.has>[0]
    return words.has(key) ? words(key as 'fired-day') : inWords(name)
  }
}

export function isReason(code: string): code is DecisionReason {
  return code in decisionReasons
}

/** Why an alert was decided as it was; a code that is no longer given is shown as it is. */
export function reasonWord(words: AlertsWords, code: string): string {
  if (code === withdrawnReason) return words(`reason-${withdrawnReason}`)
  return isReason(code) ? words(`reason-${code}`) : code
}
