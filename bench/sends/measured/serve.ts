import { once } from 'node:events'
import { authSecret, sessionCookieName } from '@corridor/api/auth/session-cookie'
import { createApiServer } from '@corridor/api/http/create-server'
import { createApiKey, issueToken, signIn } from '@corridor/domain/identity'
import { unwrap } from '@corridor/kernel/result'
import { encode } from 'next-auth/jwt'
import type { HttpCaller } from './orders.ts'
import { each, type Person, password } from './people.ts'

/** The customers' API on a free port. */
export async function serve(): Promise<{ port: number }> {
  const server = createApiServer({ audience: 'customer' })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no address')
  return { port: address.port }
}

/** A key and a session for each. */
export function signInAll(people: readonly Person[]): Promise<HttpCaller[]> {
  return each(people, signedIn)
}

async function signedIn({ actor, email, recipientId }: Person): Promise<HttpCaller> {
  const scopes = ['quotes:write', 'transfers:write'] as const
  const made = await createApiKey(actor, { label: 'Bench', scopes: [...scopes], password })
  const { clientId, clientSecret } = unwrap(made)
  const { accessToken } = unwrap(await issueToken({ clientId, clientSecret }))
  const { sid } = unwrap(await signIn({ audience: 'customer', email, password }))
  const jwt = await encode({ token: { sid }, secret: authSecret('customer') })
  return { token: accessToken, cookie: `${sessionCookieName('customer')}=${jwt}`, recipientId }
}
