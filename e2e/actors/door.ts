import { type APIRequestContext, request } from '@playwright/test'

/** A refusal of the product's own API, with its public code. */
export class Refusal extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(`${code}: ${message}`)
    this.code = code
  }
}

type Answer<T> = {
  readonly result?: { readonly data: T }
  readonly error?: { readonly message: string; readonly data?: { readonly code?: string } }
}

/** The API as the pages use it: same doors, same cookies, without the clicking. For arranging, and for fresh reads. */
export type Door = {
  readonly http: APIRequestContext
  query<T>(procedure: string, input?: unknown): Promise<T>
  mutate<T>(procedure: string, input?: unknown): Promise<T>
}

async function take<T>(answer: { json(): Promise<unknown> }): Promise<T> {
  const body = (await answer.json()) as Answer<T>
  if (body.error) throw new Refusal(body.error.data?.code ?? 'unknown', body.error.message)
  return body.result?.data as T
}

export function doorOf(http: APIRequestContext): Door {
  return {
    http,
    async query(procedure, input) {
      const text = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
      return take(await http.get(`/api/trpc/${procedure}${text}`))
    },
    async mutate(procedure, input) {
      const answer = await http.post(`/api/trpc/${procedure}`, {
        headers: { 'content-type': 'application/json' },
        data: JSON.stringify(input ?? {}),
      })
      return take(answer)
    },
  }
}

export type Credentials = {
  readonly email: string
  readonly password: string
  readonly totpCode?: string
}

/** Signs in by the route that the sign-in form posts to. @throws Refusal with identity's code */
export async function signInAt(baseURL: string, credentials: Credentials): Promise<Door> {
  const http = await request.newContext({ baseURL })
  const { csrfToken } = (await (await http.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const answer = await http.post('/api/auth/callback/credentials', {
    form: { ...credentials, csrfToken, callbackUrl: baseURL, json: 'true' },
  })
  if (!answer.ok()) {
    const { url } = (await answer.json()) as { url?: string }
    const code = url ? new URL(url).searchParams.get('error') : null
    await http.dispose()
    throw new Refusal(code ?? `http-${answer.status()}`, `${credentials.email} cannot sign in`)
  }
  return doorOf(http)
}
