export type Theme = 'system' | 'light' | 'dark'

/** Reads the `theme` cookie's value, on server and browser alike; anything unknown is "system". */
export function themeOf(text: string | undefined): Theme {
  return text === 'light' || text === 'dark' ? text : 'system'
}
