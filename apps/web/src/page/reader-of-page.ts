import { pageServices } from '@corridor/api/pages/page-services'
import { headers } from 'next/headers'
import { cache } from 'react'

/** Who asks for this page, and what they may read. One for the frame and the page within it. */
export const readerOfPage = cache(async () => {
  const head = await headers()
  return pageServices().pageReader('customer', {
    cookies: head.get('cookie') ?? undefined,
    acceptLanguage: head.get('accept-language') ?? undefined,
    ip: head.get('x-corridor-client-ip') ?? 'unknown',
    userAgent: head.get('user-agent') ?? undefined,
  })
})
