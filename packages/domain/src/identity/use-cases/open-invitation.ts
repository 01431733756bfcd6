import { ok, type Result } from '@corridor/kernel/result'
import { identityErrors } from '../errors.ts'
import { findInvited } from '../steps/find-invited.ts'
import { database } from '../store.ts'

/** What the page of an invitation shows: whose it is, and no secret. Errors: link-invalid. */
export async function openInvitation(input: {
  token: string
}): Promise<Result<{ email: string; name: string }>> {
  const staff = await findInvited(database.client, input.token)
  if (!staff) return identityErrors.fail('link-invalid')
  const { email, name } = staff
  return ok({ email, name })
}
