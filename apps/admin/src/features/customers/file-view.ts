import type { ApiOutputs } from '../../trpc/api-error.ts'

export type CustomerFileView = ApiOutputs['customers']['get']
