import { ok, type Result } from '@corridor/kernel/result'
import { logger } from '@corridor/telemetry'
import { bankRail } from '../adapters/registry.ts'
import { bankBeneficiarySchema, type PayeeCheck, type ValidatePayeeInput } from '../contract.ts'
import { paymentsErrors } from '../errors.ts'

const timeLimitMs = 5000

/** The rail's own check whether the account is held under that name. No answer in time is `unavailable`. */
export async function validatePayee(input: ValidatePayeeInput): Promise<Result<PayeeCheck>> {
  const parsed = bankBeneficiarySchema.safeParse(input)
  if (!parsed.success) return paymentsErrors.fail('invalid-input')
  const unavailable: PayeeCheck = { outcome: 'unavailable' }
  let timer: NodeJS.Timeout | undefined
  try {
    const timeout = new Promise<PayeeCheck>((resolve) => {
      timer = setTimeout(resolve, timeLimitMs, unavailable)
    })
    return ok(await Promise.race([bankRail().validatePayee(parsed.data), timeout]))
  } catch (error) {
    logger.warn({ err: error }, 'the payee check failed')
    return ok(unavailable)
  } finally {
    clearTimeout(timer)
  }
}
