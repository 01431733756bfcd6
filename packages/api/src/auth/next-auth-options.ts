import { signIn } from '@corridor/domain/identity'
import { type Audience, signInInput } from '@corridor/domain/identity/contract'
import type { NextAuthOptions } from 'next-auth'
import { readDeviceTokens } from './device-cookie.ts'
import {
  authSecret,
  cookieLifetimeInSeconds,
  isServedOverHttps,
  sessionCookieName,
} from './session-cookie.ts'

/**
 * next-auth as the shell of sign-in: it checks CSRF and carries the cookie. Passwords, codes, lockout and the
 * session itself are identity's; the cookie holds nothing but the session's opaque token.
 */
export function nextAuthOptions(
  audience: Audience,
  onNewDevice: (deviceToken: string) => void,
): NextAuthOptions {
  return {
    secret: authSecret(audience),
    session: { strategy: 'jwt', maxAge: cookieLifetimeInSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: {
      sessionToken: {
        name: sessionCookieName(audience),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isServedOverHttps() },
      },
      csrfToken: {
        name: `${sessionCookieName(audience)}-csrf`,
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isServedOverHttps() },
      },
      callbackUrl: {
        name: `${sessionCookieName(audience)}-callback`,
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isServedOverHttps() },
      },
    },
    providers: [
      // as next-auth's own helper would make it, which the servers' Node cannot import as what its types say
      {
        id: 'credentials',
        name: 'Credentials',
        type: 'credentials',
        credentials: { email: {}, password: {}, totpCode: {}, recoveryCode: {} },
        authorize: async (credentials, request) => {
          const input = signInInput.safeParse({
            email: credentials?.email,
            password: credentials?.password,
            totpCode: credentials?.totpCode || undefined,
            recoveryCode: credentials?.recoveryCode || undefined,
          })
          if (!input.success) throw new Error('identity.bad-credentials')
          const headers: Record<string, unknown> = request.headers ?? {}
          const result = await signIn({
            ...input.data,
            audience,
            ip: text(headers['x-corridor-client-ip']),
            userAgent: text(headers['user-agent'])?.slice(0, 1000),
            devices: readDeviceTokens(text(headers.cookie), audience),
          })
          // the page turns the code into its sentence; nothing else crosses
          if (!result.ok) throw new Error(result.error.code)
          if (result.value.deviceToken) onNewDevice(result.value.deviceToken)
          return { id: result.value.sid }
        },
      },
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => {
        if (url.startsWith('/') && !url.startsWith('//') && !url.includes('\\')) {
          return `${baseUrl}${url}`
        }
        return URL.canParse(url) && new URL(url).origin === baseUrl ? url : baseUrl
      },
    },
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
