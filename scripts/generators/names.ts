const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** `open-card` -> `openCard` */
export function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** `open-card` -> `OpenCard` */
export function pascalCase(name: string): string {
  const camel = camelCase(name)
  return camel.charAt(0).toUpperCase() + camel.slice(1)
}

/** `open-card` -> `open card` */
export function inSpokenWords(name: string): string {
  return name.replaceAll('-', ' ')
}

/** What one thing of a domain is called: `cards` -> `card`, `loyalty` -> `loyalty-entry`. */
export function thingOf(domain: string): string {
  if (/[^s]s$/.test(domain)) return domain.slice(0, -1)
  return `${domain}-entry`
}

/** @throws Error unless a verb is `verb-noun` in kebab-case */
export function assertVerb(name: string): void {
  if (kebab.test(name) && name.includes('-')) return
  throw new Error(`"${name}" is no verb: say what is done to what, as in open-wallet`)
}

/** @throws Error unless a domain is one lower-case word */
export function assertDomain(name: string): void {
  if (/^[a-z]{2,30}$/.test(name)) return
  throw new Error(`"${name}" is no domain: use one lower-case word, as in wallets`)
}

/** A prefix of public ids for a thing that no other thing has. */
export function freePrefix(thing: string, taken: readonly string[]): string {
  const letters = thing.replace(/[^a-z]/g, '')
  for (const length of [3, 4, 5]) {
    const prefix = letters.slice(0, length)
    if (prefix.length >= 2 && !taken.includes(prefix)) return prefix
  }
  throw new Error(`every prefix of "${letters}" is taken: add one to packages/kernel/src/ids.ts`)
}
