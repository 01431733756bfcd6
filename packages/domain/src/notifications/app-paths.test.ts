import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { appPaths } from './app-paths.ts'
import { type Template, templates } from './templates.ts'

const appFolder = join(import.meta.dirname, '../../../../apps/web/src/app')

/** Where the customer app has a page: groups in brackets are no part of the address, `[id]` is any one part. */
const routes = globSync('**/page.tsx', { cwd: appFolder }).map((file) => {
  const parts = file.split(/[\\/]/).slice(0, -1)
  const shown = parts.filter((part) => !part.startsWith('('))
  return new RegExp(`^/${shown.map((part) => (part.startsWith('[') ? '[^/]+' : part)).join('/')}$`)
})
const isRoute = (path: string) => routes.some((route) => route.test(path))

const paths = Object.values(appPaths).map((path) =>
  typeof path === 'string' ? path : path('any_01k0000000000000000000000'),
)

describe('where messages lead', () => {
  it('knows the pages of the app', () => {
    expect(routes.length).toBeGreaterThan(20)
    expect(isRoute('/help/any')).toBe(false)
    expect(isRoute('/verify-identity')).toBe(false)
  })

  it.each(paths)('%s is a page', (path) => {
    expect(isRoute(path)).toBe(true)
  })

  it('one-time links lead to pages, too', () => {
    const all: Template[] = Object.values(templates)
    const links = all.flatMap(({ action }) => (action && action !== 'path' ? [action] : []))
    expect(links.length).toBeGreaterThan(1)
    for (const link of links) expect(isRoute(`/${link}`), link).toBe(true)
  })
})
