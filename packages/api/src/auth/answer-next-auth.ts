import type { Audience } from '@corridor/domain/identity/contract'
import type { NextAuthOptions } from 'next-auth'
import { deviceCookie } from './device-cookie.ts'
import { nextAuthOptions } from './next-auth-options.ts'

/** Answers next-auth's routes; a browser that signed in for the first time is given the cookie that makes it known. */
export async function answerNextAuth(
  audience: Audience,
  request: Request,
  handle: (options: NextAuthOptions) => Promise<Response>,
): Promise<Response> {
  const found: { deviceToken: string | null } = { deviceToken: null }
  const options = nextAuthOptions(audience, (token) => {
    found.deviceToken = token
  })
  const response = await handle(options)
  if (found.deviceToken) {
    const cookies = request.headers.get('cookie') ?? undefined
    response.headers.append('set-cookie', deviceCookie(audience, cookies, found.deviceToken))
  }
  return response
}
