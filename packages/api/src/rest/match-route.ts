import type { RestRoute } from './route.ts'
import { restRoutes } from './routes.ts'

export type RouteMatch = {
  readonly route: RestRoute
  readonly params: Readonly<Record<string, string>>
}

const patterns = restRoutes.map((route) => ({
  route,
  names: [...route.path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? ''),
  pattern: new RegExp(`^${route.path.replace(/\{\w+\}/g, '([^/]+)')}$`),
}))

/** The route of a path under /api/v1, with the values of its named parts. */
export function matchRoute(method: string, path: string): RouteMatch | 'no-path' | 'no-method' {
  let isKnownPath = false
  for (const { route, names, pattern } of patterns) {
    const found = pattern.exec(path)
    if (!found) continue
    isKnownPath = true
    if (route.method !== method) continue
    const params = Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? '']))
    return { route, params }
  }
  return isKnownPath ? 'no-method' : 'no-path'
}
