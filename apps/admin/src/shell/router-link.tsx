'use client'
import { Going } from '@corridor/ui/going'
import type { LinkProps } from '@corridor/ui/link'
import NextLink, { useLinkStatus } from 'next/link'

/**
 * The router's link, for the components of the ui package. Addresses outside our pages load whole. Nothing is fetched
 * before somebody goes there: every page is made for its reader, and fetching it for all who might costs more than it is.
 */
export function RouterLink({ href, children, ...rest }: LinkProps) {
  const isPage = href.startsWith('/') && !href.startsWith('/api/')
  if (!isPage) {
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    )
  }
  return (
    <NextLink href={href} prefetch={false} {...rest}>
      {children}
      <GoingThere />
    </NextLink>
  )
}

function GoingThere() {
  return useLinkStatus().pending ? <Going /> : null
}
