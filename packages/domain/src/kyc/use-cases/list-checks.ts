import { ok, type Result } from '@corridor/kernel/result'
import { z } from 'zod'
import { checkListItem } from '../check-views.ts'
import { type CheckListItem, type ListChecksInput, listChecksInputSchema } from '../contract.ts'
import { kycErrors } from '../errors.ts'
import { pageChecks } from '../store/check-queue.ts'

const inputSchema = listChecksInputSchema.extend({ cursor: z.uuid().optional() })

/** For the console: checks that were handed in; those in review oldest first. */
export async function listChecks(
  input: ListChecksInput = {},
): Promise<Result<{ items: CheckListItem[]; nextCursor: string | null }>> {
  const parsed = inputSchema.safeParse(input)
  if (!parsed.success) return kycErrors.fail('invalid-input')
  const { state, owner, cursor, limit = 50 } = parsed.data
  const page = await pageChecks({ state, owner, cursor, limit })
  return ok({ items: page.items.map(checkListItem), nextCursor: page.nextCursor })
}
