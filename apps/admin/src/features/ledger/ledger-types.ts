import type { ApiOutputs } from '../../trpc/api-error.ts'

type Ledger = ApiOutputs['ledger']

export type Chart = Ledger['chart']
export type ChartLine = Chart['lines'][number]
export type Parent = Chart['parents'][number]
export type AccountRow = Ledger['accounts']['items'][number]
export type Account = Ledger['account']
export type StatementLine = Ledger['statement']['items'][number]
export type JournalLine = Ledger['journal']['items'][number]
export type Posting = Ledger['posting']
export type PostingLeg = Posting['legs'][number]
export type Position = Ledger['positions'][number]
