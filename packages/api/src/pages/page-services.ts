import type { answerNextAuth } from '../auth/answer-next-auth.ts'
import type { idleSeconds } from '../auth/idle-seconds.ts'
import type { readMe } from '../staff/read-me.ts'
import type { pageReader } from './page-reader.ts'

/** What pages ask of the server that renders them. */
export type PageServices = {
  readonly answerNextAuth: typeof answerNextAuth
  readonly pageReader: typeof pageReader
  readonly idleSeconds: typeof idleSeconds
  readonly readMe: typeof readMe
}

// Next bundles a copy of this module; it must see what the server offered.
const offeredKey = Symbol.for('corridor.page-services')
const holder: typeof globalThis & { [offeredKey]?: PageServices } = globalThis

/** For the server, before it renders its first page. */
export function offerPageServices(services: PageServices): void {
  holder[offeredKey] = services
}

/**
 * What the server in this process offers. Asked for through here, because Next bundles whatever a page imports: with the
 * functions themselves every domain would be in memory twice.
 * @throws Error where no server of ours renders the page
 */
export function pageServices(): PageServices {
  const offered = holder[offeredKey]
  if (!offered) throw new Error('pages are rendered by serveApp, which offers what they ask')
  return offered
}
