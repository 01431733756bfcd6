export type Query = Readonly<Record<string, string | string[] | undefined>>

/** The address of a page with the query it was asked with, to come back to after sign-in. */
export function withQuery(path: string, query: Query): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value ?? []].flat()) params.append(name, one)
  }
  const text = params.toString()
  return text ? `${path}?${text}` : path
}

/** The same query as parameters. */
export function paramsOf(query: Query): URLSearchParams {
  return new URLSearchParams(withQuery('', query))
}
