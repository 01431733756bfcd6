import { ok, type Result } from '@corridor/kernel/result'
import { z } from 'zod'
import { type ExceptionView, pageInputSchema } from '../contract.ts'
import { paymentsErrors } from '../errors.ts'
import { pageExceptions } from '../store/exceptions.ts'

const inputSchema = pageInputSchema.extend({
  cursor: z.uuid().optional(),
  isOpen: z.boolean().optional(),
})

/** For the console: money from or to the outside that needs a person, newest first. */
export async function listExceptions(
  input: z.input<typeof inputSchema> = {},
): Promise<Result<{ items: ExceptionView[]; nextCursor: string | null }>> {
  const parsed = inputSchema.safeParse(input)
  if (!parsed.success) return paymentsErrors.fail('invalid-input')
  const { isOpen, cursor, limit = 50 } = parsed.data
  return ok(await pageExceptions({ isOpen, cursor, limit }))
}
