'use client'
import type { LinkProps } from '@corridor/ui/link'
import NextLink from 'next/link'

/** The router's link, for the components of the ui package. Addresses outside our pages load whole. */
export function RouterLink({ href, ...rest }: LinkProps) {
  const isPage = href.startsWith('/') && !href.startsWith('/api/')
  return isPage ? <NextLink href={href} {...rest} /> : <a href={href} {...rest} />
}
