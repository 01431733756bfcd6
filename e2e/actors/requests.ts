import type { Page, Request } from '@playwright/test'

/** What the page asks of the API or of the router from now on; the stream of changes is none of it. */
export function requestsOf(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request: Request) => {
    const { pathname, search } = new URL(request.url())
    const isAsked = pathname.startsWith('/api/trpc/') || search.includes('_rsc=')
    if (isAsked && !pathname.endsWith('/changes.onChange')) asked.push(pathname + search)
  })
  return asked
}
