import type { ApiOutputs } from '../../trpc/api-error.ts'

type Outputs = ApiOutputs['reconciliation']
export type PartnerAccount = Outputs['accounts'][number]
export type StatementImport = Outputs['imports'][number]
export type Outcome = Outputs['match']
export type Settlement = Outputs['settlement']
export type Difference = Outputs['exceptions']['items'][number]
