import type { RunKind } from '@corridor/domain/reconciliation/contract'

export const kindWords: Readonly<Record<RunKind, string>> = {
  incremental: 'What changed',
  full: 'Everything',
}
