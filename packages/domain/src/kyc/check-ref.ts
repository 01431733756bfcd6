import { type Id, isId } from '@corridor/kernel/ids'

/** The reference under which the provider knows one handing-in of a check: `chk_….2`. */
export function checkRef(checkId: Id<'chk'>, round: number): string {
  return `${checkId}.${round}`
}

export function parseCheckRef(ref: string): { checkId: Id<'chk'>; round: number } | null {
  const found = /^(chk_[0-9a-z]+)\.([1-9][0-9]{0,3})$/.exec(ref)
  const checkId = found?.[1]
  return isId('chk', checkId) ? { checkId, round: Number(found?.[2]) } : null
}
