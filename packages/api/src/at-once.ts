import { RequestRefused } from './errors.ts'

/**
 * What one customer, member of staff or session may have under way in this process at a time. Things that stay open
 * cost the process that holds them, so that each process counts its own.
 */
const atOnce = { uploads: 3, streams: 10, 'streams-of-session': 6 } as const

const open = new Map<string, number>()

/**
 * Takes a place. The caller gives it back with what this answers, once.
 * @throws RequestRefused 'too-many-streams' or 'too-many-requests'
 */
export function takePlace(kind: keyof typeof atOnce, owner: string): () => void {
  const key = `${kind}:${owner}`
  const taken = open.get(key) ?? 0
  if (taken >= atOnce[kind]) {
    throw new RequestRefused(kind === 'uploads' ? 'too-many-requests' : 'too-many-streams')
  }
  open.set(key, taken + 1)
  let isHeld = true
  return () => {
    if (!isHeld) return
    isHeld = false
    const left = (open.get(key) ?? 1) - 1
    if (left > 0) open.set(key, left)
    else open.delete(key)
  }
}
