import { closing } from './standing/closing.ts'
import { deposits } from './standing/deposits.ts'
import { identity } from './standing/identity.ts'
import { kyc } from './standing/kyc.ts'
import { limits } from './standing/limits.ts'
import { problems } from './standing/problems.ts'
import { transfers } from './standing/transfers.ts'

export const standing = {
  closing,
  deposits,
  identity,
  kyc,
  limits,
  problems,
  transfers,
} as const
